// Usage: node bench/lib/make-photos.mjs COUNT FOLDER
// Unique 12-megapixel photos for measuring an import: crops of real pictures with fresh grain, camera EXIF, GPS.
// What is already in the folder is kept, so that a second run costs nothing.
import { access, constants, copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'

const width = 4032
const height = 3024
const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')

/** Same seed, same photos: two machines measure the same bytes. */
function random(seed) {
  let state = (seed * 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Grain as a sensor leaves it: without it an enlarged picture is smooth, and decodes quicker than a photo does. */
async function makeGrain() {
  const next = random(1)
  const side = 1024
  const pixels = Buffer.alloc(side * side)
  for (let i = 0; i < pixels.length; i++) pixels[i] = 128 + (next() + next() + next() - 1.5) * 15
  const tile = await sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .png()
    .toBuffer()
  return sharp({ create: { width: width + side, height: height + side, channels: 3, background: '#808080' } })
    .composite([{ input: tile, tile: true }])
    .raw()
    .toBuffer({ resolveWithObject: true })
}

async function makePhoto(number, grain, file) {
  const next = random(number + 1000)
  const source = sharp(join(demo, `sample${1 + (number % 6)}.jpg`))
  const size = await source.metadata()
  const part = 0.72 + next() * 0.26
  const cropWidth = Math.floor(Math.min(size.width, (size.height * 4) / 3) * part)
  const cropHeight = Math.floor((cropWidth * 3) / 4)
  const picture = await source
    .extract({
      left: Math.floor(next() * (size.width - cropWidth)),
      top: Math.floor(next() * (size.height - cropHeight)),
      width: cropWidth,
      height: cropHeight,
    })
    .flop(next() < 0.5)
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  const grainPart = await sharp(grain.data, { raw: grain.info })
    .extract({ left: Math.floor(next() * 1000), top: Math.floor(next() * 1000), width, height })
    .raw()
    .toBuffer()
  for (let i = 0; i < picture.length; i++) picture[i] = Math.max(0, Math.min(255, picture[i] + grainPart[i] - 128))
  const taken = new Date(Date.UTC(2021, 0, 1) + number * 7 * 3600_000 + Math.floor(next() * 3600_000))
  const stamp = taken.toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ')
  const jpeg = await sharp(picture, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90, chromaSubsampling: '4:2:0' })
    .withExif({
      IFD0: { Make: 'Kith', Model: 'Bench 12' },
      IFD2: { DateTimeOriginal: stamp, OffsetTimeOriginal: '+01:00', FNumber: '18/10', ISOSpeedRatings: '100' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: `${36 + Math.floor(next() * 20)}/1 ${Math.floor(next() * 60)}/1 0/1`,
        GPSLongitudeRef: 'E',
        GPSLongitude: `${Math.floor(next() * 20)}/1 ${Math.floor(next() * 60)}/1 0/1`,
      },
    })
    .toBuffer()
  await writeFile(`${file}.part`, jpeg)
  await rename(`${file}.part`, file)
}

/** Photos from number `first` on: other numbers are other pictures. */
export async function makePhotos(count, folder, first = 0) {
  await mkdir(folder, { recursive: true })
  const missing = []
  for (let number = first; number < first + count; number++) {
    const file = join(folder, nameOf(number))
    await access(file).catch(() => missing.push([number, file]))
  }
  if (!missing.length) return
  const grain = await makeGrain()
  await Promise.all(
    [0, 1].map(async () => {
      for (let job; (job = missing.shift());) await makePhoto(job[0], grain, job[1])
    }),
  )
}

const nameOf = (number) => `IMG_${String(number).padStart(5, '0')}.jpg`

/** As many, of which few are different: for what sends files and looks into none. Hundreds take minutes to make. */
export async function repeatPhotos(count, folder, different = 24) {
  await makePhotos(Math.min(count, different), folder)
  for (let number = different; number < count; number++)
    await copyFile(
      join(folder, nameOf(number % different)),
      join(folder, nameOf(number)),
      constants.COPYFILE_EXCL,
    ).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, folder] = [Number(process.argv[2]), process.argv[3]]
  if (!(count > 0) || !folder) throw new Error('Say how many photos and where: make-photos.mjs COUNT FOLDER.')
  await makePhotos(count, folder)
}
