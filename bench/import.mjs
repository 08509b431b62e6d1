import { join } from 'node:path'
import { kept, withFolder } from './lib/folders.mjs'
import { makePhotos } from './lib/make-photos.mjs'
import { runScript } from './lib/run-script.mjs'
import { delay, setUp, startServer } from './lib/server.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 200)
const ROUNDS = 2

export const name = `Import of ${PHOTOS} photos of 12 megapixels`

/**
 * A server on the embedded database, from the request that adds the library to the last photo's last derivative. Its
 * start and the creation of its database are not in the time, nor in the CPU time. Best of two interleaved rounds each.
 */
export async function run({ report }) {
  const folder = kept(`photos-${PHOTOS}`)
  await makePhotos(PHOTOS, folder)
  const bare = []
  const kith = []
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await withFolder((out) => runScript('bare-import.mjs', [folder, out])))
    kith.push(await withFolder((data) => importInto(data, folder)))
  }
  const least = (runs, key) => Math.min(...runs.map((run) => run[key]))
  const both = (key) => [least(kith, key), least(bare, key)]
  const [seconds, bareSeconds] = both('seconds')
  const [cpu, bareCpu] = both('cpuSeconds').map((value) => value / PHOTOS)
  report('photos in a second', PHOTOS / seconds, '/s', 'sharp and hashes alone', PHOTOS / bareSeconds)
  report('time', seconds, 's', 'sharp and hashes alone', bareSeconds, '<= 1.25x')
  report('CPU time of a photo', cpu, 's', 'sharp and hashes alone', bareCpu, '<= 1.15x')
  report('memory at its peak', least(kith, 'peak'), 'MiB')
}

async function importInto(data, folder) {
  const server = await startServer({ data: join(data, 'data') })
  try {
    const ask = await setUp(server)
    const { id: ownerId } = await ask('GET', '/api/auth/me')
    const before = await server.usage()
    const started = performance.now()
    const { id } = await ask('POST', '/api/libraries', { ownerId, name: 'Bench', folders: [folder] })
    const library = await finished(() => ask('GET', `/api/libraries/${id}`))
    const seconds = (performance.now() - started) / 1000
    if (library.photos !== PHOTOS)
      throw new Error(`Of ${PHOTOS} photos ${library.photos} are there, ${library.failed} failed.`)
    const after = await server.usage()
    return { seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds, peak: after.peak / 2 ** 20 }
  } finally {
    await server.stop()
  }
}

/** A photo counts as there once its row, thumbnail and preview are. */
async function finished(look) {
  for (;;) {
    const library = await look()
    if (library.lastScan?.state === 'failed') throw new Error(library.lastScan.error)
    if (library.progress === null && library.photos + library.failed > 0) return library
    await delay(200)
  }
}
