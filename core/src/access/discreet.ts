import type { Cap } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess, CompiledSet } from './compiled.ts'
import { type Fragment, and, join, name, raw, rows, sql } from './fragment.ts'
import type { Key, Keyring } from './keyring.ts'
import type { Reach } from './reach.ts'

/*
 * Who keeps to themselves, in a set, where their photos were taken. A key to such a set carries `places` as ever: of
 * whose photos it does not is asked photo by photo, by what stands here, wherever `places` is what is asked for.
 */

/** The set a key leads to, or leads through. */
const setOf = (key: Key) => (key.viaKind !== null && key.via !== null ? [key.viaKind, key.via] : [key.kind, key.set])
const refOf = (key: Key) => setOf(key).join(' ')

/** The sets among those of these keys in which somebody is discreet, as `kind id`. */
export async function discreetSets(
  knex: Knex,
  access: CompiledAccess,
  keys: readonly Key[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const [kind, { part }] of access.sets) {
    const ids = keys.map(setOf).flatMap(([of, id]) => (of === kind ? [id] : []))
    if (!part.discreet || ids.length === 0) continue
    const { model, set } = part.discreet
    const some = await rows<{ id: string }>(
      knex,
      sql`select distinct ${name(set)} as id from ${name(model.tableName)} where ${name(set)} = any(${[...new Set(ids)]}::uuid[])`,
    )
    for (const { id } of some) found.add(`${kind} ${id}`)
  }
  return found
}

/** Whether every key carries these capabilities on all that it leads to. */
export const givesAll = (ring: Keyring, mask: number): boolean =>
  ring.keys.every((key) => (key.can & mask) === mask) && !ring.keys.some((key) => ring.discreet.has(refOf(key)))

/** Holds when none of these users (expressions) is discreet in the set of this id. */
export function told(set: CompiledSet | undefined, id: Fragment, users: readonly Fragment[]): Fragment {
  const discreet = set?.part.discreet
  if (!discreet) return raw('true')
  return sql`not exists (select 1 from ${name(discreet.model.tableName)} d
    where ${name(`d.${discreet.set}`)} = ${id} and ${name(`d.${discreet.user}`)} in (${join(users, ', ')}))`
}

/** The same for one who asks, of whose own photos everything is theirs to know, and only where places are asked for. */
export function toldTo(
  ring: Keyring,
  cap: Cap,
  set: CompiledSet | undefined,
  id: Fragment,
  { owner, by }: { owner: Fragment; by: Fragment },
): Fragment {
  if (cap !== 'places' || !set?.part.discreet) return raw('true')
  const said = told(set, id, [owner, by])
  return ring.me ? sql`(${owner} = ${ring.me}::uuid or ${said})` : said
}

/** Keys to be followed together, with the set in which somebody is discreet, if there is one. */
export interface Apart {
  readonly keys: readonly Key[]
  readonly via?: { readonly kind: string; readonly id: string; readonly by: string | null } | undefined
}

/** Keys apart by where they lead through, for a question about places; all together for any other. */
export function apart(ring: Keyring, cap: Cap, keys: readonly Key[]): readonly [Apart, ...Apart[]] {
  if (cap !== 'places' || ring.discreet.size === 0) return [{ keys }]
  const plain: Key[] = []
  const others: Apart[] = []
  for (const key of keys)
    if (key.viaKind !== null && key.via !== null && ring.discreet.has(refOf(key)))
      others.push({ keys: [key], via: { kind: key.viaKind, id: key.via, by: key.by } })
    else plain.push(key)
  return [{ keys: plain }, ...others]
}

/** A way through a set in which somebody is discreet, less their photos and what they connected. */
export function lessDiscreet(access: CompiledAccess, ring: Keyring, way: Reach, via: Apart['via']): Reach {
  if (!via) return way
  const of = (owner: string) =>
    toldTo(ring, 'places', access.sets.get(via.kind), sql`${via.id}::uuid`, {
      owner: raw(owner),
      by: sql`${via.by}::uuid`,
    })
  return {
    probe: and([way.probe, of('a.owner_id')]),
    ids: sql`select l.id from core.asset l where l.id in (${way.ids}) and ${of('l.owner_id')}`,
  }
}
