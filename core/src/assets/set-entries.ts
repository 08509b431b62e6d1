import { CAPS, type AssetQuery, type SetRef, forbidden, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess, CompiledSet } from '../access/compiled.ts'
import { type Fragment, fragmentOf, name, raw, rows, sql } from '../access/fragment.ts'
import { canOnSet, requireSet } from '../access/judge.ts'
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

/** Puts assets into a set, in one statement however many: each must be the caller's to share. Answers how many are new. */
export async function addEntries(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  set: SetRef,
  assets: readonly string[] | AssetQuery,
): Promise<number> {
  if (ring.me === undefined) throw forbidden('Only people with an account put photos into collections.')
  await requireSet(knex, access, ring, set, 'add')
  return writeEntries(knex, access, set, assets, ring.me, visibleWhere(access, ring, 'share', {}, 'probe'))
}

/** The same without a judge, for what core itself puts into a set. */
export async function writeEntries(
  knex: Knex,
  access: CompiledAccess,
  set: SetRef,
  assets: readonly string[] | AssetQuery,
  by: string,
  may: Fragment = raw('true'),
): Promise<number> {
  const { set: kind, columns } = entriesOf(access, set)
  const into = [columns.set, columns.asset, columns.owner, columns.by, columns.at].map(name)
  // Every id is looked for, so that one that may not be shared makes the whole statement write nothing.
  const [found] = await rows<{ wanted: number; may: number; added: number }>(
    knex,
    sql`with wanted as materialized (select distinct w.id from (${idsOf(assets)}) w (id)),
      shared as materialized (select a.id, a.owner_id from core.asset a join wanted w on w.id = a.id where ${may}),
      added as (
        insert into ${kind.rows} (${into[0]}, ${into[1]}, ${into[2]}, ${into[3]}, ${into[4]})
        select ${set.id}::uuid, s.id, s.owner_id, ${by}::uuid, now() from shared s
        where (select count(*) from shared) = (select count(*) from wanted)
        on conflict do nothing returning 1)
      select (select count(*)::int from wanted) as wanted, (select count(*)::int from shared) as may, (select count(*)::int from added) as added`,
  )
  const missing = (found?.wanted ?? 0) - (found?.may ?? 0)
  if (missing > 0) throw notFound(missing === 1 ? 'One of these photos' : `${missing} of these photos`)
  return found?.added ?? 0
}

/** Takes out what the caller brought; with `remove` on the set, what anybody brought. */
export async function withdrawEntries(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  set: SetRef,
  assets: readonly string[] | AssetQuery | 'mine',
): Promise<number> {
  const { set: kind, columns } = entriesOf(access, set)
  const mask = await canOnSet(knex, access, ring, set)
  if ((mask & CAPS.view) === 0 || ring.me === undefined) throw notFound('This collection')
  const r = kind.as('r')
  const mine = sql`${r.by} = ${ring.me}::uuid`
  const whose = assets === 'mine' || (mask & CAPS.remove) === 0 ? mine : raw('true')
  const which = assets === 'mine' ? raw('true') : sql`${r.asset} in (${idsOf(assets)})`
  const gone = await rows(
    knex,
    sql`delete from ${kind.rows} r where ${r.set} = ${set.id}::uuid and ${which} and ${whose} returning ${name(columns.asset)}`,
  )
  return gone.length
}
