import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { explainFailure } from './explain-failure.ts'
import { createHeicDecoder } from './heic-decoder.ts'
import { createLimit } from './limit.ts'
import { openPicture } from './open-picture.ts'
import type { Pixels } from './open-picture.ts'
import { previewSide, thumbnailLongest, thumbnailSide } from './sizes.ts'
import { stripLocation } from './strip-location.ts'
import type { StrippedCopy } from './strip-location.ts'
import { writeWhole } from './write-whole.ts'

export interface Derived {
  /** Of the original, as displayed. */
  width: number
  height: number
  thumbhash: Buffer
  previewBytes: number
  thumbnailBytes: number
}

export interface Deriver {
  /**
   * Makes the preview (JPEG) and the thumbnail (WebP) of a picture; the original is decoded once.
   * Rejects with a MediaError for a picture that is broken, too large, of another kind or too slow.
   */
  derive(source: { path: string; mime: string }, out: { preview: string; thumbnail: string }): Promise<Derived>
  /**
   * A copy without GPS, place names, comments or anything else that is not needed to show the picture.
   * Rejects with a MediaError where that cannot be promised.
   */
  stripLocation(path: string, mime: string): Promise<StrippedCopy>
  close(): Promise<void>
}

export interface DeriverOptions {
  /** How many pictures at once; more wait. One more than cores keeps all busy while one of them reads or writes. */
  parallel?: number
  /** Milliseconds that a HEIC picture may take. */
  heicTimeout?: number
}

export function createDeriver({ parallel = availableParallelism() + 1, heicTimeout }: DeriverOptions = {}): Deriver {
  // Several pictures at once on one thread each beat one picture on several, and no picture comes twice.
  sharp.concurrency(1)
  sharp.cache(false)
  const heic = createHeicDecoder({ timeout: heicTimeout })
  const limit = createLimit(parallel)

  const derive: Deriver['derive'] = async (source, out) => {
    try {
      const { width, height, scaled } = await openPicture(source.path, source.mime, heic)
      const pixels = await scaled(previewSide)
      const small = await shrink(pixels)
      const [preview, thumbnail] = [await encodePreview(pixels), await encodeThumbnail(small)]
      const thumbhash = await hashOf(small)
      await writeWhole(out.preview, preview)
      await writeWhole(out.thumbnail, thumbnail)
      return { width, height, thumbhash, previewBytes: preview.length, thumbnailBytes: thumbnail.length }
    } catch (error) {
      throw explainFailure(error)
    }
  }
  const strip: Deriver['stripLocation'] = async (path, mime) => {
    try {
      return await stripLocation(path, mime, heic)
    } catch (error) {
      throw explainFailure(error)
    }
  }

  return {
    derive: (source, out) => limit(() => derive(source, out)),
    stripLocation: (path, mime) => limit(() => strip(path, mime)),
    close: heic.close,
  }
}

const from = ({ data, info }: Pixels) => sharp(data, { raw: info })

async function shrink(pixels: Pixels): Promise<Pixels> {
  const { width, height } = pixels.info
  const scale = Math.min(1, thumbnailSide / Math.min(width, height), thumbnailLongest / Math.max(width, height))
  return from(pixels)
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
}

// Measured at 1440 px, 38.5 dB: JPEG 80 takes 16 ms and 254 kB, WebP 80 takes 62 ms and 200 kB. Decoding the original
// takes 75 ms: a fifth less disk is not worth half as much again of the work.
const encodePreview = (pixels: Pixels): Promise<Buffer> =>
  from(pixels).flatten({ background: 'white' }).jpeg({ quality: 80 }).toBuffer()

// At 320 px, 36.2 dB: WebP 75 takes 7 ms and 22 kB, JPEG 80 takes 2 ms and 31 kB. A screen shows fifty of these at once.
const encodeThumbnail = (pixels: Pixels): Promise<Buffer> => from(pixels).webp({ quality: 75, effort: 2 }).toBuffer()

/** A blur of some 25 bytes for the page to show until the thumbnail is there. */
async function hashOf(pixels: Pixels): Promise<Buffer> {
  const { data, info } = await from(pixels)
    .resize({ width: 100, height: 100, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data))
}
