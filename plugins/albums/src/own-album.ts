import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noAlbum } from './errors.ts'
import { ownChanged } from './events.ts'
import { type Asked, kith } from './kith.ts'
import { Own } from './models.ts'
import { reachAlbum } from './reach.ts'

const params = { id }

export const showOnTimeline = kith.put(
  '/:id/in-timeline',
  {
    summary: 'Show the photos of an album on your timeline, or not',
    params,
    body: z.object({ show: z.boolean() }),
    returns: reply.none,
    errors: [noAlbum],
  },
  (c) => keepOwn(c, c.params.id, { in_timeline: c.body.show }),
)

export const lookAtAlbum = kith.put(
  '/:id/seen',
  { summary: 'You have looked at an album: nothing in it is new', params, returns: reply.none, errors: [noAlbum] },
  // By the database's clock, as entries are: a moment here may be another one there.
  (c) => keepOwn(c, c.params.id, { seen_at: c.knex.raw('clock_timestamp()') }),
)

type Moment = ReturnType<Asked['knex']['raw']>

async function keepOwn(c: Asked, albumId: string, own: { in_timeline: boolean } | { seen_at: Moment }) {
  await c.transaction(async () => {
    await reachAlbum(albumId, c.caller.id)
    await Own.query()
      .insert({ album_id: albumId, user_id: c.caller.id, ...own })
      .onConflict(['album_id', 'user_id'])
      .merge(own)
    await c.emit(ownChanged, { albumId, userId: c.caller.id })
  })
}
