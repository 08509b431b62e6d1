import { events, reply } from '@kith/sdk'
import { z } from 'zod'
import { endSessions } from '../auth/sessions.ts'
import { type CoreContext, core } from '../server/area.ts'
import { keepAnAdmin } from './admins.ts'
import { deleteAccount } from './delete-account.ts'
import { lastAdmin } from './errors.ts'
import { lockUser } from './lock-user.ts'

/** Marks an account as disabled: it is signed out, out of the pickers, and every grant from and to it stops. */
async function disable(c: CoreContext, userId: string): Promise<void> {
  await keepAnAdmin(c.knex, userId)
  if ((await lockUser(c.knex, userId)).disabled) return
  await c.knex('core.user').where({ id: userId }).update({ disabled_at: c.knex.fn.now() })
  await endSessions(c.knex, userId)
  await c.emit(events.userDisabled, { userId })
}

/** Accounts that leave, for a while or for good, for admins. */
export const leavingRoutes = {
  disableUser: core.post(
    '/:id/disable',
    {
      summary: 'Disable an account',
      description:
        'It is signed out everywhere and hidden, and nothing is shared from it or with it. Nothing is deleted.',
      auth: 'admin',
      params: { id: z.uuid() },
      returns: reply.none,
      errors: [lastAdmin],
    },
    async (c) => c.transaction(() => disable(c, c.params.id)),
  ),

  restoreUser: core.post(
    '/:id/restore',
    {
      summary: 'Restore a disabled account',
      description: 'Everything that was shared from it and with it is shared again.',
      auth: 'admin',
      params: { id: z.uuid() },
      returns: reply.none,
    },
    async (c) =>
      c.transaction(async () => {
        const userId = c.params.id
        if (!(await lockUser(c.knex, userId)).disabled) return
        await c.knex('core.user').where({ id: userId }).update({ disabled_at: null })
        await c.emit(events.userRestored, { userId })
      }),
  ),

  deleteUser: core.delete(
    '/:id',
    {
      summary: 'Delete an account and everything in it',
      description:
        'It is disabled at once. Its photos’ entries and Kith’s own files of them are deleted in the background; files in library folders are never touched.',
      auth: 'admin',
      params: { id: z.uuid() },
      returns: reply.none,
      errors: [lastAdmin],
    },
    async (c) =>
      c.transaction(async () => {
        await disable(c, c.params.id)
        await c.enqueue(deleteAccount, { userId: c.params.id })
      }),
  ),
}
