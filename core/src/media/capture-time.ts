import type { EmbeddedTags } from './embedded-tags.ts'
import { gpsInstant } from './position.ts'
import { timeInName } from './time-in-name.ts'
import { isPlausible, offsetBetween, parseOffset, parseWallClock } from './wall-clock.ts'
import type { WallClock } from './wall-clock.ts'
import { xmpProperty } from './xmp-property.ts'

export interface CaptureTime {
  /** The instant; where the offset is unknown, the wall clock is taken for UTC. */
  takenAt: Date
  /** The wall clock at the place, `YYYY-MM-DDTHH:mm:ss.sss`: what timelines go by. */
  localTime: string
  offsetMinutes: number | null
  takenSource: 'exif' | 'name' | 'mtime'
}

type Read = (what: string, value: unknown, subSeconds?: unknown, offset?: unknown) => WallClock | undefined

/** The best time a photo offers: when the shutter opened, when it was digitised, by satellite, by name, by file. */
export function captureTime(tags: EmbeddedTags, fallback: { name: string; mtime: Date }): CaptureTime {
  const { exif, problems } = tags
  const read = reader(problems)
  const instants = [gpsInstant(tags) ?? [], tags.instants ?? []].flat()
  const embedded = shutterTime(tags, read) ?? digitisedTime(tags, read)
  if (embedded) {
    // Satellites tell UTC, the camera its wall: the difference is the offset that the camera did not write.
    return result(embedded.wall, embedded.offsetMinutes ?? offsetOf(embedded.wall, instants) ?? null, 'exif')
  }
  const named = timeInName(fallback.name)
  const [instant] = instants
  if (instant !== undefined) {
    const offset = named === undefined ? undefined : offsetOf(named, instants)
    // Zero says nothing of the zone: some phones name their videos by UTC, too.
    return named !== undefined && offset ? result(named, offset, 'exif') : result(instant, null, 'exif')
  }
  if (named !== undefined) return result(named, null, 'name')
  const modified = read('ModifyDate', exif.ModifyDate, undefined, exif.OffsetTime)
  if (modified) return result(modified.wall, modified.offsetMinutes, 'exif')
  const mtime = fallback.mtime.getTime()
  if (isPlausible(mtime)) return result(mtime, null, 'mtime')
  problems.push('The time of the file itself is impossible; 1970 is shown instead.')
  return result(0, null, 'mtime')
}

function offsetOf(wall: number, instants: readonly number[]): number | undefined {
  for (const instant of instants) {
    const offset = offsetBetween(wall, instant)
    if (offset !== undefined) return offset
  }
  return undefined
}

function shutterTime({ exif, xmp }: EmbeddedTags, read: Read): WallClock | undefined {
  const offset = exif.OffsetTimeOriginal ?? exif.OffsetTime
  return (
    read('DateTimeOriginal', exif.DateTimeOriginal, exif.SubSecTimeOriginal, offset) ??
    firstOf(xmp, ['exif:DateTimeOriginal', 'photoshop:DateCreated'], read)
  )
}

function digitisedTime({ exif, xmp, iptc }: EmbeddedTags, read: Read): WallClock | undefined {
  const offset = exif.OffsetTimeDigitized ?? exif.OffsetTime
  return (
    read('CreateDate', exif.CreateDate, exif.SubSecTimeDigitized, offset) ??
    firstOf(xmp, ['xmp:CreateDate'], read) ??
    read('IPTC DateCreated', iptcTime(iptc))
  )
}

function firstOf(packets: string[], names: string[], read: Read): WallClock | undefined {
  for (const packet of packets) {
    for (const name of names) {
      const time = read(name, xmpProperty(packet, name))
      if (time) return time
    }
  }
  return undefined
}

/** "20220110" and "151544-0400", or either alone; a time without a date is of no use. */
function iptcTime({ DateCreated: date, TimeCreated: time }: Record<string, unknown>): string | undefined {
  if (typeof date !== 'string' || !/^\d{8}$/.test(date)) return undefined
  const day = date.replace(/^(....)(..)(..)$/, '$1-$2-$3')
  const clock = typeof time === 'string' ? /^(\d\d)(\d\d)(\d\d)([+-]\d{4})?/.exec(time) : null
  return clock ? `${day}T${clock[1]}:${clock[2]}:${clock[3]}${clock[4] ?? ''}` : day
}

function reader(problems: string[]): Read {
  const text = (value: unknown) =>
    typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : undefined
  return (what, value, subSeconds, offset) => {
    if (value === undefined || value === null || value === '') return undefined
    const time = parseWallClock(text(value)?.slice(0, 100) ?? '', text(subSeconds), text(offset))
    if (!time) problems.push(`${what} is not a time and was ignored.`)
    else if (text(offset) && parseOffset(text(offset)) === undefined)
      problems.push(`The offset of ${what} is not one that exists and was ignored.`)
    return time
  }
}

function result(wall: number, offsetMinutes: number | null, takenSource: CaptureTime['takenSource']): CaptureTime {
  const takenAt = new Date(wall - (offsetMinutes ?? 0) * 60_000)
  return { takenAt, localTime: new Date(wall).toISOString().slice(0, 23), offsetMinutes, takenSource }
}
