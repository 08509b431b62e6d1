import { rowAt, rowOf } from './cells.ts'
import type { Layout } from './layout.ts'
import { dayAt } from './skeleton.ts'

/** A place in a timeline that stays what it is when photos come and go elsewhere, or the width changes. */
export interface Place {
  readonly day: string
  /** Which photo of the day. */
  readonly nth: number
  /** From the top of its row to what is at the top of the window. */
  readonly offset: number
}

export function placeAt(layout: Layout, y: number): Place | undefined {
  if (layout.rows === 0) return undefined
  const row = rowAt(layout, y)
  const photo = layout.first[row] ?? 0
  const d = dayAt(layout.skeleton, photo)
  const nth = photo - (layout.skeleton.dayFirst[d] ?? 0)
  return { day: layout.skeleton.days[d] ?? '', nth, offset: y - (layout.top[row] ?? 0) }
}

/** How far down a place is; where it would be, when its day is gone. */
export function topOf(layout: Layout, { day, nth, offset }: Place): number {
  const { days, dayFirst } = layout.skeleton
  const d = days.findIndex((one) => one <= day)
  if (d < 0) return layout.height
  const isThere = days[d] === day
  const last = (dayFirst[d + 1] ?? 0) - 1
  const photo = isThere ? Math.min((dayFirst[d] ?? 0) + nth, last) : (dayFirst[d] ?? 0)
  return (layout.top[rowOf(layout, photo)] ?? 0) + (isThere ? offset : 0)
}
