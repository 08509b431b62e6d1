import type { QueueName } from '@kith/sdk'
import type { Generation } from '../plugins/generation.ts'
import type { Work } from './run.ts'

/** The jobs of a generation that run by themselves. One scheduler each, shared by all processes. */
export const schedules = (generation: Generation): { name: string; queue: QueueName; pattern: string; work: Work }[] =>
  [...generation.jobs.values()].flatMap(({ plugin, part }) =>
    part.cron === undefined
      ? []
      : [
          {
            name: part.name,
            queue: part.queue,
            pattern: part.cron,
            work: { job: part.name, plugin, input: {}, by: null, timeout: part.timeout },
          },
        ],
  )
