/** Views by number, used again for other numbers: to make an element costs more than to move it. */
export interface Pool<V extends Pooled> {
  readonly live: ReadonlyMap<number, V>
  /** Gives back all views whose number is not wanted. */
  keep(isWanted: (n: number) => boolean): void
  /** Gives views other numbers, and back those that have none any more. */
  renumber(numberOf: (view: V, n: number) => number | undefined): void
  /** The view of a number, and whether it was another one's before. */
  take(n: number): { readonly view: V; readonly isNew: boolean }
  /** Puts what was given back, and not taken again since, out of sight. */
  hide(): void
  /** Takes what is not used out of the page. */
  tidy(): void
}

interface Pooled {
  readonly element: HTMLElement
  /** Forgets what it shows. */
  clear(): void
}

export function createPool<V extends Pooled>(parent: HTMLElement, make: () => V): Pool<V> {
  const live = new Map<number, V>()
  const hidden: V[] = []
  /** Still where they were. First in, first out: so elements stay in nearly the order in which they are shown. */
  let leaving: V[] = []
  function giveBack(view: V): void {
    view.clear()
    leaving.push(view)
  }
  return {
    live,
    keep(isWanted) {
      for (const [n, view] of live)
        if (!isWanted(n)) {
          live.delete(n)
          giveBack(view)
        }
    },
    renumber(numberOf) {
      const before = [...live]
      live.clear()
      for (const [n, view] of before) {
        const to = numberOf(view, n)
        if (to === undefined || live.has(to)) giveBack(view)
        else live.set(to, view)
      }
    },
    take(n) {
      const known = live.get(n)
      if (known) return { view: known, isNew: false }
      const view = leaving.shift() ?? hidden.pop() ?? make()
      if (!view.element.isConnected) parent.append(view.element)
      live.set(n, view)
      return { view, isNew: true }
    },
    hide() {
      // Rather than out of the page: while one scrolls they are needed again in the next frame.
      for (const { element } of leaving) element.style.transform = 'translateY(-9999px)'
      hidden.push(...leaving)
      leaving = []
    },
    tidy: () => hidden.forEach(({ element }) => element.remove()),
  }
}
