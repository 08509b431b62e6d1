import { eventOf, id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from '../access.ts'
import { kith } from '../kith.ts'

/** Who is on the photos of a space changed: names, faces, who is one with whom. */
export const peopleChanged = kith.event('people_changed', z.object({ spaceId: id }), {
  live: ({ spaceId }) => ({ in: spaces.of(spaceId) }),
})

/** Of the plugin of faces, which may be absent: somebody’s people changed, and with `more` will again in a moment. */
export const facesChanged = eventOf('faces.changed', z.object({ ownerId: id, more: z.boolean().default(false) }))
