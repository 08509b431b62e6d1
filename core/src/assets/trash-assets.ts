import { events } from '@kith/sdk'
import { ambientKnex, inTransaction } from '@kith/sdk/host'
import { type Fragment, name, rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import { type Happened, tellOf } from './tell-of.ts'

/** A table of entries, as core writes to it whether or not its plugin is enabled. */
export interface EntryTable {
  readonly kind: string
  readonly table: string
  readonly columns: {
    readonly set: string
    readonly asset: string
    readonly owner: string
    readonly by: string
    readonly at: string
  }
}

export interface TrashOptions {
  readonly by: string | null
  /** For a duplicate, the photo that takes its place. */
  readonly keep?: ReadonlyMap<string, string> | undefined
  readonly tables?: readonly EntryTable[] | undefined
}

/**
 * Moves assets to the trash, judged already, live photos with their films. For a duplicate, the one that is kept takes
 * its place in every set in the same transaction; a plugin's table that refuses holds up nobody else's. Answers the
 * sets that refused.
 */
export async function trashAssets(c: CoreContext, ids: readonly string[], o: TrashOptions): Promise<string[]> {
  return inTransaction(async () => {
    const refused = o.keep && o.keep.size > 0 ? await keepInPlace(c, o.tables ?? [], o.keep) : []
    const trashed = await rows<Happened & { visibility: string }>(
      ambientKnex('The trash'),
      sql`update core.asset a set deleted_at = now(), updated_at = now()
        where ${withFilms(ids)} and a.deleted_at is null returning a.id, a.owner_id, a.visibility`,
    )
    await tellOf(c, events.assetTrashed, photosAmong(trashed), o.by)
    return refused
  })
}

/** Takes assets out of the trash again. What was deleted for good stays deleted. */
export async function restoreAssets(c: CoreContext, ids: readonly string[], by: string | null): Promise<number> {
  return inTransaction(async () => {
    const restored = await rows<Happened & { visibility: string }>(
      ambientKnex('The trash'),
      sql`update core.asset a set deleted_at = null, updated_at = now()
        where ${withFilms(ids)} and a.deleted_at > 'epoch' returning a.id, a.owner_id, a.visibility`,
    )
    const photos = photosAmong(restored)
    await tellOf(c, events.assetRestored, photos, by)
    return photos.length
  })
}

const withFilms = (ids: readonly string[]): Fragment =>
  sql`a.id in (select unnest(${[...ids]}::uuid[]) union
    select l.live_video_id from core.asset l where l.id = any(${[...ids]}::uuid[]) and l.live_video_id is not null)`

const photosAmong = <T extends { visibility: string }>(assets: readonly T[]): T[] =>
  assets.filter((asset) => asset.visibility !== 'hidden')

async function keepInPlace(
  c: CoreContext,
  tables: readonly EntryTable[],
  keep: ReadonlyMap<string, string>,
): Promise<string[]> {
  const refused: string[] = []
  for (const table of tables)
    await inTransaction(() => rows(ambientKnex('The trash'), besides(table, keep))).catch((error: unknown) => {
      c.log.warn({ set: table.kind, error: String(error) }, 'a set did not take the kept photo')
      refused.push(table.kind)
    })
  return refused
}

/** The keeper beside the trashed copy, with who brought it and when. */
function besides({ table, columns }: EntryTable, keep: ReadonlyMap<string, string>): Fragment {
  const [set, asset, owner, by, at] = [columns.set, columns.asset, columns.owner, columns.by, columns.at].map(name)
  return sql`insert into ${name(table)} (${set}, ${asset}, ${owner}, ${by}, ${at})
    select e.${set}, a.id, a.owner_id, e.${by}, e.${at} from ${name(table)} e
    join unnest(${[...keep.keys()]}::uuid[], ${[...keep.values()]}::uuid[]) as k (gone, kept) on e.${asset} = k.gone
    join core.asset a on a.id = k.kept
    on conflict do nothing`
}
