import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { derivativeKeys, removeFiles } from '../ingest/file-removal.ts'
import type { CoreContext } from '../server/area.ts'

/**
 * Deletes assets for good: their rows, and the files that Kith made or keeps of them. Files in library folders stay.
 * Run it in a transaction.
 */
export async function purgeAssets(c: CoreContext, ids: readonly string[]): Promise<void> {
  const kept = await rows<{ key: string }>(
    c.knex,
    sql`select convert_from(a.path, 'UTF8') as key from core.asset a join core.library l on l.id = a.library_id
        where a.id = any(${[...ids]}::uuid[]) and l.type = 'uploads'
      union all
      select 'plugins/' || f.plugin || '/' || f.key from core.file f where f.of_asset = any(${[...ids]}::uuid[])`,
  )
  await removeFiles(c, [...kept.map((file) => file.key), ...ids.flatMap(derivativeKeys)])
  const gone = await rows<{ id: string; owner_id: string }>(
    c.knex,
    sql`delete from core.asset where id = any(${[...ids]}::uuid[]) returning id, owner_id`,
  )
  for (const asset of gone) await c.emit(events.assetDeleted, { assetId: asset.id, ownerId: asset.owner_id })
}
