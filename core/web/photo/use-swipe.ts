import { useRef } from 'preact/hooks'

const FAR_ENOUGH = 50

/** Handlers that tell when a finger goes from one side to the other. */
export function useSwipe(left: () => void, right: () => void) {
  const from = useRef<{ x: number; y: number } | undefined>(undefined)
  return {
    onPointerDown(event: PointerEvent) {
      from.current =
        event.pointerType === 'touch' && event.isPrimary ? { x: event.clientX, y: event.clientY } : undefined
    },
    onPointerUp(event: PointerEvent) {
      if (!from.current || !event.isPrimary) return
      const x = event.clientX - from.current.x
      const y = event.clientY - from.current.y
      from.current = undefined
      if (Math.abs(x) < FAR_ENOUGH || Math.abs(x) < 2 * Math.abs(y)) return
      if (x < 0) left()
      else right()
    },
    onPointerCancel() {
      from.current = undefined
    },
  }
}
