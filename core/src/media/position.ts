import type { EmbeddedTags } from './embedded-tags.ts'
import { parseWallClock } from './wall-clock.ts'
import { xmpProperty } from './xmp-property.ts'

export interface Position {
  latitude: number
  longitude: number
}

/** Where the photo was taken, from EXIF or else from XMP; undefined, with a note, when that is no place on Earth. */
export function positionOf({ exif, xmp, problems }: EmbeddedTags): Position | undefined {
  const candidates = [
    () => [
      fromExif(exif.GPSLatitude, exif.GPSLatitudeRef, 'NS'),
      fromExif(exif.GPSLongitude, exif.GPSLongitudeRef, 'EW'),
    ],
    ...xmp.map((packet) => () => [
      fromXmp(xmpProperty(packet, 'exif:GPSLatitude')),
      fromXmp(xmpProperty(packet, 'exif:GPSLongitude')),
    ]),
  ]
  for (const candidate of candidates) {
    const [latitude, longitude] = candidate()
    if (latitude === undefined || longitude === undefined) continue
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0))
      return { latitude, longitude }
    problems.push('The position is no place on Earth and was ignored.')
  }
  return undefined
}

/** The instant the satellites gave, in milliseconds. */
export function gpsInstant({ exif, xmp }: EmbeddedTags): number | undefined {
  const { GPSDateStamp: date, GPSTimeStamp: time } = exif
  if (typeof date === 'string' && Array.isArray(time)) {
    const [hour, minute, second] = time.map((part) => String(Math.floor(Number(part))).padStart(2, '0'))
    const instant = parseWallClock(`${date.replace(/\0[^]*$/, '').trim()} ${hour}:${minute}:${second}`)
    if (instant) return instant.wall
  }
  for (const packet of xmp) {
    const instant = parseWallClock(xmpProperty(packet, 'exif:GPSTimeStamp') ?? '')
    if (instant) return instant.wall - (instant.offsetMinutes ?? 0) * 60_000
  }
  return undefined
}

/** Three numbers (degrees, minutes, seconds) and a letter. NaN where there is something that cannot be a place. */
function fromExif(value: unknown, ref: unknown, letters: string): number | undefined {
  if (!Array.isArray(value)) return undefined
  const letter = typeof ref === 'string' ? ref.trim().charAt(0).toUpperCase() : ''
  if (!letter || !letters.includes(letter)) return NaN
  const [degrees = NaN, minutes = 0, seconds = 0] = value.map(Number)
  return (degrees + minutes / 60 + seconds / 3600) * (letter === letters.charAt(1) ? -1 : 1)
}

/** "39,6.9N" or "39,6,54N" as the standard wants it, or a plain number as some programs write it. */
function fromXmp(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const found = /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/i.exec(value)
  if (!found) return Number(value)
  const degrees = Number(found[1]) + Number(found[2]) / 60 + Number(found[3] ?? 0) / 3600
  return /[SW]/i.test(found[4] ?? '') ? -degrees : degrees
}
