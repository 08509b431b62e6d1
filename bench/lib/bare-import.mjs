// Usage: node bench/lib/bare-import.mjs FOLDER OUT [PARALLEL]
// The least an import can cost: what sharp and the hashes take, with nothing around them. No database, no jobs, no EXIF.
// Same derivatives as Kith's. Three photos at once, one thread each, is the quickest setting found on two cores.
// Prints { photos, seconds, cpuSeconds } as JSON.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'

const [folder, out, parallel = '3'] = process.argv.slice(2)
if (!folder || !out) throw new Error('Say what to import and where to write: bare-import.mjs FOLDER OUT.')
sharp.cache(false)
sharp.concurrency(1)
await mkdir(out, { recursive: true })
const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort()
const photos = names.length

const pixels = (image) => image.raw().toBuffer({ resolveWithObject: true })
const from = ({ data, info }) => sharp(data, { raw: info })

async function importPhoto(name) {
  const file = await readFile(join(folder, name))
  const sha256 = createHash('sha256').update(file).digest('hex')
  createHash('sha1').update(file).digest()
  const limits = { width: 1440, height: 1440, fit: 'inside', withoutEnlargement: true }
  const large = await pixels(sharp(file).autoOrient().resize(limits))
  const small = await pixels(from(large).resize({ width: 320, height: 320, fit: 'outside' }))
  const tiny = await pixels(from(small).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha())
  rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data)
  await writeFile(join(out, `${sha256}.jpg`), await from(large).jpeg({ quality: 80 }).toBuffer())
  await writeFile(join(out, `${sha256}.webp`), await from(small).webp({ quality: 75, effort: 2 }).toBuffer())
}

const started = performance.now()
const before = process.cpuUsage()
await Promise.all(
  Array.from({ length: Number(parallel) }, async () => {
    for (let name; (name = names.shift());) await importPhoto(name)
  }),
)
const { user, system } = process.cpuUsage(before)
const round = (value) => Math.round(value * 1000) / 1000
console.log(
  JSON.stringify({
    photos,
    seconds: round((performance.now() - started) / 1000),
    cpuSeconds: round((user + system) / 1e6),
  }),
)
