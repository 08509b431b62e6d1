import type { GridView } from './grid-view.ts'
import { createEdgeScroll } from './edge-scroll.ts'
import { createSelectRange } from './select-range.ts'
import type { Selection } from './selection.ts'
import type { Timeline } from './timeline.ts'

export interface Selecting {
  readonly element: HTMLElement
  readonly grid: GridView
  readonly timeline: Timeline
  readonly selection: Selection
}

/** Milliseconds after which a finger that stays on a photo selects it. */
const LONG_PRESS = 450
/** Pixels a hand trembles. */
const STILL = 8

/**
 * Selecting with a mouse or a finger, for a whole grid: a click on a tick selects, with shift up to there; once
 * something is selected so does a click on a photo. What a mouse is dragged over is selected; so is what a finger is
 * drawn over after it stayed on a photo.
 */
export function selectByPointer({ element, grid, timeline, selection }: Selecting): () => void {
  const ranges = createSelectRange(timeline, selection)
  const listening = new AbortController()
  let pressed: { readonly photo: number; readonly x: number; readonly y: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let paint: ((ids: readonly string[]) => void) | undefined
  let from = 0
  let to: number | undefined
  let isDone = false

  function dragTo(x: number, y: number): void {
    const photo = grid.photoAt(x, y)
    if (photo === undefined || photo === to) return
    to = photo
    void timeline.between(Math.min(from, photo), Math.max(from, photo)).then(
      (tiles) => to === photo && paint?.(tiles.map(({ id }) => id)),
      // What went wrong is said above the grid.
      () => {},
    )
  }
  const edges = createEdgeScroll(dragTo)

  function begin(photo: number): void {
    const tile = timeline.at(photo)
    if (!tile) return
    from = photo
    to = undefined
    paint = selection.paint(tile.id)
    grid.canvas.held = photo
  }
  function end(): void {
    clearTimeout(timer)
    edges.stop()
    isDone = paint !== undefined
    paint = undefined
    pressed = undefined
    grid.canvas.held = undefined
  }

  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    hear: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => element.addEventListener(name, hear, { ...options, signal: listening.signal })

  listen('pointerdown', (event) => {
    isDone = false
    const id = assetAt(event)
    const photo = id === undefined ? undefined : timeline.placeOf(id)
    if (photo === undefined || event.button !== 0) return
    pressed = { photo, x: event.clientX, y: event.clientY }
    if (event.pointerType !== 'touch' || isTick(event)) return
    timer = setTimeout(() => {
      begin(photo)
      dragTo(pressed?.x ?? 0, pressed?.y ?? 0)
    }, LONG_PRESS)
  })
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType }) => {
      if (!pressed) return
      if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL) {
        clearTimeout(timer)
        if (!paint && pointerType !== 'touch') begin(pressed.photo)
      }
      if (!paint) return
      dragTo(clientX, clientY)
      edges.at(clientX, clientY)
    },
    { signal: listening.signal },
  )
  for (const name of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(name, end, { signal: listening.signal })
  // The page would be scrolled by the finger that selects.
  listen('touchmove', (event) => paint && event.cancelable && event.preventDefault(), { passive: false })
  listen('contextmenu', (event) => (paint ?? isDone) && event.preventDefault())
  listen('dragstart', (event) => event.preventDefault())
  listen('click', (event) => {
    const id = assetAt(event)
    const day = closest(event, '.day')?.dataset['day']
    if (isDone) event.preventDefault()
    else if (day !== undefined && isTick(event)) ranges.day(timeline.skeleton.peek()?.days.indexOf(day) ?? 0)
    else if (id !== undefined && (isTick(event) || selection.ids.peek().size > 0)) {
      event.preventDefault()
      select(id, event.shiftKey)
    }
    isDone = false
  })

  function select(id: string, isRange: boolean): void {
    const [first, last] = [timeline.placeOf(selection.last ?? ''), timeline.placeOf(id)]
    if (!isRange || first === undefined || last === undefined) selection.toggle(id)
    else ranges.range(first, last, id)
  }

  return () => {
    end()
    listening.abort()
  }
}

const closest = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : undefined

const assetAt = (event: Event): string | undefined => closest(event, '[data-asset]')?.dataset['asset']

const isTick = (event: Event): boolean => Boolean(closest(event, '.tick'))
