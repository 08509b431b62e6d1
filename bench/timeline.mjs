import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { withFolder } from './lib/folders.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 100_000)
const DATABASE_URL = process.env.BENCH_DATABASE_URL
const SECONDS = 4
const ROUNDS = 2
const ALONE = 25

export const name = `Timeline of ${PHOTOS.toLocaleString('en')} photos, a partner's as many, 5,000 by a folder`

/**
 * Rates are with ten connections, best of two interleaved rounds; times are of one request after another, the best of
 * 25. The baselines are the bare query, or the bare file, behind the same HTTP library in the same process.
 */
export async function run({ report }) {
  await withFolder(async (data) => {
    const world = await start(data)
    try {
      await measure(world, report)
    } finally {
      await world.stop()
    }
  })
}

async function measure(world, report) {
  const { own, shared, month } = world
  const headers = { authorization: `Bearer ${world.token}` }
  const kith = (path) => ({ url: `${world.kith}/api/timeline${path}`, headers })
  const bare = (path) => ({ url: `${world.bare}${path}` })
  const months = kith('/months')
  const oneMonth = kith(`/months/${month}?owner=mine`)
  const change = bare('/change')
  const held = async () => ({ ...months, headers: { ...headers, 'if-none-match': await tagOf(months) } })

  const times = await alone({
    'bare own months': () => [bare('/own-months')],
    'bare months': () => [bare('/months')],
    'bare month': () => [bare('/month')],
    'own months': () => [change, kith('/months?owner=mine')],
    months: () => [change, months],
    month: () => [change, oneMonth],
    'months again': () => [months, months],
    'months held': async () => [await held()],
    'month again': () => [oneMonth, oneMonth],
  })
  const time = (label, what, baseline, aim) => report(label, times[what], 'ms', 'the bare query', times[baseline], aim)
  time('months, something changed', 'months', 'bare months', '<= 1.5x')
  time('months of the own library, something changed', 'own months', 'bare own months', '<= 1.5x')
  time('months, unchanged', 'months again', 'bare months', '<= 0.1x')
  time('months, unchanged and held', 'months held', 'bare months', '<= 0.1x')
  time('a month of 1,000, something changed', 'month', 'bare month', '<= 2x')
  time('a month of 1,000, unchanged', 'month again', 'bare month')

  const asset = (path) => ({ url: `${world.kith}/api/assets/${path}`, headers })
  const rates = await together({
    file: bare('/file'),
    months,
    held: await held(),
    month: oneMonth,
    details: asset(own),
    'shared details': asset(shared),
    thumbnail: asset(`${own}/thumbnail`),
    'shared thumbnail': asset(`${shared}/thumbnail`),
  })
  const peer = 'an existing server'
  report('months, unchanged', rates.months, '/s', peer, 41, '>= 1500')
  report('months, unchanged and held', rates.held, '/s', peer, 41, '>= 1500')
  report('a month of 1,000, unchanged', rates.month, '/s', peer, 139, '>= 500')
  report('details of an own photo', rates.details, '/s', peer, 530, '>= 2000')
  report("details of a partner's photo", rates['shared details'], '/s', peer, 425, '>= 2000')
  report('thumbnail', rates.thumbnail, '/s', 'a static file', rates.file, '>= 0.4x')
  report("thumbnail of a partner's photo", rates['shared thumbnail'], '/s', peer, 645, '>= 3000')
}

/** The best time of the last of these requests, one after another. */
async function alone(asked) {
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

const tagOf = async (request) => (await ask(request)).headers.get('etag')

async function together(asked) {
  const best = {}
  for (let round = 0; round < ROUNDS; round++)
    for (const [label, request] of Object.entries(asked)) {
      const { requests, non2xx, statusCodeStats } = await autocannon({ ...request, connections: 10, duration: SECONDS })
      if (non2xx > 0 && !statusCodeStats['304']) throw new Error(`${request.url}: ${JSON.stringify(statusCodeStats)}`)
      best[label] = Math.max(best[label] ?? 0, requests.average)
    }
  return best
}

async function start(data) {
  const script = fileURLToPath(new URL('lib/timeline-server.mjs', import.meta.url))
  const args = [script, data, String(PHOTOS), ...(DATABASE_URL ? [DATABASE_URL] : [])]
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
