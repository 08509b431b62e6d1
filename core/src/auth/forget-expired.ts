import { z } from 'zod'
import { coreJob } from '../server/area.ts'

/** Deletes what is over: sessions, visits, embed tokens, counted attempts. None of it counts any more, it only takes room. */
export const forgetExpired = coreJob(
  'forget-expired',
  z.object({}),
  { queue: 'system', cron: '17 * * * *', key: () => 'all' },
  async (c) => {
    for (const table of ['core.session', 'core.visit', 'core.embed']) {
      const over = c.knex(table).where('expires_at', '<', c.knex.fn.now())
      // A delete counts as a change of rights even if it deletes nothing.
      if (await over.clone().first()) await over.delete()
    }
    await c.knex('core.attempt').where('expire', '<', Date.now()).delete()
  },
)
