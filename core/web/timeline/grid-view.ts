import { type ReadonlySignal, effect, signal } from '@preact/signals'
import { keepPlace, keptPlace } from '../router/place.ts'
import { cellOf, photoNear, rowAt, rowOf } from './cells.ts'
import { REST, createGate } from './gate.ts'
import type { GridTexts } from './grid-texts.ts'
import { type Layout, type LayoutOptions, layOut } from './layout.ts'
import type { Marks } from './marks.ts'
import { createMonthWatch } from './month-watch.ts'
import { type PhotoCanvas, createPhotoCanvas } from './photo-canvas.ts'
import { placeAt, topOf } from './place.ts'
import { createScale } from './scale.ts'
import { createRest } from './rest.ts'
import type { Selection } from './selection.ts'
import type { Timeline } from './timeline.ts'

export interface GridParts {
  /** As high as all photos; the window scrolls over it. */
  readonly element: HTMLElement
  /** Within it, what is drawn. */
  readonly sheet: HTMLElement
  readonly timeline: Timeline
  readonly selection: Selection
  readonly marks: Marks | undefined
  readonly texts: GridTexts
  readonly optionsFor: (width: number) => LayoutOptions
}

/** The grid of a timeline: what is seen of it, and how to go elsewhere in it. */
export interface GridView {
  readonly layout: ReadonlySignal<Layout | undefined>
  /** Where in the layout the window begins. */
  readonly top: ReadonlySignal<number>
  readonly canvas: PhotoCanvas
  scrollTo(top: number): void
  /** Brings a photo into view, in the middle when it was not, and gives it the focus. */
  reveal(photo: number): Promise<void>
  /** The photo that is nearest to a point of the window. */
  photoAt(x: number, y: number): number | undefined
  close(): void
}

/** What covers the window at its top and its bottom. */
const BARS = 68

export function createGridView(parts: GridParts): GridView {
  const { element, sheet, timeline, selection, marks, texts, optionsFor } = parts
  const layout = signal<Layout | undefined>(undefined)
  const top = signal(0)
  const canvas = createPhotoCanvas(sheet, { timeline, selection, marks, texts })
  const scale = createScale()
  const isFast = createGate()
  const leaving = new AbortController()
  const path = location.pathname
  let [width, elementTop] = [0, 0]
  let [frame, tidying] = [0, 0]
  let wasFast = false
  let isRestored = false

  const ask = () => void (frame ||= requestAnimationFrame(draw))

  function draw(): void {
    if (frame) cancelAnimationFrame(frame)
    if (tidying) cancelAnimationFrame(tidying)
    frame = tidying = 0
    const now = layout.peek()
    if (!now) return
    const scrolled = window.scrollY - elementTop
    const y = scale.read(scrolled)
    wasFast = isFast(y, innerHeight, performance.now())
    const more = canvas.draw({ layout: now, top: y, screen: innerHeight, fast: wasFast })
    const from = `${Math.round(canvas.base + scrolled - y)}px`
    if (sheet.style.top !== from) sheet.style.top = from
    top.value = y
    if (!wasFast) months.watch(now, y)
    if (more) ask()
    rest.moved()
  }

  /** Nobody scrolls any more. */
  function settle(): void {
    const now = layout.peek()
    if (!now) return
    const y = top.peek()
    if (location.pathname === path) keepPlace(y > 0 ? placeAt(now, y) : undefined)
    if (Math.abs(scale.goTo(y) - (window.scrollY - elementTop)) > 1) scrollTo(y)
    else if (wasFast) ask()
    else tidy()
  }

  function tidy(): void {
    tidying = canvas.tidy() ? requestAnimationFrame(tidy) : 0
  }

  function scrollTo(y: number): void {
    window.scrollTo({ top: elementTop + scale.goTo(y), behavior: 'instant' })
    ask()
  }

  /** Lays out anew; what is at the top of the window stays there, though photos came above it. */
  function arrange(): void {
    const skeleton = timeline.skeleton.peek()
    if (!skeleton || width === 0) return
    const before = layout.peek()
    const now = layOut(skeleton, optionsFor(width))
    const y = top.peek()
    const [row, kept] = [before && rowAt(before, y), isRestored ? undefined : keptPlace()]
    const id = before && row !== undefined && canvas.toldOf(before.first[row] ?? 0)?.id
    const photo = id === undefined ? undefined : timeline.placeOf(id || '')
    const place = before && placeAt(before, y)
    layout.value = now
    scale.fit(now.height, innerHeight)
    element.style.height = `${scale.height}px`
    if (kept) scrollTo(topOf(now, kept))
    else if (before && y > 0 && photo !== undefined)
      scrollTo((now.top[rowOf(now, photo)] ?? 0) + y - (before.top[row ?? 0] ?? 0))
    else if (place && y > 0) scrollTo(topOf(now, place))
    isRestored = true
    draw()
  }

  /** What is above the grid may come and go, and windows are turned. */
  function measure(): void {
    const rect = element.getBoundingClientRect()
    const from = Math.round(rect.top + window.scrollY)
    const moved = from - elementTop
    elementTop = from
    if (moved !== 0 && top.peek() > 0) window.scrollBy({ top: moved, behavior: 'instant' })
    if (Math.floor(rect.width) === width) return ask()
    width = Math.floor(rect.width)
    arrange()
  }

  const rest = createRest(REST, settle)
  const months = createMonthWatch(timeline, marks, ask)
  const resized = new ResizeObserver(measure)
  resized.observe(element)
  resized.observe(document.body)
  window.addEventListener('scroll', ask, { passive: true, signal: leaving.signal })
  window.addEventListener('resize', measure, { signal: leaving.signal })
  measure()
  const stops = [
    effect(() => {
      if (timeline.skeleton.value !== layout.peek()?.skeleton) arrange()
    }),
    effect(() => {
      if (selection.ids.value) canvas.select()
    }),
    effect(() => {
      if (marks?.ids.value) canvas.mark()
    }),
  ]

  return {
    layout,
    top,
    canvas,
    scrollTo,
    async reveal(photo) {
      // What has the focus has a name.
      await timeline.between(photo, photo)
      const now = layout.peek()
      if (!now) return
      const cell = cellOf(now, photo)
      const y = top.peek()
      if (cell.top < y + BARS || cell.top + cell.height > y + innerHeight - BARS)
        scrollTo(Math.max(0, cell.top + cell.height / 2 - innerHeight / 2))
      canvas.stop = photo
      draw()
      canvas.linkOf(photo)?.focus({ preventScroll: true })
    },
    photoAt(x, y) {
      const now = layout.peek()
      if (!now || now.rows === 0) return undefined
      const { left, right } = element.getBoundingClientRect()
      return photoNear(now, document.dir === 'rtl' ? right - x : x - left, top.peek() + y)
    },
    close() {
      leaving.abort()
      cancelAnimationFrame(frame)
      cancelAnimationFrame(tidying)
      rest.close()
      resized.disconnect()
      stops.forEach((stop) => stop())
      months.close()
      sheet.replaceChildren()
    },
  }
}
