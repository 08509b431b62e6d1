import { eventOf } from '@kith/sdk'
import { z } from 'zod'

/** Photos became favourites of somebody, or are so no longer: told to that person's open pages. */
export const favoritesChanged = eventOf('core.favorites_changed', z.object({ userId: z.uuid() }), {
  live: ({ userId }) => ({ users: [userId] }),
})
