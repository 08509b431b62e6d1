import { id } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { editorsOnly, noAlbum, notIn, nothingOfYours } from './errors.ts'
import { photosChanged } from './events.ts'
import { kith } from './kith.ts'
import { Entry } from './models.ts'
import { putByHand } from './by-hand.ts'
import { AddedPhotos, Ids, putPhotos, requireIn } from './put-photos.ts'
import { asEditor, reachAlbum } from './reach.ts'

const params = { id }

export const addPhotos = kith.post(
  '/:id/photos',
  {
    summary: 'Put photos into an album',
    description: 'Each photo has its own result: one that is not yours to share does not hold up the others.',
    params,
    body: z.object({ ids: Ids }),
    returns: AddedPhotos,
    errors: [noAlbum, editorsOnly],
  },
  async (c) =>
    c.transaction(async () => {
      await asEditor(c.params.id, c.caller.id)
      return putPhotos(c, c.params.id, c.body.ids)
    }),
)

export const removePhotos = kith.post(
  '/:id/photos/remove',
  {
    summary: 'Take photos out of an album',
    description: 'Editors take out any photo, everybody their own. The photos stay where they are otherwise.',
    params,
    body: z.object({ ids: Ids }),
    returns: z.object({ removed: z.int() }),
    errors: [noAlbum],
  },
  async ({ params, body, caller, assets, transaction, emit }) =>
    transaction(async () => {
      await reachAlbum(params.id, caller.id, { lock: true })
      const removed = await assets.withdraw(albums.of(params.id), body.ids)
      if (removed > 0) await emit(photosChanged, { albumId: params.id })
      return { removed }
    }),
)

export const withdrawPhotos = kith.post(
  '/:id/photos/withdraw',
  {
    summary: 'Take your own photos out of an album, also of one you have left',
    params,
    body: z.object({ ids: Ids.optional().describe('Without: all of yours') }),
    returns: z.object({ removed: z.int() }),
    errors: [nothingOfYours],
  },
  async ({ params, body, caller, transaction, emit }) =>
    transaction(async () => {
      const mine = Entry.query().delete().where({ album_id: params.id, owner_id: caller.id })
      if (body.ids) mine.whereRaw('asset_id = any(?::uuid[])', [body.ids])
      const removed = await mine
      if (removed === 0) throw nothingOfYours()
      await emit(photosChanged, { albumId: params.id })
      return { removed }
    }),
)

export const orderPhotos = kith.put(
  '/:id/photos/order',
  {
    summary: 'Put photos of an album before another one, by hand',
    description: 'The album is in the order of hands from then on.',
    params,
    body: z.object({ ids: Ids, before: id.nullable().describe('Null: at the end') }),
    returns: z.object({ moved: z.int() }),
    errors: [noAlbum, editorsOnly, notIn],
  },
  async (c) =>
    c.transaction(async () => {
      const { ids, before } = c.body
      const { album } = await asEditor(c.params.id, c.caller.id)
      await requireIn(c.assets, album.id, before === null ? ids : [...ids, before])
      const moved = [...new Set(ids)]
      await putByHand(c, album, moved, before)
      await c.emit(photosChanged, { albumId: album.id })
      return { moved: moved.length }
    }),
)
