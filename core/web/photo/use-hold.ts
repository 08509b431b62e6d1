import { useRef } from 'preact/hooks'

const HOLD = 250
const STILL = 12

/** Handlers that tell when a picture is pressed and held, and when it is let go. */
export function useHold(begin: () => void, end: () => void) {
  const pressed = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined>(undefined)
  const letGo = () => {
    if (!pressed.current) return
    clearTimeout(pressed.current.timer)
    pressed.current = undefined
    end()
  }
  return {
    onPointerDown(event: PointerEvent) {
      if (!event.isPrimary || event.button !== 0) return
      letGo()
      pressed.current = { x: event.clientX, y: event.clientY, timer: setTimeout(begin, HOLD) }
    },
    // A finger that moves swipes to another photo.
    onPointerMove(event: PointerEvent) {
      const from = pressed.current
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) letGo()
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onPointerLeave: letGo,
    // What a long press opens otherwise.
    onContextMenu: (event: Event) => pressed.current && event.preventDefault(),
  }
}
