import { reply } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { announceNotices } from './announce.ts'
import { NoticeModel } from './model.ts'

const Which = z.union([z.object({ ids: z.array(z.uuid()).min(1).max(1000) }), z.object({ all: z.literal(true) })])

export const readRoutes = {
  markRead: core.post(
    '/read',
    { summary: 'Marks notices as read: some, or all', body: Which, returns: reply.none },
    (c) =>
      c.transaction(async () => {
        const unread = NoticeModel.query().where({ user_id: c.caller.id }).whereNull('read_at')
        if ('ids' in c.body) unread.whereIn('id', c.body.ids)
        const read = await unread.patch({ read_at: new Date() })
        if (read > 0) await announceNotices(c.knex, c.caller.id)
      }),
  ),
}
