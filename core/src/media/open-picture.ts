import { access, constants } from 'node:fs/promises'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import type { HeicDecoder } from './heic-decoder.ts'
import { MediaError } from './media-error.ts'
import { maxPixels } from './sizes.ts'
import { tiffWithProfile } from './tiff-with-profile.ts'

/** What libvips may be shown; it reads more (SVG, PDF …), and nothing else of that is a photo. */
const decodable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'])
const heif = new Set(['image/heic', 'image/heif'])

export interface Picture {
  /** As displayed, after orientation. */
  width: number
  height: number
  /** The first frame, upright, in sRGB, no larger than `side` x `side`. */
  scaled(side: number): Promise<Pixels>
}

export interface Pixels {
  data: Buffer
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
}

/** Reads the header of a picture; its pixels are decoded by `scaled`, once. */
export async function openPicture(path: string, mime: string, heic: HeicDecoder): Promise<Picture> {
  if (!decodable.has(mime) && !heif.has(mime))
    throw new MediaError('unsupported', `Kith cannot make pictures of ${mime} files.`)
  // Where the file is the trouble, say so, rather than that its picture is broken.
  await access(path, constants.R_OK)
  const source = sharp(path, { failOn: 'error', limitInputPixels: maxPixels })
  const header = await source.metadata()
  const { width, height } = header.autoOrient
  // AVIF may call itself HEIF; what matters is how its pixels are compressed.
  if (!heif.has(mime) || header.compression === 'av1')
    return { width, height, scaled: (side) => scale(source.autoOrient(), side) }
  return {
    width,
    height,
    scaled: async (side) => {
      const pixels = await heic.decode(path)
      const raw = { width: pixels.width, height: pixels.height, channels: 4 } as const
      // Already upright: libheif turns the pixels, the orientation in EXIF must not be applied again.
      const whole = sharp(Buffer.from(pixels.data), { raw, limitInputPixels: maxPixels })
      const small = await scale(header.hasAlpha ? whole : whole.removeAlpha(), side)
      const { channels } = small.info
      if (!header.icc || channels !== 3) return small
      // Phones write Display P3: without this conversion their reds are dull.
      return scale(sharp(tiffWithProfile(small.data, small.info.width, small.info.height, header.icc)), side)
    },
  }
}

async function scale(picture: Sharp, side: number): Promise<Pixels> {
  const { data, info } = await picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: 120 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}
