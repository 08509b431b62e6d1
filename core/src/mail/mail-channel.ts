import type { NotificationChannel, ProvidePart } from '@kith/sdk'
import type { Config } from '../config.ts'
import type { CoreContext } from '../server/area.ts'
import type { Settings } from '../settings/index.ts'
import { letterOf } from './letter.ts'
import { mailSetting } from './mail-setting.ts'
import { sendMail } from './send-mail.ts'
import { whyNotSent } from './why-not-sent.ts'

/** What e-mail needs of the server. */
export interface MailDeps {
  readonly settings: Settings
  readonly config: Pick<Config, 'publicUrl'>
}

/** E-mail as a way for notices, once an admin set it up. */
export const mailChannel = ({ settings, config }: MailDeps): ProvidePart => ({
  part: 'provide',
  service: 'core.channel/v1',
  make: (c: CoreContext): NotificationChannel => ({
    type: 'email',
    title: { en: 'E-mail', de: 'E-Mail' },
    ready: async () => (await settings.read(c.knex, mailSetting)) !== undefined,
    async send(to, { text, link, language }) {
      const mail = await settings.read(c.knex, mailSetting)
      if (!mail) return
      // Without a known address of the server a link is only a path, which leads nowhere from an e-mail.
      const whole = config.publicUrl !== undefined
      const letter = letterOf({
        name: to.name,
        language,
        text,
        link: whole ? link : undefined,
        settings: whole ? `${config.publicUrl}/settings` : undefined,
      })
      try {
        await sendMail(mail, to, letter)
      } catch (error) {
        throw new Error(whyNotSent(error, mail), { cause: error })
      }
    },
  }),
})
