import type { TestUser } from '@kith/sdk/testing'
import albums from '../../../../plugins/albums/dist/src/index.js'
import type { Source } from '../source.ts'
import type { WhatName } from '../whats.ts'
import type { World } from '../world.ts'
import { ACCOUNT, as, DETAILS, DOWNLOAD, ON_TIMELINE, PLACES, SEEN } from './words.ts'

const VIEWER: readonly WhatName[] = [...SEEN, ...DETAILS, ...PLACES, ...DOWNLOAD, ...ACCOUNT, 'comment']
const EDITOR: readonly WhatName[] = [...VIEWER, 'add', 'takeOut']

interface InAlbum {
  readonly name: string
  readonly keeps?: Source['keeps']
  readonly may: readonly WhatName[]
  /** Gives the album to who asks. */
  readonly share: (w: World, album: string, me: TestUser) => Promise<unknown>
  readonly end?: (w: World, album: string, me: TestUser) => Promise<unknown>
}

const inAlbum = ({ name, keeps, may, share, end }: InAlbum): Source => ({
  name,
  ...(keeps && { keeps }),
  plugin: 'albums',
  may,
  nothing: ['send'],
  archived: true,
  entries: true,
  ends: true,
  give: async (w) => {
    const { k, ada, inside, photos } = w
    const me = w.user(name)
    const { id } = await k.as(ada, albums).createAlbum({ body: { title: 'Lisbon', ids: [...inside] } })
    await share(w, id, me)
    const params = { id }
    return {
      headers: as(me),
      user: me,
      set: `albums:album:${id}`,
      withdraw: (photo) => k.as(ada, albums).removePhotos({ params, body: { ids: [photo] } }),
      // As a row: also while Ada cannot.
      putBack: () =>
        k
          .knex('albums.entry')
          .insert({ album_id: id, asset_id: photos.ordinary.id, owner_id: ada.id, by_user_id: ada.id }),
      end: () => (end ?? remove)(w, id, me),
    }
  },
})

const remove = ({ k, ada }: World, id: string, me: TestUser) =>
  k.as(ada, albums).removeMember({ params: { id, userId: me.id } })

const member =
  (role: 'editor' | 'viewer') =>
  ({ k, ada }: World, id: string, me: TestUser) =>
    k.as(ada, albums).shareAlbum({ params: { id }, body: { userIds: [me.id], role } })

/** What was put into an album. That somebody owns the album gives them no more of others’ photos than an editor has. */
export const albumSources: readonly Source[] = [
  inAlbum({ name: 'a viewer of an album', may: VIEWER, share: member('viewer') }),
  inAlbum({
    name: 'a viewer of an album, shown in the timeline',
    may: [...VIEWER, ...ON_TIMELINE],
    share: async (w, id, me) => {
      await member('viewer')(w, id, me)
      await w.k.as(me, albums).showOnTimeline({ params: { id }, body: { show: true } })
    },
  }),
  inAlbum({
    name: 'a viewer of an album that may be shared on',
    may: [...VIEWER, 'handOn'],
    share: async (w, id, me) => {
      await member('viewer')(w, id, me)
      await w.k.as(w.ada, albums).changeAlbum({ params: { id }, body: { reshare: true } })
    },
  }),
  inAlbum({ name: 'an editor of an album', may: EDITOR, share: member('editor') }),
  inAlbum({
    name: 'the owner of an album with photos of another',
    keeps: ['ownerDisabled', 'ended'],
    may: [...EDITOR, 'handOn'],
    share: async (w, id, me) => {
      await member('editor')(w, id, me)
      await w.k.as(w.ada, albums).handOver({ params: { id }, body: { userId: me.id } })
    },
    end: ({ k, ada, photos }, id) =>
      k.as(ada, albums).withdrawPhotos({ params: { id }, body: { ids: [photos.ordinary.id] } }),
  }),
]
