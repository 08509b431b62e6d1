import { type User, datetime, reply } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { tooMany } from '../limits/limiter.ts'
import { type SessionFacts, core } from '../server/area.ts'
import { setPassword } from '../users/accounts.ts'
import type { AuthDeps } from './deps.ts'
import { needsSession, wrongPassword } from './errors.ts'
import { passwordChanged } from './events.ts'
import { GivenPassword, NewPassword, verifyPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

const UNLOCK_MINUTES = 15

/** Everything for which one enters one's password again. */
export const passwordRoutes = ({ limiter }: AuthDeps) => {
  /** Throws unless this is the caller's password; guesses are counted. */
  async function confirm(knex: Knex, caller: User, password: string): Promise<void> {
    const attempts = `password:${caller.id}`
    await limiter.use(attempts, { max: 10, per: 'minute' })
    const row: { password_hash: string } | undefined = await knex('core.credential')
      .where({ user_id: caller.id })
      .first('password_hash')
    if (!(await verifyPassword(row?.password_hash, password))) throw wrongPassword()
    await limiter.reset(attempts)
  }

  return {
    changePassword: core.post(
      '/password',
      {
        summary: 'Change one’s password',
        description: 'Every other session of the account ends. API keys stay.',
        body: z.object({ current: GivenPassword, password: NewPassword }),
        returns: reply.none,
        errors: [wrongPassword, tooMany],
      },
      async (c) => {
        await confirm(c.knex, c.caller, c.body.current)
        await c.transaction(async () => {
          await setPassword(c.knex, c.caller.id, c.body.password, { mustChange: false })
          await endSessions(c.knex, c.caller.id, c.session?.id)
          await c.emit(passwordChanged, { userId: c.caller.id })
        })
      },
    ),

    unlock: core.post(
      '/unlock',
      {
        summary: 'Show locked photos in this session for a quarter of an hour',
        body: z.object({ password: GivenPassword }),
        returns: z.object({ unlockedUntil: datetime }),
        errors: [wrongPassword, needsSession, tooMany],
      },
      async (c) => {
        const id = sessionOf(c.session)
        await confirm(c.knex, c.caller, c.body.password)
        const unlockedUntil = new Date(Date.now() + UNLOCK_MINUTES * 60_000)
        await c.knex('core.session').where({ id }).update({ unlocked_until: unlockedUntil })
        return { unlockedUntil }
      },
    ),

    lock: core.post(
      '/lock',
      { summary: 'Hide locked photos again', returns: reply.none, errors: [needsSession] },
      async (c) => {
        await c
          .knex('core.session')
          .where({ id: sessionOf(c.session) })
          .update({ unlocked_until: null })
      },
    ),
  }
}

function sessionOf(session: SessionFacts | undefined): string {
  if (session?.id === undefined) throw needsSession()
  return session.id
}
