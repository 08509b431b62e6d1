import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noSpace } from './errors.ts'
import { changed } from './events.ts'
import { kith } from './kith.ts'
import { Discreet } from './models.ts'
import { reachSpace } from './reach.ts'

export const keepPlaces = kith.put(
  '/:id/own/places',
  {
    summary: 'Keep to yourself where your photos in a space were taken, or no longer',
    description:
      'Of photos that you own or brought, the others in the space learn no places: not on the map, not in details, and files come without them. It stays so after you leave.',
    params: { id },
    body: z.object({ kept: z.boolean() }),
    returns: reply.none,
    errors: [noSpace],
  },
  async ({ params, body: { kept }, caller, transaction, emit }) =>
    transaction(async () => {
      const { space } = await reachSpace(params.id, caller.id, { lock: true })
      const mine = { space_id: space.id, user_id: caller.id }
      if (kept) await Discreet.query().insert(mine).onConflict(['space_id', 'user_id']).ignore()
      else await Discreet.query().delete().where(mine)
      await emit(changed, { spaceId: space.id })
    }),
)
