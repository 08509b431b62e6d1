import { join } from 'node:path'
import { withDatabase } from './lib/database.mjs'
import { kept, withFolder } from './lib/folders.mjs'
import { timeImport } from './lib/import-into.mjs'
import { makePhotos } from './lib/make-photos.mjs'
import { setUp, startServer, startWorker } from './lib/server.mjs'

const SERVER = process.env.BENCH_DATABASE_URL
const REDIS_URL = process.env.BENCH_REDIS_URL
const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 200)
const ROUNDS = 2

export const name = `Import of ${PHOTOS} photos by two workers`

/**
 * On PostgreSQL, queues on Redis where BENCH_REDIS_URL is set: a server that only answers and two workers, beside one
 * process that does all. Best of two interleaved rounds each.
 */
export async function run({ report }) {
  if (!SERVER) return console.log('Left out: set BENCH_DATABASE_URL to a PostgreSQL 17 with pgvector to measure this.')
  const folder = kept(`photos-${PHOTOS}`)
  await makePhotos(PHOTOS, folder)
  const [one, two] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await measured(folder, 0))
    two.push(await measured(folder, 2))
  }
  const rate = (seconds) => PHOTOS / Math.min(...seconds)
  report('photos in a second', rate(two), '/s', 'one process with two threads', rate(one), '>= 0.95x')
}

const measured = (folder, workers) =>
  withFolder((base) => withDatabase(SERVER, (url) => importWith(join(base, 'data'), url, folder, workers)))

async function importWith(data, url, folder, workers) {
  const env = { KITH_DATA: data, DATABASE_URL: url, ...(REDIS_URL && { REDIS_URL }) }
  const server = await startServer({ data, env, args: workers > 0 ? ['serve', '--web'] : ['serve'] })
  const started = []
  try {
    for (let n = 0; n < workers; n++) started.push(await startWorker({ env }))
    return await timeImport(await setUp(server), folder, PHOTOS)
  } finally {
    await Promise.all([server, ...started].map((one) => one.stop()))
  }
}
