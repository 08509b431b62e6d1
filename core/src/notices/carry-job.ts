import { z } from 'zod'
import type { Config } from '../config.ts'
import { coreJob } from '../server/area.ts'
import { channelsOf, muteOf } from './channels.ts'
import { languageOf } from '../languages/language-of.ts'
import { NoticeModel } from './model.ts'
import { say } from './said.ts'

/** Hands one notice to one channel, unless it was read or is no longer wanted. */
export const carryJob = (config: Pick<Config, 'publicUrl'>) =>
  coreJob(
    'carry-notice',
    z.object({ notice: z.uuid(), channel: z.string() }),
    { queue: 'system', retries: 5, timeout: 60, key: ({ notice, channel }) => `${notice} ${channel}` },
    async (c) => {
      const { notice, channel: type } = c.input
      const channel = (await channelsOf(c.generation)).find((one) => one.type === type)
      const row = await NoticeModel.query().findById(notice).whereNull('read_at')
      if (!channel || !row) return
      const language = (await languageOf(c.knex, row.user_id)) ?? 'en'
      const said = say(c, row, language)
      if (!said) return
      const to: { name: string; email: string } | undefined = await c
        .knex('core.user')
        .where({ id: row.user_id })
        .whereNull('disabled_at')
        .first('name', 'email')
      const off = await c
        .knex('core.notice_mute')
        .where({ user_id: row.user_id })
        .whereIn('name', [row.name, muteOf(type)])
      if (!to || off.length > 0) return
      await channel.send(
        { userId: row.user_id, ...to },
        { text: said.text, link: `${config.publicUrl ?? ''}${said.link}`, language },
      )
    },
  )
