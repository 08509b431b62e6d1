/** Somebody in a space, as far as it takes to compare them with others. */
export interface Group {
  readonly id: string
  readonly model: string
  /** Sum of what some of the faces are recognised by, vectors of unit length, and of how many. */
  readonly sum: Float32Array
  readonly sampled: number
  readonly faces: number
  /** Whose faces they are: nobody has one person twice. */
  readonly owners: ReadonlySet<string>
  readonly photos: ReadonlySet<string>
  /** What editors call them. */
  readonly name: string
}

/** Of those who are to stay two, by `<id> <id>` in order. */
export type Apart = ReadonlySet<string>
export const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Of unit vectors, the product of the means is the mean of the products: so this is the mean distance of all pairs. */
export function distanceOf(one: Pick<Group, 'sum' | 'sampled'>, other: Pick<Group, 'sum' | 'sampled'>): number {
  let dot = 0
  for (let i = 0; i < one.sum.length; i++) dot += (one.sum[i] ?? 0) * (other.sum[i] ?? 0)
  return 1 - dot / (one.sampled * other.sampled)
}

/** Two whom editors of the space gave different names. */
export const namedApart = (one: { readonly name: string }, other: { readonly name: string }): boolean =>
  one.name !== '' && other.name !== '' && one.name.toLowerCase() !== other.name.toLowerCase()

/** Something says that these two are not one, however alike they look. */
export const conflict = (one: Group, other: Group, apart: Apart): boolean =>
  apart.has(pairOf(one.id, other.id)) ||
  namedApart(one, other) ||
  overlap(one.owners, other.owners) ||
  overlap(one.photos, other.photos)

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const each of few) if (many.has(each)) return true
  return false
}

/** Two who are one now. */
export const together = (one: Group, other: Group): Group => ({
  id: one.id,
  model: one.model,
  sum: one.sum.map((x, i) => x + (other.sum[i] ?? 0)),
  sampled: one.sampled + other.sampled,
  faces: one.faces + other.faces,
  owners: new Set([...one.owners, ...other.owners]),
  photos: new Set([...one.photos, ...other.photos]),
  name: one.name || other.name,
})
