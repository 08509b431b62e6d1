import type { EmbeddedTags } from '../media/embedded-tags.ts'
import { liveKey } from '../media/apple-live-key.ts'
import type { VideoFacts } from './probe.ts'

/** A camera without a clock begins in 1904 or 1970. */
const EARLIEST = Date.UTC(1971, 0, 1)

/** What a video says of itself, in the terms of a photo's EXIF. */
export function videoTags({ width, height, durationMs, tags }: VideoFacts): EmbeddedTags {
  const of = (...names: string[]) => names.map((name) => tags[name]).find((value) => value !== undefined)
  const created = Date.parse(of('creation_time') ?? '')
  return {
    width,
    height,
    orientation: 1,
    exif: {
      DateTimeOriginal: withOffset(of('com.apple.quicktime.creationdate')) ?? withOffset(of('date')),
      Make: of('com.apple.quicktime.make', 'com.android.manufacturer', 'make'),
      Model: of('com.apple.quicktime.model', 'com.android.model', 'model'),
      ImageDescription: of('com.apple.quicktime.description', 'description'),
      ...position(of('com.apple.quicktime.location.iso6709', 'location', 'location-eng')),
    },
    liveKey: liveKey(of('com.apple.quicktime.content.identifier')),
    iptc: {},
    xmp: [],
    ...(created > EARLIEST && { instants: [created, created - durationMs] }),
    problems: [],
  }
}

/** The wall clock with its offset, as phones of Apple write it. What is in UTC only is not one. */
const withOffset = (text: string | undefined): string | undefined =>
  text !== undefined && /T.*[+-]\d\d:?\d\d$/.test(text) ? text : undefined

/** `+38.7223-009.1393+012.000/`, as ISO 6709 has it. */
function position(text: string | undefined): Record<string, unknown> {
  const [, latitude, longitude] = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(text ?? '') ?? []
  if (latitude === undefined || longitude === undefined) return {}
  return {
    GPSLatitude: [Math.abs(Number(latitude))],
    GPSLatitudeRef: latitude.startsWith('-') ? 'S' : 'N',
    GPSLongitude: [Math.abs(Number(longitude))],
    GPSLongitudeRef: longitude.startsWith('-') ? 'W' : 'E',
  }
}
