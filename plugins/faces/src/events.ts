import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/**
 * Something about somebody's people changed: names, faces, suggestions. Nobody else hears of it. With `more`, faces are
 * being grouped and it comes again when that is over: for pages, and not for work that is done once.
 */
export const changed = kith.event('changed', z.object({ ownerId: id, more: z.boolean().default(false) }), {
  live: ({ ownerId }) => ({ users: [ownerId] }),
})

/** Who is the same human is seen differently by somebody now. */
export const identified = kith.event('identified', z.object({ userId: id }), {
  live: ({ userId }) => ({ users: [userId] }),
})
