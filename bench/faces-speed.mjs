import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createFaceEngine } from '../plugins/faces/dist/src/engine/engine.js'
import { openNetwork } from '../plugins/faces/dist/src/engine/network.js'
import { packagedManifest, packagedModels } from '../plugins/faces/dist/src/engine/packaged/packaged-models.js'
import { withFolder } from './lib/folders.mjs'
import { timeImport } from './lib/import-into.mjs'
import { delay, setUp, startServer } from './lib/server.mjs'

const ROUNDS = 25
const PHOTOS = 60
const WORK = '/api/derived/faces/faces/paused'
const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')

export const name = 'Finding faces'

/** Medians of interleaved rounds; requests of the timeline are one after the other, while nothing else is asked for. */
export async function run({ report }) {
  await onePhoto(report)
  await withFolder(async (folder) => {
    const { idle, busy, perSecond } = await whileTimelineIsAsked(folder)
    report('timeline, p95 while faces are found', busy, 'ms', 'p95 when idle', idle, '<= 2x')
    report('photos in a second meanwhile', perSecond, '/s')
  })
}

/** A photo with five faces: as the plugin does it, and only its decoding, its detector and its embedder, with the same calls. */
async function onePhoto(report) {
  const picture = await preview(5, 1440)
  const kept = new Map()
  const load = () =>
    packagedModels({ read: async (file) => kept.get(file), write: async (file, of) => void kept.set(file, of) })
  const manifest = packagedManifest()
  const { files } = await load()
  const runtime = await import('onnxruntime-node')
  const [detector, embedder] = await Promise.all(
    [manifest.detector, manifest.embedder].map(async ({ file, input }) => {
      const network = await openNetwork(runtime, files.get(file))
      const [width, height] = input.size
      return (count) =>
        network.runEach({ data: new Float32Array(count * 3 * width * height), dims: [count, 3, height, width] })
    }),
  )
  const engine = createFaceEngine({ manifest, load, workers: 1 })
  const { length } = await engine.find(picture)
  const bare = async () => {
    await sharp(picture).raw().toBuffer()
    await detector(1)
    await embedder(length)
  }
  const times = { kith: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await timed(bare))
    times.kith.push(await timed(() => engine.find(picture)))
  }
  await engine.close()
  const median = (all) => quantile(all, 0.5)
  report(`a photo with ${length} faces`, median(times.kith), 'ms', 'the bare calls', median(times.bare), '<= 1.3x')
}

async function whileTimelineIsAsked(folder) {
  const photos = join(folder, 'photos')
  await mkdir(photos)
  for (let n = 0; n < PHOTOS; n++) await writeFile(join(photos, `${n}.jpg`), await preview(1 + (n % 6), 1300 + n))
  const server = await startServer({ data: join(folder, 'data') })
  try {
    const ask = await setUp(server)
    await timeImport(ask, photos, PHOTOS)
    const work = async () => (await ask('GET', '/api/derived')).items.find(({ plugin }) => plugin === 'faces')
    const { months } = await ask('GET', '/api/timeline/months')
    const month = `/api/timeline/months/${months[0].month}`
    await p95(ask, month, async (asked) => asked < 50)
    const idle = await p95(ask, month, async (asked) => asked < 400)
    await ask('PUT', WORK, { paused: false })
    while ((await work()).waiting === PHOTOS) await delay(50)
    const began = performance.now()
    const before = (await work()).waiting
    const busy = await p95(ask, month, async (asked) => asked % 20 !== 0 || (await work()).waiting > 0)
    return { idle, busy, perSecond: before / ((performance.now() - began) / 1000) }
  } finally {
    await server.stop()
  }
}

/** Milliseconds within which 95 of 100 requests are answered, asked one after the other with a breath between them. */
async function p95(ask, path, more) {
  const times = []
  while (await more(times.length + 1)) {
    times.push(await timed(() => ask('GET', path)))
    await delay(5)
  }
  return quantile(times, 0.95)
}

const preview = async (number, width) =>
  sharp(await readFile(join(demo, `sample${number}.jpg`)))
    .resize(width)
    .jpeg({ quality: 80 })
    .toBuffer()

async function timed(run) {
  const began = performance.now()
  await run()
  return performance.now() - began
}

const quantile = (all, part) => [...all].sort((a, b) => a - b)[Math.floor(all.length * part)]
