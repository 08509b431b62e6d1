import { createHash, randomUUID } from 'node:crypto'
import type { TestAsset, TestUser } from '@kith/sdk/testing'
import type { Knex } from 'knex'

/** The library of uploads of a user, made when first needed. */
async function libraryOf(knex: Knex, owner: TestUser): Promise<string> {
  await knex('core.library').insert({ owner_id: owner.id, name: 'Uploads', type: 'uploads' }).onConflict().ignore()
  const row: { id: string } | undefined = await knex('core.library')
    .where({ owner_id: owner.id, type: 'uploads' })
    .first('id')
  if (!row) throw new Error('There is no library.')
  return row.id
}

/** The folder of this path, and all above it. */
export async function insertFolder(knex: Knex, owner: TestUser, folder: string): Promise<string> {
  const library = await libraryOf(knex, owner)
  let parent: string | null = null
  let path = ''
  for (const name of folder.split('/')) {
    path = path ? `${path}/${name}` : name
    const known: { id: string } | undefined = await knex('core.folder')
      .where({ library_id: library, path: Buffer.from(path) })
      .first('id')
    const id = known?.id ?? randomUUID()
    if (!known) {
      await knex('core.folder').insert({
        id,
        library_id: library,
        owner_id: owner.id,
        parent_id: parent,
        path: Buffer.from(path),
        name,
      })
      await knex.raw(
        `insert into core.folder_tree (ancestor_id, descendant_id)
          select ancestor_id, ?::uuid from core.folder_tree where descendant_id = ?::uuid union all select ?::uuid, ?::uuid`,
        [id, parent, id, id],
      )
    }
    parent = id
  }
  if (!parent) throw new Error('A folder needs a name.')
  return parent
}

/** A photo as it is after an import. */
export async function insertAsset(knex: Knex, owner: TestUser, asset: TestAsset = {}): Promise<string> {
  const id = randomUUID()
  const at = asset.takenAt ? new Date(asset.takenAt) : new Date('2024-05-01T12:00:00Z')
  const checksum = createHash('sha256')
    .update(asset.content ?? id)
    .digest()
  const twins: { id: string; owner_id: string }[] = asset.content
    ? await knex('core.asset').where({ checksum }).select('id', 'owner_id')
    : []
  const contentId = twins.some((twin) => twin.owner_id !== owner.id) ? uuidOf(checksum) : null
  await knex('core.asset').insert({
    id,
    owner_id: owner.id,
    library_id: await libraryOf(knex, owner),
    folder_id: asset.folder ? await insertFolder(knex, owner, asset.folder) : null,
    type: asset.type ?? 'image',
    mime: 'image/jpeg',
    file_name: `${id}.jpg`,
    path: Buffer.from(`${id}.jpg`),
    size: 1000,
    checksum,
    content_id: contentId,
    width: 400,
    height: 300,
    taken_at: at,
    local_at: at.toISOString().replace('T', ' ').replace('Z', ''),
    visibility: asset.visibility ?? 'timeline',
    deleted_at: asset.trashed ? new Date() : null,
    offline_at: asset.offline ? new Date() : null,
    state: asset.held ? 'held' : 'ready',
  })
  if (contentId) await knex('core.asset').where({ checksum }).update({ content_id: contentId })
  await knex('core.exif').insert({
    asset_id: id,
    latitude: asset.latitude ?? null,
    longitude: asset.longitude ?? null,
    city: asset.city ?? null,
    country: asset.country ?? null,
  })
  return id
}

const uuidOf = (hash: Buffer) =>
  hash
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
