import { effect } from '@preact/signals'
import { rowAt } from './cells.ts'
import type { Layout } from './layout.ts'
import type { Marks } from './marks.ts'
import { monthAt } from './skeleton.ts'
import type { Timeline } from './timeline.ts'

/** Keeps the months loaded that are seen, and those a screen above and below, with what is marked in them. */
export interface MonthWatch {
  watch(layout: Layout, top: number): void
  close(): void
}

/** `changed` is called whenever photos came. */
export function createMonthWatch(timeline: Timeline, marks: Marks | undefined, changed: () => void): MonthWatch {
  const watched = new Map<string, () => void>()

  function begin(month: string): () => void {
    const unwatch = timeline.watch(month)
    const unmark = marks?.watch(month)
    const stop = effect(() => {
      if (timeline.tiles(month).value) changed()
    })
    return () => {
      stop()
      unwatch()
      unmark?.()
    }
  }

  return {
    watch(layout, top) {
      const monthOfRow = (y: number) => monthAt(layout.skeleton, layout.first[rowAt(layout, y)] ?? 0)
      const [from, to] = [monthOfRow(top - innerHeight), monthOfRow(top + 2 * innerHeight)]
      const seen = new Set(layout.skeleton.months.slice(from, to + 1).map((span) => span.month))
      for (const [month, end] of watched)
        if (!seen.has(month)) {
          end()
          watched.delete(month)
        }
      for (const month of seen) if (!watched.has(month)) watched.set(month, begin(month))
    },
    close() {
      for (const end of watched.values()) end()
      watched.clear()
    },
  }
}
