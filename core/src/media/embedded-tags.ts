import { readFile, stat } from 'node:fs/promises'
import exifr from 'exifr'
import sharp from 'sharp'
import type { Metadata as Header } from 'sharp'
import { appleLiveKey } from './apple-live-key.ts'
import { isRaw, rawExif } from './raw-photo.ts'
import { maxPixels } from './sizes.ts'

/** What a file says of itself, as it says it: nothing here is trusted yet. */
export interface EmbeddedTags {
  /** As displayed, after orientation. */
  width?: number
  height?: number
  orientation: number
  exif: Record<string, unknown>
  iptc: Record<string, unknown>
  /** The embedded packet, then the sidecar. */
  xmp: string[]
  /** The same in a live photo and its film. */
  liveKey?: string | undefined
  /** When it was, in UTC, as videos say it: the beginning or the end. */
  instants?: readonly number[]
  problems: string[]
}

const exifTags = [
  'Make',
  'Model',
  'ImageDescription',
  'Orientation',
  'ModifyDate',
  'Rating',
  'ExposureTime',
  'FNumber',
  'ISO',
  'FocalLength',
  'LensModel',
  'DateTimeOriginal',
  'CreateDate',
  'OffsetTime',
  'OffsetTimeOriginal',
  'OffsetTimeDigitized',
  'SubSecTimeOriginal',
  'SubSecTimeDigitized',
  'GPSLatitudeRef',
  'GPSLatitude',
  'GPSLongitudeRef',
  'GPSLongitude',
  'GPSDateStamp',
  'GPSTimeStamp',
  'MakerNote',
]

// Only picked tags are decoded: a damaged length elsewhere in the block can otherwise cost exifr most of a second.
const exifOptions = {
  tiff: true,
  exif: true,
  gps: true,
  ifd1: false,
  interop: false,
  xmp: false,
  iptc: false,
  icc: false,
  jfif: false,
  makerNote: true,
  pick: exifTags,
  translateValues: false,
  reviveValues: false,
}
const iptcOptions = { iptc: true, translateValues: false, reviveValues: false }
const largestBlock = 8 * 1024 * 1024
const largestXmp = 1024 * 1024

export async function readEmbeddedTags(path: string, mime: string, sidecar?: string): Promise<EmbeddedTags> {
  const tags: EmbeddedTags = { orientation: 1, exif: {}, iptc: {}, xmp: [], problems: [] }
  const attempt = async (what: string, read: () => Promise<void>) => {
    try {
      await read()
    } catch {
      tags.problems.push(`${what} could not be read.`)
    }
  }
  const raw = isRaw(mime)
  let blocks: Partial<Header> = {}
  await attempt('The header of the picture', async () => {
    if (raw) return
    blocks = await sharp(path, { limitInputPixels: maxPixels }).metadata()
    const { autoOrient, orientation = 1 } = blocks
    if (autoOrient) Object.assign(tags, { width: autoOrient.width, height: autoOrient.height, orientation })
  })
  // libvips hands the EXIF block of every container but TIFF, which is one itself.
  const exif = raw ? await rawExif(path, mime) : mime === 'image/tiff' ? path : blocks.exif && tiffOf(blocks.exif)
  if (exif && exif.length <= largestBlock) {
    await attempt('The EXIF data', async () => {
      const {
        errors,
        makerNote,
        MakerNote = makerNote,
        ...found
      }: Record<string, unknown> = (await exifr.parse(exif, exifOptions)) ?? {}
      tags.exif = found
      tags.liveKey = appleLiveKey(MakerNote)
      if (errors) tags.problems.push('Parts of the EXIF data are damaged.')
    })
  }
  const { iptc, xmp } = blocks
  if (iptc && iptc.length <= largestBlock) {
    await attempt('The IPTC data', async () => {
      tags.iptc = { ...(await exifr.sidecar(iptc, iptcOptions, 'iptc')) }
    })
  }
  if (xmp) addXmp(tags, xmp, 'The XMP data')
  if (sidecar) await addSidecar(tags, sidecar)
  return tags
}

/** Adds what the XMP file beside a photo or a video says. */
export async function addSidecar(tags: EmbeddedTags, sidecar: string): Promise<void> {
  try {
    if ((await stat(sidecar)).size > largestXmp) tags.problems.push('The XMP sidecar is too large and was ignored.')
    else addXmp(tags, await readFile(sidecar), 'The XMP sidecar')
  } catch {
    tags.problems.push('The XMP sidecar could not be read.')
  }
}

function addXmp(tags: EmbeddedTags, packet: Buffer, what: string): void {
  if (packet.length > largestXmp) tags.problems.push(`${what} is too large and was ignored.`)
  else tags.xmp.push(packet.toString('utf8'))
}

/** JPEG writes "Exif\0\0" before the TIFF structure, WebP and PNG mostly do not. */
const tiffOf = (exif: Buffer): Buffer => (exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif)
