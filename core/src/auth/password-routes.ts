import { reply } from '@kith/sdk'
import { z } from 'zod'
import { tooMany } from '../limits/limiter.ts'
import { core } from '../server/area.ts'
import { setPassword } from '../users/accounts.ts'
import { wrongPassword } from './errors.ts'
import { passwordChanged } from './events.ts'
import { GivenPassword, NewPassword } from './passwords.ts'
import type { Proof } from './proof.ts'
import { endSessions } from './sessions.ts'

export const passwordRoutes = (proof: Proof) => ({
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
      await proof.password(c.knex, c.caller, c.body.current)
      await c.transaction(async () => {
        await setPassword(c.knex, c.caller.id, c.body.password, { mustChange: false })
        await endSessions(c.knex, c.caller.id, c.session?.id)
        await c.emit(passwordChanged, { userId: c.caller.id })
      })
    },
  ),
})
