import { AssetModel, type Assets, MOST_IDS, id } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { notIn } from './errors.ts'
import { photosChanged } from './events.ts'
import type { Asked } from './kith.ts'
import { Album } from './models.ts'
import { photosAdded } from './notices.ts'
import { othersIn } from './reach.ts'

/** So many photos as one request may name. */
export const Ids = z.array(id).min(1).max(MOST_IDS)

export const AddedPhotos = z.object({
  added: z.array(id),
  /** In the album before. */
  duplicates: z.array(id),
  /** Not yours to share, or not there: which of the two is not said. */
  notAllowed: z.array(id),
})

/** Puts photos into an album and tells the others in it, all or nothing. */
export async function putPhotos(
  c: Asked,
  albumId: string,
  ids: readonly string[],
): Promise<z.output<typeof AddedPhotos>> {
  if (ids.length === 0) return { added: [], duplicates: [], notAllowed: [] }
  return c.transaction(async () => {
    const { added, there, refused } = await c.assets.addEach(albums.of(albumId), ids)
    if (added.length > 0) await tellOfAdded(c, albumId)
    return { added: [...added], duplicates: [...there], notAllowed: [...refused] }
  })
}

async function tellOfAdded(c: Asked, albumId: string): Promise<void> {
  const { caller } = c
  const album = await Album.query().patchAndFetchById(albumId, { updated_at: new Date() })
  await c.emit(photosChanged, { albumId })
  const told = { albumId, title: album.title, by: caller.name }
  await c.notify(photosAdded, await othersIn(albumId, caller.id), told, { gather: `${albumId} ${caller.id}` })
}

/** Throws unless the caller sees all of these in the album. */
export async function requireIn(assets: Assets, albumId: string, ids: readonly string[]): Promise<void> {
  const seen = AssetModel.query()
    .whereIn('id', assets.visible('view', { in: albums.of(albumId) }))
    .whereRaw('id = any(?::uuid[])', [[...ids]])
  if ((await seen.resultSize()) < new Set(ids).size) throw notIn()
}
