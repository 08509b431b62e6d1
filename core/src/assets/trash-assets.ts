import { events } from '@kith/sdk'
import { ambientKnex, inTransaction } from '@kith/sdk/host'
import { type Fragment, rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import { type KeepOptions, keepInPlace } from './keep-in-place.ts'
import { type Happened, tellOf } from './tell-of.ts'

export interface TrashOptions {
  readonly by: string | null
  /** For duplicates, the photos that take their place. */
  readonly keep?: KeepOptions | undefined
}

/**
 * Moves assets to the trash, judged already, live photos with their films. For a duplicate, the one that is kept takes
 * its place in every set in the same transaction, and whoever listens is told in which it did.
 */
export async function trashAssets(c: CoreContext, ids: readonly string[], o: TrashOptions): Promise<void> {
  return inTransaction(async () => {
    if (o.keep && o.keep.keep.size > 0) await keepInPlace(c, o.keep)
    const trashed = await rows<Happened & { visibility: string }>(
      ambientKnex('The trash'),
      sql`update core.asset a set deleted_at = now(), updated_at = now()
        where ${withFilms(ids)} and a.deleted_at is null returning a.id, a.owner_id, a.visibility`,
    )
    await tellOf(c, events.assetTrashed, photosAmong(trashed), o.by)
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
