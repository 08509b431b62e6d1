import { captureTime } from './capture-time.ts'
import type { CaptureTime } from './capture-time.ts'
import { cleanText } from './clean-text.ts'
import { addSidecar, readEmbeddedTags } from './embedded-tags.ts'
import type { EmbeddedTags } from './embedded-tags.ts'
import { positionOf } from './position.ts'
import type { Position } from './position.ts'
import { xmpProperty } from './xmp-property.ts'

export interface Metadata extends CaptureTime, Partial<Position> {
  /** As displayed, after orientation. */
  width?: number
  height?: number
  /** EXIF's 1 to 8; 1 where the file already is as displayed. */
  orientation: number
  make?: string
  model?: string
  lens?: string
  /** In millimetres, of the lens as built. */
  focalLength?: number
  fNumber?: number
  exposureSeconds?: number
  iso?: number
  description?: string
  /** Stars, 0 for none; -1 is "rejected". */
  rating?: number
  /** The same in a live photo and its film. */
  liveKey?: string
  /** Sentences about what was there but could not be believed. */
  problems: string[]
}

export interface MetadataFallback {
  name: string
  mtime: Date
  /** The path of the XMP file beside the photo, if there is one. */
  sidecar?: string
}

/** What cameras write where a person would write a description. */
const cameraDescription =
  /^(olympus digital camera|sony dsc|samsung( camera pictures)?|dcim\\.*|default|minolta digital camera)$/i

/** Everything Kith keeps of what a file says of itself. Never throws for what is inside the file. */
export async function readMetadata(path: string, mime: string, fallback: MetadataFallback): Promise<Metadata> {
  return mime.startsWith('image/')
    ? metadataOf(await readEmbeddedTags(path, mime, fallback.sidecar), fallback)
    : readVideoMetadata({ orientation: 1, exif: {}, iptc: {}, xmp: [], problems: [] }, fallback)
}

/** The same for a video, whose tags another tool has read. */
export async function readVideoMetadata(tags: EmbeddedTags, fallback: MetadataFallback): Promise<Metadata> {
  if (fallback.sidecar) await addSidecar(tags, fallback.sidecar)
  return metadataOf(tags, fallback)
}

function metadataOf(tags: EmbeddedTags, fallback: MetadataFallback): Metadata {
  const { width, height, orientation, problems } = tags
  return defined({
    width,
    height,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    ...captureTime(tags, fallback),
    ...positionOf(tags),
    ...camera(tags),
    ...words(tags),
    liveKey: tags.liveKey,
    problems,
  })
}

function camera({ exif, xmp, problems }: EmbeddedTags) {
  const property = (name: string) => first(xmp, name)
  const text = (what: string, ...values: unknown[]) => readText(problems, what, values)
  const number = (what: string, most: number, ...values: unknown[]) => readNumber(problems, what, most, values)
  return {
    make: text('Make', exif.Make, property('tiff:Make')),
    model: text('Model', exif.Model, property('tiff:Model')),
    lens: text('LensModel', exif.LensModel, property('exifEX:LensModel'), property('aux:Lens')),
    focalLength: number('FocalLength', 100_000, exif.FocalLength, property('exif:FocalLength')),
    fNumber: number('FNumber', 1_000, exif.FNumber, property('exif:FNumber')),
    exposureSeconds: number('ExposureTime', 604_800, exif.ExposureTime, property('exif:ExposureTime')),
    iso: number(
      'ISO',
      100_000_000,
      exif.ISO,
      property('exif:ISOSpeedRatings'),
      property('exifEX:PhotographicSensitivity'),
    ),
  }
}

/** What people and their programs added; they write XMP, and the sidecar last, so those are asked first. */
function words({ exif, iptc, xmp, problems }: EmbeddedTags) {
  const packets = xmp.toReversed()
  const caption = [first(packets, 'dc:description'), iptc.Caption, exif.ImageDescription]
  const description = readText(problems, 'The description', caption)
  const stars = first(packets, 'xmp:Rating') ?? exif.Rating
  const rating = stars === undefined ? undefined : Math.round(Number(stars))
  const rated = rating !== undefined && rating >= -1 && rating <= 5
  if (rating !== undefined && !rated) problems.push('The rating is not one from -1 to 5 and was ignored.')
  return {
    description: description && cameraDescription.test(description) ? undefined : description,
    rating: rated ? rating : undefined,
  }
}

function first(packets: string[], name: string): string | undefined {
  for (const packet of packets) {
    const value = xmpProperty(packet, name)
    if (value !== undefined) return value
  }
  return undefined
}

function readText(problems: string[], what: string, values: unknown[]): string | undefined {
  for (const value of values) {
    const text = cleanText(value)
    if (text !== undefined) return text
    if (typeof value === 'string' && value.length > 1000)
      problems.push(`${what} is too long to be true and was ignored.`)
  }
  return undefined
}

/** A positive number, a ratio such as "18/10", or a list that begins with one. */
function readNumber(problems: string[], what: string, most: number, values: unknown[]): number | undefined {
  for (const value of values) {
    const one: unknown = Array.isArray(value) || ArrayBuffer.isView(value) ? Object.values(value)[0] : value
    if (one === undefined || one === null || one === 0) continue
    const [above, below = '1'] = String(one).split('/')
    const number = Number(above) / Number(below)
    if (number > 0 && number <= most) return number
    problems.push(`${what} is out of range and was ignored.`)
  }
  return undefined
}

/** Without the keys that have no value, so that a caller may spread it over a row. */
function defined<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key]
  return value
}
