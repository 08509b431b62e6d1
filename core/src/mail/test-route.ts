import { KithError, errorOf, notFound, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import type { Said } from '../languages/said.ts'
import { languageFor } from '../languages/language-of.ts'
import { core } from '../server/area.ts'
import { Email } from '../users/profile.ts'
import { letterOf } from './letter.ts'
import type { MailDeps } from './mail-channel.ts'
import { mailSetting } from './mail-setting.ts'
import { sendMail } from './send-mail.ts'
import { whyNotSent } from './why-not-sent.ts'

export const notSetUp = errorOf('mail.not_set_up', 409, 'E-mail is not set up yet. Save its settings first.')
export const notSent = errorOf('mail.not_sent', 502, 'The e-mail was not sent. The message says why.')

const TEST: Said = {
  en: 'E-mail works: this is the test that you asked for.',
  de: 'E-Mail geht: Das ist der Versuch, um den du gebeten hast.',
}

export const testRoute = ({ settings, config }: MailDeps) => ({
  sendTest: core.post(
    '/test',
    {
      summary: 'Send an e-mail to see whether the settings work',
      description: 'To the caller, unless `to` says otherwise. When it is not taken the error says why.',
      auth: 'admin',
      limit: { max: 20, per: 'hour' },
      body: z.object({ to: Email.optional() }),
      returns: z.object({ to: z.string() }),
      errors: [notSetUp, notSent],
    },
    async (c) => {
      const mail = await settings.read(c.knex, mailSetting)
      if (!mail) throw notSetUp()
      const me: { name: string; email: string } | undefined = await c
        .knex('core.user')
        .where({ id: c.caller.id })
        .first('name', 'email')
      if (!me) throw notFound('The account')
      const to = { name: me.name, email: c.body.to ?? me.email }
      const language = await languageFor(c)
      const text = wordsIn(TEST, language)
      const settingsPage = config.publicUrl && `${config.publicUrl}/settings`
      try {
        const letter = letterOf({ name: to.name, language, text, link: config.publicUrl, settings: settingsPage })
        await sendMail(mail, to, letter)
      } catch (error) {
        throw new KithError(notSent.code, notSent.status, whyNotSent(error, mail), undefined, { cause: error })
      }
      return { to: to.email }
    },
  ),
})
