import { type FileHandle, open, writeFile } from 'node:fs/promises'
import exifr from 'exifr'
import sharp from 'sharp'
import { type ByteRange, jpegPictureParts } from './jpeg-picture-parts.ts'
import { MediaError } from './media-error.ts'
import { minimalExif } from './minimal-exif.ts'

/** What cameras write before anything is developed. Kith shows the JPEG that they put into it. */
const RAW = /^image\/x-(?:raw|canon-cr2|canon-cr3|adobe-dng|nikon-nef|sony-arw|fujifilm-raf|olympus-orf|panasonic-rw2)$/
export const isRaw = (mime: string): boolean => RAW.test(mime)

/** Smaller ones are for the display of the camera. */
const LEAST_SIDE = 320
const CHUNK = 1024 * 1024
const MOST_LOOKED_AT = 50_000
const MOST_READ = 50
const MOST_SEGMENTS = 100
/** The largest previews are those of medium format cameras, with some 30 MB. */
const MOST_BYTES = 256 * 1024 * 1024

interface Candidate {
  readonly range: ByteRange
  readonly pixels: number
}

/** Writes the largest JPEG that is in a RAW file, with the orientation of the photo. */
export async function writeRawPreview(path: string, mime: string, out: string): Promise<void> {
  const file = await open(path)
  let best: Candidate | undefined
  try {
    for await (const candidate of jpegsIn(file)) if (candidate.pixels > (best?.pixels ?? 0)) best = candidate
    if (!best)
      throw new MediaError(
        'no_preview',
        'There is no preview in this RAW file that Kith can show. Put a JPEG of it beside it, or switch previews on in the camera.',
      )
    const [from, to] = best.range
    const jpeg = Buffer.alloc(to - from)
    await file.read(jpeg, 0, jpeg.length, from)
    await writeFile(out, await turned(jpeg, path, mime))
  } finally {
    await file.close()
  }
}

/** Every JPEG in a file that is a picture, not the sensor's data in the form of one. */
async function* jpegsIn(file: FileHandle): AsyncGenerator<Candidate> {
  const { size } = await file.stat()
  const chunk = Buffer.allocUnsafe(CHUNK)
  let after = 0
  let [looked, read] = [0, 0]
  for (let at = 0; at < size - 4 && looked < MOST_LOOKED_AT && read < MOST_READ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at)
    const bytes = chunk.subarray(0, bytesRead)
    for (let found = bytes.indexOf(START); found >= 0; found = bytes.indexOf(START, found + 1)) {
      const start = at + found
      if (start < after || looked++ >= MOST_LOOKED_AT || read >= MOST_READ) continue
      const pixels = await pixelsAt(file, start)
      if (pixels === undefined) continue
      read++
      const end = await endOf(file, start)
      if (end === undefined || end - start > MOST_BYTES) continue
      after = end
      yield { range: [start, end], pixels }
    }
    if (bytesRead < CHUNK) return
    // What begins at the end of one chunk is found at the beginning of the next.
    at += CHUNK - START.length
  }
}

const START = Buffer.from([0xff, 0xd8, 0xff])

/** How large a picture is that begins there; undefined for what is none, as most of what looks like it in noise. */
async function pixelsAt(file: FileHandle, start: number): Promise<number | undefined> {
  const head = Buffer.alloc(12)
  for (let at = start + 2, n = 0; n < MOST_SEGMENTS; n++) {
    const { bytesRead } = await file.read(head, 0, head.length, at)
    const [mark, kind = 0] = head
    if (bytesRead < head.length || mark !== 0xff || kind < 0xc0) return undefined
    // Baseline, extended, progressive. The others are how sensors' data are written.
    if (kind <= 0xc2) {
      const [height, width] = [head.readUInt16BE(5), head.readUInt16BE(7)]
      return head[4] === 8 && Math.min(width, height) >= LEAST_SIDE ? width * height : undefined
    }
    at += 2 + head.readUInt16BE(2)
  }
  return undefined
}

const endOf = async (file: FileHandle, start: number): Promise<number | undefined> =>
  (await jpegPictureParts(file, start).catch(() => [])).at(-1)?.[1]

/** A preview that does not say how the camera was held is told by the file around it. */
async function turned(jpeg: Buffer, path: string, mime: string): Promise<Buffer> {
  const own = await sharp(jpeg)
    .metadata()
    .then(
      ({ orientation }) => orientation,
      () => undefined,
    )
  if (own !== undefined) return jpeg
  const source = await rawExif(path, mime)
  const orientation = source && Number(await exifr.orientation(source).catch(() => undefined))
  if (!orientation || orientation < 2 || orientation > 8) return jpeg
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), minimalExif({ orientation })])
  const segment = Buffer.from([0xff, 0xe1, (block.length + 2) >> 8, (block.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), segment, block, jpeg.subarray(2)])
}

const HEAD = 1024 * 1024

/** Where the EXIF data of a RAW file are, in a form that is read like that of any photo. */
export async function rawExif(path: string, mime: string): Promise<string | Buffer | undefined> {
  if (!/cr3$|orf$|rw2$|raf$/.test(mime)) return path
  const file = await open(path)
  try {
    const head = Buffer.alloc(HEAD)
    const { bytesRead } = await file.read(head, 0, HEAD, 0)
    const bytes = head.subarray(0, bytesRead)
    // In a box, or in the preview.
    const mark = /cr3$/.test(mime) ? 'CMT1' : /raf$/.test(mime) ? 'Exif\0\0' : undefined
    if (mark !== undefined) {
      const at = bytes.indexOf(mark, 0, 'latin1')
      return at < 0 ? undefined : bytes.subarray(at + mark.length)
    }
    // The same structure as TIFF under another sign.
    bytes.write('II*\0', 0, 'latin1')
    return bytes
  } finally {
    await file.close()
  }
}
