import { type Job, events } from '@kith/sdk'
import { z } from 'zod'
import { type CoreContext, coreJob } from '../server/area.ts'

/** What deleting an account needs of the rest of core. */
export interface DeleteAccountDeps {
  /**
   * Deletes assets for good: their rows, and the files Kith made or keeps of them. Files in library folders stay. Runs
   * in the transaction it is called in.
   */
  readonly purgeAssets: (c: CoreContext, ids: readonly string[]) => Promise<void>
}

const Input = z.object({ userId: z.uuid() })
const BATCH = 1_000

/** The job that deletes an account which was marked for it. Every step can be repeated, so it goes on after a crash. */
export const deleteAccountJob = ({ purgeAssets }: DeleteAccountDeps): Job<typeof Input> =>
  coreJob('delete_account', Input, { queue: 'system', timeout: 4 * 3600, key: ({ userId }) => userId }, async (c) => {
    const { userId } = c.input
    // An admin who restores the account in the meantime saves what is left of it.
    const leaving = () =>
      c.knex('core.user').where({ id: userId }).whereNotNull('disabled_at').forNoKeyUpdate().first('id')
    for (let more = true; more && !c.signal.aborted;)
      more = await c.transaction(async () => {
        if (!(await leaving())) return false
        const batch: { id: string }[] = await c.knex('core.asset').where({ owner_id: userId }).limit(BATCH).select('id')
        if (batch.length > 0)
          await purgeAssets(
            c,
            batch.map((asset) => asset.id),
          )
        return batch.length > 0
      })
    c.signal.throwIfAborted()
    await c.transaction(async () => {
      if (!(await leaving())) return
      await c.knex.raw(
        `insert into core.file_removal (path) select 'plugins/' || plugin || '/' || key from core.file where of_user = ?
          on conflict do nothing`,
        [userId],
      )
      // Everything else of theirs refers to this row and goes with it, in plugins' tables too.
      await c.knex('core.user').where({ id: userId }).delete()
      await c.emit(events.userDeleted, { userId })
    })
  })
