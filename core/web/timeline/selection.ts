import { type ReadonlySignal, signal } from '@preact/signals'

/** Which photos of a timeline are selected. */
export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<string>>
  toggle(id: string): void
  /** From the one touched last to this one, in the order they are shown. */
  extend(id: string, order: readonly string[]): void
  /** All of these; none of them when all were selected already. */
  toggleAll(ids: readonly string[]): void
  clear(): void
}

export function createSelection(): Selection {
  const ids = signal<ReadonlySet<string>>(new Set())
  let last: string | undefined
  const toggle = (id: string) => {
    const next = new Set(ids.peek())
    if (!next.delete(id)) next.add(id)
    ids.value = next
    last = id
  }
  return {
    ids,
    toggle,
    extend(id, order) {
      const from = last === undefined ? -1 : order.indexOf(last)
      const to = order.indexOf(id)
      if (from < 0 || to < 0) return toggle(id)
      ids.value = new Set([...ids.peek(), ...order.slice(Math.min(from, to), Math.max(from, to) + 1)])
      last = id
    },
    toggleAll(some) {
      const next = new Set(ids.peek())
      const all = some.every((id) => next.has(id))
      for (const id of some)
        if (all) next.delete(id)
        else next.add(id)
      ids.value = next
    },
    clear() {
      ids.value = new Set()
      last = undefined
    },
  }
}
