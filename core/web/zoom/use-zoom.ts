import { type ReadonlySignal, signal } from '@preact/signals'
import { type RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { FITTING, type Point, type Room, type View, fitted, mostScale, movedBy, scaledTo } from './view.ts'

/** How a picture is zoomed, and what changes that. Points are those of the window, as events have them. */
export interface Zoom {
  readonly view: ReadonlySignal<View>
  /** Whether the next step is shown as a movement: not while a finger leads it. */
  readonly smooth: ReadonlySignal<boolean>
  /** `factor` times as large; around the middle, when no point is said. */
  by(factor: number, point?: Point, smooth?: boolean): void
  to(scale: number, point: Point): void
  move(by: Point): void
  /** From fitting to every pixel, and back. */
  toggle(point?: Point): void
  /** Back to what fits. */
  fit(): void
  /** The same without a movement, for another picture. */
  reset(): void
}

interface Picture {
  /** Another one begins fitting. */
  readonly id: string
  /** Width by height. */
  readonly ratio: number
  /** Of the original in pixels, when it is known. */
  readonly originalWidth: number | null
  /** Whether it is a still picture. */
  readonly zoomable: boolean
}

/** Twice as large says more than one pixel each, when a picture has few. */
const CLOSER = 2

/** Zooming of the picture in a stage. */
export function useZoom(stage: RefObject<HTMLElement | null>, picture: Picture): Zoom {
  const latest = useRef(picture)
  latest.current = picture
  const zoom = useMemo(() => createZoom(() => roomOf(stage.current, latest.current)), [stage])
  useEffect(() => zoom.reset(), [zoom, picture.id])
  useEffect(() => {
    if (!stage.current) return undefined
    // A panel beside it, or a phone that is turned.
    const watching = new ResizeObserver(() => zoom.move({ x: 0, y: 0 }))
    watching.observe(stage.current)
    return () => watching.disconnect()
  }, [zoom, stage])
  return zoom
}

interface Space {
  readonly room: Room
  readonly middle: Point
  /** The scale at which a pixel of the original is one of the screen. */
  readonly exact: number
}

function roomOf(stage: HTMLElement | null, { ratio, originalWidth, zoomable }: Picture): Space | undefined {
  if (!stage || !zoomable) return undefined
  const box = stage.getBoundingClientRect()
  const picture = fitted(box, ratio)
  const most = mostScale(picture, originalWidth, devicePixelRatio)
  return {
    room: { stage: box, picture, most },
    middle: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
    exact: (originalWidth ?? 0) / (picture.width * devicePixelRatio),
  }
}

function createZoom(space: () => Space | undefined): Zoom {
  const view = signal<View>(FITTING)
  const smooth = signal(false)
  const change = (make: (view: View, space: Space) => View, moving: boolean) => {
    const here = space()
    smooth.value = moving
    view.value = here ? make(view.peek(), here) : FITTING
  }
  const from = (point: Point | undefined, middle: Point): Point =>
    point ? { x: point.x - middle.x, y: point.y - middle.y } : { x: 0, y: 0 }
  const to = (scale: number, point: Point | undefined, moving: boolean) =>
    change((was, { room, middle }) => scaledTo(was, scale, from(point, middle), room), moving)
  return {
    view,
    smooth,
    by: (factor, point, moving = true) => to(view.peek().scale * factor, point, moving),
    to: (scale, point) => to(scale, point, false),
    move: (by) => change((was, { room }) => movedBy(was, by, room), false),
    toggle(point) {
      const exact = space()?.exact ?? 1
      to(view.peek().scale > 1 ? 1 : Math.max(CLOSER, exact), point, true)
    },
    fit: () => change(() => FITTING, true),
    reset: () => change(() => FITTING, false),
  }
}
