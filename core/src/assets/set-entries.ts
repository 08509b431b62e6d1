import { CAPS, type AssetQuery, type SetRef, forbidden, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { chosenFrom } from '../access/chosen.ts'
import type { CompiledAccess, CompiledSet } from '../access/compiled.ts'
import { type Fragment, fragmentOf, join, name, raw, rows, sql } from '../access/fragment.ts'
import { canOnSet, requireAssets, requireSet } from '../access/judge.ts'
import type { Keyring } from '../access/keyring.ts'
import { visibleWhere } from '../access/visible.ts'

const idsOf = (assets: readonly string[] | AssetQuery): Fragment =>
  'clone' in assets ? fragmentOf(assets) : sql`select unnest(${[...new Set(assets)]}::uuid[])`

function entriesOf(
  access: CompiledAccess,
  set: SetRef,
): { set: CompiledSet; columns: Record<'set' | 'asset' | 'owner' | 'by' | 'at', string> } {
  const found = access.sets.get(set.kind)
  if (!found) throw notFound('This collection')
  const { columns } = found.part
  if (columns.how !== 'entries')
    throw forbidden('This collection follows a rule: photos cannot be put into it or taken out by hand.')
  return { set: found, columns }
}

/**
 * Puts assets into a set, in one statement however many: each must be the caller's to share. Answers how many were in
 * it from nobody.
 */
export async function addEntries(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  set: SetRef,
  assets: readonly string[] | AssetQuery,
): Promise<number> {
  if (ring.me === undefined) throw forbidden('Only people with an account put photos into collections.')
  await requireSet(knex, access, ring, set, 'add')
  const may = visibleWhere(access, ring, 'share', {}, 'probe')
  const { refused, added } = await insertEntries(knex, access, set, assets, ring.me, may)
  // Which of the two it is, not there or not theirs to share, is asked only when there is something to say.
  if (refused > 0 && !('clone' in assets)) await requireAssets(knex, access, ring, assets, 'share')
  if (refused > 0) throw forbidden('Some of these photos are not yours to share.')
  return added
}

/** The same without a judge, for what core itself puts into a set. */
export async function writeEntries(
  knex: Knex,
  access: CompiledAccess,
  set: SetRef,
  assets: readonly string[],
  by: string,
): Promise<void> {
  const { refused } = await insertEntries(knex, access, set, assets, by, raw('true'))
  if (refused > 0) throw notFound('One of these photos')
}

/** All or none: one that may not be put there makes the whole statement write nothing. */
async function insertEntries(
  knex: Knex,
  access: CompiledAccess,
  set: SetRef,
  assets: readonly string[] | AssetQuery,
  by: string,
  may: Fragment,
): Promise<{ refused: number; added: number }> {
  const { set: kind, columns } = entriesOf(access, set)
  const into = join([columns.set, columns.asset, columns.owner, columns.by, columns.at].map(name), ', ')
  const r = kind.as('r')
  // Whether a photo is there already is asked before the first row is written: afterwards the planner, who knows
  // nothing of these rows yet, would look through all of them for each.
  const [found] = await rows<{ refused: number; added: number }>(
    knex,
    sql`with wanted as materialized (select distinct w.id from (${idsOf(assets)}) w (id)),
      theirs as materialized (
        select a.id, a.owner_id, exists (select 1 from ${kind.rows} r where ${r.set} = ${set.id}::uuid and ${r.asset} = a.id) as there
        from ${chosenFrom(raw('select id from wanted'))} where ${may}),
      counted as materialized (
        select (select count(*) from wanted) - count(*) as refused, count(*) filter (where not t.there) as added from theirs t),
      written as (
        insert into ${kind.rows} (${into})
        select ${set.id}::uuid, t.id, t.owner_id, ${by}::uuid, now() from theirs t, counted c where c.refused = 0
        on conflict do nothing)
      select refused::int, added::int from counted`,
  )
  return found ?? { refused: 0, added: 0 }
}

/** Takes out what the caller brought or owns; with `remove` on the set, what anybody brought. Answers how many photos. */
export async function withdrawEntries(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  set: SetRef,
  assets: readonly string[] | AssetQuery | 'mine',
): Promise<number> {
  const { set: kind } = entriesOf(access, set)
  const mask = await canOnSet(knex, access, ring, set)
  if ((mask & CAPS.view) === 0 || ring.me === undefined) throw notFound('This collection')
  const r = kind.as('r')
  const mine = sql`(${r.by} = ${ring.me}::uuid or ${r.owner} = ${ring.me}::uuid)`
  const whose = assets === 'mine' || (mask & CAPS.remove) === 0 ? mine : raw('true')
  const which = assets === 'mine' ? raw('true') : sql`${r.asset} in (${idsOf(assets)})`
  const gone = await rows<{ id: string }>(
    knex,
    sql`delete from ${kind.rows} r where ${r.set} = ${set.id}::uuid and ${which} and ${whose} returning ${r.asset} as id`,
  )
  return new Set(gone.map((row) => row.id)).size
}
