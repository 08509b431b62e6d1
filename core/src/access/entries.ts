import { CAPS, type Cap, type EntryRow, type SetRef } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess, CompiledSet, ListedColumns, SetColumns } from './compiled.ts'
import { toldTo } from './discreet.ts'
import { type Fragment, and, join, or, raw, sql, toRaw } from './fragment.ts'
import { guard } from './guard.ts'
import type { Key, Keyring } from './keyring.ts'
import { byOwner } from './noted.ts'
import { heldByName, reaches, validFor } from './reach.ts'
import { validEntry } from './sharer.ts'

type EntriesQuery = Knex.QueryBuilder<EntryRow, EntryRow[]>

/** What the caller reaches in these sets, with who brought it and when: one query for any number of sets. */
export function entries(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  cap: Cap,
  sets: readonly SetRef[],
): EntriesQuery {
  const wanted = new Set(sets.map((set) => `${set.kind} ${set.id}`))
  const held = ring.keys.filter((key) => key.can & CAPS[cap])
  const parts: Fragment[] = []
  for (const set of access.sets.values()) {
    const named = sets.filter((one) => one.kind === set.kind)
    if (set.how === 'rule') parts.push(...named.flatMap((one) => ofRule(access, ring, cap, one)))
    if (set.how !== 'entries' || named.length === 0) continue
    const direct = held.filter((key) => key.kind === set.kind && wanted.has(`${key.kind} ${key.set}`))
    const r = set.as('r')
    const rowsWhere = (those: Fragment) =>
      sql`select ${set.kind}::text as kind, ${r.set}::uuid as set_id, a.id as asset_id, ${r.by}::uuid as by, ${r.at}::timestamptz as at, a.local_at
        from ${set.rows} r join core.asset a on a.id = ${r.asset}
        where ${those} and ${validFor(access, ring, cap, set, r)} and ${guard(ring)}`
    const ids = [...new Set(direct.map((key) => key.set))]
    // Of one set the planner knows how many rows it has, whichever it is: so it keeps the plan for all.
    const inThem = ids.length === 1 ? sql`${r.set} = ${ids[0]}::uuid` : sql`${r.set} = any(${ids}::uuid[])`
    if (ids.length > 0 && r.listed && cap !== 'places' && direct.every((key) => key.since === null))
      parts.push(
        sql`(${notedRows(ring, set, r, r.listed, inThem)} union all ${rowsWhere(sql`${inThem} and ${r.listed.month} is null`)})`,
      )
    else if (ids.length > 0) parts.push(rowsWhere(sql`${inThem} and ${sinceOf(direct, r.set)}`))
    for (const one of named)
      for (const holds of heldByName(access, ring, cap, one, r.asset))
        parts.push(rowsWhere(sql`${r.set} = ${one.id}::uuid and ${holds}`))
  }
  for (const key of held.filter((k) => k.viaKind !== null && k.via !== null && wanted.has(`${k.viaKind} ${k.via}`)))
    parts.push(throughKey(access, ring, cap, key))
  const union =
    parts.length > 0
      ? // Two keys may lead to the same entry.
        join(parts, ' union ')
      : raw(
          'select null::text as kind, null::uuid as set_id, null::uuid as asset_id, null::uuid as by, null::timestamptz as at, null::timestamp as local_at where false',
        )
  return knex
    .queryBuilder<EntryRow, EntryRow[]>()
    .select('kind', 'set_id', 'asset_id', 'by', 'at', 'local_at')
    .from(toRaw(knex, sql`(${union}) as entry`))
}

/** What owners brought themselves, as far as a timeline lists it: of those it is noted all that is asked here. */
const notedRows = (ring: Keyring, set: CompiledSet, r: SetColumns, listed: ListedColumns, those: Fragment): Fragment =>
  sql`select ${set.kind}::text as kind, ${r.set}::uuid as set_id, ${r.asset} as asset_id, ${r.by}::uuid as by,
      ${r.at}::timestamptz as at, ${listed.localAt} as local_at
    from ${set.rows} r where ${those} and ${listed.month} is not null and ${byOwner(r)}
      and ${ring.disabled.length > 0 ? sql`${r.owner} <> all(${[...ring.disabled]}::uuid[])` : raw('true')}`

/** A rule knows no bringers, and shows nothing that the caller does not reach by other ways or by who shared it. */
function ofRule(access: CompiledAccess, ring: Keyring, cap: Cap, set: SetRef): Fragment[] {
  const ways = reaches(access, ring, { cap, in: set })
  if (ways.length === 0) return []
  const reached = or(ways.map((way) => way.probe))
  return [
    sql`select ${set.kind}::text as kind, ${set.id}::uuid as set_id, a.id as asset_id, null::uuid as by, null::timestamptz as at, a.local_at
      from core.asset a where ${reached} and ${guard(ring)}`,
  ]
}

/** From when on each set is seen: of several keys to one set, the widest counts. */
function sinceOf(keys: readonly Key[], set: Fragment): Fragment {
  const from = new Map<string, string | null>()
  for (const key of keys) {
    const known = from.get(key.set)
    const wider = known === undefined || key.since === null || (known !== null && key.since < known)
    from.set(key.set, wider ? key.since : known)
  }
  const narrow = [...from].flatMap(([id, since]) => (since === null ? [] : [{ id, since }]))
  if (narrow.length === 0) return raw('true')
  const cases = narrow.map(({ id, since }) => sql`when ${id}::uuid then a.local_at >= ${since}::timestamp`)
  return sql`(case ${set} ${join(cases, ' ')} else true end)`
}

/** What a composite set (a space) reaches through a key to another one (a library that is connected to it). */
function throughKey(access: CompiledAccess, ring: Keyring, cap: Cap, key: Key): Fragment {
  const head = sql`select ${key.viaKind}::text as kind, ${key.via}::uuid as set_id, a.id as asset_id, ${key.by}::uuid as by, greatest(a.added_at, ${key.at}::timestamptz) as at, a.local_at from core.asset a`
  const since = key.since === null ? raw('true') : sql`a.local_at >= ${key.since}::timestamp`
  const via = access.sets.get(key.viaKind ?? '')
  const told = toldTo(ring, cap, via, sql`${key.via}::uuid`, { owner: raw('a.owner_id'), by: sql`${key.by}::uuid` })
  const tail = and([since, told, guard(ring)])
  if (key.kind === 'core:library')
    return sql`${head} where a.owner_id = ${key.set}::uuid and a.visibility = 'timeline' and ${tail}`
  if (key.kind === 'core:folder')
    return sql`${head} where a.visibility = 'timeline' and a.folder_id in (select t.descendant_id from core.folder_tree t where t.ancestor_id = ${key.set}::uuid) and ${tail}`
  const set = access.sets.get(key.kind)
  if (!set) return sql`${head} where false`
  const r = set.as('r')
  const valid =
    set.how === 'entries'
      ? validEntry(access, cap, { asset: r.asset, owner: r.owner, by: r.by })
      : key.by === null
        ? raw('false')
        : validEntry(access, cap, { asset: raw('a.id'), owner: raw('a.owner_id'), by: sql`${key.by}::uuid` })
  return sql`${head} join ${set.rows} r on ${r.asset} = a.id where ${r.set} = ${key.set}::uuid and ${valid} and ${tail}`
}
