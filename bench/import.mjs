import { kept, withFolder } from './lib/folders.mjs'
import { importInto } from './lib/import-into.mjs'
import { makePhotos } from './lib/make-photos.mjs'
import { runScript } from './lib/run-script.mjs'

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
    kith.push(await withFolder((data) => importInto(data, folder, PHOTOS)))
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
