/**
 * Puts elements of a parent in this order, at most so many of them at once; true when there is more to do. It moves no
 * more than needed: those whose order among each other is right already stay, and so does what has the focus, which it
 * would lose.
 */
export function putInOrder(parent: HTMLElement, wanted: readonly HTMLElement[], most: number): boolean {
  const placeOf = new Map([...parent.children].map((child, i) => [child, i]))
  const places = wanted.map((element) => placeOf.get(element) ?? -1)
  const focused = wanted.findIndex((element) => element.contains(document.activeElement))
  const staying = new Set(
    focused < 0
      ? longestRise(places, 0, places.length, -1, Infinity)
      : [
          ...longestRise(places, 0, focused, -1, places[focused] ?? 0),
          focused,
          ...longestRise(places, focused + 1, places.length, places[focused] ?? 0, Infinity),
        ],
  )
  let moved = 0
  for (let i = wanted.length - 1; i >= 0; i--) {
    const element = wanted[i]
    if (!element || staying.has(i)) continue
    if (moved++ === most) return true
    parent.insertBefore(element, wanted[i + 1] ?? null)
  }
  return false
}

/** Which of these numbers, from one place to another, make the longest rising row between two values. */
function longestRise(values: readonly number[], from: number, to: number, low: number, high: number): number[] {
  /** By length of a row, less one: the place where the row with the least end ends. */
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  const at = (place: number | undefined) => (place === undefined ? -Infinity : (values[place] ?? -Infinity))
  for (let i = from; i < to; i++) {
    if (at(i) <= low || at(i) >= high) continue
    let length = ends.length
    while (length > 0 && at(ends[length - 1]) >= at(i)) length--
    before.set(i, ends[length - 1])
    ends[length] = i
  }
  const row: number[] = []
  for (let i = ends.at(-1); i !== undefined; i = before.get(i)) row.push(i)
  return row.reverse()
}
