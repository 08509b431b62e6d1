import { datetime, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { otherSessionsEnded, sessionEnded } from './events.ts'
import { SESSION_COOKIE } from './identify.ts'
import { endSessions } from './sessions.ts'

const Session = z.object({
  id: z.uuid(),
  /** The one that asks. */
  current: z.boolean(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: datetime,
  seenAt: datetime,
  expiresAt: datetime,
})

export const sessionRoutes = {
  listSessions: core.get(
    '/sessions',
    { summary: 'Where one is signed in, most recently used first', returns: z.array(Session) },
    async (c) =>
      rows<z.output<typeof Session>>(
        c.knex,
        sql`select id, id is not distinct from ${c.session?.id ?? null}::uuid as current, user_agent as "userAgent",
            address, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
          from core.session
          where user_id = ${c.caller.id}::uuid and actor_id is null and expires_at > now()
          order by seen_at desc, id`,
      ),
  ),

  endOtherSessions: core.delete(
    '/sessions',
    {
      summary: 'Sign out everywhere but here',
      description: 'Ends every other session of the account. API keys stay.',
      returns: reply.none,
    },
    async (c) =>
      c.transaction(async () => {
        const ended = await endSessions(c.knex, c.caller.id, c.session?.id)
        if (ended > 0) await c.emit(otherSessionsEnded, { userId: c.caller.id })
      }),
  ),

  endSession: core.delete(
    '/sessions/:id',
    { summary: 'Sign out somewhere', params: { id: z.uuid() }, returns: reply.none },
    async (c) => {
      await c.transaction(async () => {
        const ended = await c.knex('core.session').where({ id: c.params.id, user_id: c.caller.id }).delete()
        if (ended === 0) throw notFound('The session')
        await c.emit(sessionEnded, { userId: c.caller.id })
      })
      if (c.params.id === c.session?.id) c.respond.cookie(SESSION_COOKIE, null, { path: '/' })
    },
  ),
}
