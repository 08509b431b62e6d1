import { useRef, useState } from 'preact/hooks'
import type { Box } from '../parts/person.ts'
import { placeOf } from './frame.tsx'
import { drawing } from './shown.ts'

/** Smaller ones were a click. */
const LEAST = 0.01

/** A frame is drawn by dragging from corner to corner. */
export function DrawFrame() {
  const from = useRef<{ x: number; y: number } | undefined>(undefined)
  const [box, setBox] = useState<Box | undefined>(drawing.value?.box)
  const at = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    // As it is on the screen, zoomed or not.
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const inside = (one: number) => Math.min(Math.max(one, 0), 1)
    return { x: inside((event.clientX - left) / width), y: inside((event.clientY - top) / height) }
  }
  const between = (event: PointerEvent & { currentTarget: HTMLElement }): Box | undefined => {
    if (!from.current) return undefined
    const to = at(event)
    const { x, y } = from.current
    return { x: Math.min(x, to.x), y: Math.min(y, to.y), w: Math.abs(to.x - x), h: Math.abs(to.y - y) }
  }
  return (
    <div
      class="canvas"
      onPointerDown={(event) => {
        // The picture is not to be moved by it.
        event.stopPropagation()
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = at(event)
        setBox(undefined)
      }}
      onPointerMove={(event) => {
        event.stopPropagation()
        const next = between(event)
        if (next) setBox(next)
      }}
      onPointerUp={(event) => {
        event.stopPropagation()
        const drawn = between(event)
        from.current = undefined
        const { value } = drawing
        if (!value || !drawn || drawn.w < LEAST || drawn.h < LEAST) return
        drawing.value = { asset: value.asset, box: drawn }
      }}
    >
      {box && <div class="frame on" style={placeOf(box)} />}
    </div>
  )
}
