import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const Made = z.object({ linkId: id, userId: id })
const toMaker = { audit: true, live: ({ userId }: z.output<typeof Made>) => ({ users: [userId] }) }

export const made = kith.event('made', Made, {
  ...toMaker,
  says: ({ userId }, { user }) => ({
    en: `${user(userId)} made a link.`,
    de: `${user(userId)} hat einen Link erstellt.`,
  }),
})
export const changed = kith.event('changed', Made, {
  ...toMaker,
  says: ({ userId }, { user }) => ({
    en: `${user(userId)} changed a link.`,
    de: `${user(userId)} hat einen Link geändert.`,
  }),
})
export const revoked = kith.event('revoked', Made, {
  ...toMaker,
  says: ({ userId }, { by, user }) => ({
    en: `${by} closed a link of ${user(userId)}.`,
    de: `${by} hat einen Link von ${user(userId)} geschlossen.`,
  }),
})
/** Somebody opened a link: pages that count visits look again. */
export const visited = kith.event('visited', Made, { live: ({ userId }) => ({ users: [userId] }) })
