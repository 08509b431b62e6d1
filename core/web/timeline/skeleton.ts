import type { Tile } from './tile.ts'

/** A timeline as `/api/timeline/skeleton` answers it. */
export interface SkeletonAnswer {
  readonly day: readonly string[]
  readonly count: readonly number[]
  readonly ratio: string
}

/** What the layout needs to know of all photos, whether they are loaded or not. Never changed, only replaced. */
export interface Skeleton {
  readonly total: number
  /** `2024-05-04`, newest first. */
  readonly days: readonly string[]
  /** The first photo of each day, and at last how many photos there are. */
  readonly dayFirst: Int32Array
  /** A byte a photo, as `byteOfRatio` makes it. */
  readonly ratios: Uint8Array
  /** Newest first. */
  readonly months: readonly MonthSpan[]
}

/** A month in the order of all photos, and of all days. */
export interface MonthSpan {
  readonly month: string
  readonly first: number
  readonly count: number
  readonly firstDay: number
  readonly days: number
}

/** Steps of 1.45 %. */
export const byteOfRatio = (ratio: number): number =>
  Math.min(255, Math.max(1, Math.round(128 + 48 * Math.log2(ratio > 0 ? ratio : 1))))

export const skeletonOf = ({ day, count, ratio }: SkeletonAnswer): Skeleton =>
  makeSkeleton(
    day,
    count,
    Uint8Array.from(atob(ratio), (letter) => letter.charCodeAt(0)),
  )

function makeSkeleton(days: readonly string[], counts: readonly number[], ratios: Uint8Array): Skeleton {
  const dayFirst = new Int32Array(days.length + 1)
  const months: { month: string; first: number; count: number; firstDay: number; days: number }[] = []
  for (const [i, day] of days.entries()) {
    const count = counts[i] ?? 0
    const first = dayFirst[i] ?? 0
    dayFirst[i + 1] = first + count
    const month = day.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) {
      last.count += count
      last.days++
    } else months.push({ month, first, count, firstDay: i, days: 1 })
  }
  return { total: ratios.length, days, dayFirst, ratios, months }
}

/** The last of `length` ascending numbers that is not above `value`; 0 when all are. */
export function lastUpTo(length: number, at: (i: number) => number, value: number): number {
  let [low, high] = [0, length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at(middle) <= value) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Which of the months, and of the days, a photo is in. */
export const monthAt = ({ months }: Skeleton, photo: number): number =>
  lastUpTo(months.length, (i) => months[i]?.first ?? 0, photo)
export const dayAt = ({ days, dayFirst }: Skeleton, photo: number): number =>
  lastUpTo(days.length, (i) => dayFirst[i] ?? 0, photo)

export const spanOf = ({ months }: Skeleton, month: string): MonthSpan | undefined =>
  months.find((span) => span.month === month)

const dayCounts = ({ dayFirst }: Skeleton, from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => (dayFirst[from + i + 1] ?? 0) - (dayFirst[from + i] ?? 0))

type Shape = Pick<Tile, 'ratio' | 'time'>

function daysOf(tiles: readonly Shape[]): { days: string[]; counts: number[] } {
  const days: string[] = []
  const counts: number[] = []
  for (const { time } of tiles) {
    const day = time.slice(0, 10)
    if (days.at(-1) === day) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    else {
      days.push(day)
      counts.push(1)
    }
  }
  return { days, counts }
}

/** Whether a skeleton says of a month what its photos say. A ratio may be one step off: it was rounded twice. */
export function agrees(skeleton: Skeleton, month: string, tiles: readonly Shape[]): boolean {
  const span = spanOf(skeleton, month)
  if (!span || span.count !== tiles.length) return !span && tiles.length === 0
  const { days, counts } = daysOf(tiles)
  const known = dayCounts(skeleton, span.firstDay, span.firstDay + span.days)
  return (
    days.length === span.days &&
    days.every((day, i) => day === skeleton.days[span.firstDay + i] && counts[i] === known[i]) &&
    tiles.every(({ ratio }, i) => Math.abs((skeleton.ratios[span.first + i] ?? 0) - byteOfRatio(ratio)) <= 1)
  )
}

/** The skeleton with a month as its photos say; `ascending` when the oldest is first. */
export function withMonth(skeleton: Skeleton, month: string, tiles: readonly Shape[], ascending = false): Skeleton {
  const after = skeleton.months.find(({ month: one }) => (ascending ? one >= month : one <= month))
  const [first, firstDay] = [after?.first ?? skeleton.total, after?.firstDay ?? skeleton.days.length]
  const is = after?.month === month
  const [last, lastDay] = [first + (is ? after.count : 0), firstDay + (is ? after.days : 0)]
  const { days, counts } = daysOf(tiles)
  const ratios = new Uint8Array(skeleton.total - (last - first) + tiles.length)
  ratios.set(skeleton.ratios.subarray(0, first))
  ratios.set(
    tiles.map(({ ratio }) => byteOfRatio(ratio)),
    first,
  )
  ratios.set(skeleton.ratios.subarray(last), first + tiles.length)
  return makeSkeleton(
    [...skeleton.days.slice(0, firstDay), ...days, ...skeleton.days.slice(lastDay)],
    [...dayCounts(skeleton, 0, firstDay), ...counts, ...dayCounts(skeleton, lastDay, skeleton.days.length)],
    ratios,
  )
}

/** Equal skeletons need no new layout. */
export const isSame = (one: Skeleton | undefined, other: Skeleton): boolean =>
  one !== undefined &&
  one.total === other.total &&
  one.days.length === other.days.length &&
  one.days.every((day, i) => day === other.days[i] && one.dayFirst[i] === other.dayFirst[i]) &&
  one.ratios.every((ratio, i) => ratio === other.ratios[i])
