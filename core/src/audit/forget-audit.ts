import { z } from 'zod'
import { coreJob } from '../server/area.ts'
import type { Settings } from '../settings/index.ts'
import { auditSetting } from './audit-setting.ts'

/** The job that forgets what is older than an admin wants the audit log to be. */
export const forgetAuditJob = (settings: Settings) =>
  coreJob('forget-audit', z.object({}), { queue: 'system', cron: '37 3 * * *', key: () => 'all' }, async (c) => {
    const { keepDays } = (await settings.read(c.knex, auditSetting)) ?? auditSetting.settings.parse({})
    if (keepDays === 0) return
    await c
      .knex('core.event')
      .where({ audit: true })
      .whereRaw(`at < now() - make_interval(days => ?)`, [keepDays])
      .delete()
  })
