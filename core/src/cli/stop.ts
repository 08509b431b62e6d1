import type { Running } from '../server/running.ts'

/** Resolves once the process was asked to stop and everything is closed. Asked twice, it stops at once. */
export function untilStopped(running: Running): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(130)
      asked = true
      running.close().then(resolve, reject)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
