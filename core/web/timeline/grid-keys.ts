import { isSwitchedOff } from '../keys/letters.ts'
import { cellOf, photoNear, rowOf } from './cells.ts'
import type { Layout } from './layout.ts'
import type { Selecting } from './select-by-pointer.ts'
import { createSelectRange } from './select-range.ts'
import { dayAt } from './skeleton.ts'

/**
 * The keyboard in a grid. Tab comes to one photo and leaves again; arrows, Home and End go from photo to photo, with
 * shift they select on the way. Space or x selects the photo, d its day, ctrl and a all of them.
 */
export function selectByKeyboard({ element, grid, timeline, selection }: Selecting): () => void {
  const select = createSelectRange(timeline, selection)
  const pressed = (event: KeyboardEvent) => {
    const layout = grid.layout.peek()
    const photo = photoOf(event)
    if (!layout || photo === undefined || event.altKey || isSwitchedOff(event.key)) return
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a') act(select.all)
      return
    }
    const id = timeline.at(photo)?.id
    const to = stepFrom(layout, photo, event.key)
    if (to !== undefined) act(() => go(photo, to, event.shiftKey))
    else if (event.key === ' ' || event.key === 'x') act(() => id !== undefined && selection.toggle(id))
    else if (event.key === 'd') act(() => select.day(dayAt(layout.skeleton, photo)))

    function act(what: () => void): void {
      event.preventDefault()
      what()
    }
  }

  function photoOf({ target }: Event): number | undefined {
    const tile = target instanceof Element && target.closest<HTMLElement>('[data-asset]')
    return tile ? timeline.placeOf(tile.dataset['asset'] ?? '') : undefined
  }

  function go(from: number, to: number, selects: boolean): void {
    // What went wrong is said above the grid.
    grid.reveal(to).catch(() => {})
    if (selects) select.range(from, to)
  }

  /** Mice and screen readers give the focus to any photo; it keeps its element as long as it has it. */
  function focused(event: FocusEvent): void {
    grid.canvas.stop = photoOf(event) ?? grid.canvas.stop
  }

  const listening = new AbortController()
  element.addEventListener('keydown', pressed, { signal: listening.signal })
  element.addEventListener('focusin', focused, { signal: listening.signal })
  return () => listening.abort()
}

/** Where a key leads from a photo; undefined when it is no such key. */
function stepFrom(layout: Layout, photo: number, key: string): number | undefined {
  const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const last = layout.skeleton.total - 1
  const within = (to: number) => Math.min(last, Math.max(0, to))
  if (key === 'ArrowLeft' || key === 'ArrowRight') return within(photo + (key === forward ? 1 : -1))
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const row = rowOf(layout, photo) + (key === 'ArrowDown' ? 1 : -1)
  if (row < 0 || row >= layout.rows) return photo
  const { left, width } = cellOf(layout, photo)
  return photoNear(layout, left + width / 2, layout.cellTop[row] ?? 0)
}
