import { withDatabase } from './lib/database.mjs'
import { withFolder } from './lib/folders.mjs'
import { alone, questions, startWorld } from './lib/timeline-world.mjs'

const SERVER = process.env.BENCH_DATABASE_URL
const SMALL = 100_000
const LARGE = Number(process.env.BENCH_LARGE ?? 1_000_000)

export const name = `Timeline of ${LARGE.toLocaleString('en')} photos on PostgreSQL, against ${SMALL.toLocaleString('en')}`

/** Needs a PostgreSQL, on which it makes two databases and removes them again. */
export async function run({ report }) {
  if (!SERVER) return console.log('Left out: set BENCH_DATABASE_URL to a PostgreSQL 17 with pgvector to measure this.')
  const small = await measured(SMALL)
  const large = await measured(LARGE)
  for (const [what, ms] of Object.entries(large))
    report(what, ms, 'ms', `the same at ${SMALL.toLocaleString('en')}`, small[what])
}

const measured = (photos) =>
  withFolder((data) =>
    withDatabase(SERVER, async (url) => {
      const world = await startWorld(data, photos, url)
      try {
        return await times(world)
      } finally {
        await world.stop()
      }
    }),
  )

async function times(world) {
  const { asset, bare, change, kith, months, oneMonth } = questions(world)
  return alone({
    'the bare query of all months': () => [bare('/months')],
    'months, something changed': () => [change, months],
    'months of the own library, something changed': () => [change, kith('/months?owner=mine')],
    'months, unchanged': () => [months, months],
    'a month of 1,000, something changed': () => [change, oneMonth],
    'a month of 1,000, unchanged': () => [oneMonth, oneMonth],
    'details of an own photo': () => [asset(world.own)],
    "details of a partner's photo": () => [asset(world.shared)],
    thumbnail: () => [asset(`${world.own}/thumbnail`)],
  })
}
