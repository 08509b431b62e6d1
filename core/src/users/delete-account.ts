import { events } from '@kith/sdk'
import { z } from 'zod'
import { removeFiles } from '../ingest/file-removal.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { purgeAssets } from './purge-assets.ts'

const Input = z.object({ userId: z.uuid() })
const BATCH = 500

/** The job that deletes an account which was marked for it. Every step can be repeated, so it goes on after a crash. */
export const deleteAccount = coreJob(
  'delete-account',
  Input,
  { queue: 'system', timeout: 4 * 3600, key: ({ userId }) => userId },
  async (c) => {
    const { userId } = c.input
    for (let more = true; more;) {
      c.signal.throwIfAborted()
      more = await c.transaction(() => deleteSomePhotos(c, userId))
    }
    await c.transaction(() => deleteTheRest(c, userId))
  },
)

/** An admin who restores the account in the meantime saves what is left of it. */
const leaving = (c: CoreContext, userId: string) =>
  c.knex('core.user').where({ id: userId }).whereNotNull('disabled_at').forNoKeyUpdate().first('id')

/** Photos go in steps of a size that any database takes. Answers whether there may be more. */
async function deleteSomePhotos(c: CoreContext, userId: string): Promise<boolean> {
  if (!(await leaving(c, userId))) return false
  const batch: { id: string }[] = await c.knex('core.asset').where({ owner_id: userId }).limit(BATCH).select('id')
  await purgeAssets(
    c,
    batch.map((asset) => asset.id),
  )
  return batch.length === BATCH
}

async function deleteTheRest(c: CoreContext, userId: string): Promise<void> {
  if (!(await leaving(c, userId))) return
  const files: { plugin: string; key: string }[] = await c.knex('core.file').where({ of_user: userId })
  await removeFiles(
    c,
    files.map(({ plugin, key }) => `plugins/${plugin}/${key}`),
  )
  // Everything else of theirs refers to this row and goes with it, in plugins' tables too.
  await c.knex('core.user').where({ id: userId }).delete()
  await c.emit(events.userDeleted, { userId })
}
