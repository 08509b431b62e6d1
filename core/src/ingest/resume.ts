import type { Job } from '@kith/sdk'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { sweepTemp } from '../files/temp-folder.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { enqueuePending } from './enqueue-processing.ts'
import type { ProcessInput } from './process-job.ts'

const NAME = 'resume-processing'

/** The job that has everything worked on that waits, for what a killed process had in hand. */
export const createResumeJob = (process: Job<ProcessInput>) =>
  coreJob(NAME, z.object({}), { queue: 'import', key: () => 'all' }, async (c) => {
    await enqueuePending(c, process)
  })

/** To be called when a process starts: cleans up after killed ones, and goes on with their work. */
export async function resumeIngest(c: CoreContext, config: Pick<Config, 'data'>): Promise<void> {
  await sweepTemp(config.data)
  const job = c.generation.jobs.get(`core.${NAME}`)?.part
  if (job) await c.enqueue(job, {})
}
