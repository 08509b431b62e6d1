/**
 * Average linkage: the two groups whose members are nearest on the whole become one, again and again, until none are
 * within `cut` or those that are share a photo. One member in between joins no two groups that are otherwise apart.
 * Answers the members of each group, largest group first. Time and memory grow with the square of their number.
 */
export function linkage(vectors: readonly Float32Array[], photos: readonly string[], cut: number): number[][] {
  const groups = vectors.map((_, i): number[] => [i])
  const count = vectors.length
  const distances = new Float64Array(count * count).fill(Infinity)
  const at = (i: number, j: number) => i * count + j
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const distance = photos[i] === photos[j] ? Infinity : cosineDistance(vectors[i], vectors[j])
      distances[at(i, j)] = distances[at(j, i)] = distance
    }
  const alive = new Set(groups.keys())
  const nearest = groups.map((_, i) => nearestOf(i, alive, distances, count))
  for (;;) {
    let best = -1
    for (const i of alive) {
      const [, distance] = nearest[i] ?? NONE
      if (distance <= cut && distance < (nearest[best]?.[1] ?? Infinity)) best = i
    }
    const [other] = nearest[best] ?? NONE
    const [kept, gone] = [groups[best], groups[other]]
    if (!kept || !gone) break
    alive.delete(other)
    for (const i of alive) {
      const joined =
        ((distances[at(best, i)] ?? 0) * kept.length + (distances[at(other, i)] ?? 0) * gone.length) /
        (kept.length + gone.length)
      distances[at(best, i)] = distances[at(i, best)] = joined
    }
    kept.push(...gone)
    for (const i of alive)
      if (i === best || nearest[i]?.[0] === best || nearest[i]?.[0] === other)
        nearest[i] = nearestOf(i, alive, distances, count)
  }
  return [...alive].flatMap((i) => (groups[i] ? [groups[i]] : [])).sort((a, b) => b.length - a.length)
}

const NONE: readonly [number, number] = [-1, Infinity]

function nearestOf(
  i: number,
  alive: ReadonlySet<number>,
  distances: Float64Array,
  count: number,
): readonly [number, number] {
  let [nearest, least] = NONE
  for (const j of alive) {
    const distance = distances[i * count + j] ?? Infinity
    if (j !== i && distance < least) [nearest, least] = [j, distance]
  }
  return [nearest, least]
}

/** Of vectors of length one. */
export function cosineDistance(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (!one || !other) return Infinity
  let dot = 0
  for (let i = 0; i < one.length; i++) dot += (one[i] ?? 0) * (other[i] ?? 0)
  return 1 - dot
}
