import { id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { kith } from './kith.ts'

const OfSpace = z.object({ spaceId: id })
const WithPerson = z.object({ spaceId: id, userId: id })
const inSpace = { live: ({ spaceId }: { spaceId: string }) => ({ in: spaces.of(spaceId) }) }
const alone = { live: ({ userId }: { userId: string }) => ({ users: [userId] }) }
/** The person is told as well: who is only invited, or just left, holds no key. */
const both = {
  audit: true,
  live: ({ spaceId, userId }: z.output<typeof WithPerson>) => ({ in: spaces.of(spaceId), users: [userId] }),
}

/** A space was made, or what it is called and looks like was changed. */
export const changed = kith.event('changed', OfSpace, inSpace)
/** Photos were put in or taken out. */
export const photosChanged = kith.event('photos_changed', OfSpace, inSpace)
export const deleted = kith.event('deleted', z.object({ spaceId: id, userIds: z.array(id) }), {
  audit: true,
  live: ({ userIds }) => ({ users: userIds }),
  says: (_, { by }) => ({ en: `${by} deleted a space.`, de: `${by} hat einen Raum gelöscht.` }),
})
export const invited = kith.event('invited', WithPerson, {
  ...both,
  says: ({ userId }, { by, user }) => ({
    en: `${by} invited ${user(userId)} to a space.`,
    de: `${by} hat ${user(userId)} in einen Raum eingeladen.`,
  }),
})
export const joined = kith.event('joined', WithPerson, {
  ...both,
  says: ({ userId }, { user }) => ({
    en: `${user(userId)} joined a space.`,
    de: `${user(userId)} ist einem Raum beigetreten.`,
  }),
})
export const roleChanged = kith.event('role_changed', WithPerson, {
  ...both,
  says: ({ userId }, { by, user }) => ({
    en: `${by} changed what ${user(userId)} may do in a space.`,
    de: `${by} hat geändert, was ${user(userId)} in einem Raum darf.`,
  }),
})
export const left = kith.event('left', WithPerson, {
  ...both,
  says: ({ userId }, { by, user }) => ({
    en: `${by} ended that ${user(userId)} is a member of a space, or invited to it.`,
    de: `${by} hat beendet, dass ${user(userId)} Mitglied eines Raums oder dazu eingeladen ist.`,
  }),
})
export const connected = kith.event('connected', OfSpace, {
  ...inSpace,
  audit: true,
  says: (_, { by }) => ({
    en: `${by} connected a collection to a space, or disconnected one.`,
    de: `${by} hat eine Sammlung mit einem Raum verbunden oder davon gelöst.`,
  }),
})
/** Only on one's own devices: what was new is so no longer, or one has the space otherwise. */
export const ownChanged = kith.event('own_changed', WithPerson, alone)
/** How far it is that somebody's photos are put in. */
export const bulkChanged = kith.event('bulk_changed', z.object({ spaceId: id, bulkId: id, userId: id }), alone)
/** Somebody said something of a photo, liked it, or took that back. */
export const talked = kith.event('talked', OfSpace, inSpace)
