import type { Area } from '../server/area.ts'
import { settingRoutes } from '../settings/index.ts'
import { type MailDeps, mailChannel } from './mail-channel.ts'
import { mailSetting } from './mail-setting.ts'
import { testRoute } from './test-route.ts'

/** E-mail by SMTP: set up and tried by admins, then a way for everybody's notices. */
export const mailArea = (deps: MailDeps): Area => ({
  id: 'mail',
  routes: { ...settingRoutes(deps.settings, mailSetting, 'e-mail'), ...testRoute(deps) },
  parts: [mailChannel(deps)],
})
