import type { Skeleton } from './skeleton.ts'

export interface LayoutOptions {
  readonly width: number
  /** How high rows would like to be. */
  readonly target: number
  readonly gap: number
  /** Above the first row of a month. */
  readonly monthHeight: number
  readonly labelHeight: number
  /** A day is at least as wide as its label. */
  readonly labelWidth: number
  /** Between two days in one row. */
  readonly dayGap: number
}

/**
 * Where everything is, in numbers only: 28 bytes a row, and nothing for a photo. How far from the left a photo is comes
 * out when its row is drawn.
 */
export interface Layout {
  readonly skeleton: Skeleton
  readonly options: LayoutOptions
  readonly height: number
  readonly rows: number
  /** The first photo of each row, and at last how many photos there are. */
  readonly first: Int32Array
  /** The day of the first photo of each row. */
  readonly day: Int32Array
  /** Where each row begins, with the headings above its photos; at last the height. */
  readonly top: Float64Array
  readonly cellTop: Float64Array
  readonly cellHeight: Float64Array
  readonly monthTop: Float64Array
}

/** How much higher than wished a row may become to fill its width. */
const MOST_STRETCH = 1.3

/** By byte. Panoramas and slivers would make rows of no height, or of one photo. */
const RATIOS = Float64Array.from({ length: 256 }, (_, byte) => Math.min(4, Math.max(0.4, 2 ** ((byte - 128) / 48))))

export const ratioAt = ({ ratios }: Skeleton, photo: number): number => RATIOS[ratios[photo] ?? 128] ?? 1

/**
 * Justified rows, newest first. A day begins a row of its own, unless it is so short that several fit beside each
 * other: a library with two photos a day would else be mostly empty.
 */
export function layOut(skeleton: Skeleton, options: LayoutOptions): Layout {
  const { width, target, gap, monthHeight, labelHeight, labelWidth, dayGap } = options
  const { total, days, dayFirst } = skeleton
  // There are at most as many rows as photos; what is not used is cut off at the end.
  const first = new Int32Array(total + 1)
  const day = new Int32Array(total)
  const top = new Float64Array(total + 1)
  const cellTop = new Float64Array(total)
  const cellHeight = new Float64Array(total)
  const monthTop = new Float64Array(skeleton.months.length)
  let row = 0
  let y = 0
  const firstOf = (d: number) => dayFirst[d] ?? total
  const sumOf = (from: number, to: number) => {
    let sum = 0
    for (let i = from; i < to; i++) sum += ratioAt(skeleton, i)
    return sum
  }
  const push = (photo: number, d: number, height: number) => {
    first[row] = photo
    day[row] = d
    top[row] = rowTop
    cellTop[row] = y
    cellHeight[row] = height
    y += height + gap
    rowTop = y
    row++
  }
  /** Short days in one row, made a little higher when that fills it. */
  const besideEachOther = (from: number, to: number) => {
    let [gaps, ratios] = [dayGap * (to - from - 1), 0]
    for (let d = from; d < to; d++) {
      gaps += gap * (firstOf(d + 1) - firstOf(d) - 1)
      ratios += sumOf(firstOf(d), firstOf(d + 1))
    }
    const filling = (width - gaps) / ratios
    let needed = dayGap * (to - from - 1)
    for (let d = from; d < to; d++) needed += widthOf(d, filling)
    const fits = filling <= target * MOST_STRETCH && needed <= width + 0.01
    y += labelHeight
    push(firstOf(from), from, fits ? filling : target)
  }
  /** Of a day's photos in one row of this height; room for its label at least. */
  const widthOf = (d: number, height: number) => {
    const [from, to] = [firstOf(d), firstOf(d + 1)]
    return Math.max(sumOf(from, to) * height + gap * (to - from - 1), labelWidth)
  }
  /** A day in as many rows as it takes, each as wide as there is room but the last. */
  const dayRows = (d: number) => {
    const end = firstOf(d + 1)
    y += labelHeight
    for (let from = firstOf(d); from < end;) {
      const to = from + rowLength(skeleton, from, end, options)
      const filling = (width - gap * (to - from - 1)) / sumOf(from, to)
      push(from, d, to === end && filling > target * MOST_STRETCH ? target : filling)
      from = to
    }
  }
  let rowTop = 0
  for (const [m, span] of skeleton.months.entries()) {
    monthTop[m] = y
    y += monthHeight
    const last = span.firstDay + span.days
    let [besideFrom, besideWidth] = [span.firstDay, 0]
    const flush = (d: number) => {
      if (besideFrom < d) besideEachOther(besideFrom, d)
      besideFrom = d
      besideWidth = 0
    }
    for (let d = span.firstDay; d < last; d++) {
      const wide = widthOf(d, target)
      if (wide > width) {
        flush(d)
        dayRows(d)
        besideFrom = d + 1
        continue
      }
      if (besideWidth > 0 && besideWidth + dayGap + wide > width) flush(d)
      besideWidth += (besideWidth > 0 ? dayGap : 0) + wide
    }
    flush(last)
  }
  first[row] = total
  top[row] = y
  return {
    skeleton,
    options,
    height: days.length > 0 ? y : 0,
    rows: row,
    first: first.slice(0, row + 1),
    day: day.slice(0, row),
    top: top.slice(0, row + 1),
    cellTop: cellTop.slice(0, row),
    cellHeight: cellHeight.slice(0, row),
    monthTop,
  }
}

/** How many photos make the row whose height is nearest to what is wished. */
function rowLength(skeleton: Skeleton, from: number, end: number, { width, target, gap }: LayoutOptions): number {
  let sum = 0
  let before = Infinity
  for (let i = 0; from + i < end; i++) {
    sum += ratioAt(skeleton, from + i)
    const height = (width - gap * i) / sum
    if (height <= target) return i > 0 && before - target < target - height ? i : i + 1
    before = height
  }
  return end - from
}
