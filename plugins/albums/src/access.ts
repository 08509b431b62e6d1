import { can } from '@kith/sdk'
import { photosByHand } from './by-hand.ts'
import { Album, Entry, Membership } from './models.ts'
import { kith } from './kith.ts'

/** An album: `?in=albums:album:<id>`. */
export const albums = kith.set('album', {
  what: { en: 'the photos of an album', de: 'die Fotos eines Albums' },
  entries: Entry,
  set: 'album_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  listed: { month: 'month', localAt: 'local_at', ratio: 'ratio' },
  about: async (ids, { caller }) => {
    const found = await Album.query().findByIds([...ids])
    const isIn = caller?.kind === 'user' && (await albumsOf(caller.id, ids))
    return new Map(
      found.map((album) => [
        album.id,
        {
          title: album.title,
          owner: album.owner_user_id,
          cover: album.cover_asset_id ?? undefined,
          // Who sees it by something it is linked to, but is not in it, has no page of it.
          ...((!isIn || isIn.has(album.id)) && { page: `/albums/${album.id}` }),
        },
      ]),
    )
  },
  byHand: async (id, { knex }) => {
    const album = await Album.query().findById(id)
    return album?.sorted === 'manual' ? photosByHand(knex, id) : undefined
  },
  addable: async ({ caller }) => {
    const mine = await Membership.query().where({ user_id: caller.id }).whereIn('role', ['owner', 'editor'])
    return mine.map((one) => one.album_id)
  },
})

async function albumsOf(userId: string, among: readonly string[]): Promise<ReadonlySet<string>> {
  const mine = await Membership.query()
    .where({ user_id: userId })
    .whereIn('album_id', [...among])
  return new Set(mine.map((one) => one.album_id))
}

const viewer = can('view', 'details', 'places', 'download')
const editor = viewer | can('add', 'remove')
const sharing = can('link')

/** Everybody in an album sees it whole. Nobody may put a photo of somebody else into yet another collection. */
export const members = kith.grant('members', albums, Membership, {
  who: { en: 'the owner and the members of an album', de: 'wem ein Album gehört und mit wem es geteilt ist' },
  user: 'user_id',
  key: {
    set: 'album_id',
    can: {
      may: {
        owner: editor | sharing,
        editor,
        viewer,
        sharing_editor: editor | sharing,
        sharing_viewer: viewer | sharing,
      },
    },
    timeline: 'in_timeline',
  },
})
