import { datetime, errorOf, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type Area, core } from '../server/area.ts'
import { forgetEventsJob } from './forget-events.ts'
import { PARKED } from './parked.ts'
import type { Queues } from './queues.ts'

export const queuesAway = errorOf('jobs.away', 503, 'The queues are not open yet. Ask again in a moment.')
export const jobGone = errorOf(
  'jobs.gone',
  404,
  'This work is not among what failed any more. Read the list again: it may have been tried again, or forgotten.',
)

const QueueName = z.enum(['media', 'video', 'ml', 'import', 'system'])
const count = z.int().min(0)

const Counts = z
  .object({
    queue: QueueName,
    waiting: count,
    active: count,
    delayed: count.describe('To be done later, or tried again after a while'),
    failed: count.describe('Given up after its attempts'),
  })
  .meta({ id: 'jobs.Counts' })

const FailedWork = z
  .object({ id: z.string(), job: z.string(), reason: z.string(), at: datetime })
  .meta({ id: 'jobs.FailedWork' })

const params = { queue: QueueName }

/** The queues, for admins: what waits, what failed and why, and trying it again. */
export function jobsArea(queues: () => Queues | undefined): Area {
  const open = (): Queues => {
    const opened = queues()
    if (!opened) throw queuesAway()
    return opened
  }
  return {
    id: 'jobs',
    parts: [forgetEventsJob],
    routes: {
      listQueues: core.get(
        '/',
        {
          summary: 'How much work waits, is done, and failed',
          auth: 'admin',
          returns: z.object({
            queues: z.array(Counts).describe('None for the moment it takes to open them after a start'),
            outbox: count.describe('Committed, and not in a queue yet'),
            parked: count.describe('Of plugins that are off: it waits until they are on'),
          }),
        },
        async (c) => {
          const [row] = await rows<{ outbox: number; parked: number }>(
            c.knex,
            sql`select count(*) filter (where queue <> ${PARKED})::int as outbox,
              count(*) filter (where queue = ${PARKED})::int as parked from core.outbox`,
          )
          return { queues: (await queues()?.counts()) ?? [], outbox: row?.outbox ?? 0, parked: row?.parked ?? 0 }
        },
      ),
      listFailedWork: core.get(
        '/:queue/failed',
        {
          summary: 'What failed in a queue, the latest first',
          auth: 'admin',
          params,
          query: { limit: z.coerce.number().int().min(1).max(500).default(100) },
          returns: z.object({ items: z.array(FailedWork) }),
          errors: [queuesAway],
        },
        async (c) => ({ items: await open().failed(c.params.queue, c.query.limit) }),
      ),
      retryFailedWork: core.post(
        '/:queue/retry',
        {
          summary: 'Try again what failed in a queue, all of it or one piece',
          auth: 'admin',
          params,
          body: z.object({ id: z.string().max(200).optional() }),
          returns: reply.none,
          errors: [queuesAway, jobGone],
        },
        async (c) => {
          const { id } = c.body
          if (id === undefined) await open().retryFailed(c.params.queue)
          else if (!(await open().retryOne(c.params.queue, id))) throw jobGone()
        },
      ),
    },
  }
}
