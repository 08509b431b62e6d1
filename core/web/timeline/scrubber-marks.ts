import type { Layout } from './layout.ts'

/** A year beside the scrubber, as a share of the way down. */
export interface YearMark {
  readonly year: string
  readonly share: number
  /** There is room for its number. */
  readonly isNamed: boolean
}

/** Pixels from one number to the next. */
const APART = 22

export function yearsOf({ skeleton, monthTop, height }: Layout, trackHeight: number): YearMark[] {
  const marks: YearMark[] = []
  let named = -Infinity
  for (const [i, { month }] of skeleton.months.entries()) {
    const year = month.slice(0, 4)
    if (marks.at(-1)?.year === year) continue
    const share = Math.min(1, (monthTop[i] ?? 0) / Math.max(1, height - innerHeight))
    const isNamed = share * trackHeight - named >= APART
    if (isNamed) named = share * trackHeight
    marks.push({ year, share, isNamed })
  }
  return marks
}

/** Where to scroll to so that a month’s heading is below the bar at the top. */
export const topOfMonth = ({ monthTop }: Layout, month: number): number => Math.max(0, (monthTop[month] ?? 0) - 64)

/** Which month a key leads to: arrows to the one beside, Page Up and Page Down by a year. */
export function monthAfterKey({ skeleton: { months } }: Layout, month: number, key: string): number | undefined {
  const within = (to: number) => Math.min(months.length - 1, Math.max(0, to))
  const year = months[month]?.month.slice(0, 4) ?? ''
  const yearBefore = months.findLast((one, i) => i < month && one.month.slice(0, 4) !== year)?.month.slice(0, 4)
  if (key === 'ArrowDown' || key === 'ArrowRight') return within(month + 1)
  if (key === 'ArrowUp' || key === 'ArrowLeft') return within(month - 1)
  if (key === 'Home') return 0
  if (key === 'End') return months.length - 1
  const to =
    key === 'PageDown'
      ? months.findIndex((one, i) => i > month && one.month.slice(0, 4) !== year)
      : key === 'PageUp'
        ? months.findIndex((one) => one.month.slice(0, 4) === yearBefore)
        : undefined
  if (to === undefined) return undefined
  return to >= 0 ? to : key === 'PageDown' ? months.length - 1 : 0
}
