import { events } from '@kith/sdk'
import { kith } from './kith.ts'
import { Comment, Heart } from './models.ts'

/** When duplicates are resolved, hearts and comments move to the photo that stays. (Favourites do by themselves.) */
export const onReplaced = kith.on(events.assetsReplaced, 'move', async ({ payload, files, transaction }) => {
  for (const [gone, kept] of Object.entries(payload.keep)) {
    const spoken = await Comment.query().where({ asset_id: gone }).whereNotNull('voice')
    // A recording is written again, so that it goes with the photo that stays.
    for (const { id } of spoken) await files.put(`voice/${id}`, (await files.open(`voice/${id}`)).body, { of: kept })
    await transaction(async () => {
      const hearts = await Heart.query().where({ asset_id: gone })
      const moved = hearts.map(({ user_id, at }) => ({ asset_id: kept, user_id, at }))
      if (moved.length > 0) await Heart.query().insert(moved).onConflict().ignore()
      await Heart.query().delete().where({ asset_id: gone })
      await Comment.query().patch({ asset_id: kept }).where({ asset_id: gone })
    })
  }
})
