import { id } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { kith } from './kith.ts'

const OfAlbum = z.object({ albumId: id })
const WithPerson = z.object({ albumId: id, userId: id })
const seenIn = { live: ({ albumId }: { albumId: string }) => ({ in: albums.of(albumId) }) }
/** The person is told as well: whoever just left holds no key any more. */
const both = {
  audit: true,
  live: ({ albumId, userId }: z.output<typeof WithPerson>) => ({ in: albums.of(albumId), users: [userId] }),
  keys: ({ userId }: z.output<typeof WithPerson>) => [userId],
}

/** An album was made, or its title, order, cover or rules changed. */
export const changed = kith.event('changed', OfAlbum, seenIn)
/** Photos were put in, taken out or put in another order. */
export const photosChanged = kith.event('photos_changed', OfAlbum, seenIn)
export const deleted = kith.event('deleted', z.object({ albumId: id, userIds: z.array(id) }), {
  audit: true,
  live: ({ userIds }) => ({ users: userIds }),
  says: (_, { by }) => ({ en: `${by} deleted an album.`, de: `${by} hat ein Album gelöscht.` }),
})
export const shared = kith.event('shared', WithPerson, {
  ...both,
  says: ({ userId }, { by, user }) => ({
    en: `${by} shared an album with ${user(userId)}, or changed what they may do in it.`,
    de: `${by} hat ein Album mit ${user(userId)} geteilt oder geändert, was darin erlaubt ist.`,
  }),
})
export const left = kith.event('left', WithPerson, {
  ...both,
  says: ({ userId }, { by, user }) => ({
    en: `${by} ended that ${user(userId)} is a member of an album.`,
    de: `${by} hat beendet, dass ${user(userId)} Mitglied eines Albums ist.`,
  }),
})
export const handedOver = kith.event('handed_over', WithPerson, {
  ...both,
  says: ({ userId }, { by, user }) => ({
    en: `${by} handed an album over to ${user(userId)}.`,
    de: `${by} hat ein Album an ${user(userId)} übergeben.`,
  }),
})
/** Only on one's own devices: what was new is so no longer, or the album is on one's timeline. */
export const ownChanged = kith.event('own_changed', WithPerson, { live: ({ userId }) => ({ users: [userId] }) })
/** Somebody commented, liked, or took that back. */
export const activityChanged = kith.event('activity_changed', OfAlbum, seenIn)

/** A folder of albums is shared with somebody, or no longer. */
export const folderShared = kith.event('folder_shared', z.object({ folderId: id, userIds: z.array(id) }), {
  audit: true,
  live: ({ userIds }) => ({ users: userIds }),
  keys: ({ userIds }) => userIds,
  says: (_, { by }) => ({
    en: `${by} changed with whom a folder of albums is shared.`,
    de: `${by} hat geändert, mit wem ein Ordner von Alben geteilt ist.`,
  }),
})
