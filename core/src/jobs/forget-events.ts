import { z } from 'zod'
import { coreJob } from '../server/area.ts'

/** How long what happened is kept for plugins that are off. */
const DAYS = 30

/** The job that forgets old events; those of the audit log stay. */
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
  },
)
