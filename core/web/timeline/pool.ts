/** Views by number, used again for other numbers: to make an element costs more than to move it. */
export interface Pool<V extends { readonly element: HTMLElement }> {
  readonly live: ReadonlyMap<number, V>
  /** Gives back all views whose number is not wanted. */
  keep(isWanted: (n: number) => boolean): void
  /** Gives views other numbers, and back those that have none any more. */
  renumber(numberOf: (view: V, n: number) => number | undefined): void
  /** The view of a number, and whether it was another one's before. */
  take(n: number): { readonly view: V; readonly isNew: boolean }
  /** Takes what is not used out of the page. */
  tidy(): void
}

export function createPool<V extends { readonly element: HTMLElement }>(
  parent: HTMLElement,
  make: () => V,
  clear: (view: V) => void = () => {},
): Pool<V> {
  const live = new Map<number, V>()
  const free: V[] = []
  function giveBack(view: V): void {
    clear(view)
    // Out of sight rather than out of the page: while one scrolls it is needed again in the same frame.
    view.element.style.transform = 'translateY(-9999px)'
    free.push(view)
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
      const view = free.pop() ?? make()
      if (!view.element.isConnected) parent.append(view.element)
      live.set(n, view)
      return { view, isNew: true }
    },
    tidy: () => free.forEach((view) => view.element.remove()),
  }
}

/** Puts elements of a parent in this order; moves no more of them than needed, and not what has the focus. */
export function putInOrder(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  let next = parent.firstElementChild
  for (const element of elements) {
    if (element !== next && element.contains(document.activeElement))
      // Moved, it would lose the focus; so the others go around it.
      while (next && next !== element) {
        const following: Element | null = next.nextElementSibling
        parent.append(next)
        next = following
      }
    if (element === next) next = next.nextElementSibling
    else parent.insertBefore(element, next)
  }
}
