import { type ContextOf, datetime, id, page } from '@kith/sdk'
import { z } from 'zod'
import { noLink } from './errors.ts'
import { guestAdded } from './events.ts'
import { kith } from './kith.ts'
import { GuestPhoto, type Link } from './models.ts'
import { ownLink } from './my-links.ts'
import { intoOf } from './take-in.ts'

const params = { id }
const Ids = z.object({ ids: z.array(id).min(1).max(1000) })

const Added = z
  .object({ id, assetId: id, name: z.string(), message: z.string().nullable(), waiting: z.boolean(), at: datetime })
  .meta({ id: 'shared-links.GuestPhoto' })

export const listGuestPhotos = kith.get(
  '/:id/uploads',
  {
    summary: 'What guests added through a link of yours, newest first',
    params,
    query: {
      ...page.query,
      waiting: z.stringbool().optional().describe('Only what waits for you, or only what does not'),
    },
    returns: page.of(Added),
    errors: [noLink],
  },
  async ({ params, query, caller }) => {
    const link = await ownLink(params.id, caller.id)
    const rows = GuestPhoto.query().where({ link_id: link.id })
    if (query.waiting !== undefined) rows.where({ waiting: query.waiting })
    const { items, next } = await page.take(rows, query, ['at', 'id'])
    return { items: items.map(({ asset_id: assetId, ...one }) => ({ ...one, assetId })), next }
  },
)

export const approve = kith.post(
  '/:id/uploads/approve',
  {
    summary: 'Let in photos that guests added',
    params,
    body: Ids,
    returns: z.object({ approved: z.int() }),
    errors: [noLink],
  },
  async (c) =>
    c.transaction(async () => {
      const link = await ownLink(c.params.id, c.caller.id)
      const photos = await waitingOf(link, c.body.ids)
      const assetIds = [...new Set(photos.map((photo) => photo.asset_id))]
      const maker = await c.acting(c.caller.id)
      if (maker && assetIds.length > 0) {
        await maker.assets.letIn(assetIds)
        const into = intoOf(link)
        // What was trashed or locked since is let in, and shown once it is back.
        if (into) await maker.assets.addEach(into, assetIds)
      }
      await settle(c, link, photos)
      return { approved: photos.length }
    }),
)

export const reject = kith.post(
  '/:id/uploads/reject',
  {
    summary: 'Throw away photos that guests added; they go to your trash',
    params,
    body: Ids,
    returns: z.object({ rejected: z.int() }),
    errors: [noLink],
  },
  async (c) =>
    c.transaction(async () => {
      const link = await ownLink(c.params.id, c.caller.id)
      const photos = await waitingOf(link, c.body.ids)
      const fresh = [...new Set(photos.filter((photo) => photo.fresh).map((photo) => photo.asset_id))]
      if (fresh.length > 0) await c.assets.trash(fresh)
      const ids = photos.map((photo) => photo.id)
      await GuestPhoto.query().delete().whereIn('id', ids)
      await c.emit(guestAdded, { linkId: link.id, userId: c.caller.id })
      return { rejected: photos.length }
    }),
)

const waitingOf = (link: Link, ids: readonly string[]) =>
  GuestPhoto.query()
    .where({ link_id: link.id, waiting: true })
    .whereIn('id', [...ids])
    .forUpdate()

async function settle(
  c: Pick<ContextOf<typeof kith>, 'emit'>,
  link: Link,
  photos: readonly GuestPhoto[],
): Promise<void> {
  const ids = photos.map((photo) => photo.id)
  await GuestPhoto.query().patch({ waiting: false }).whereIn('id', ids)
  await c.emit(guestAdded, { linkId: link.id, userId: link.maker_user_id })
}

/** In the details of a photo: which guest added it, to those who may know its details. */
export const addedBy = kith.lookup(
  'guest',
  { on: 'details', returns: z.object({ name: z.string(), message: z.string().nullable(), at: datetime }) },
  async (ids) => {
    const photos = await GuestPhoto.query()
      .whereIn('asset_id', [...ids])
      .where({ waiting: false, fresh: true })
    return new Map(photos.map(({ asset_id, name, message, at }) => [asset_id, { name, message, at }]))
  },
)
