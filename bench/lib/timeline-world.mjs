import autocannon from 'autocannon'
import { startScript } from './start-script.mjs'

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
export const startWorld = (data, photos, databaseUrl) =>
  startScript('timeline-server.mjs', [data, String(photos), ...(databaseUrl ? [databaseUrl] : [])])
