import { type Fragment, rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import { enqueueProcessing } from './enqueue-processing.ts'
import { jobOf } from '../jobs/job-of.ts'

/**
 * Has photos worked on once more that failed, and copies of videos made that could not be, of those assets `a` that are
 * `wanted`. Answers how many there are.
 */
export const retryFailed = (c: CoreContext, wanted: Fragment): Promise<{ count: number }> =>
  c.transaction(async () => {
    const photos = await rows<{ id: string }>(
      c.knex,
      sql`update core.asset a set state = 'pending', error = null, error_code = null, updated_at = now(),
            visibility = case when error_code = 'not_a_photo' then 'timeline' else visibility end
          where state = 'failed' and deleted_at is null and offline_at is null and ${wanted} returning id`,
    )
    await enqueueProcessing(
      c,
      photos.map(({ id }) => id),
    )
    const films = await rows<{ assetId: string }>(
      c.knex,
      sql`update core.video v set state = 'waiting', error = null, progress = null, updated_at = now()
          from core.asset a where a.id = v.asset_id and v.state = 'failed' and a.state = 'ready'
            and a.deleted_at is null and a.offline_at is null and ${wanted} returning v.asset_id as "assetId"`,
    )
    if (films.length > 0) await c.enqueue(jobOf(c, 'make-playable'), films)
    return { count: photos.length + films.length }
  })
