/** What the layout knows of a photo. */
export interface Shape {
  readonly ratio: number
  readonly day: string
}

/** A photo in a row, from the left. */
export interface Cell {
  readonly index: number
  readonly left: number
  readonly width: number
}

/** The label of a day above its first row. */
export interface DayLabel {
  readonly day: string
  readonly left: number
  readonly width: number
  /** The photos of the day: `first` and how many. */
  readonly first: number
  readonly count: number
}

/** Photos of one height, and the labels of the days that begin here. */
export interface Row {
  readonly top: number
  /** With the labels and the gap below. */
  readonly height: number
  readonly labels: readonly DayLabel[]
  readonly cellTop: number
  readonly cellHeight: number
  readonly cells: readonly Cell[]
}

export interface LayoutOptions {
  readonly width: number
  /** How high rows would like to be. */
  readonly target: number
  readonly gap: number
  readonly labelHeight: number
  /** A day is at least as wide as its label. */
  readonly labelWidth: number
  /** Between two days in one row. */
  readonly dayGap: number
}

interface Day {
  readonly day: string
  readonly first: number
  readonly ratios: readonly number[]
}

/** How much higher than wished a row may become to fill its width. */
const MOST_STRETCH = 1.3

/**
 * Justified rows, newest first as given. A day begins a row of its own, unless it is so short that several fit beside
 * each other: a library with two photos a day would else be mostly empty.
 */
export function layoutRows(shapes: readonly Shape[], options: LayoutOptions): Row[] {
  const rows: Row[] = []
  let top = 0
  const push = (row: Omit<Row, 'top'>) => {
    rows.push({ ...row, top })
    top += row.height
  }
  let beside: Day[] = []
  const flush = () => {
    if (beside.length > 0) push(besideEachOther(beside, options))
    beside = []
  }
  for (const day of daysOf(shapes)) {
    if (widthOf(day, options) > options.width) {
      flush()
      dayRows(day, options).forEach(push)
      continue
    }
    if (neededWidth([...beside, day], options) > options.width) flush()
    beside.push(day)
  }
  flush()
  return rows
}

function daysOf(shapes: readonly Shape[]): Day[] {
  const days: { day: string; first: number; ratios: number[] }[] = []
  for (const [index, { day, ratio }] of shapes.entries()) {
    const last = days.at(-1)
    // Panoramas and slivers would make rows of no height, or of one photo.
    const bounded = Math.min(4, Math.max(0.4, ratio))
    if (last?.day === day) last.ratios.push(bounded)
    else days.push({ day, first: index, ratios: [bounded] })
  }
  return days
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Of a day's photos in one row of the wished height; room for its label at least. */
const widthOf = ({ ratios }: Day, { target, gap, labelWidth }: LayoutOptions) =>
  Math.max(sum(ratios) * target + gap * (ratios.length - 1), labelWidth)

const neededWidth = (days: readonly Day[], options: LayoutOptions) =>
  sum(days.map((day) => widthOf(day, options))) + options.dayGap * (days.length - 1)

/** Short days in one row, made a little higher when that fills it. */
function besideEachOther(days: readonly Day[], options: LayoutOptions): Omit<Row, 'top'> {
  const { width, target, gap, labelHeight, labelWidth, dayGap } = options
  const gaps = dayGap * (days.length - 1) + sum(days.map(({ ratios }) => gap * (ratios.length - 1)))
  const filling = (width - gaps) / sum(days.flatMap(({ ratios }) => ratios))
  const fits = filling <= target * MOST_STRETCH && neededWidth(days, { ...options, target: filling }) <= width + 0.01
  const cellHeight = fits ? filling : target
  const labels: DayLabel[] = []
  const cells: Cell[] = []
  let left = 0
  for (const { day, first, ratios } of days) {
    const begin = left
    for (const [i, ratio] of ratios.entries()) {
      cells.push({ index: first + i, left, width: ratio * cellHeight })
      left += ratio * cellHeight + gap
    }
    const end = Math.max(left - gap, begin + labelWidth)
    labels.push({ day, left: begin, width: end - begin, first, count: ratios.length })
    left = end + dayGap
  }
  return { labels, cells, cellTop: labelHeight, cellHeight, height: labelHeight + cellHeight + gap }
}

/** A day in as many rows as it takes, each as wide as there is room but the last. */
function dayRows(day: Day, options: LayoutOptions): Omit<Row, 'top'>[] {
  const { width, target, gap, labelHeight } = options
  const rows: Omit<Row, 'top'>[] = []
  for (let from = 0; from < day.ratios.length;) {
    const count = rowLength(day.ratios.slice(from), options)
    const ratios = day.ratios.slice(from, from + count)
    const filling = (width - gap * (count - 1)) / sum(ratios)
    const isLast = from + count === day.ratios.length
    const cellHeight = isLast && filling > target * MOST_STRETCH ? target : filling
    let left = 0
    const cells = ratios.map((ratio, i) => {
      const cell = { index: day.first + from + i, left, width: ratio * cellHeight }
      left += cell.width + gap
      return cell
    })
    const label = { day: day.day, left: 0, width, first: day.first, count: day.ratios.length }
    const cellTop = from === 0 ? labelHeight : 0
    rows.push({ labels: from === 0 ? [label] : [], cells, cellTop, cellHeight, height: cellTop + cellHeight + gap })
    from += count
  }
  return rows
}

/** How many of these photos make the row whose height is nearest to what is wished. */
function rowLength(ratios: readonly number[], { width, target, gap }: LayoutOptions): number {
  let total = 0
  let before = Infinity
  for (const [i, ratio] of ratios.entries()) {
    total += ratio
    const height = (width - gap * i) / total
    if (height <= target) return i > 0 && before - target < target - height ? i : i + 1
    before = height
  }
  return ratios.length
}

/** Rows together, each chunk about as high as said: what is drawn or not drawn at once. */
export function chunkRows(rows: readonly Row[], height: number): Row[][] {
  const chunks: Row[][] = []
  let bottom = 0
  for (const row of rows) {
    const chunk = chunks.at(-1)
    if (chunk && row.top < bottom) chunk.push(row)
    else {
      chunks.push([row])
      bottom = row.top + height
    }
  }
  return chunks
}

/** About how high a month will be, before anything but its number of photos is known. */
export function estimateHeight(count: number, { width, target, gap, labelHeight }: LayoutOptions): number {
  const perRow = Math.max(1, width / (target * 1.35 + gap))
  return Math.ceil(count / perRow) * (target + gap) + labelHeight * Math.min(8, Math.ceil(count / perRow))
}
