import { UserModel, id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'
import { Comment, Heart } from './models.ts'

const ReactionsOfPhoto = z
  .object({ mine: z.boolean(), hearts: z.array(z.object({ id, name: z.string() })), comments: z.int() })
  .meta({ id: 'reactions.OfPhoto' })

export const showReactions = kith.get(
  '/photos/:assetId',
  { summary: 'Who loves a photo, and how many comments it has', params: { assetId: id }, returns: ReactionsOfPhoto },
  async ({ params: { assetId }, caller, assets }) => {
    await assets.require([assetId], 'view')
    const hearts = await Heart.query().where({ asset_id: assetId }).orderBy(['at', 'user_id'])
    const people = await UserModel.query().findByIds(hearts.map((heart) => heart.user_id))
    return {
      mine: hearts.some((heart) => heart.user_id === caller.id),
      hearts: people.map(({ id, name }) => ({ id, name })),
      comments: await Comment.query().where({ asset_id: assetId }).resultSize(),
    }
  },
)
