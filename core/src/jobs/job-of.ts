import type { Job } from '@kith/sdk'
import type { CoreContext } from '../server/area.ts'

/** A job of core by its name, as it is in this generation: for code that enqueues what another part of core runs. */
export function jobOf(c: Pick<CoreContext, 'generation'>, name: string): Job {
  const job = c.generation.jobs.get(`core.${name}`)?.part
  if (!job) throw new Error(`There is no job "core.${name}" in this process. Put its area into the server's areas.`)
  return job
}
