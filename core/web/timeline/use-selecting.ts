import { useMemo } from 'preact/hooks'
import type { Selection } from './selection.ts'
import { monthOf } from './tile.ts'
import type { Timeline } from './timeline.ts'

/** Milliseconds after which a finger that stays on a photo selects it. */
const LONG_PRESS = 450

/**
 * Handlers for a whole grid, rather than for each of its tiles: a click on a tick selects, with shift up to there;
 * once something is selected so does a click on a photo; a finger selects by staying on one.
 */
export function useSelecting(timeline: Timeline, selection: Selection) {
  return useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let longPressed = false

    const select = (id: string, event: MouseEvent) => {
      const tile = timeline.find(id)
      const order =
        tile &&
        timeline
          .tiles(monthOf(tile.time))
          .peek()
          ?.map((one) => one.id)
      if (event.shiftKey && order) selection.extend(id, order)
      else selection.toggle(id)
    }
    const released = () => clearTimeout(timer)

    return {
      onClick(event: MouseEvent) {
        const id = assetAt(event)
        const wasLongPress = longPressed
        longPressed = false
        if (id === undefined) return
        if (!wasLongPress && !isTick(event) && selection.ids.peek().size === 0) return
        event.preventDefault()
        if (!wasLongPress) select(id, event)
      },
      onPointerDown(event: PointerEvent) {
        const id = event.pointerType === 'touch' && !isTick(event) ? assetAt(event) : undefined
        if (id === undefined) return
        timer = setTimeout(() => {
          longPressed = true
          selection.toggle(id)
        }, LONG_PRESS)
      },
      onPointerUp: released,
      onPointerCancel: released,
      onPointerMove(event: PointerEvent) {
        if (Math.abs(event.movementX) + Math.abs(event.movementY) > 6) released()
      },
      onContextMenu(event: MouseEvent) {
        if (longPressed) event.preventDefault()
      },
      onDragStart: (event: DragEvent) => event.preventDefault(),
    }
  }, [timeline, selection])
}

const closest = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : undefined

const assetAt = (event: Event): string | undefined => closest(event, '[data-asset]')?.dataset['asset']

const isTick = (event: Event): boolean => Boolean(closest(event, '.tick'))
