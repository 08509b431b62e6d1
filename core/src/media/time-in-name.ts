import { isPlausible, wallClock } from './wall-clock.ts'

// IMG_20200131_235959.jpg, PXL_20200131_235959123.jpg, 2020-01-31 23.59.59.jpg, Screenshot_2020-01-31-23-59-59.png,
// signal-2020-01-31-23-59-59-123.jpg, IMG-20200131-WA0001.jpg: a date, then perhaps a time, never inside a longer number.
const dated =
  /(?<!\d)((?:18|19|20|21)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:[-_ T.]{1,3}(?:at )?([01]\d|2[0-3])([-_.:h]?)([0-5]\d)\6([0-5]\d)(?:[-_.]?(\d{3})(?!\d))?)?(?!\d)/

// 1580515199000.jpg, FB_IMG_1580515199000.jpg: milliseconds since 1970, from 2001 to 2033.
const counted = /(?<!\d)(1\d{12})(?!\d)/

/** The time a camera or messenger wrote into a file's name: a wall clock, without a zone. */
export function timeInName(name: string): number | undefined {
  const found = dated.exec(name)
  if (found) {
    const [, year, , month, day, hour, , minute, second, millisecond = 0] = found
    const time = [Number(hour), Number(minute), Number(second), Number(millisecond)] as const
    return wallClock([Number(year), Number(month), Number(day)], hour === undefined ? undefined : time)
  }
  const milliseconds = Number(counted.exec(name)?.[1])
  return isPlausible(milliseconds) ? milliseconds : undefined
}
