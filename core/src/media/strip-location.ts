import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { readEmbeddedTags } from './embedded-tags.ts'
import type { HeicDecoder } from './heic-decoder.ts'
import { jpegPictureParts } from './jpeg-picture-parts.ts'
import { MediaError } from './media-error.ts'
import { minimalExif } from './minimal-exif.ts'
import type { KeptTags } from './minimal-exif.ts'
import { openPicture } from './open-picture.ts'
import { isRaw } from './raw-photo.ts'
import { maxPixels } from './sizes.ts'
import { parseOffset, parseWallClock } from './wall-clock.ts'

export interface StrippedCopy {
  stream: Readable
  size: number
  /** HEIC, AVIF and TIFF become JPEG. */
  type: string
}

/**
 * A copy of a picture that says nothing of where it was taken: everything but pixels, colours, orientation and date is
 * left out. JPEG keeps its very pixels; other formats are encoded anew.
 */
export async function stripLocation(path: string, mime: string, heic: HeicDecoder): Promise<StrippedCopy> {
  if (!mime.startsWith('image/') || isRaw(mime))
    throw new MediaError(
      'unsupported',
      `Kith cannot take the places out of ${mime} files. Share photos only, or share places too.`,
    )
  const kept = await keptTags(path, mime)
  if (mime === 'image/jpeg') return stripJpeg(path, kept)
  const { bytes, type } = await encodeAnew(path, mime, kept, heic)
  return { stream: Readable.from([bytes]), size: bytes.length, type }
}

async function keptTags(path: string, mime: string): Promise<KeptTags> {
  const { exif, orientation } = await readEmbeddedTags(path, mime)
  const { DateTimeOriginal: date, OffsetTimeOriginal: offset } = exif
  // Only what really is a date: any text could be in there, the name of a place too.
  return {
    orientation,
    dateTimeOriginal: typeof date === 'string' && parseWallClock(date) ? date : undefined,
    offsetTimeOriginal: typeof offset === 'string' && parseOffset(offset) !== undefined ? offset : undefined,
  }
}

async function stripJpeg(path: string, kept: KeptTags): Promise<StrippedCopy> {
  const file = await open(path)
  const parts = await jpegPictureParts(file).finally(() => file.close())
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), minimalExif(kept)])
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe1, (block.length + 2) >> 8, (block.length + 2) & 0xff])
  async function* pieces() {
    yield start
    yield block
    for (const [from, to] of parts) yield* createReadStream(path, { start: from, end: to - 1 })
  }
  const size = parts.reduce((sum, [from, to]) => sum + to - from, start.length + block.length)
  return { stream: Readable.from(pieces(), { objectMode: false }), size, type: 'image/jpeg' }
}

async function encodeAnew(path: string, mime: string, kept: KeptTags, heic: HeicDecoder) {
  const { width, height, scaled } = await openPicture(path, mime, heic)
  const { dateTimeOriginal: DateTimeOriginal, offsetTimeOriginal: OffsetTimeOriginal } = kept
  const exif = {
    IFD2: { ...(DateTimeOriginal && { DateTimeOriginal }), ...(OffsetTimeOriginal && { OffsetTimeOriginal }) },
  }
  if (mime === 'image/png' || mime === 'image/webp' || mime === 'image/gif') {
    const animated = mime !== 'image/png'
    const source = sharp(path, { failOn: 'error', limitInputPixels: maxPixels, animated })
    const { pages = 1 } = await source.metadata()
    // libvips cannot turn an animation, and cameras do not make any.
    const upright = (pages > 1 ? source : source.autoOrient()).keepIccProfile().withExif(exif)
    if (mime === 'image/png') return { bytes: await upright.png().toBuffer(), type: mime }
    if (mime === 'image/gif') return { bytes: await upright.gif().toBuffer(), type: mime }
    return { bytes: await upright.webp({ quality: 92, effort: 2 }).toBuffer(), type: mime }
  }
  const { data, info } = await scaled(Math.max(width, height))
  const jpeg = sharp(data, { raw: info, limitInputPixels: maxPixels }).flatten({ background: 'white' }).withExif(exif)
  return { bytes: await jpeg.jpeg({ quality: 92 }).toBuffer(), type: 'image/jpeg' }
}
