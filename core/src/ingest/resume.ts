import { z } from 'zod'
import type { Config } from '../config.ts'
import { rows, sql } from '../access/fragment.ts'
import { sweepTemp } from '../files/temp-folder.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { enqueuePending } from './enqueue-processing.ts'

/** The job that has everything worked on that waits, for what a killed process had in hand or a full disk kept out. */
export const resumeJob = coreJob(
  'resume-processing',
  z.object({}),
  { queue: 'import', key: () => 'all' },
  async (c) => {
    await rows(
      c.knex,
      sql`update core.asset set state = 'pending', error = null, error_code = null, updated_at = now()
        where state = 'failed' and error_code = 'disk_full' and deleted_at is null and offline_at is null`,
    )
    await enqueuePending(c)
  },
)

/** To be called when a process starts: cleans up after killed ones, and goes on with their work. */
export async function resumeIngest(c: CoreContext, config: Pick<Config, 'data'>): Promise<void> {
  await sweepTemp(config.data)
  await c.enqueue(resumeJob, {})
}
