import { notFound } from '@kith/sdk'
import { endSessions } from '../auth/sessions.ts'
import type { CoreContext } from '../server/area.ts'
import { setPassword } from './accounts.ts'
import { passwordReset } from './events.ts'

/** Sets the password of the account with this e-mail and signs it out everywhere. */
export const resetPassword = (
  c: Pick<CoreContext, 'knex' | 'transaction' | 'emit'>,
  o: { email: string; password: string; mustChange: boolean },
): Promise<void> =>
  c.transaction(async () => {
    const user: { id: string } | undefined = await c.knex('core.user').where({ email: o.email }).first('id')
    if (!user) throw notFound(`The account ${o.email}`)
    await setPassword(c.knex, user.id, o.password, { mustChange: o.mustChange })
    await endSessions(c.knex, user.id)
    await c.emit(passwordReset, { userId: user.id })
  })
