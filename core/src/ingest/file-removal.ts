import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { z } from 'zod'
import { previewKey, thumbnailKey } from './keys.ts'

export const derivativeKeys = (assetId: string): string[] => [previewKey(assetId), thumbnailKey(assetId)]

/** Has these files deleted once the ambient transaction is committed. */
export async function removeFiles(c: Pick<CoreContext, 'knex'>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await rows(
    c.knex,
    sql`insert into core.file_removal (path) select unnest(${[...keys]}::text[])
        on conflict (path) do update set at = excluded.at`,
  )
}

const PAGE = 500

/** Deletes the files whose rows are gone for good. */
export const createFileRemovalJob = (files: FileStore) =>
  coreJob('remove-files', z.object({}), { queue: 'system', cron: '*/10 * * * *', key: () => 'all' }, async (c) => {
    for (;;) {
      const due = await rows<{ path: string }>(
        c.knex,
        sql`select path from core.file_removal where at <= now() order by at limit ${PAGE}`,
      )
      for (const { path } of due) {
        c.signal.throwIfAborted()
        await files.delete(path)
      }
      await rows(
        c.knex,
        sql`delete from core.file_removal where at <= now() and path = any(${due.map((row) => row.path)}::text[])`,
      )
      if (due.length < PAGE) return
    }
  })
