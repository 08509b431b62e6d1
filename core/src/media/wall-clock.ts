/** A time as a clock on the wall showed it, in milliseconds as if that wall were in UTC, and where the wall was. */
export interface WallClock {
  wall: number
  offsetMinutes: number | null
}

const earliest = Date.UTC(1825, 0, 1)
const latest = Date.UTC(2201, 0, 1)
const furthestOffset = 14 * 60

const written =
  /^(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{1,2}:?\d{2})?$/

/** Photography is younger than 1825; what claims to be of after 2200 is a clock that was never set. */
export const isPlausible = (milliseconds: number): boolean => milliseconds >= earliest && milliseconds < latest

/** Undefined unless such a day and time exist. A date without a time is put at noon, the same day in every zone. */
export function wallClock(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second, millisecond = 0]: readonly [number, number, number, number?] = [12, 0, 0],
): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond))
  const exists =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second
  return exists && isPlausible(date.getTime()) ? date.getTime() : undefined
}

/** Reads what EXIF ("2020:01:31 23:59:59") and XMP ("2020-01-31T23:59:59.5+02:00") write. */
export function parseWallClock(value: string, subSeconds?: string, offset?: string): WallClock | undefined {
  const found = written.exec(value.replace(/\0[^]*$/, '').trim())
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const fraction = found[7] ?? /^\d{1,9}/.exec(subSeconds?.trim() ?? '')?.[0] ?? ''
  const time = [hour, minute, second, Number(fraction.padEnd(3, '0').slice(0, 3))] as const
  const wall = wallClock([year, month, day], found[4] === undefined ? undefined : time)
  if (wall === undefined) return undefined
  return { wall, offsetMinutes: parseOffset(found[8] ?? offset) ?? null }
}

/** "+02:00", "-0330", "Z" in minutes; undefined for an offset that no place on Earth has. */
export function parseOffset(value: string | undefined): number | undefined {
  const text = value?.replace(/\0[^]*$/, '').trim()
  if (text === 'Z') return 0
  const found = /^([+-])(\d{1,2}):?(\d{2})$/.exec(text ?? '')
  if (!found) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  if (Number(found[3]) > 59 || minutes > furthestOffset || minutes % 15 !== 0) return undefined
  return found[1] === '-' ? -minutes : minutes
}

/** Clocks differ by quarters of an hour; a satellite fix may be two minutes old when the shutter opens. */
export function offsetBetween(wall: number, instant: number): number | undefined {
  const minutes = (wall - instant) / 60_000
  const quarters = Math.round(minutes / 15) * 15
  return Math.abs(quarters) <= furthestOffset && Math.abs(minutes - quarters) <= 2 ? quarters : undefined
}
