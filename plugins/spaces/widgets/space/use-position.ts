import { useKith } from '@kith/sdk/widgets'
import { useEffect, useRef, useState } from 'preact/hooks'
import { SPACES, type Space } from '../parts/space.ts'

/** So many pixels are one percent. */
const STEP = 2.5
const within = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)))

/** Which part of the cover is shown, moved by dragging or by the arrow keys. */
export function usePosition(space: Space, changed: () => void) {
  const { t, patch } = useKith()
  const [moved, setMoved] = useState<number | undefined>(undefined)
  const at = moved ?? space.coverPosition
  const stop = () => setMoved(undefined)
  const by = (percent: number) => setMoved((was) => within((was ?? space.coverPosition) + percent))
  const moving = moved !== undefined
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    if (moving) image.current?.focus()
  }, [moving])
  return {
    at,
    moving,
    start: () => setMoved(space.coverPosition),
    stop,
    save: async () => {
      await patch(`${SPACES}/${space.id}`, { coverPosition: at })
      stop()
      changed()
    },
    dragging: !moving
      ? {}
      : {
          onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) =>
            event.currentTarget.setPointerCapture(event.pointerId),
          onPointerMove: (event: PointerEvent) => event.buttons > 0 && by(-event.movementY / STEP),
          style: { cursor: 'ns-resize', touchAction: 'none' },
        },
    /** The picture itself, for keys. */
    slider: {
      ref: image,
      ...(moving && {
        ...{ role: 'slider' as const, tabIndex: 0, alt: t('moveCover') },
        ...{ 'aria-orientation': 'vertical' as const, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': at },
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === 'Escape') stop()
          const to = event.key === 'ArrowUp' ? 2 : event.key === 'ArrowDown' ? -2 : 0
          if (to === 0) return
          // The page stays where it is.
          event.preventDefault()
          by(to)
        },
      }),
    },
  }
}
