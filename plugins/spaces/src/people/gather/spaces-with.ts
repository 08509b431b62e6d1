import { AssetModel } from '@kith/sdk'
import { spaces } from '../../access.ts'
import type { Ran } from '../../kith.ts'
import { seenBy } from './seen-by.ts'

interface Photos {
  readonly ownerId: string
  /** Only this one. */
  readonly assetId?: string
}

/**
 * The spaces in which people of somebody’s photos are looked for: those photos were put in, were there when the space
 * was last looked at, or are seen there now by way of what is connected.
 */
export async function spacesWith(c: Ran, { ownerId, assetId }: Photos): Promise<string[]> {
  const { rows }: { rows: { id: string; known: boolean; connected: boolean }[] } = await c.knex.raw(
    `select * from (select s.id,
        exists (select from spaces.entry e where e.space_id = s.id and e.owner_id = :ownerId
            and (:assetId::uuid is null or e.asset_id = :assetId::uuid))
          or exists (select from spaces.face f where f.space_id = s.id and f.owner_id = :ownerId
            and (:assetId::uuid is null or f.asset_id = :assetId::uuid)) as known,
        exists (select from spaces.source o where o.space_id = s.id) as connected
      from spaces.space s where s.faces) s where s.known or s.connected`,
    { ownerId, assetId: assetId ?? null },
  )
  const found: string[] = []
  for (const { id, known } of rows) if (known || (await areSeenIn(c, id, { ownerId, assetId }))) found.push(id)
  return found
}

async function areSeenIn(c: Ran, spaceId: string, { ownerId, assetId }: Photos): Promise<boolean> {
  const assets = await seenBy(c, spaceId)
  if (!assets) return false
  const photos = AssetModel.query().where({ owner_id: ownerId })
  if (assetId !== undefined) photos.where({ id: assetId })
  return (await photos.whereIn('id', assets.visible('view', { in: spaces.of(spaceId) })).first()) !== undefined
}
