import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Source } from '../timeline/source.ts'
import type { Direction } from '../zoom/gestures.ts'
import { useGestures } from '../zoom/use-gestures.ts'
import type { Point } from '../zoom/view.ts'
import type { Shown } from './picture.tsx'
import { type Looking, Slide } from './slide.tsx'

interface SlidesProps {
  readonly stage: RefObject<HTMLElement | null>
  /** The photo that is looked at; without, its place is left empty. */
  readonly photo: Shown | undefined
  readonly previous: Shown | undefined
  readonly next: Shown | undefined
  readonly source: Source
  readonly looking: Looking
  /** A finger asks for something; false when there is nothing there. */
  readonly onSwipe: (direction: Direction) => boolean
}

const NOWHERE: Point = { x: 0, y: 0 }
const SETTLE = { duration: 220, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/** The photo that is looked at between the ones beside it, which a finger draws in. */
export function Slides({ stage, photo, previous, next, source, looking, onSwipe }: SlidesProps) {
  const track = useRef<HTMLDivElement>(null)
  const led = useSignal<Point>(NOWHERE)
  /** Where the finger left the photo that came. */
  const from = useRef<Point | undefined>(undefined)

  const settle = ({ x, y }: Point) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    track.current?.animate([{ translate: `${x}px ${y}px` }, { translate: '0 0' }], SETTLE)
  }
  const letGo = (direction: Direction | undefined) => {
    const { x, y } = led.peek()
    led.value = NOWHERE
    const width = track.current?.clientWidth ?? 0
    const across = direction === 'left' ? width : direction === 'right' ? -width : 0
    from.current = { x: x + across, y }
    if (direction && onSwipe(direction)) return
    from.current = undefined
    if (x !== 0 || y !== 0) settle({ x, y })
  }
  useLayoutEffect(() => {
    if (from.current) settle(from.current)
    from.current = undefined
  }, [photo?.id])
  useGestures(stage, { zoom: looking.zoom, lead: (by) => (led.value = by), letGo })

  const { x, y } = led.value
  return (
    <div class="slides" ref={track} style={{ translate: `${x}px ${y}px` }}>
      {previous && <Slide key={previous.id} photo={previous} source={source} place={-1} />}
      {photo && <Slide key={photo.id} photo={photo} source={source} place={0} looking={looking} />}
      {next && <Slide key={next.id} photo={next} source={source} place={1} />}
    </div>
  )
}
