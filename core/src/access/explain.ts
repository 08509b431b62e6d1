import { CAPS, type Cap } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess, CompiledGrant } from './compiled.ts'
import { type Fragment, join, raw, rows, sql } from './fragment.ts'
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

/**
 * Everybody who reaches one photo, and how: the keyring from the other end. Each grant is asked which of its keys are
 * to a set that has the photo, with the same rules by which keys and entries count for who asks.
 */
export async function explainAsset(knex: Knex, access: CompiledAccess, assetId: string): Promise<Reached[]> {
  const parts = access.grants.flatMap((grant) =>
    kindsOf(access, grant).map((kind) => keysTo(access, grant, kind, assetId)),
  )
  if (parts.length === 0) return []
  return rows<Reached>(
    knex,
    sql`with a as materialized (select a.id, a.owner_id, a.folder_id, a.local_at, a.visibility from core.asset a
        where a.id = ${assetId}::uuid and a.deleted_at is null and a.offline_at is null
          and a.visibility in ('timeline', 'archive') and a.state <> 'held')
      select k."user", k.visitor, k.plugin, k.kind, k.set, k.can & k.holds as can, k."viaKind", k.via, k."grant"
      from (${join(parts, ' union all ')}) k
      where k.can & k.holds & ${raw(`${CAPS.view}`)} <> 0
        and (k."user" is null or exists (select 1 from core."user" u, a where u.id = k."user" and u.disabled_at is null and u.id <> a.owner_id))
      order by k.plugin, k."grant", k."user", k.visitor`,
  )
}

const kindsOf = (access: CompiledAccess, grant: CompiledGrant): readonly string[] =>
  grant.target ? [grant.target] : ['core:library', 'core:folder', ...access.sets.keys()]

/** The keys of one grant to the sets of one kind that have the photo; `holds` is what may be passed on of it there. */
function keysTo(access: CompiledAccess, g: CompiledGrant, kind: string, assetId: string): Fragment {
  const keys = sql`select ${g.user ?? raw('null')}::uuid as "user", ${g.visitor ?? raw('null')}::text as visitor,
      ${g.plugin}::text as plugin, ${g.kind} as kind, ${g.set}::uuid as set, (${g.can})::int as can, ${g.since} as since,
      ${g.by ?? raw('null')}::uuid as by, ${g.viaKind ?? null}::text as "viaKind", ${g.via}::uuid as via, ${g.name}::text as "grant"
    from (${g.rows}) g where ${g.live} and ${g.kind} = ${kind}`
  const cut = g.by
    ? sql`coalesce(${sharerCan(access, g, { set: raw('k.set'), by: raw('k.by'), kind: raw('k.kind') })}, 0)`
    : raw(`${ALL_GIVEN}`)
  const linked = g.by ? sql`(case when ${cut} & ${raw(`${CAPS.link}`)} <> 0 then ${cut} else 0 end)` : cut
  // A rule has no bringers: a key to one shows what its sharer may pass on, and without a sharer nothing more.
  const ruled = passedOn(access, { asset: raw('a.id'), owner: raw('a.owner_id'), by: raw('k.by') })
  const holds = access.sets.get(kind)?.how === 'rule' ? (g.by ? sql`s.holds & ${ruled}` : raw('0')) : raw('s.holds')
  return sql`select k."user", k.visitor, k.plugin, k.kind, k.set, k.can & ${linked} as can, ${holds} as holds, k."viaKind", k.via, k."grant"
    from (${keys}) k join (${setsWith(access, kind, assetId)}) s on s.set_id = k.set
    cross join a where (k.since is null or a.local_at >= k.since)`
}

/** The sets of a kind that have the photo, and what of it may be passed on there. */
function setsWith(access: CompiledAccess, kind: string, assetId: string): Fragment {
  const all = raw(`${ALL_GIVEN}`)
  const listed = raw(`a.visibility = 'timeline'`)
  if (kind === 'core:library') return sql`select a.owner_id as set_id, ${all} as holds from a where ${listed}`
  if (kind === 'core:folder')
    return sql`select t.ancestor_id as set_id, ${all} as holds from a join core.folder_tree t on t.descendant_id = a.folder_id where ${listed}`
  const set = access.sets.get(kind)
  if (!set || set.how === 'composite') return sql`select null::uuid as set_id, 0 as holds where false`
  const r = set.as('r')
  if (set.how === 'rule')
    return sql`select ${r.set} as set_id, ${all} as holds from ${set.rows} r where ${r.asset} = ${assetId}::uuid`
  const holds = passedOn(access, { asset: r.asset, owner: r.owner, by: r.by })
  return sql`select ${r.set} as set_id, bit_or(${holds}) as holds
    from ${set.rows} r where ${r.asset} = ${assetId}::uuid group by ${r.set}`
}

/** What somebody may pass on of a photo, as a mask. */
function passedOn(access: CompiledAccess, entry: { asset: Fragment; owner: Fragment; by: Fragment }): Fragment {
  const bits = GIVEN.map(
    (cap) => sql`(case when ${validEntry(access, cap, entry)} then ${raw(`${CAPS[cap]}`)} else 0 end)`,
  )
  return sql`(${join(bits, ' | ')})`
}
