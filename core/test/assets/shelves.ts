import { type Cap, can } from '@kith/sdk'
import type { TestKith, TestUser } from '@kith/sdk/testing'

const ALL: readonly Cap[] = ['view', 'details', 'places', 'download', 'share']

/** Writes what the shelves plugin grants, as rows. */
export const shelvesOf = ({ knex }: Pick<TestKith, 'knex'>) => ({
  async share(from: TestUser, to: TestUser, o: { caps?: readonly Cap[]; inTimeline?: boolean; until?: Date } = {}) {
    await knex('shelves.share')
      .insert({
        from_user_id: from.id,
        to_user_id: to.id,
        can: can(...(o.caps ?? ALL)),
        in_timeline: o.inTimeline ?? true,
        until: o.until ?? null,
      })
      .onConflict(['from_user_id', 'to_user_id'])
      .merge()
  },
  unshare: (from: TestUser, to: TestUser) =>
    knex('shelves.share').where({ from_user_id: from.id, to_user_id: to.id }).delete(),
  async shelf(owner: TestUser): Promise<string> {
    const [row]: { id: string }[] = await knex('shelves.shelf').insert({ owner_user_id: owner.id }).returning('id')
    return String(row?.id)
  },
  async reader(shelf: string, user: TestUser, o: { caps?: readonly Cap[]; inTimeline?: boolean } = {}) {
    await knex('shelves.reader').insert({
      shelf_id: shelf,
      user_id: user.id,
      can: can(...(o.caps ?? ALL)),
      in_timeline: o.inTimeline ?? false,
    })
  },
  async guest(shelf: string, key: string, caps: readonly Cap[]) {
    await knex('shelves.guest').insert({ id: key, shelf_id: shelf, can: can(...caps) })
  },
  async put(shelf: string, assets: readonly string[], by: TestUser) {
    for (const asset of assets) {
      const { owner_id }: { owner_id: string } = await knex('core.asset').where({ id: asset }).first('owner_id')
      await knex('shelves.book').insert({ shelf_id: shelf, asset_id: asset, owner_id, by_user_id: by.id })
    }
  },
  mark: (asset: string, color: 'red' | 'blue') => knex('shelves.mark').insert({ asset_id: asset, color }),
  set: (shelf: string) => `shelves:shelf:${shelf}`,
})
