import { ALL, CAPS, type Cap } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess, CompiledGrant, CompiledSet } from './compiled.ts'
import { told } from './discreet.ts'
import { type Fragment, and, join, raw, rows, sql } from './fragment.ts'
import { sharerCan, validEntry } from './sharer.ts'

/** One key by which somebody reaches a photo. */
export interface Reached {
  readonly user: string | null
  readonly visitor: string | null
  readonly plugin: string
  readonly kind: string
  readonly set: string
  readonly can: number
  readonly viaKind: string | null
  readonly via: string | null
  readonly grant: string
}

/** What one may be given on a photo; the other capabilities are about sets, or for its owner. */
const GIVEN: readonly Cap[] = ['view', 'details', 'places', 'download', 'share']
const ALL_GIVEN = GIVEN.reduce((mask, cap) => mask | CAPS[cap], 0)

/** The photo as others may reach it. */
const photo = (assetId: string): Fragment =>
  sql`a as materialized (select a.id, a.owner_id, a.folder_id, a.local_at, a.visibility from core.asset a
    where a.id = ${assetId}::uuid and a.deleted_at is null and a.offline_at is null
      and a.visibility in ('timeline', 'archive') and a.state <> 'held')`

/**
 * Everybody who reaches one photo, and how: the keyring from the other end. Each grant is asked which of its keys are
 * to a set that has the photo, with the same rules by which keys and entries count for who asks.
 */
export async function explainAsset(knex: Knex, access: CompiledAccess, assetId: string): Promise<Reached[]> {
  const held = await heldKeys(knex, access, assetId)
  const parts = held.flatMap(({ at, kind }) => {
    const grant = access.grants[at]
    return grant ? [keysTo(access, grant, kind, assetId)] : []
  })
  if (parts.length === 0) return []
  return rows<Reached>(
    knex,
    sql`with ${photo(assetId)}
      select k."user", k.visitor, k.plugin, k.kind, k.set, k.can & k.holds as can, k."viaKind", k.via, k."grant"
      from (${join(parts, ' union all ')}) k
      where k.can & k.holds & ${raw(`${CAPS.view}`)} <> 0
        and (k."user" is null or exists (select 1 from core."user" u, a where u.id = k."user" and u.disabled_at is null and u.id <> a.owner_id))
      order by k.plugin, k."grant", k."user", k.visitor`,
  )
}

/**
 * Which grants have keys to which kinds of sets with the photo, whether these count or not: mostly very few. To plan
 * the rules for all there could be takes far longer than to follow those of them.
 */
function heldKeys(knex: Knex, access: CompiledAccess, assetId: string): Promise<{ at: number; kind: string }[]> {
  const kinds = ['core:library', 'core:folder', ...access.sets.keys()]
  const sets = kinds.map(
    (kind) => sql`select ${kind}::text as kind, s.set_id from (${setsOf(access, kind, assetId)}) s`,
  )
  const keys = access.grants.map(
    (
      g,
      at,
    ) => sql`select ${at}::int as at, s.kind from (${g.rows}) g join sets s on s.set_id = ${g.set}::uuid and s.kind = ${g.kind}
      where ${g.live}`,
  )
  if (keys.length === 0) return Promise.resolve([])
  return rows(
    knex,
    sql`with ${photo(assetId)}, sets as materialized (${join(sets, ' union all ')})
      select distinct k.at, k.kind from (${join(keys, ' union all ')}) k order by k.at, k.kind`,
  )
}

/** The sets of a kind that have the photo. */
function setsOf(access: CompiledAccess, kind: string, assetId: string): Fragment {
  const listed = raw(`a.visibility = 'timeline'`)
  if (kind === 'core:library') return sql`select a.owner_id as set_id from a where ${listed}`
  if (kind === 'core:folder')
    return sql`select t.ancestor_id as set_id from a join core.folder_tree t on t.descendant_id = a.folder_id where ${listed}`
  const set = access.sets.get(kind)
  if (!set || set.how === 'composite') return raw('select null::uuid as set_id where false')
  const r = set.as('r')
  return sql`select ${r.set}::uuid as set_id from ${set.rows} r where ${r.asset} = ${assetId}::uuid`
}

/** The keys of one grant to the sets of one kind that have the photo; `holds` is what may be passed on of it there. */
function keysTo(access: CompiledAccess, g: CompiledGrant, kind: string, assetId: string): Fragment {
  const keys = sql`select ${g.user ?? raw('null')}::uuid as "user", ${g.visitor ?? raw('null')}::text as visitor,
      ${g.plugin}::text as plugin, ${g.kind} as kind, ${g.set}::uuid as set, (${g.can})::int as can, ${g.since} as since,
      ${g.by ?? raw('null')}::uuid as by, ${g.viaKind ?? null}::text as "viaKind", ${g.via}::uuid as via, ${g.name}::text as "grant"
    from (${g.rows}) g where ${g.live} and ${g.kind} = ${kind}`
  // Of one kind only, so that the rules of the others are not planned.
  const cut = g.by
    ? sql`coalesce(${sharerCan(access, { ...g, target: kind }, { set: raw('k.set'), by: raw('k.by'), kind: raw('k.kind') })}, 0)`
    : raw(`${ALL_GIVEN | CAPS.link}`)
  // A rule has no bringers: a key to one shows what its sharer may pass on, and without a sharer nothing more.
  const ruled = passedOn(access, { asset: raw('a.id'), owner: raw('a.owner_id'), by: raw('k.by') })
  const holds = access.sets.get(kind)?.how === 'rule' ? (g.by ? sql`s.holds & ${ruled}` : raw('0')) : raw('s.holds')
  return sql`select k."user", k.visitor, k.plugin, k.kind, k.set, k.can & m.may ${discreetVia(access, g)} as can, ${holds} as holds, k."viaKind", k.via, k."grant"
    from (${keys}) k join (${setsWith(access, kind, assetId)}) s on s.set_id = k.set
    cross join a cross join lateral (select ${cut} as may offset 0) m
    where (k.since is null or a.local_at >= k.since) and m.may & ${raw(`${CAPS.link}`)} <> 0`
}

/** Through a set in which its owner, or who brought the source, is discreet, nobody learns where a photo was taken. */
function discreetVia(access: CompiledAccess, g: CompiledGrant): Fragment {
  const set = g.viaKind === undefined ? undefined : access.sets.get(g.viaKind)
  if (!set?.part.discreet) return raw('')
  const said = told(set, raw('k.via'), [raw('a.owner_id'), raw('k.by')])
  return sql`& (case when ${said} then ${raw(`${ALL}`)} else ${raw(`${ALL & ~CAPS.places}`)} end)`
}

/** The sets of a kind that have the photo, and what of it may be passed on there. */
function setsWith(access: CompiledAccess, kind: string, assetId: string): Fragment {
  const set = access.sets.get(kind)
  if (set?.how !== 'entries')
    return sql`select s.set_id, ${raw(`${ALL_GIVEN}`)} as holds from (${setsOf(access, kind, assetId)}) s`
  const r = set.as('r')
  const holds = passedOn(access, { asset: r.asset, owner: r.owner, by: r.by }, set)
  return sql`select ${r.set} as set_id, bit_or(${holds}) as holds
    from ${set.rows} r where ${r.asset} = ${assetId}::uuid group by ${r.set}`
}

/** What somebody may pass on of a photo, as a mask. */
function passedOn(
  access: CompiledAccess,
  entry: { asset: Fragment; owner: Fragment; by: Fragment },
  set?: CompiledSet,
): Fragment {
  const bits = GIVEN.map((cap) => {
    const valid = validEntry(access, cap, entry)
    const said =
      cap === 'places' && set?.part.discreet ? told(set, set.as('r').set, [entry.owner, entry.by]) : raw('true')
    return sql`(case when ${and([valid, said])} then ${raw(`${CAPS[cap]}`)} else 0 end)`
  })
  return sql`(${join(bits, ' | ')})`
}
