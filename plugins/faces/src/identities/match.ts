/** Somebody whom an account knows: one of its own people, or somebody elsewhere. */
export interface Known {
  readonly id: string
  /** Two people of one scope are two humans: `own`, or a collection. */
  readonly scope: string
  /** The mean of what the faces are recognised by, and of how many. Without one, nothing is found for them. */
  readonly mean?: { readonly vector: Float32Array; readonly count: number; readonly model: string }
}

export interface Pair {
  readonly one: string
  readonly other: string
}

export interface Evidence {
  readonly known: readonly Known[]
  /** Pairs that are the same for certain: the other is made of the one, one's own, or both are of a third. */
  readonly certain: readonly Pair[]
  /** Pairs that are on one photo, side by side. */
  readonly together: readonly Pair[]
  readonly answers: readonly (Pair & { readonly same: boolean })[]
  /** Cosine distances by model, as in `ModelFacts`. */
  readonly models: ReadonlyMap<string, { readonly same: number; readonly suggest: number }>
}

export interface Matched {
  /** Those who are one human, each group with at least two. Who stands for it comes first: one's own person, if there is one. */
  readonly groups: readonly (readonly string[])[]
  /** Pairs of which somebody has to say whether they are one. */
  readonly questions: readonly (Pair & { readonly distance: number })[]
}

export const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/**
 * Who is the same human: what was said by hand first, then what is certain, then who is alike. Alike are two of whom
 * each is the only one near the other, in every scope of the other; who could be several, or is only nearly near, is
 * asked about. Nobody's name matters. No group ever holds two of one's own people.
 */
export function match({ known, certain, together, answers, models }: Evidence): Matched {
  const own = new Set(known.flatMap(({ id, scope }) => (scope === OWN ? [id] : [])))
  const first = (a: string, b: string) => Number(own.has(b)) - Number(own.has(a)) || (a < b ? -1 : 1)
  const groups = new Map<string, Group>(known.map((one) => [one.id, groupOf(one)]))
  const refused = answers.flatMap(({ one, other, same }) => (same ? [] : [keyOf(one, other)]))
  const beside = together.map(({ one, other }) => keyOf(one, other))
  // One face may have been found twice on a photo: that is no reason against what is certain.
  const no = new Set(refused)
  const against = { said: no, made: no, certain: no, alike: new Set([...refused, ...beside]) }
  const mayJoin = (a: Group, b: Group, why: Why) =>
    a !== b &&
    !a.ids.some((one) => b.ids.some((other) => against[why].has(keyOf(one, other)))) &&
    ![...a.scopes].some((scope) => b.scopes.has(scope) && (scope === OWN || !(why === 'said' || why === 'made')))
  const join = (pair: Pair, why: Why) => {
    const [a, b] = [groups.get(pair.one), groups.get(pair.other)]
    if (!a || !b || !mayJoin(a, b, why)) return
    const joined = unite(a, b)
    for (const id of joined.ids) groups.set(id, joined)
  }
  for (const answer of answers) if (answer.same) join(answer, 'said')
  // Of somebody who was said to be another one of a collection, what that one is made of stays with them.
  for (const pair of certain) join(pair, own.has(pair.one) ? 'made' : 'certain')

  const near = nearPairs([...new Set(groups.values())], models, (a, b) => mayJoin(a, b, 'alike'))
  // Judged before any is joined, so that the order in which they come changes nothing.
  const same = near.filter(
    ({ a, b, distance, limits }) => distance <= limits.same && isOnly(near, a, b) && isOnly(near, b, a),
  )
  for (const { a, b } of same) join({ one: headOf(a), other: headOf(b) }, 'alike')
  return {
    groups: [...new Set(groups.values())].flatMap(({ ids }) => (ids.length > 1 ? [[...ids].sort(first)] : [])),
    questions: near
      .filter(({ a, b }) => {
        const [one, other] = [groups.get(headOf(a)), groups.get(headOf(b))]
        return one && other && mayJoin(one, other, 'alike')
      })
      .map(({ a, b, distance }) => ({ one: headOf(a), other: headOf(b), distance }))
      .sort((x, y) => x.distance - y.distance),
  }
}

export const OWN = 'own'

/** Why two are to be one. */
type Why = 'said' | 'made' | 'certain' | 'alike'

interface Group {
  readonly ids: readonly string[]
  readonly scopes: ReadonlySet<string>
  readonly mean: Known['mean']
}

interface Near {
  readonly a: Group
  readonly b: Group
  readonly distance: number
  readonly limits: { readonly same: number; readonly suggest: number }
}

const groupOf = ({ id, scope, mean }: Known): Group => ({ ids: [id], scopes: new Set([scope]), mean })

const headOf = ({ ids }: Group): string => ids[0] ?? ''

const unite = (a: Group, b: Group): Group => ({
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

function nearPairs(
  groups: readonly Group[],
  models: Evidence['models'],
  mayJoin: (a: Group, b: Group) => boolean,
): Near[] {
  const near: Near[] = []
  for (const [i, a] of groups.entries())
    for (const b of groups.slice(i + 1)) {
      const limits = a.mean && a.mean.model === b.mean?.model ? models.get(a.mean.model) : undefined
      if (!limits || !a.mean || !b.mean) continue
      const distance = distanceOf(a.mean.vector, b.mean.vector)
      if (distance <= limits.suggest && mayJoin(a, b)) near.push({ a, b, distance, limits })
    }
  return near
}

/** Of unit vectors, the product of the means is the mean of the products. */
function distanceOf(a: Float32Array, b: Float32Array): number {
  let product = 0
  for (let i = 0; i < a.length; i++) product += (a[i] ?? 0) * (b[i] ?? 0)
  return 1 - product
}

/** Whether `b` is the only one near `a` in every scope that `b` is of. */
const isOnly = (near: readonly Near[], a: Group, b: Group): boolean =>
  !near.some((pair) => {
    const other = pair.a === a ? pair.b : pair.b === a ? pair.a : undefined
    if (!other || other === b || pair.distance > pair.limits.same) return false
    return [...other.scopes].some((scope) => b.scopes.has(scope))
  })
