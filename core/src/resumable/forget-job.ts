import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { KEPT_MS, type Parts } from './parts.ts'
import { forgetUpload } from './uploads.ts'

/** Removes uploads that nobody went on with, and files that a killed process or a deleted account left. */
export const forgetUploadsJob = (parts: Parts) =>
  coreJob('forget-uploads', z.object({}), { queue: 'system', cron: '37 * * * *', key: () => 'all' }, async (c) => {
    const before = new Date(Date.now() - KEPT_MS)
    const isRecent = async (id: string) => ((await parts.look(id))?.at ?? before) > before
    const old = await rows<{ id: string }>(
      c.knex,
      sql`select id from core.resumable_upload where coalesce(finished_at, began_at) < ${before}`,
    )
    for (const { id } of old) {
      c.signal.throwIfAborted()
      if (await isRecent(id)) continue
      await parts.remove(id)
      await forgetUpload(c.knex, id)
    }
    for (const id of await parts.list()) {
      const open = await isOpen(c, id)
      if (open === false || (open === undefined && !(await isRecent(id)))) await parts.remove(id)
    }
  })

/** Whether an upload still waits for its end; undefined when it is not known. */
async function isOpen(c: CoreContext, id: string): Promise<boolean | undefined> {
  const [found] = await rows<{ open: boolean }>(
    c.knex,
    sql`select finished_at is null as open from core.resumable_upload where id::text = ${id}`,
  )
  return found?.open
}
