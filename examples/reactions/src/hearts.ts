import { type AssetFacts, type ContextOf, type User, id, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { heartsChanged } from './events.ts'
import { kith } from './kith.ts'
import { Heart } from './models.ts'
import { yourPhotoIsLoved } from './notices.ts'

const params = { assetId: id }

type Lover = Pick<ContextOf<typeof kith>, 'emit' | 'notify'> & { readonly caller: User }

async function love({ caller, emit, notify }: Lover, { id: assetId, ownerId }: AssetFacts): Promise<void> {
  const [given] = await Heart.query()
    .insert([{ asset_id: assetId, user_id: caller.id }])
    .onConflict()
    .ignore()
    .returning('*')
  // What was not written is answered as it was sent, without what the database adds to a row.
  if (!given?.at) return
  await emit(heartsChanged, { assetId, ownerId })
  if (ownerId === caller.id) return
  await notify(yourPhotoIsLoved, [ownerId], { assetId, by: caller.name }, { gather: assetId })
}

export const giveHeart = kith.put(
  '/photos/:assetId/heart',
  { summary: 'Love a photo', params, returns: reply.none, limit: { max: 120, per: 'minute' } },
  async (c) => {
    const { assetId } = c.params
    const photo = (await c.assets.get([assetId])).get(assetId)
    if (!photo) throw notFound('The photo')
    await c.transaction(() => love(c, photo))
  },
)

export const giveHearts = kith.put(
  '/hearts',
  {
    summary: 'Love many photos',
    body: z.object({ ids: z.array(id).min(1).max(100) }),
    returns: reply.none,
    limit: { max: 600, per: 'minute' },
  },
  async (c) => {
    await c.assets.require(c.body.ids, 'view')
    const photos = await c.assets.get(c.body.ids)
    await c.transaction(async () => {
      for (const photo of photos.values()) await love(c, photo)
    })
  },
)

export const takeHeartBack = kith.delete(
  '/photos/:assetId/heart',
  { summary: 'Love a photo no longer', params, returns: reply.none },
  async ({ params: { assetId }, caller, everything, transaction, emit }) =>
    transaction(async () => {
      const taken = await Heart.query().deleteById([assetId, caller.id])
      // One may take back what one gave, also when one sees the photo no longer.
      const photo = (await everything.get([assetId])).get(assetId)
      if (taken && photo) await emit(heartsChanged, { assetId, ownerId: photo.ownerId })
    }),
)
