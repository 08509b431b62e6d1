import { CAPS } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess, CompiledGrant } from './compiled.ts'
import { type Fragment, join, raw, rows, sql } from './fragment.ts'
import { keysWhere } from './keyring.ts'
import { validEntry } from './sharer.ts'

/** Somebody who sees a photo, and the key by which they do. */
export interface Seer {
  readonly holder: string
  /** Whether the holder is a user, or a visitor of the grant's plugin. */
  readonly visitor: boolean
  readonly plugin: string
  readonly grant: string
  readonly kind: string
  readonly set: string
  readonly can: number
  readonly viaKind: string | null
  readonly via: string | null
}

/** Everybody who sees a photo besides its owner: the keyring, asked from the other end. Core's guard is for the caller to apply. */
export async function seersOf(knex: Knex, access: CompiledAccess, assetId: string): Promise<Seer[]> {
  const holds = setsHolding(access, assetId)
  const parts = access.grants.flatMap((g) => [
    ...(g.user ? [seers(access, g, g.user, false, holds)] : []),
    ...(g.visitor ? [seers(access, g, g.visitor, true, holds)] : []),
  ])
  if (parts.length === 0) return []
  return rows<Seer>(
    knex,
    sql`select s.* from (${join(parts, ' union all ')}) s
      where (s.can & ${raw(`${CAPS.view}`)}) <> 0
        and (s.visitor or exists (select 1 from core."user" u where u.id::text = s.holder and u.disabled_at is null))
        and (s.since is null or exists (select 1 from core.asset a where a.id = ${assetId}::uuid and a.local_at >= s.since))
      order by s.visitor, s.holder, s.kind`,
  )
}

function seers(access: CompiledAccess, g: CompiledGrant, holder: Fragment, visitor: boolean, holds: Fragment): Fragment {
  const match = sql`(${g.kind}, ${g.set}::uuid) in (select h.kind, h.set from (${holds}) h)`
  return sql`select k.holder, ${raw(String(visitor))} as visitor, ${g.plugin}::text as plugin, k."grant", k.kind, k.set, k.can, k.since, k."viaKind", k.via
    from (${keysWhere(access, g, match, holder)}) k`
}

/** The sets this photo is in, as `(kind, set)`. */
function setsHolding(access: CompiledAccess, assetId: string): Fragment {
  const id = sql`${assetId}::uuid`
  const parts = [
    sql`select 'core:library'::text as kind, a.owner_id as set from core.asset a where a.id = ${id} and a.visibility = 'timeline'`,
    sql`select 'core:folder'::text, t.ancestor_id from core.asset a join core.folder_tree t on t.descendant_id = a.folder_id
      where a.id = ${id} and a.visibility = 'timeline'`,
  ]
  for (const set of access.sets.values()) {
    if (set.how === 'composite') continue
    const r = set.as('r')
    const valid = set.how === 'entries' ? validEntry(access, 'view', { asset: r.asset, owner: r.owner, by: r.by }) : raw('true')
    parts.push(sql`select ${set.kind}::text, ${r.set}::uuid from ${set.rows} r where ${r.asset} = ${id} and ${valid}`)
  }
  return join(parts, ' union all ')
}
