import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { purgeAssets } from '../users/purge-assets.ts'

const BATCH = 500

/** Deletes a library that has lost where its photos are, in steps of a size that any database takes. The files stay there. */
export const deleteLibraryJob = coreJob(
  'delete-library',
  z.object({ libraryId: z.uuid() }),
  { queue: 'system', timeout: 4 * 3_600, key: (input) => input.libraryId },
  async (c) => {
    for (let more = true; more;) {
      c.signal.throwIfAborted()
      more = await c.transaction(() => deleteSome(c, c.input.libraryId))
    }
  },
)

/** Answers whether there is more to delete. The lock keeps a scan that still runs from adding photos meanwhile. */
async function deleteSome(c: CoreContext, libraryId: string): Promise<boolean> {
  await rows(c.knex, sql`select 1 from core.library where id = ${libraryId}::uuid for update`)
  const batch = await rows<{ id: string }>(
    c.knex,
    sql`select id from core.asset where library_id = ${libraryId}::uuid limit ${BATCH}`,
  )
  if (batch.length === 0) await rows(c.knex, sql`delete from core.library where id = ${libraryId}::uuid`)
  else
    await purgeAssets(
      c,
      batch.map((row) => row.id),
    )
  return batch.length > 0
}
