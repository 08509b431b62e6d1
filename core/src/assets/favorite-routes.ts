import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type CoreRequestContext, core } from '../server/area.ts'
import { Ids } from './edit.ts'
import { favoritesChanged } from './events.ts'
import { moveRevision } from './revisions.ts'

/** Favourites are each user's own, on others' photos too. */
async function mark(
  c: CoreRequestContext & { caller: { id: string } },
  ids: readonly string[],
  favorite: boolean,
): Promise<void> {
  const wanted = [...new Set(ids)]
  await c.transaction(async () => {
    const changed = await rows(
      c.knex,
      favorite
        ? sql`insert into core.favorite (user_id, asset_id) select ${c.caller.id}::uuid, unnest(${wanted}::uuid[])
            on conflict do nothing returning 1`
        : sql`delete from core.favorite where user_id = ${c.caller.id}::uuid and asset_id = any(${wanted}::uuid[]) returning 1`,
    )
    if (changed.length === 0) return
    await moveRevision(c.knex, 'core:favorites', c.caller.id)
    await c.emit(favoritesChanged, { userId: c.caller.id })
  })
}

export const favoriteRoutes = {
  addFavorite: core.put(
    '/:id/favorite',
    { summary: 'Make a photo a favourite of yours', params: { id }, returns: reply.none },
    async (c) => {
      await c.assets.require([c.params.id], 'view')
      await mark(c, [c.params.id], true)
    },
  ),
  removeFavorite: core.delete(
    '/:id/favorite',
    { summary: 'No longer a favourite of yours', params: { id }, returns: reply.none },
    (c) => mark(c, [c.params.id], false),
  ),
  setFavorites: core.put(
    '/favorites',
    {
      summary: 'Make many photos favourites of yours, or no longer',
      body: z.object({ ids: Ids, favorite: z.boolean() }),
      returns: reply.none,
    },
    async (c) => {
      if (c.body.favorite) await c.assets.require(c.body.ids, 'view')
      await mark(c, c.body.ids, c.body.favorite)
    },
  ),
}
