// Preloaded into a process that is measured (`node --import`): answers whoever started it what it has used so far.
import { isMainThread } from 'node:worker_threads'

let peak = 0
const look = () => (peak = Math.max(peak, process.memoryUsage.rss()))

if (isMainThread && process.send) {
  setInterval(look, 50).unref()
  process.on('message', () => {
    look()
    const { user, system } = process.cpuUsage()
    process.send({ cpuSeconds: (user + system) / 1e6, rss: process.memoryUsage.rss(), peak })
    peak = 0
  })
  // Whoever measures is gone: nobody else would end this.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The process ends when it would without being measured.
  process.channel.unref()
}
