import { datetime, reply } from '@kith/sdk'
import { z } from 'zod'
import { NewPassword } from '../auth/passwords.ts'
import { endSessions } from '../auth/sessions.ts'
import { core } from '../server/area.ts'
import { listUsers, setPassword, setProfile } from './accounts.ts'
import { AccountInput, addUser } from './add-user.ts'
import { keepAnAdmin } from './admins.ts'
import { emailTaken, lastAdmin, ownPassword } from './errors.ts'
import { passwordReset, userSignedOut, userUpdated } from './events.ts'
import { lockUser } from './lock-user.ts'
import { Color, Email, PersonName, Quota } from './profile.ts'

const Account = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  color: z.string(),
  admin: z.boolean(),
  quotaBytes: z.int().nullable(),
  usedBytes: z.int(),
  mustChangePassword: z.boolean(),
  createdAt: datetime,
  disabledAt: datetime.nullable(),
})

/** Accounts, for admins. */
export const accountRoutes = {
  listUsers: core.get(
    '/',
    { summary: 'All accounts with what they use, disabled ones too', auth: 'admin', returns: z.array(Account) },
    async (c) => listUsers(c.knex),
  ),

  createUser: core.post(
    '/',
    {
      summary: 'Make an account',
      auth: 'admin',
      body: AccountInput,
      returns: z.object({ id: z.uuid() }),
      status: 201,
      errors: [emailTaken],
    },
    async (c) => addUser(c, c.body),
  ),

  updateUser: core.patch(
    '/:id',
    {
      summary: 'Change an account',
      auth: 'admin',
      params: { id: z.uuid() },
      body: z.object({
        name: PersonName.optional(),
        email: Email.optional(),
        color: Color.optional(),
        admin: z.boolean().optional(),
        quotaBytes: Quota.optional(),
      }),
      returns: reply.none,
      errors: [emailTaken, lastAdmin],
    },
    async (c) =>
      c.transaction(async () => {
        const userId = c.params.id
        if (c.body.admin === false) await keepAnAdmin(c.knex, userId)
        await lockUser(c.knex, userId)
        await setProfile(c.knex, userId, c.body)
        await c.emit(userUpdated, { userId, changed: Object.keys(c.body) })
      }),
  ),

  signOutUser: core.delete(
    '/:id/sessions',
    {
      summary: 'Sign an account out everywhere',
      description: 'All its sessions end, but not the one that asks. API keys stay.',
      auth: 'admin',
      params: { id: z.uuid() },
      returns: reply.none,
    },
    async (c) =>
      c.transaction(async () => {
        const userId = c.params.id
        await lockUser(c.knex, userId)
        const ended = await endSessions(c.knex, userId, userId === c.caller.id ? c.session?.id : undefined)
        if (ended > 0) await c.emit(userSignedOut, { userId })
      }),
  ),

  resetUserPassword: core.post(
    '/:id/password',
    {
      summary: 'Give an account another password',
      description: 'It is signed out everywhere, and has to choose a password of its own when it signs in.',
      auth: 'admin',
      params: { id: z.uuid() },
      body: z.object({ password: NewPassword }),
      returns: reply.none,
      errors: [ownPassword],
    },
    async (c) => {
      const userId = c.params.id
      if (userId === c.caller.id) throw ownPassword()
      await c.transaction(async () => {
        await lockUser(c.knex, userId)
        await setPassword(c.knex, userId, c.body.password, { mustChange: true })
        await endSessions(c.knex, userId)
        await c.emit(passwordReset, { userId })
      })
    },
  ),
}
