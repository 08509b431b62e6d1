import { withFolder } from './lib/folders.mjs'
import { startScript } from './lib/start-script.mjs'

const ROUNDS = 4
const OPENINGS = 15

export const name = 'Spaces: all of 30,000 photos added, a list of 50, timelines with and without'

/**
 * Best of interleaved rounds, one request after another. The baselines are one bare INSERT … SELECT of the same rows,
 * one query that counts what is in 50 spaces, and one's own timeline of that size.
 */
export async function run({ report }) {
  await withFolder(async (data) => {
    const world = await startScript('spaces-server.mjs', [data])
    try {
      await measure(world, report)
    } finally {
      await world.stop()
    }
  })
}

async function measure({ kith, bare, root, ada, cy, dee, empty, full }, report) {
  // No faces are looked for meanwhile, which `faces-speed` measures: in made photos there are none to see.
  await ask(`${kith}/api/plugins/faces/disable`, { token: root, body: {} })
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
    await timed('all', () => addAll({ kith, ada, empty }))
  }
  report('all of 30,000 photos into a space', best.all, 'ms', 'a bare INSERT … SELECT', best.bare, '<= 2x')

  await ask(`${bare}/clear`)
  for (let round = 0; round < OPENINGS; round++) {
    await timed('count', () => ask(`${bare}/count`))
    await timed('list', () => ask(`${kith}/api/spaces`, { token: ada }))
  }
  report('a list of 50 spaces', best.list, 'ms', 'one query that counts them', best.count, '<= 3x')

  const open = async (token, query) => {
    const { months } = await ask(`${kith}/api/timeline/months?${query}`, { token })
    await ask(`${kith}/api/timeline/months/${months[0].month}?${query}`, { token })
  }
  const opened = {
    own: [cy, 'owner=mine'],
    space: [cy, `in=spaces:space:${full}`],
    without: [dee, ''],
    with: [cy, ''],
  }
  for (let round = 0; round < OPENINGS; round++)
    for (const [label, [token, query]] of Object.entries(opened)) {
      await ask(`${bare}/change`)
      await timed(label, () => open(token, query))
    }
  report(
    'a space of 30,000 by five people opens',
    best.space,
    'ms',
    "one's own timeline of 30,000",
    best.own,
    '<= 1.5x',
  )
  report('the main timeline with ten spaces opens', best.with, 'ms', 'the same without spaces', best.without, '<= 2x')
}

/** Asks for it, and whether it is done, as a page does. */
async function addAll({ kith, ada, empty }) {
  const address = `${kith}/api/spaces/${empty}/photos/all`
  const { bulkId } = await ask(address, { token: ada, body: {} })
  for (;;) {
    const { state } = await ask(`${address}/${bulkId}`, { token: ada })
    if (state === 'done') return
    if (state === 'failed') throw new Error('The photos were not added.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
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
