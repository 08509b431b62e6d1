import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stage, UploadItem } from './upload-item.ts'

export type StageCounts = Record<Stage, number>

export const NONE: Readonly<StageCounts> = { waiting: 0, sending: 0, done: 0, here: 0, trash: 0, failed: 0 }

/** Uploads by what became of each: a change of one of thousands looks at no other. */
export interface ByStage {
  readonly counts: ReadonlySignal<Readonly<StageCounts>>
  put(item: UploadItem, stage: Stage): void
  /** At most so many, those of the first stage first. */
  first(order: readonly Stage[], most: number): readonly UploadItem[]
  clear(): void
}

export function createByStage(): ByStage {
  const counts = signal<Readonly<StageCounts>>(NONE)
  const lists = new Map<Stage, Set<UploadItem>>()
  const listOf = (stage: Stage) => {
    const list = lists.get(stage) ?? new Set()
    lists.set(stage, list)
    return list
  }
  return {
    counts,
    put(item, stage) {
      const was = item.stage.peek()
      const known = listOf(was).delete(item) ? was : undefined
      listOf(stage).add(item)
      item.stage.value = stage
      const next = { ...counts.peek() }
      if (known) next[known]--
      next[stage]++
      counts.value = next
    },
    first(order, most) {
      const found: UploadItem[] = []
      for (const stage of order)
        for (const item of listOf(stage)) {
          if (found.length === most) return found
          found.push(item)
        }
      return found
    },
    clear() {
      lists.clear()
      counts.value = NONE
    },
  }
}
