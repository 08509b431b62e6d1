import { withFolder } from './lib/folders.mjs'
import { startScript } from './lib/start-script.mjs'

const ROUNDS = 4
const OPENINGS = 15

export const name = 'Albums: 50,000 photos put into one, one of 30,000 looked at'

/**
 * Best of interleaved rounds, one request after another. Opening is the skeleton's months and the first month, after
 * something changed. The baselines are one bare INSERT … SELECT of the same rows, and one's own timeline of that size.
 */
export async function run({ report }) {
  await withFolder(async (data) => {
    const world = await startScript('albums-server.mjs', [data])
    try {
      await measure(world, report)
    } finally {
      await world.stop()
    }
  })
}

async function measure({ kith, bare, ada, cy, empty, full, ids }, report) {
  const best = {}
  const timed = async (label, act) => {
    const started = performance.now()
    await act()
    best[label] = Math.min(best[label] ?? Infinity, performance.now() - started)
  }
  for (let round = 0; round < ROUNDS; round++) {
    await ask(`${bare}/clear`)
    await timed('bare', () => ask(`${bare}/fill`))
    await ask(`${bare}/clear`)
    await timed('add', () => ask(`${kith}/api/albums/${empty}/photos`, { token: ada, body: { ids } }))
  }
  report('50,000 photos into an album, in one call', best.add, 'ms', 'a bare INSERT … SELECT', best.bare, '<= 2x')

  const open = async (query) => {
    const { months } = await ask(`${kith}/api/timeline/months?${query}`, { token: cy })
    await ask(`${kith}/api/timeline/months/${months[0].month}?${query}`, { token: cy })
  }
  for (let round = 0; round < OPENINGS; round++)
    for (const query of ['owner=mine', `in=albums:album:${full}`]) {
      await ask(`${bare}/change`)
      await timed(query, () => open(query))
    }
  const album = best[`in=albums:album:${full}`]
  report('an album of 30,000 opens', album, 'ms', "one's own timeline of 30,000", best['owner=mine'], '<= 1.5x')
}

async function ask(url, { token, body } = {}) {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}: ${await answer.text()}`)
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text()
}
