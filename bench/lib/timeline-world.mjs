import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const SECONDS = 4
const ROUNDS = 2
const ALONE = 25

/** What a world is asked. */
export function questions(world) {
  const headers = { authorization: `Bearer ${world.token}` }
  const kith = (path) => ({ url: `${world.kith}/api/timeline${path}`, headers })
  const bare = (path) => ({ url: `${world.bare}${path}` })
  return {
    headers,
    kith,
    bare,
    asset: (path) => ({ url: `${world.kith}/api/assets/${path}`, headers }),
    months: kith('/months'),
    oneMonth: kith(`/months/${world.month}?owner=mine`),
    /** As if a photo had come. */
    change: bare('/change'),
  }
}

/** The best time, in ms, of the last of these requests, one after another. */
export async function alone(asked) {
  const best = {}
  for (let round = 0; round < ALONE; round++)
    for (const [label, requests] of Object.entries(asked)) {
      const all = await requests()
      for (const request of all.slice(0, -1)) await ask(request)
      const started = performance.now()
      await ask(all.at(-1))
      best[label] = Math.min(best[label] ?? Infinity, performance.now() - started)
    }
  return best
}

async function ask({ url, headers = {} }) {
  const answer = await fetch(url, { headers })
  await answer.arrayBuffer()
  if (answer.status !== 200 && answer.status !== 304) throw new Error(`${url} was answered ${answer.status}.`)
  return answer
}

export const tagOf = async (request) => (await ask(request)).headers.get('etag')

export async function together(asked) {
  const best = {}
  for (let round = 0; round < ROUNDS; round++)
    for (const [label, request] of Object.entries(asked)) {
      const { requests, non2xx, statusCodeStats } = await autocannon({ ...request, connections: 10, duration: SECONDS })
      if (non2xx > 0 && !statusCodeStats['304']) throw new Error(`${request.url}: ${JSON.stringify(statusCodeStats)}`)
      best[label] = Math.max(best[label] ?? 0, requests.average)
    }
  return best
}

/** A server with a world of this size, in a process of its own; timeline-server.mjs says what is in it. */
export async function startWorld(data, photos, databaseUrl) {
  const script = fileURLToPath(new URL('timeline-server.mjs', import.meta.url))
  const args = [script, data, String(photos), ...(databaseUrl ? [databaseUrl] : [])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let output = ''
  const said = new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes('\n')) resolve(output)
    })
  })
  const first = await Promise.race([said, ended])
  if (typeof first !== 'string') throw new Error('The server of the bench did not start; why is above.')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ...JSON.parse(first), stop }
}
