import { withFolder } from './lib/folders.mjs'
import { startScript } from './lib/start-script.mjs'

const OPENINGS = 30
const IDLE_MS = 5_000
const PAUSE_MS = 20

export const name = 'People of a space with 20,000 faces of five contributors: found, listed'

/**
 * Who is one with whom is found in the background, while somebody asks for something small fifty times a second; the baseline is
 * the same with nothing going on. Once all work is done its page of people is opened, again and again.
 */
export async function run({ report }) {
  await withFolder(async (data) => {
    const world = await startScript('spaces-people-server.mjs', [data])
    try {
      await measure(world, report)
    } finally {
      await world.stop()
    }
  })
}

async function measure({ kith, beside, root, ada, space }, report) {
  const look = () => ask(`${kith}/api/auth/me`, ada)
  const until = performance.now() + IDLE_MS
  const idle = await asked(look, () => performance.now() < until)
  const started = performance.now()
  await ask(`${kith}/api/spaces/${space}/people/again`, ada, 'POST')
  const busy = await asked(look, async () => (await ask(`${beside}/left`)) > 0)
  report('who is one with whom is found', (performance.now() - started) / 1000, 's')
  report('a request meanwhile: p95', p95(busy), 'ms', 'with nothing going on', p95(idle))

  await untilIdle(kith, root)
  const times = []
  for (let n = 0; n < OPENINGS; n++) {
    const began = performance.now()
    await ask(`${kith}/api/spaces/${space}/people`, ada)
    times.push(performance.now() - began)
  }
  report('its page of people opens: median', times.sort((a, b) => a - b)[OPENINGS / 2], 'ms', '', 0, '<= 50')

  const { right, wrong, all } = pairsOf(await ask(`${beside}/people`))
  report('people of one human that are one', right / all, 'of 1')
  report('pairs of two humans in one person', wrong, 'pairs', '', 0, '<= 0')
}

/** Waits until nothing has been done in the background for a second: what was found is told, and looked at once more. */
async function untilIdle(kith, root) {
  for (let since = performance.now(); performance.now() - since < 1_000;) {
    const { queues, outbox } = await ask(`${kith}/api/jobs`, root)
    if (outbox > 0 || queues.some(({ waiting, active }) => waiting + active > 0)) since = performance.now()
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** How long each of these took, as long as there is a reason to ask. */
async function asked(act, more) {
  const times = []
  while (await more()) {
    const began = performance.now()
    await act()
    times.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return times
}

const p95 = (times) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]

/** Of pairs of faces that have a person each: of one human and one person, of two humans and one person, of one human. */
function pairsOf(rows) {
  const count = (key) => {
    const sums = new Map()
    for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + 1)
    return [...sums.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  }
  const right = count(([person, human]) => `${person} ${human}`)
  return { right, wrong: count(([person]) => person) - right, all: count(([, human]) => human) }
}

async function ask(url, token, method = 'GET') {
  const answer = await fetch(url, { method, ...(token && { headers: { authorization: `Bearer ${token}` } }) })
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}: ${await answer.text()}`)
  const text = await answer.text()
  return text ? JSON.parse(text) : undefined
}
