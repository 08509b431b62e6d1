import { type Group, type Known, groupOf, headOf, unite } from './group.ts'
import { type Limits, nearPairs, onlyOnes } from './near.ts'

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
  readonly models: Limits
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
export async function match(
  { known, certain, together, answers, models }: Evidence,
  breathe: () => Promise<void>,
): Promise<Matched> {
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

  const near = await nearPairs({
    ...{ groups: new Set(groups.values()), models, breathe },
    mayJoin: (a, b) => mayJoin(a, b, 'alike'),
  })
  // Judged before any is joined, so that the order in which they come changes nothing.
  const same = await onlyOnes(near, breathe)
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
