import type { Slideshow } from '../slideshow/use-slideshow.ts'
import type { Zoom } from '../zoom/use-zoom.ts'
import { STEP } from '../zoom/zoom-buttons.tsx'
import type { Point } from '../zoom/view.ts'
import { useKeys } from '../keys/use-keys.ts'

interface ViewerKeys {
  readonly zoom: Zoom
  readonly show: Slideshow
  readonly onPrevious: () => void
  readonly onNext: () => void
  readonly onInfo: () => void
  readonly onClose: () => void
}

/** How far a key moves a picture that is zoomed. */
const MOVE = 80

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: MOVE, y: 0 },
  ArrowRight: { x: -MOVE, y: 0 },
  ArrowUp: { x: 0, y: MOVE },
  ArrowDown: { x: 0, y: -MOVE },
}

/** What keys do while a photo is looked at. Arrows go on to other photos, or move about in one that is zoomed. */
export function useViewerKeys({ zoom, show, onPrevious, onNext, onInfo, onClose }: ViewerKeys): void {
  const rtl = document.documentElement.dir === 'rtl'
  const step: Readonly<Record<string, () => void>> = {
    ArrowLeft: rtl ? onNext : onPrevious,
    ArrowRight: rtl ? onPrevious : onNext,
  }
  const zoomed = () => zoom.view.peek().scale > 1
  // These would scroll the page beneath.
  const still = ['PageUp', 'PageDown', 'Home', 'End'].map((key) => [key, () => {}] as const)
  const arrows = Object.entries(ARROWS).map(
    ([key, by]) => [key, () => (zoomed() ? zoom.move(by) : step[key]?.())] as const,
  )
  useKeys({
    ...Object.fromEntries([...still, ...arrows]),
    '+': () => zoom.by(STEP),
    '=': () => zoom.by(STEP),
    '-': () => zoom.by(1 / STEP),
    '0': zoom.fit,
    z: () => zoom.toggle(),
    i: onInfo,
    s: show.running ? show.stop : show.start,
    ' ': () => show.running && (show.paused ? show.resume : show.pause)(),
    Escape: () => (show.running ? show.stop() : zoomed() ? zoom.fit() : onClose()),
  })
}
