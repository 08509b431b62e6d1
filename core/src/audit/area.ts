import type { Area } from '../server/area.ts'
import { type Settings, settingRoutes } from '../settings/index.ts'
import { auditSetting } from './audit-setting.ts'
import { forgetAuditJob } from './forget-audit.ts'
import { listRoute } from './list-route.ts'

/** Who did what, when and from where, for admins. */
export const auditArea = ({ settings }: { readonly settings: Settings }): Area => ({
  id: 'audit',
  routes: { ...listRoute, ...settingRoutes(settings, auditSetting, 'the audit log') },
  parts: [forgetAuditJob(settings)],
})
