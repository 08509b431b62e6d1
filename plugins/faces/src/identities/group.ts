/** Somebody whom an account knows: one of its own people, or somebody elsewhere. */
export interface Known {
  readonly id: string
  /** Two people of one scope are two humans: `own`, or a collection. */
  readonly scope: string
  /** The mean of what the faces are recognised by, and of how many. Without one, nothing is found for them. */
  readonly mean?: { readonly vector: Float32Array; readonly count: number; readonly model: string }
}

/** Some who are one human, as far as is known. */
export interface Group {
  readonly ids: readonly string[]
  readonly scopes: ReadonlySet<string>
  readonly mean: Known['mean']
}

export const groupOf = ({ id, scope, mean }: Known): Group => ({ ids: [id], scopes: new Set([scope]), mean })

export const headOf = ({ ids }: Group): string => ids[0] ?? ''

export const unite = (a: Group, b: Group): Group => ({
  ids: [...a.ids, ...b.ids],
  scopes: new Set([...a.scopes, ...b.scopes]),
  mean: meanOf(a.mean, b.mean),
})

function meanOf(a: Known['mean'], b: Known['mean']): Known['mean'] {
  if (!a || !b) return a ?? b
  if (a.model !== b.model) return a.count < b.count ? b : a
  const count = a.count + b.count
  const vector = a.vector.map((one, i) => (one * a.count + (b.vector[i] ?? 0) * b.count) / count)
  return { vector, count, model: a.model }
}
