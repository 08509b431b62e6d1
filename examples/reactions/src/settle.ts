import { AssetModel, type ContextOf, events } from '@kith/sdk'
import { z } from 'zod'
import { favourites } from './access.ts'
import { favouritesChanged, heartsChanged } from './events.ts'
import { kith } from './kith.ts'
import { FAMILY, Favourite, Heart, Member } from './models.ts'

/** Whenever something happens to a photo that could make it a favourite, or stop it being one. */
export const onHearts = kith.on([heartsChanged, events.assetRestored, events.assetUpdated], 'settle', async (c) =>
  settleFor(c, c.payload.ownerId),
)

/** All of it: every night, and when somebody joined or left, because then other hearts count. */
export const settle = kith.job(
  'settle',
  z.object({}),
  { queue: 'system', cron: '30 3 * * *', key: () => 'all' },
  async (c) => {
    const members = await Member.query()
    for (const [done, member] of members.entries()) {
      if (c.signal.aborted) return
      await settleFor(c, member.user_id)
      c.progress(done + 1, members.length)
    }
  },
)

/** Makes one member's part of the favourites what the hearts say. Done twice, it does nothing the second time. */
async function settleFor(c: ContextOf<typeof kith>, ownerId: string): Promise<void> {
  const owner = await c.acting(ownerId)
  if (!owner || !(await Member.query().findById(ownerId))) return
  await c.transaction(async () => {
    const enough = Heart.query()
      .select('asset_id')
      .whereIn('user_id', Member.query().select('user_id'))
      .groupBy('asset_id')
      .havingRaw('count(*) >= ?', [c.settings.enough])
    const loved = AssetModel.query()
      .select('id')
      .where({ owner_id: ownerId })
      .whereIn('id', owner.assets.visible('share'))
      .whereIn('id', enough)
    const unloved = Favourite.query()
      .select('asset_id as id')
      .where({ by_user_id: ownerId })
      .whereNotIn('asset_id', loved.clone())
    // Nobody may add by hand (`add`), so these are rows of ours like any other; who may share them was asked above.
    const { rows: added }: { rows: unknown[] } = await c.knex.raw(
      `insert into reactions.favourite (family_id, asset_id, owner_id, by_user_id)
        select ?, id, owner_id, owner_id from (?) as loved on conflict do nothing returning asset_id`,
      [FAMILY, loved.clone().select('owner_id').toKnexQuery()],
    )
    const withdrawn = await owner.assets.withdraw(favourites.of(FAMILY), unloved.toKnexQuery())
    if (added.length + withdrawn > 0) await c.emit(favouritesChanged, {})
  })
}
