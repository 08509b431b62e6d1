import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { derivativeKeys, removeFiles } from '../ingest/file-removal.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import { z } from 'zod'
import { type Happened, tellOf } from './tell-of.ts'

const BATCH = 500
const DEFAULT_DAYS = 30

/** Deletes for good what was in the trash long enough, or what its owner wants gone at once. */
export const purgeTrashJob = coreJob(
  'purge-trash',
  z.object({}),
  { queue: 'system', cron: '40 3 * * *', key: () => 'all', timeout: 3_600 },
  async (c) => {
    const days = await trashDays(c)
    for (;;) {
      c.signal.throwIfAborted()
      const due = await rows<{ id: string }>(
        c.knex,
        sql`select a.id from core.asset a
          where a.deleted_at < now() - make_interval(days => ${days}) and a.visibility <> 'hidden' limit ${BATCH}`,
      )
      if (due.length === 0) return
      await purgeAssets(
        c,
        due.map((row) => row.id),
      )
    }
  },
)

async function trashDays(c: CoreContext): Promise<number> {
  const [row] = await rows<{ value: unknown }>(c.knex, sql`select value from core.setting where key = 'trash_days'`)
  return z.int().min(0).max(3_650).catch(DEFAULT_DAYS).parse(row?.value)
}

/** Empties an owner's trash: it is empty at once, what was in it goes when the job comes to it. */
export async function emptyTrash(c: CoreContext, owner: string): Promise<void> {
  await c.transaction(async () => {
    await rows(
      c.knex,
      sql`update core.asset a set deleted_at = 'epoch' where a.owner_id = ${owner}::uuid and a.deleted_at > 'epoch'`,
    )
    await c.enqueue(purgeTrashJob, {})
  })
}

/**
 * Deletes trashed photos and their films: rows, with all that plugins keep of them, and the files Kith made or keeps.
 *
 * A file in a library's folder is not Kith's to delete, so the next scan would find it and bring the photo back. A
 * trace stays of it: a hidden row in the trash with the file's path and content and nothing else. Scans know the file
 * by it, also where it is moved to, and no list ever shows it.
 */
export async function purgeAssets(c: CoreContext, ids: readonly string[]): Promise<void> {
  await c.transaction(async () => {
    const doomed = await rows<Happened & { key: string | null; shown: boolean }>(
      c.knex,
      sql`select a.id, a.owner_id, a.visibility <> 'hidden' as shown,
          case when l.type = 'uploads' then convert_from(a.path, 'UTF8') end as key
        from core.asset a join core.library l on l.id = a.library_id
        where a.deleted_at is not null and a.id in (select unnest(${[...ids]}::uuid[])
          union select p.live_video_id from core.asset p where p.id = any(${[...ids]}::uuid[]))
        order by a.id for update of a`,
    )
    const all = doomed.map((row) => row.id)
    const ofPlugins = await rows<{ key: string }>(
      c.knex,
      sql`select 'plugins/' || f.plugin || '/' || f.key as key from core.file f where f.of_asset = any(${all}::uuid[])`,
    )
    const originals = doomed.flatMap((row) => row.key ?? [])
    await removeFiles(c, [...originals, ...ofPlugins.map((file) => file.key), ...all.flatMap(derivativeKeys)])
    await rows(
      c.knex,
      sql`with gone as (delete from core.asset where id = any(${all}::uuid[]) returning *)
        insert into core.asset (owner_id, library_id, folder_id, type, mime, file_name, path, size, modified_at, checksum,
          sha1, taken_at, local_at, visibility, deleted_at, offline_at, state, error_code, version)
        select g.owner_id, g.library_id, g.folder_id, g.type, g.mime, g.file_name, g.path, g.size, g.modified_at, g.checksum,
          g.sha1, g.taken_at, g.local_at, 'hidden', 'epoch', g.offline_at, 'failed', 'purged', g.version
        from gone g join core.library l on l.id = g.library_id where l.type <> 'uploads'`,
    )
    const photos = doomed.filter((row) => row.shown)
    await tellOf(c, events.assetDeleted, photos, null)
  })
}
