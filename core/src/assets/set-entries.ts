import { type AddedEach, CAPS, type AssetQuery, type SetPart, type SetRef, forbidden, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { chosenFrom } from '../access/chosen.ts'
import type { CompiledAccess, CompiledSet } from '../access/compiled.ts'
import { type Fragment, fragmentOf, join, name, raw, rows, sql } from '../access/fragment.ts'
import { canOnSet, requireAssets, requireSet } from '../access/judge.ts'
import { LISTED } from '../access/guard.ts'
import { type Keyring, loadKeyring } from '../access/keyring.ts'
import { validEntry } from '../access/sharer.ts'
import { visibleWhere } from '../access/visible.ts'

const idsOf = (assets: readonly string[] | AssetQuery): Fragment =>
  'clone' in assets ? fragmentOf(assets) : sql`select unnest(${[...new Set(assets)]}::uuid[])`

type EntryColumns = Extract<SetPart['columns'], { readonly how: 'entries' }>

function entriesOf(access: CompiledAccess, set: SetRef): { set: CompiledSet; columns: EntryColumns } {
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
  const me = await requireAdding(knex, access, ring, set)
  const may = visibleWhere(access, ring, 'share', {}, 'probe')
  const { refused, added } = await insertEntries(knex, access, set, assets, me, may)
  // Which of the two it is, not there or not theirs to share, is asked only when there is something to say.
  if (refused > 0 && !('clone' in assets)) await requireAssets(knex, access, ring, assets, 'share')
  if (refused > 0) throw forbidden('Some of these photos are not yours to share.')
  return added
}

/** Puts in what the caller may share, and says what became of each; in one statement too. */
export async function addEachEntry(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  set: SetRef,
  assets: readonly string[],
): Promise<AddedEach> {
  const me = await requireAdding(knex, access, ring, set)
  const may = visibleWhere(access, ring, 'share', {}, 'probe')
  const { set: kind, columns } = entriesOf(access, set)
  const wanted = [...new Set(assets)]
  const [found] = await rows<{ there: string | null; added: string | null }>(
    knex,
    sql`with theirs as materialized (${theirsOf(kind, set, sql`select unnest(${wanted}::uuid[])`, may)}),
      written as (
        insert into ${kind.rows} as r (${columnsOf(columns)})
        select ${valuesOf(columns, set, me)} from theirs t where not t.there
        on conflict do nothing returning ${kind.as('r').asset} as id)
      select (select string_agg(id::text, ',') from theirs) as there, (select string_agg(id::text, ',') from written) as added`,
  )
  const theirs = new Set(found?.there?.split(','))
  const added = new Set(found?.added?.split(','))
  const before = wanted.filter((id) => theirs.has(id) && !added.has(id))
  if (before.length > 0)
    for (const id of await bringAnew(knex, access, set, sql`select unnest(${before}::uuid[])`, me)) added.add(id)
  return {
    added: wanted.filter((id) => added.has(id)),
    there: before.filter((id) => !added.has(id)),
    refused: wanted.filter((id) => !theirs.has(id)),
  }
}

/** Who adds. A key that was given by this very transaction is not on the ring the request began with. */
async function requireAdding(knex: Knex, access: CompiledAccess, ring: Keyring, set: SetRef): Promise<string> {
  if (ring.me === undefined) throw forbidden('Only people with an account put photos into collections.')
  const may = (await canOnSet(knex, access, ring, set)) & CAPS.add
  const { caller, unlocked } = ring
  if (may === 0) await requireSet(knex, access, await loadKeyring(knex, access, caller, { unlocked }), set, 'add')
  return ring.me
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
  const [found] = await rows<{ refused: number; added: number; there: number }>(
    knex,
    sql`with wanted as materialized (select distinct w.id from (${idsOf(assets)}) w (id)),
      theirs as materialized (${theirsOf(kind, set, raw('select id from wanted'), may)}),
      counted as materialized (
        select (select count(*) from wanted) - count(*) as refused, count(*) filter (where not t.there) as added,
          count(*) filter (where t.there) as there from theirs t),
      written as (
        insert into ${kind.rows} (${columnsOf(columns)})
        select ${valuesOf(columns, set, by)} from theirs t, counted c where c.refused = 0
        on conflict do nothing)
      select refused::int, added::int, there::int from counted`,
  )
  const { refused, added, there } = found ?? { refused: 0, added: 0, there: 0 }
  const again = refused === 0 && there > 0 ? await bringAnew(knex, access, set, idsOf(assets), by) : []
  return { refused, added: added + again.length }
}

/**
 * Of what is in a set already, makes those somebody's who brings them now that nobody sees any more, because whoever
 * brought them may no longer share them.
 */
async function bringAnew(
  knex: Knex,
  access: CompiledAccess,
  set: SetRef,
  ids: Fragment,
  by: string,
): Promise<string[]> {
  const { set: kind, columns } = entriesOf(access, set)
  const [r, other] = [kind.as('r'), kind.as('o')]
  const shown = validEntry(access, 'view', other)
  const noted = notedColumns(columns).map((column) => sql`, ${name(column)} = null`)
  const found = await rows<{ id: string }>(
    knex,
    sql`update ${kind.rows} r set ${name(columns.by)} = ${by}::uuid, ${name(columns.at)} = now() ${join(noted, '')}
      where ${r.set} = ${set.id}::uuid and ${r.asset} in (${ids}) and not exists (
        select 1 from ${kind.rows} o where ${other.set} = ${r.set} and ${other.asset} = ${r.asset} and ${shown})
      returning ${r.asset} as id`,
  )
  return found.map((row) => row.id)
}

/**
 * Which of these may be put into a set, with whether it is there already. That is asked before the first row is written:
 * afterwards the planner, who knows nothing of these rows yet, would look through all of them for each. Where it is
 * noted how photos are listed, they are locked: who changes one meanwhile must find the entry, to change the note too.
 */
function theirsOf(kind: CompiledSet, set: SetRef, ids: Fragment, may: Fragment): Fragment {
  const r = kind.as('r')
  return sql`select a.id, a.owner_id, ${LISTED} as listed, a.month, a.local_at, a.width, a.height,
      exists (select 1 from ${kind.rows} r where ${r.set} = ${set.id}::uuid and ${r.asset} = a.id) as there
    from ${chosenFrom(ids, { locked: r.listed !== undefined })} where ${may}`
}

const columnsOf = (columns: EntryColumns): Fragment =>
  join([columns.set, columns.asset, columns.owner, columns.by, columns.at, ...notedColumns(columns)].map(name), ', ')

const notedColumns = ({ listed }: EntryColumns): string[] =>
  listed ? [listed.month, listed.localAt, listed.ratio] : []

/** It is noted of what people put in themselves: of other entries it is asked first whether they count. */
function valuesOf({ listed }: EntryColumns, set: SetRef, by: string): Fragment {
  const values = ['t.month', 't.local_at', 'core.layout_ratio(t.width, t.height)']
  const noted = values.map((value) => sql`, case when t.listed and t.owner_id = ${by}::uuid then ${raw(value)} end`)
  return sql`${set.id}::uuid, t.id, t.owner_id, ${by}::uuid, now() ${listed ? join(noted, '') : raw('')}`
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
