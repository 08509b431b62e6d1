import { events } from '@kith/sdk'
import { ambientKnex, inTransaction } from '@kith/sdk/host'
import { type Fragment, name, rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'

/** A table of entries, as core writes to it whether or not its plugin is enabled. */
export interface EntryTable {
  readonly kind: string
  readonly table: string
  readonly columns: { readonly set: string; readonly asset: string; readonly owner: string; readonly by: string; readonly at: string }
}

/**
 * Moves assets to the trash, judged already. For a duplicate, the one that is kept takes its place in every set in the
 * same transaction; a plugin's table that refuses holds up nobody else's. Answers the sets that refused.
 */
export async function trashAssets(c: CoreContext, tables: readonly EntryTable[], ids: readonly string[], keep: ReadonlyMap<string, string>): Promise<string[]> {
  return inTransaction(async () => {
    const knex = () => ambientKnex('The trash')
    const refused: string[] = []
    if (keep.size > 0)
      for (const table of tables)
        await inTransaction(() => rows(knex(), keepInPlace(table, keep))).catch((error: unknown) => {
          c.log.warn({ set: table.kind, error: String(error) }, 'a set did not take the kept photo')
          refused.push(table.kind)
        })
    const trashed = await rows<{ id: string; owner_id: string }>(
      knex(),
      sql`update core.asset set deleted_at = now(), updated_at = now() where id = any(${[...ids]}::uuid[]) and deleted_at is null returning id, owner_id`,
    )
    for (const { id, owner_id } of trashed) await c.emit(events.assetTrashed, { assetId: id, ownerId: owner_id })
    return refused
  })
}

/** The keeper beside the trashed copy, with who brought it and when. */
function keepInPlace({ table, columns }: EntryTable, keep: ReadonlyMap<string, string>): Fragment {
  const [set, asset, owner, by, at] = [columns.set, columns.asset, columns.owner, columns.by, columns.at].map(name)
  return sql`insert into ${name(table)} (${set}, ${asset}, ${owner}, ${by}, ${at})
    select e.${set}, a.id, a.owner_id, e.${by}, e.${at} from ${name(table)} e
    join unnest(${[...keep.keys()]}::uuid[], ${[...keep.values()]}::uuid[]) as k (gone, kept) on e.${asset} = k.gone
    join core.asset a on a.id = k.kept
    on conflict do nothing`
}
