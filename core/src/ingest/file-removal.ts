import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { z } from 'zod'
import { previewKey, thumbnailKey, videoKey } from './keys.ts'

export const derivativeKeys = (assetId: string): string[] => [
  previewKey(assetId),
  thumbnailKey(assetId),
  videoKey(assetId),
]

/** Has these files deleted once the ambient transaction is committed. */
export async function removeFiles(c: Pick<CoreContext, 'knex'>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await rows(
    c.knex,
    sql`insert into core.file_removal (path) select unnest(${[...keys]}::text[])
        on conflict (path) do update set at = excluded.at`,
  )
}

const PAGE = 100

/** While a backup reads files they stay, also those of photos that are deleted meanwhile. */
const HELD = sql`exists (select from core.setting where key = 'files_held_until' and (value #>> '{}')::timestamptz > now())`

/** Has no file removed for some minutes. */
export async function holdFiles(knex: Knex, minutes: number): Promise<void> {
  await rows(
    knex,
    sql`insert into core.setting (key, value) values ('files_held_until', to_jsonb(now() + make_interval(mins => ${minutes}::int)))
        on conflict (key) do update set value = excluded.value`,
  )
}

/** Deletes the files whose rows are gone for good. */
export const createFileRemovalJob = (files: FileStore) =>
  coreJob('remove-files', z.object({}), { queue: 'system', cron: '*/10 * * * *', key: () => 'all' }, async (c) => {
    let removed = PAGE
    while (removed === PAGE) removed = await c.transaction(() => removeSome(c, files))
  })

/** The rows are locked meanwhile: who writes a file anew waits, or is seen to have taken it off the list. */
async function removeSome(c: CoreContext, files: FileStore): Promise<number> {
  const due = await rows<{ path: string }>(
    c.knex,
    sql`select path from core.file_removal where at <= now() and not ${HELD} order by at limit ${PAGE} for update skip locked`,
  )
  for (const { path } of due) {
    c.signal.throwIfAborted()
    await files.delete(path)
  }
  await rows(c.knex, sql`delete from core.file_removal where path = any(${due.map((row) => row.path)}::text[])`)
  return due.length
}
