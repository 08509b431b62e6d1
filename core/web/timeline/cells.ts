import { type Layout, ratioAt } from './layout.ts'
import { lastUpTo } from './skeleton.ts'

export interface Cell {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Tells of each photo of a row from the left, and of each day that begins in it, before its photos. */
export function walkRow(
  layout: Layout,
  row: number,
  onPhoto: (photo: number, left: number, width: number) => void,
  onDay: (day: number, left: number, width: number) => void = () => {},
): void {
  const { skeleton, options, first, day } = layout
  const height = layout.cellHeight[row] ?? 0
  const end = first[row + 1] ?? 0
  let d = day[row] ?? 0
  let left = 0
  for (let i = first[row] ?? 0; i < end;) {
    const isNew = i === skeleton.dayFirst[d]
    const dayEnd = Math.min(end, skeleton.dayFirst[d + 1] ?? end)
    let wide = -options.gap
    for (let photo = i; photo < dayEnd; photo++) wide += ratioAt(skeleton, photo) * height + options.gap
    if (isNew) {
      wide = Math.max(wide, options.labelWidth)
      onDay(d, left, end === dayEnd && d === day[row] ? options.width : wide)
    }
    const next = left + wide + options.dayGap
    for (; i < dayEnd; i++) {
      const width = ratioAt(skeleton, i) * height
      onPhoto(i, left, width)
      left += width + options.gap
    }
    left = next
    d++
  }
}

export const rowAt = (layout: Layout, y: number): number => lastUpTo(layout.rows, (row) => layout.top[row] ?? 0, y)
export const rowOf = (layout: Layout, photo: number): number =>
  lastUpTo(layout.rows, (row) => layout.first[row] ?? 0, photo)
export const monthAtTop = (layout: Layout, y: number): number =>
  lastUpTo(layout.monthTop.length, (month) => layout.monthTop[month] ?? 0, y)

export function cellOf(layout: Layout, photo: number): Cell {
  const row = rowOf(layout, photo)
  const [top, height] = [layout.cellTop[row] ?? 0, layout.cellHeight[row] ?? 0]
  let cell: Cell = { left: 0, top, width: 0, height }
  walkRow(layout, row, (i, left, width) => {
    if (i === photo) cell = { left, top, width, height }
  })
  return cell
}

/** The photo that is nearest to a point. */
export function photoNear(layout: Layout, x: number, y: number): number {
  const row = rowAt(layout, y)
  let [nearest, least] = [layout.first[row] ?? 0, Infinity]
  walkRow(layout, row, (photo, left, width) => {
    const off = Math.max(left - x, x - left - width, 0)
    if (off < least) [nearest, least] = [photo, off]
  })
  return nearest
}
