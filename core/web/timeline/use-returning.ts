import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import type { GridView } from './grid-view.ts'
import type { Timeline } from './timeline.ts'

/** When a photo is closed, the one that was looked at last is in view and has the focus. */
export function useReturning(timeline: Timeline, grid: GridView | undefined): void {
  const { timelines } = useApp()
  const id = timelines.closed.value
  useEffect(() => {
    if (id === undefined || !grid) return
    timelines.closed.value = undefined
    const photo = timeline.placeOf(id)
    // What went wrong is said above the grid.
    if (photo !== undefined) grid.reveal(photo).catch(() => {})
  }, [id, grid, timeline, timelines])
}
