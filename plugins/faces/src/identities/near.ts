import type { Group } from './group.ts'

/** Cosine distances by model, as in `ModelFacts`. */
export type Limits = ReadonlyMap<string, { readonly same: number; readonly suggest: number }>

/** Two who may be one, and are alike. */
export interface Near {
  readonly a: Group
  readonly b: Group
  readonly distance: number
  readonly limits: { readonly same: number; readonly suggest: number }
}

interface Comparing {
  readonly groups: Iterable<Group>
  readonly models: Limits
  readonly mayJoin: (a: Group, b: Group) => boolean
  /** Called all along: it lets others have their turn. */
  readonly breathe: () => Promise<void>
}

/** Only who may be one is compared: most pairs of an account with many people are two of its own, and never are. */
export async function nearPairs({ groups, models, mayJoin, breathe }: Comparing): Promise<Near[]> {
  const near: Near[] = []
  const kinds = byScopes(groups)
  for (const [i, ones] of kinds.entries())
    for (const others of kinds.slice(i + 1)) {
      if (share(ones[0], others[0])) continue
      for (const a of ones) {
        await breathe()
        for (const b of others) {
          const pair = compare(a, b, models)
          if (pair && mayJoin(a, b)) near.push(pair)
        }
      }
    }
  return near
}

/** Those of the same scopes together: none of them is another one of them. */
function byScopes(groups: Iterable<Group>): Group[][] {
  const kinds = new Map<string, Group[]>()
  for (const group of groups) addTo(kinds, [...group.scopes].sort().join(), group)
  return [...kinds.values()]
}

function addTo<K>(lists: Map<K, Group[]>, key: K, group: Group): void {
  const list = lists.get(key)
  if (list) list.push(group)
  else lists.set(key, [group])
}

const share = (a: Group | undefined, b: Group | undefined): boolean =>
  [...(a?.scopes ?? [])].some((scope) => b?.scopes.has(scope))

function compare(a: Group, b: Group, models: Limits): Near | undefined {
  const limits = a.mean && a.mean.model === b.mean?.model ? models.get(a.mean.model) : undefined
  if (!limits || !a.mean || !b.mean) return undefined
  const distance = distanceOf(a.mean.vector, b.mean.vector)
  return distance <= limits.suggest ? { a, b, distance, limits } : undefined
}

/** Of unit vectors, the product of the means is the mean of the products. */
function distanceOf(a: Float32Array, b: Float32Array): number {
  let product = 0
  for (let i = 0; i < a.length; i++) product += (a[i] ?? 0) * (b[i] ?? 0)
  return 1 - product
}

/** Of these pairs those that are sure: each is the only one near the other, in every scope of the other. */
export async function onlyOnes(near: readonly Near[], breathe: () => Promise<void>): Promise<Near[]> {
  const sure = near.filter(({ distance, limits }) => distance <= limits.same)
  const around = new Map<Group, Group[]>()
  for (const { a, b } of sure) {
    addTo(around, a, b)
    addTo(around, b, a)
  }
  const isOnly = (a: Group, b: Group) => !around.get(a)?.some((other) => other !== b && share(other, b))
  const only: Near[] = []
  for (const pair of sure) {
    await breathe()
    if (isOnly(pair.a, pair.b) && isOnly(pair.b, pair.a)) only.push(pair)
  }
  return only
}
