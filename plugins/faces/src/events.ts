import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** Something about somebody's people changed: names, faces, suggestions. Nobody else hears of it. */
export const changed = kith.event('changed', z.object({ ownerId: id }), {
  live: ({ ownerId }) => ({ users: [ownerId] }),
})

/** Who is the same human is seen differently by somebody now. */
export const identified = kith.event('identified', z.object({ userId: id }), {
  live: ({ userId }) => ({ users: [userId] }),
})
