import type { Selection } from './selection.ts'
import type { Timeline } from './timeline.ts'

/** Selects photos by their places in the timeline, loaded or not. */
export interface SelectRange {
  /** All from one photo to another; `last` is the one touched. */
  range(one: number, other: number, last?: string): void
  /** All of a day, or none of it when all were selected already. */
  day(day: number): void
  all(): void
}

export function createSelectRange(timeline: Timeline, selection: Selection): SelectRange {
  // What goes wrong is said above the grid.
  const quietly = (done: Promise<void>) => void done.catch(() => {})
  const range = (one: number, other: number, last?: string) =>
    quietly(selection.add(timeline.between(Math.min(one, other), Math.max(one, other)), last))
  return {
    range,
    day(day) {
      const [from = 0, to = 0] = timeline.skeleton.peek()?.dayFirst.slice(day, day + 2) ?? []
      const found = timeline.between(from, to - 1)
      quietly(found.then((tiles) => selection.toggleAll(tiles.map(({ id }) => id))))
    },
    all: () => range(0, (timeline.skeleton.peek()?.total ?? 0) - 1),
  }
}
