import { eventOf, id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from '../access.ts'
import { kith } from '../kith.ts'

/** Who is on the photos of a space changed: names, faces, who is one with whom. */
export const peopleChanged = kith.event('people_changed', z.object({ spaceId: id }), {
  live: ({ spaceId }) => ({ in: spaces.of(spaceId) }),
})

/** There are people to be said to be one or not, or no more: for those who may say it for everybody. */
export const sameAsked = kith.event('same_asked', z.object({ spaceId: id, userIds: z.array(id) }), {
  live: ({ userIds }) => ({ users: userIds }),
})

/** Of the plugin of faces, which may be absent: somebody’s people changed, and with `more` will again in a moment. */
export const facesChanged = eventOf('faces.changed', z.object({ ownerId: id, more: z.boolean().default(false) }))
