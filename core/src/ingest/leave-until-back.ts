import { rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import type { Photo } from './photo.ts'

/**
 * Leaves photos whose source does not answer. Their libraries are offline from now on, and without a version the scan
 * that finds them again has them worked on.
 */
export async function leaveUntilBack(c: CoreContext, photos: readonly Photo[]): Promise<void> {
  await c.transaction(async () => {
    await rows(
      c.knex,
      sql`update core.asset set version = null where id = any(${photos.map((photo) => photo.id)}::uuid[])`,
    )
    await rows(
      c.knex,
      sql`update core.library set offline_since = now()
          where id = any(${photos.map((photo) => photo.library_id)}::uuid[]) and offline_since is null`,
    )
  })
}
