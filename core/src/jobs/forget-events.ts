import { z } from 'zod'
import { coreJob } from '../server/area.ts'
import { PARKED } from './parked.ts'

/** How long what happened, and what is to be done, is kept for plugins that are off. */
const DAYS = 30

/** The job that forgets old events; those of the audit log are kept as long as an admin says. */
export const forgetEventsJob = coreJob(
  'forget-events',
  z.object({}),
  { queue: 'system', cron: '17 3 * * *' },
  async (c) => {
    await c
      .knex('core.event')
      .where({ audit: false })
      .whereRaw(`at < now() - make_interval(days => ?)`, [DAYS])
      .delete()
    await c
      .knex('core.outbox')
      .where({ queue: PARKED })
      .whereRaw(`run_at < now() - make_interval(days => ?)`, [DAYS])
      .delete()
  },
)
