import { events } from '@kith/sdk'
import { z } from 'zod'
import { networkOf } from '../limits/network-of.ts'
import { tooMany } from '../limits/limiter.ts'
import { core } from '../server/area.ts'
import { createUser, setupNeeded } from '../users/create-user.ts'
import { Email, PersonName } from '../users/profile.ts'
import { SignedIn, beginSession } from './begin-session.ts'
import type { AuthDeps } from './deps.ts'
import { setupDone } from './errors.ts'
import { signedIn } from './events.ts'
import { NewPassword } from './passwords.ts'

/** The first start: somebody makes the first account, an admin's. Afterwards this is closed for good. */
export const setupRoutes = ({ limiter, config }: AuthDeps) => ({
  // Open: whoever starts Kith has no account yet.
  getSetup: core.get(
    '/setup',
    {
      summary: 'Whether the first account is still to be made',
      auth: 'open',
      returns: z.object({ needed: z.boolean() }),
    },
    async (c) => ({ needed: await setupNeeded(c.knex) }),
  ),

  // Open: whoever starts Kith has no account yet. With the first account it closes.
  setUp: core.post(
    '/setup',
    {
      summary: 'Make the first account, an admin, and sign in',
      auth: 'open',
      body: z.object({ email: Email, name: PersonName, password: NewPassword }),
      returns: SignedIn,
      status: 201,
      errors: [setupDone, tooMany],
    },
    async (c) => {
      await limiter.use(`setup:${networkOf(c.request.address)}`, { max: 10, per: 'minute' })
      if (!(await setupNeeded(c.knex))) throw setupDone()
      const userId = await c.transaction(async () => {
        // Two who set up at once: the second waits here, and then finds an account.
        await c.knex.raw(`select pg_advisory_xact_lock(hashtext('kith:setup'))`)
        if (!(await setupNeeded(c.knex))) throw setupDone()
        const { id } = await createUser(c.knex, { ...c.body, admin: true })
        await c.emit(events.userCreated, { userId: id })
        await c.emit(signedIn, { userId: id })
        return id
      })
      return beginSession(c, { userId, mustChangePassword: false }, config.publicUrl)
    },
  ),
})
