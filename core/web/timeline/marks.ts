import { type ReadonlySignal, computed, effect, untracked } from '@preact/signals'
import { spanOf } from './skeleton.ts'
import { allOf } from './tile.ts'
import type { Timeline } from './timeline.ts'

/** Photos of a grid that have a word on them: those of a timeline that shows less of the same. */
export interface Marks {
  readonly label: string
  /** All of them in months that are seen. */
  readonly ids: ReadonlySignal<ReadonlySet<string>>
  /** Keeps those of a month loaded until the answer is called. */
  watch(month: string): () => void
}

export function createMarks(marked: Timeline, label: string): Marks {
  const months = computed(() => marked.skeleton.value?.months ?? [])
  return {
    label,
    ids: computed(
      () =>
        new Set(months.value.flatMap(({ month }) => (marked.tiles(month).value ?? []).flatMap((tile) => allOf(tile)))),
    ),
    watch: (month) =>
      effect(() => {
        // Most months have none: nothing is asked of them.
        const { value } = marked.skeleton
        return value && spanOf(value, month) ? untracked(() => marked.watch(month)) : undefined
      }),
  }
}
