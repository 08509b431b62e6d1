import { useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { SPACES, type Space } from '../parts/space.ts'

/** So many pixels are one percent. */
const STEP = 2.5
const within = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)))

/** Which part of the cover is shown, moved by dragging or by the arrow keys. */
export function usePosition(space: Space, changed: () => void) {
  const { patch } = useKith()
  const [moved, setMoved] = useState<number | undefined>(undefined)
  const at = moved ?? space.coverPosition
  const stop = () => setMoved(undefined)
  const by = (percent: number) => setMoved((was) => within((was ?? space.coverPosition) + percent))
  return {
    at,
    moving: moved !== undefined,
    start: () => setMoved(space.coverPosition),
    stop,
    save: async () => {
      await patch(`${SPACES}/${space.id}`, { coverPosition: at })
      stop()
      changed()
    },
    dragging:
      moved === undefined
        ? {}
        : {
            tabIndex: 0,
            onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) =>
              event.currentTarget.setPointerCapture(event.pointerId),
            onPointerMove: (event: PointerEvent) => event.buttons > 0 && by(-event.movementY / STEP),
            onKeyDown: (event: KeyboardEvent) => {
              if (event.key === 'ArrowUp') by(2)
              if (event.key === 'ArrowDown') by(-2)
            },
            style: { cursor: 'ns-resize', touchAction: 'none' },
          },
  }
}
