import { useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { formatMonth } from '../components/formats.ts'
import { monthAtTop } from './cells.ts'
import type { GridView } from './grid-view.ts'
import type { Layout } from './layout.ts'
import { createRest } from './rest.ts'
import { monthAfterKey, topOfMonth, yearsOf } from './scrubber-marks.ts'

/** Milliseconds it stays after one scrolled, where there is no room for it always. */
const STAY = 1500

/** Pixels from the top of the window to the photos, when more is above them than a row of buttons. */
const ABOVE = 140

/** How far down a timeline one is, as months and years; drags, clicks and keys lead elsewhere. */
export function Scrubber({ grid }: { readonly grid: GridView }) {
  const { t } = useApp()
  const track = useRef<HTMLDivElement>(null)
  const thumb = useRef<HTMLDivElement>(null)
  const [month, setMonth] = useState(0)
  const [hint, setHint] = useState<{ readonly share: number; readonly month: number } | undefined>(undefined)
  const [dragging, setDragging] = useState(false)
  /** From the middle of the thumb to where it was taken hold of. */
  const grip = useRef(0)
  const [height, setHeight] = useState(0)
  const layout = grid.layout.value
  const isLong = layout !== undefined && layout.height > 3 * innerHeight

  useLayoutEffect(() => {
    if (!track.current) return undefined
    const resized = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0))
    resized.observe(track.current)
    return () => resized.disconnect()
  }, [isLong])
  const rest = useMemo(() => {
    const rested = () => {
      const now = grid.layout.peek()
      if (now) setMonth(monthAtTop(now, grid.top.peek() + 80))
      delete track.current?.dataset['moving']
    }
    return createRest(STAY, rested)
  }, [grid])
  useEffect(() => () => rest.close(), [rest])
  useSignalEffect(() => {
    const [top, now] = [grid.top.value, grid.layout.value]
    if (!now || !thumb.current || !track.current) return
    thumb.current.style.transform = `translateY(${Math.round(shareOf(now, top) * height)}px)`
    if (dragging) setMonth(monthAtTop(now, top + 80))
    // What a page has above its photos is not covered with years.
    track.current.toggleAttribute('data-above', top < -ABOVE)
    // At the top nobody looks for another year yet.
    if (top > 0) track.current.dataset['moving'] ??= 'true'
    rest.moved()
  })
  if (!isLong) return null

  const nameOf = (at: number) => formatMonth(layout.skeleton.months[at]?.month ?? '2000-01')
  const shareAt = (event: PointerEvent) => {
    const { top, height } = track.current?.getBoundingClientRect() ?? { top: 0, height: 1 }
    return Math.min(1, Math.max(0, (event.clientY - grip.current - top) / height))
  }
  const topAt = (share: number) => share * (layout.height - innerHeight)
  const moved = (event: PointerEvent) => {
    const share = shareAt(event)
    if (dragging) grid.scrollTo(topAt(share))
    if (event.pointerType === 'mouse') setHint({ share, month: monthAtTop(layout, topAt(share) + 80) })
  }
  const pressed = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    track.current?.setPointerCapture(event.pointerId)
    thumb.current?.focus({ preventScroll: true })
    setDragging(true)
    setMonth(monthAtTop(layout, grid.top.peek() + 80))
    const held = thumb.current?.getBoundingClientRect()
    const isHeld = held !== undefined && event.clientY >= held.top && event.clientY <= held.bottom
    grip.current = isHeld ? event.clientY - (held.top + held.bottom) / 2 : 0
    // A thumb that jumped to the middle of the finger would leave the month one is in.
    if (!isHeld) grid.scrollTo(topAt(shareAt(event)))
  }
  const ended = () => {
    grip.current = 0
    setDragging(false)
  }
  const keyed = (event: KeyboardEvent) => {
    const to = monthAfterKey(layout, month, event.key)
    if (to === undefined) return
    event.preventDefault()
    grid.scrollTo(topOfMonth(layout, to))
  }
  return (
    <div
      class={dragging ? 'scrubber dragging' : 'scrubber'}
      ref={track}
      onPointerDown={pressed}
      onPointerMove={moved}
      onPointerUp={ended}
      onPointerCancel={ended}
      onPointerLeave={() => setHint(undefined)}
    >
      {yearsOf(layout, height).map(({ year, share, isNamed }) => (
        <span key={year} class={isNamed ? 'year' : 'year dot'} style={{ insetBlockStart: `${100 * share}%` }}>
          {isNamed && year}
        </span>
      ))}
      {hint && !dragging && (
        <span class="scrubber-month" style={{ insetBlockStart: `${100 * hint.share}%` }} aria-hidden="true">
          {nameOf(hint.month)}
        </span>
      )}
      <div
        class="thumb"
        ref={thumb}
        role="slider"
        tabIndex={0}
        aria-label={t('scrubber')}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={layout.skeleton.months.length - 1}
        aria-valuenow={month}
        aria-valuetext={nameOf(month)}
        onKeyDown={keyed}
      >
        <span class="scrubber-month" aria-hidden="true">
          {nameOf(month)}
        </span>
      </div>
    </div>
  )
}

const shareOf = (layout: Layout, top: number): number =>
  Math.min(1, Math.max(0, top / Math.max(1, layout.height - innerHeight)))
