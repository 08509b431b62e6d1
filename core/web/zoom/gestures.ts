import { createGesture, dragAction, pinchAction, wheelAction } from '@use-gesture/vanilla'
import type { Point } from './view.ts'
import type { Zoom } from './use-zoom.ts'

/** What fingers and mice do to the picture in a stage. */
export interface Acts {
  readonly zoom: Zoom
  /** A finger leads the picture away from where it belongs. */
  readonly lead: (by: Point) => void
  /** The finger let go of it: far or fast enough in one direction, or not. */
  readonly letGo: (direction: Direction | undefined) => void
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Pixels, and pixels a millisecond, from which on it is meant. */
const FAR = 70
const FAST = 0.4
/** Of a wheel's pixels: a notch of 100 makes it a quarter larger. */
const WHEEL = 0.0022
/** Milliseconds and pixels between two taps that are one double tap. */
const SOON = 320
const NEAR = 32

const gesture = createGesture([dragAction, pinchAction, wheelAction])

/** Hears gestures on an element until the answer is called. */
export function hearGestures(element: HTMLElement, acts: () => Acts): () => void {
  const left = new AbortController()
  let tapped = { at: 0, x: 0, y: 0 }
  let byMouse = false
  function tap([x, y]: Pair, at: number): void {
    const isSecond = at - tapped.at < SOON && Math.hypot(x - tapped.x, y - tapped.y) < NEAR
    tapped = isSecond ? { at: 0, x: 0, y: 0 } : { at, x, y }
    if (isSecond && !byMouse) acts().zoom.toggle({ x, y })
  }
  // How soon a second click comes is a setting of whoever has a mouse. Of fingers not every browser tells.
  element.addEventListener(
    'dblclick',
    (event) => byMouse && !isOnControls(event) && acts().zoom.toggle({ x: event.clientX, y: event.clientY }),
    { signal: left.signal },
  )

  const recognizer = gesture(
    element,
    {
      onDrag({ event, tap: isTap, last, pinching, canceled, cancel, xy, delta, movement, velocity, axis, timeStamp }) {
        const { zoom, lead, letGo } = acts()
        if (isOnControls(event)) return
        byMouse = 'pointerType' in event && event.pointerType === 'mouse'
        if (isTap) return tap(xy, timeStamp)
        if (pinching || canceled) {
          letGo(undefined)
          if (!canceled) cancel()
          return
        }
        if (zoom.view.peek().scale > 1) return zoom.move({ x: delta[0], y: delta[1] })
        // With a mouse one reaches for the buttons.
        if (byMouse) return
        if (last) return letGo(directionOf(axis, movement, velocity))
        lead(axis === 'x' ? { x: movement[0], y: 0 } : { x: 0, y: movement[1] })
      },
      onPinch({
        event,
        origin: [x, y],
        offset: [scale],
        memo,
      }: {
        event: Event
        origin: Pair
        offset: Pair
        memo?: Pair
      }) {
        event.preventDefault()
        const { zoom } = acts()
        // Two fingers move what is between them, too.
        if (memo) zoom.move({ x: x - memo[0], y: y - memo[1] })
        zoom.to(scale, { x, y })
        return [x, y]
      },
      onWheel({ event, last }) {
        // The last one is the one before once more, when it is over. With Ctrl touchpads tell of a pinch.
        if (last || event.ctrlKey || isOnControls(event)) return
        event.preventDefault()
        acts().zoom.by(Math.exp(-event.deltaY * WHEEL), { x: event.clientX, y: event.clientY }, false)
      },
    },
    {
      eventOptions: { passive: false },
      drag: { filterTaps: true, axis: undefined, pointer: { keys: false, capture: false } },
      pinch: { from: () => [acts().zoom.view.peek().scale, 0], scaleBounds: { min: 1 } },
    },
  )
  return () => {
    left.abort()
    recognizer.destroy()
  }
}

type Pair = [number, number]

function directionOf(axis: 'x' | 'y' | undefined, [x, y]: Pair, [fastX, fastY]: Pair): Direction | undefined {
  const [way, fast] = axis === 'y' ? [y, fastY] : [x, fastX]
  if (Math.abs(way) < FAR && fast < FAST) return undefined
  if (axis === 'y') return way < 0 ? 'up' : 'down'
  return way < 0 ? 'left' : 'right'
}

/** Buttons, and the controls of a video at its lower edge. */
function isOnControls(event: Event): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target instanceof HTMLVideoElement && 'clientY' in event && typeof event.clientY === 'number')
    return event.clientY > target.getBoundingClientRect().bottom - 72
  return target.closest('button, progress') !== null
}
