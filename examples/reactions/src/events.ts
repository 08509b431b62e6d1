import { id } from '@kith/sdk'
import { z } from 'zod'
import { favourites } from './access.ts'
import { kith } from './kith.ts'
import { FAMILY } from './models.ts'

const OfPhoto = z.object({ assetId: id, ownerId: id })
const toOwner = { live: ({ ownerId }: z.output<typeof OfPhoto>) => ({ users: [ownerId] }) }

/** A photo got a heart, or lost one. */
export const heartsChanged = kith.event('hearts_changed', OfPhoto, toOwner)

/** A photo got a comment, or lost one. */
export const commentsChanged = kith.event('comments_changed', OfPhoto, toOwner)

/** The favourites are others than before: open pages of everybody who sees them hear of it. */
export const favouritesChanged = kith.event('favourites_changed', z.object({}), {
  live: () => ({ in: favourites.of(FAMILY) }),
})

export const joined = kith.event('joined', z.object({ userId: id }), { audit: true })
export const left = kith.event('left', z.object({ userId: id }), { audit: true })
