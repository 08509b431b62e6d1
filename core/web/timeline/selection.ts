import { type ReadonlySignal, computed, signal } from '@preact/signals'
import type { Tile } from './tile.ts'

/** Which photos of a timeline are selected. */
export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<string>>
  /** Photos that are to be selected are being loaded. */
  readonly busy: ReadonlySignal<boolean>
  /** The one touched last, from which a range goes. */
  readonly last: string | undefined
  toggle(id: string): void
  /** All of these; none of them when all were selected already. */
  toggleAll(ids: readonly string[]): void
  /** All of these, as soon as they are loaded, unless the selection was cleared meanwhile. */
  add(tiles: Promise<readonly Tile[]>, last?: string): Promise<void>
  /** Begins to select by dragging from a photo: what is dragged over becomes what that one was not. */
  paint(from: string): (ids: readonly string[]) => void
  clear(): void
}

export function createSelection(): Selection {
  const ids = signal<ReadonlySet<string>>(new Set())
  const waiting = signal(0)
  let last: string | undefined
  let cleared = 0

  function put(some: readonly string[], on: boolean, before: ReadonlySet<string> = ids.peek()): void {
    const next = new Set(before)
    for (const id of some)
      if (on) next.add(id)
      else next.delete(id)
    ids.value = next
  }

  return {
    ids,
    busy: computed(() => waiting.value > 0),
    get last() {
      return last
    },
    toggle(id) {
      put([id], !ids.peek().has(id))
      last = id
    },
    toggleAll: (some) => put(some, !some.every((id) => ids.peek().has(id))),
    async add(tiles, touched) {
      const round = cleared
      waiting.value++
      try {
        const found = await tiles
        if (round !== cleared) return
        put(
          found.map(({ id }) => id),
          true,
        )
        last = touched ?? last
      } finally {
        waiting.value--
      }
    },
    paint(from) {
      const before = ids.peek()
      const on = !before.has(from)
      last = from
      return (some) => put(some, on, before)
    },
    clear() {
      cleared++
      last = undefined
      ids.value = new Set()
    },
  }
}
