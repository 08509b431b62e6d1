import { CAPS, type Cap, type EntryRow, type SetRef } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess } from './compiled.ts'
import { type Fragment, join, raw, sql, toRaw } from './fragment.ts'
import { guard } from './guard.ts'
import type { Key, Keyring } from './keyring.ts'
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
    const direct = held.filter((key) => key.kind === set.kind && wanted.has(`${key.kind} ${key.set}`))
    if (direct.length === 0) continue
    const r = set.as('r')
    const ids = [...new Set(direct.map((key) => key.set))]
    const valid =
      set.how === 'entries' ? validEntry(access, cap, { asset: r.asset, owner: r.owner, by: r.by }) : raw('true')
    const since = sinceOf(direct, r.set)
    parts.push(sql`select ${set.kind}::text as kind, ${r.set}::uuid as set_id, a.id as asset_id, ${r.by}::uuid as by, ${r.at}::timestamptz as at
      from ${set.rows} r join core.asset a on a.id = ${r.asset}
      where ${r.set} = any(${ids}::uuid[]) and ${valid} and ${since} and ${guard(ring)}`)
  }
  for (const key of held.filter((k) => k.viaKind !== null && k.via !== null && wanted.has(`${k.viaKind} ${k.via}`)))
    parts.push(throughKey(access, ring, cap, key))
  const union =
    parts.length > 0
      ? join(parts, ' union all ')
      : raw(
          'select null::text as kind, null::uuid as set_id, null::uuid as asset_id, null::uuid as by, null::timestamptz as at where false',
        )
  return knex
    .queryBuilder<EntryRow, EntryRow[]>()
    .select('kind', 'set_id', 'asset_id', 'by', 'at')
    .from(toRaw(knex, sql`(${union}) as entry`))
}

/** Narrowed keys, set by set; true when none is narrowed. */
function sinceOf(keys: readonly Key[], set: Fragment): Fragment {
  const narrow = keys.filter((key) => key.since !== null)
  if (narrow.length === 0) return raw('true')
  const cases = narrow.map((key) => sql`when ${key.set}::uuid then a.local_at >= ${key.since}::timestamp`)
  return sql`(case ${set} ${join(cases, ' ')} else true end)`
}

/** What a composite set (a space) reaches through a key to another one (a library that is connected to it). */
function throughKey(access: CompiledAccess, ring: Keyring, cap: Cap, key: Key): Fragment {
  const head = sql`select ${key.viaKind}::text as kind, ${key.via}::uuid as set_id, a.id as asset_id, ${key.by}::uuid as by, a.added_at as at from core.asset a`
  const since = key.since === null ? raw('true') : sql`a.local_at >= ${key.since}::timestamp`
  const tail = sql`${since} and ${guard(ring)}`
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
