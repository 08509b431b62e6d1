import { events } from '@kith/sdk'
import { z } from 'zod'
import { NewPassword } from '../auth/passwords.ts'
import type { CoreContext } from '../server/area.ts'
import { type NewAccount, createUser } from './create-user.ts'
import { Color, Email, PersonName, Quota } from './profile.ts'

/** What an account is made from, in the pages and on the command line. */
export const AccountInput = z.object({
  email: Email,
  name: PersonName,
  password: NewPassword,
  admin: z.boolean().default(false),
  color: Color.optional(),
  quotaBytes: Quota.default(null),
  mustChangePassword: z.boolean().default(true),
})

/** Makes an account and tells of it. */
export const addUser = (
  c: Pick<CoreContext, 'knex' | 'transaction' | 'emit'>,
  account: NewAccount,
): Promise<{ id: string }> =>
  c.transaction(async () => {
    const { id } = await createUser(c.knex, account)
    await c.emit(events.userCreated, { userId: id })
    return { id }
  })
