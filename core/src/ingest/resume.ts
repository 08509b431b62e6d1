import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import type { VideoTools } from '../video/index.ts'
import { enqueuePending, enqueueProcessing } from './enqueue-processing.ts'
import { jobOf } from '../jobs/job-of.ts'

/** The job that has everything worked on that waits, for what a killed process had in hand or a full disk kept out. */
export const createResumeJob = (videos: Pick<VideoTools, 'problem'>) =>
  coreJob('resume-processing', z.object({}), { queue: 'import', key: () => 'all' }, async (c) => {
    await rows(
      c.knex,
      sql`update core.asset set state = 'pending', error = null, error_code = null, updated_at = now()
          where state = 'failed' and error_code = 'disk_full' and deleted_at is null and offline_at is null`,
    )
    await enqueuePending(c)
    const { waiting, unknown } = await openVideos(c)
    if (waiting.length > 0)
      await c.enqueue(
        jobOf(c, 'make-playable'),
        waiting.map((assetId) => ({ assetId })),
      )
    // Only now is ffmpeg asked for: most servers have no such videos.
    if (unknown.length > 0 && !(await videos.problem())) await c.transaction(() => enqueueProcessing(c, unknown))
  })

async function openVideos(c: CoreContext): Promise<{ waiting: string[]; unknown: string[] }> {
  const found = await rows<{ id: string; state: string }>(
    c.knex,
    sql`select v.asset_id as id, v.state from core.video v join core.asset a on a.id = v.asset_id
        where v.state in ('waiting', 'unknown') and a.offline_at is null`,
  )
  const ids = (state: string) => found.filter((one) => one.state === state).map((one) => one.id)
  return { waiting: ids('waiting'), unknown: ids('unknown') }
}

/** To be called when a process starts that does work: goes on with that of killed ones. */
export const resumeIngest = (c: CoreContext): Promise<void> => c.enqueue(jobOf(c, 'resume-processing'), {})
