import { page } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { NoticeModel } from './model.ts'
import { languageFor } from '../languages/language-of.ts'
import { SaidNotice, say } from './said.ts'

const Count = z.object({ count: z.int() })

/** The user's notices of kinds that are known now: those of a disabled plugin wait until it is back. */
const mine = (userId: string, known: Iterable<string>) =>
  NoticeModel.query()
    .where({ user_id: userId })
    .whereIn('name', [...known])

export const listRoutes = {
  listNotices: core.get(
    '/',
    {
      summary: 'What one was told, newest first',
      query: { ...page.query, unread: z.boolean().optional() },
      returns: page.of(SaidNotice),
    },
    async (c) => {
      const rows = mine(c.caller.id, c.generation.notices.keys())
      if (c.query.unread) rows.whereNull('read_at')
      const { items, next } = await page.take(rows, c.query, ['at', 'id'])
      const language = await languageFor(c)
      return { items: items.map((row) => say(c, row, language)).filter((said) => said !== undefined), next }
    },
  ),
  countUnread: core.get('/unread', { summary: 'How many notices are unread', returns: Count }, async (c) => ({
    count: await mine(c.caller.id, c.generation.notices.keys()).whereNull('read_at').resultSize(),
  })),
}
