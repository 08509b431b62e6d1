import { id, notFound, reply } from '@kith/sdk'
import { heartsChanged } from './events.ts'
import { kith } from './kith.ts'
import { Heart } from './models.ts'
import { yourPhotoIsLoved } from './notices.ts'

const params = { assetId: id }

export const giveHeart = kith.put(
  '/photos/:assetId/heart',
  { summary: 'Love a photo', params, returns: reply.none, limit: { max: 120, per: 'minute' } },
  async ({ params: { assetId }, caller, assets, transaction, emit, notify }) => {
    const photo = (await assets.get([assetId])).get(assetId)
    if (!photo) throw notFound('The photo')
    await transaction(async () => {
      const [given] = await Heart.query()
        .insert([{ asset_id: assetId, user_id: caller.id }])
        .onConflict()
        .ignore()
        .returning('*')
      // What was not written is answered as it was sent, without what the database adds to a row.
      if (!given?.at) return
      await emit(heartsChanged, { assetId, ownerId: photo.ownerId })
      if (photo.ownerId === caller.id) return
      await notify(yourPhotoIsLoved, [photo.ownerId], { assetId, by: caller.name }, { gather: assetId })
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
