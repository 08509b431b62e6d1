import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import { type CoreContext, coreJob } from '../server/area.ts'

const BATCH = 500
const DAY_MS = 24 * 3_600_000

/** Once a day: what a process that was killed at the wrong moment stored and nothing names. */
export const createSweepJob = (files: FileStore) =>
  coreJob(
    'sweep-files',
    z.object({}),
    { queue: 'system', cron: '23 4 * * *', key: () => 'all', timeout: 6 * 3_600 },
    async (c) => void (await sweepFiles(c, files, new Date(Date.now() - DAY_MS))),
  )

/**
 * Deletes stored files from before a time that no photo and no plugin knows of. What is not Kith's kind of file is left
 * alone. Answers the keys that are gone.
 */
export async function sweepFiles(
  c: Pick<CoreContext, 'knex' | 'signal'>,
  files: FileStore,
  before: Date,
): Promise<string[]> {
  const removed: string[] = []
  let batch: string[] = []
  const judge = async () => {
    for (const key of await orphansAmong(c, batch)) {
      await files.delete(key)
      removed.push(key)
    }
    batch = []
  }
  for await (const { key, modifiedAt } of files.list('')) {
    c.signal.throwIfAborted()
    if (modifiedAt < before) batch.push(key)
    if (batch.length === BATCH) await judge()
  }
  await judge()
  await files.removeUnfinished(before)
  return removed
}

const OF_ASSET = /^(uploads|previews|thumbnails|videos)\/(?:.*\/)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.\w+$/
const OF_PLUGIN = /^plugins\/([^/]+)\/(.+)$/

/** What is on its way has a row too: it is on the list of files to remove until its photo is there. */
async function orphansAmong(c: Pick<CoreContext, 'knex'>, keys: readonly string[]): Promise<string[]> {
  const ofAssets = keys.flatMap((key) => {
    const [, kind, id] = OF_ASSET.exec(key) ?? []
    return kind && id ? [{ key, id, original: kind === 'uploads' }] : []
  })
  const ofPlugins = keys.flatMap((path) => {
    const [, plugin, key] = OF_PLUGIN.exec(path) ?? []
    return plugin && key ? [{ path, plugin, key }] : []
  })
  const found = await rows<{ key: string }>(
    c.knex,
    sql`select k.key from jsonb_to_recordset(${JSON.stringify(ofAssets)}::jsonb) as k (key text, id uuid, original boolean)
        where not exists (select 1 from core.asset a
          where a.id = k.id and (not k.original or a.path = convert_to(k.key, 'UTF8')))
          and not exists (select 1 from core.file_removal r where r.path = k.key)
        union all
        select k.path from jsonb_to_recordset(${JSON.stringify(ofPlugins)}::jsonb) as k (path text, plugin text, key text)
        where not exists (select 1 from core.file f where f.plugin = k.plugin and f.key = k.key)
          and not exists (select 1 from core.file_removal r where r.path = k.path)`,
  )
  return found.map((row) => row.key)
}
