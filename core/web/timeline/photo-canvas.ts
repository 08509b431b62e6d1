import { monthAtTop, rowAt, rowOf, walkRow } from './cells.ts'
import { putInOrder } from './dom-order.ts'
import type { GridTexts } from './grid-texts.ts'
import { createDayView, createMonthView } from './heading-views.ts'
import type { Layout } from './layout.ts'
import type { Marks } from './marks.ts'
import { createPool } from './pool.ts'
import type { Selection } from './selection.ts'
import { type TileView, createTileView } from './tile-view.ts'
import type { Tile } from './tile.ts'
import type { Timeline } from './timeline.ts'

/** What of a layout is seen. */
export interface View {
  readonly layout: Layout
  /** Where in the layout the window begins. */
  readonly top: number
  readonly screen: number
  /** It goes by too fast for pictures. */
  readonly fast: boolean
}

interface Drawn {
  readonly timeline: Timeline
  readonly selection: Selection
  readonly marks: Marks | undefined
  readonly texts: GridTexts
}

/** Draws the part of a timeline that is seen. */
export interface PhotoCanvas {
  /** Where in the layout the element begins; everything in it is placed from there. */
  readonly base: number
  /** Draws what is seen; true when there is more to do in the next frame. */
  draw(view: View): boolean
  /**
   * Puts the elements into the order in which they are shown, in which screen readers read them; true when there is
   * more to do in the next frame.
   */
  tidy(): boolean
  /** Shows what is selected by now. */
  select(): void
  /** Shows what is marked by now. */
  mark(): void
  /** The photo that keyboards reach, which is never given to another one while it has the focus. */
  stop: number
  /** This photo keeps its element, wherever one scrolls: a finger is on it. */
  held: number | undefined
  linkOf(photo: number): HTMLAnchorElement | undefined
  /** What was drawn last for a photo. */
  toldOf(photo: number): Tile | undefined
}

/** Elements are placed within so many pixels, which browsers do exactly. */
const STEP = 500_000
/** So many are done in one frame, that none takes long. */
const TOLD_A_FRAME = 6
const PICTURES_A_FRAME = 4
const ORDERED_A_FRAME = 6
/** In screens above and below what is seen. */
const MARGIN = 0.4
const FAST_MARGIN = 50

export function createPhotoCanvas(sheet: HTMLElement, { timeline, selection, marks, texts }: Drawn): PhotoCanvas {
  const photos = createPool(sheet, () => createTileView(texts))
  const days = createPool(sheet, () => createDayView(texts))
  const months = createPool(sheet, createMonthView)
  let placedFor: Layout | undefined
  let base = -1
  let told = 0
  let pictures = 0
  let order: HTMLElement[] = []

  /** Brings a tile as far as there is time for in this frame; true when it is to go on. */
  function fill(photo: number, view: TileView, fast: boolean): boolean {
    const tile = timeline.at(photo)
    if (!tile) {
      view.color(undefined)
      return false
    }
    if (view.told !== tile) {
      if (photo !== canvas.stop && (fast || told <= 0)) {
        if (!view.told) view.color(tile)
        return !fast
      }
      told--
      view.tell(tile, selection.ids.peek().has(tile.id))
      view.mark(markOf(tile))
    }
    if (view.pictured || fast) return false
    if (pictures <= 0) return true
    pictures--
    view.picture()
    return false
  }

  const markOf = ({ id }: Tile) => (marks?.ids.peek().has(id) ? marks.label : undefined)

  const allSelected = (layout: Layout, day: number) => {
    const ids = selection.ids.peek()
    if (ids.size === 0) return false
    const [from, to] = [layout.skeleton.dayFirst[day] ?? 0, layout.skeleton.dayFirst[day + 1] ?? 0]
    for (let photo = from; photo < to; photo++) if (!ids.has(timeline.at(photo)?.id ?? '')) return false
    return true
  }

  const canvas: PhotoCanvas = {
    get base() {
      return base
    },
    stop: 0,
    held: undefined,
    linkOf: (photo) => photos.live.get(photo)?.link,
    toldOf: (photo) => photos.live.get(photo)?.told,
    select() {
      for (const view of photos.live.values()) if (view.told) view.select(selection.ids.peek().has(view.told.id))
      if (placedFor) for (const [day, view] of days.live) view.select(allSelected(placedFor, day))
    },
    mark() {
      for (const view of photos.live.values()) if (view.told) view.mark(markOf(view.told))
    },
    draw({ layout, top, screen, fast }) {
      const margin = fast ? FAST_MARGIN : MARGIN * screen
      const [from, to] = [rowAt(layout, top - margin), rowAt(layout, top + screen + margin)]
      const [first, end] = [layout.first[from] ?? 0, layout.first[to + 1] ?? 0]
      const lastDay = layout.day[to + 1] ?? layout.skeleton.days.length
      const nextBase = Math.floor(Math.max(0, top) / STEP) * STEP
      const isMoved = layout !== placedFor || nextBase !== base
      base = nextBase
      const isNewLayout = layout !== placedFor
      placedFor = layout
      told = TOLD_A_FRAME
      pictures = PICTURES_A_FRAME
      let more = false
      order = []

      if (isNewLayout) renumber()
      const focused = photos.live.get(canvas.stop)?.element.contains(document.activeElement) ? canvas.stop : undefined
      const pinned = [focused, canvas.held].filter((photo) => photo !== undefined && photo < layout.skeleton.total)
      photos.keep((photo) => (photo >= first && photo < end) || pinned.includes(photo))
      days.keep((day) => !isNewLayout && day >= (layout.day[from] ?? 0) && day < lastDay)
      const [firstMonth, lastMonth] = [monthAtTop(layout, top - margin), monthAtTop(layout, top + screen + margin)]
      months.keep((month) => !isNewLayout && month >= firstMonth && month <= lastMonth)
      if (!fast && focused === undefined && (canvas.stop < first || canvas.stop >= end)) canvas.stop = first

      const drawRow = (row: number) => {
        const [cellTop, height] = [(layout.cellTop[row] ?? 0) - base, layout.cellHeight[row] ?? 0]
        walkRow(
          layout,
          row,
          (photo, left, width) => {
            const { view, isNew } = photos.take(photo)
            if (isNew || isMoved) view.place({ left, top: cellTop, width, height })
            view.stop(photo === canvas.stop)
            more = fill(photo, view, fast) || more
            order.push(view.element)
          },
          (day, left, width) => {
            // Nobody reads them then.
            if (fast && !days.live.has(day)) return
            const { view, isNew } = days.take(day)
            if (isNew) view.tell(layout.skeleton.days[day] ?? '')
            if (isNew || isMoved) view.place(left, cellTop - layout.options.labelHeight, width)
            if (isNew) view.select(allSelected(layout, day))
            order.push(view.element)
          },
        )
      }
      let month = firstMonth
      for (let row = from; row <= to && row < layout.rows; row++) {
        for (; month <= lastMonth && (layout.skeleton.months[month]?.first ?? 0) <= (layout.first[row] ?? 0); month++) {
          if (fast && !months.live.has(month)) continue
          const { view, isNew } = months.take(month)
          if (isNew) view.tell(layout.skeleton.months[month]?.month ?? '')
          if (isNew || isMoved) view.place(0, (layout.monthTop[month] ?? 0) - base, layout.options.width)
          order.push(view.element)
        }
        drawRow(row)
      }
      for (const photo of pinned)
        if (photo !== undefined && (photo < first || photo >= end)) {
          drawPinned(layout, photo, isMoved)
          const { element } = photos.take(photo).view
          if (photo < first) order.unshift(element)
          else order.push(element)
        }
      for (const pool of [photos, days, months]) pool.hide()
      return more
    },
    tidy() {
      for (const pool of [photos, days, months]) pool.tidy()
      return putInOrder(sheet, order, ORDERED_A_FRAME)
    },
  }

  /** Photos came or went: what is drawn stays with its photo. */
  function renumber(): void {
    const placeOf = (n: number) => {
      const told = photos.live.get(n)?.told
      return told && timeline.placeOf(told.id)
    }
    canvas.stop = placeOf(canvas.stop) ?? canvas.stop
    if (canvas.held !== undefined) canvas.held = placeOf(canvas.held)
    photos.renumber((view) => view.told && timeline.placeOf(view.told.id))
  }

  function drawPinned(layout: Layout, photo: number, isMoved: boolean): void {
    const { view, isNew } = photos.take(photo)
    if (!isNew && !isMoved) return
    const row = rowOf(layout, photo)
    walkRow(layout, row, (i, left, width) => {
      if (i !== photo) return
      view.place({ left, top: (layout.cellTop[row] ?? 0) - base, width, height: layout.cellHeight[row] ?? 0 })
      fill(photo, view, false)
    })
  }

  return canvas
}
