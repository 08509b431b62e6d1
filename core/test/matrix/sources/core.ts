import { elsewhere, SITE } from '../../embeds/world.ts'
import type { Source } from '../source.ts'
import { whatNames, type WhatName } from '../whats.ts'
import { as, DETAILS, ON_TIMELINE, PLACES, SEEN } from './words.ts'

export const owner: Source = {
  name: 'the owner',
  owner: true,
  may: whatNames.filter((name) => !['ownLists', 'add', 'send', 'takeOut', 'comment'].includes(name)),
  // Nothing is put into one’s library or taken out: all one has is in it.
  nothing: ['add', 'send', 'takeOut', 'comment'],
  all: true,
  give: async ({ ada }) => ({ headers: as(ada), user: ada, set: `core:library:${ada.id}` }),
}

const stranger: Source = {
  name: 'somebody to whom nothing was given',
  may: [],
  give: async ({ ada, user }) => {
    const me = user('somebody to whom nothing was given')
    return { headers: as(me), user: me, set: `core:library:${ada.id}` }
  },
}

const nobody: Source = {
  name: 'nobody, not signed in',
  guest: true,
  may: [],
  give: async ({ ada }) => ({ headers: {}, set: `core:library:${ada.id}` }),
}

const outsider: Source = {
  name: 'a made-up embed token',
  guest: true,
  may: [],
  give: async ({ ada }) => ({
    headers: fromSite(`embed_${'a'.repeat(43)}`),
    set: `core:library:${ada.id}`,
  }),
}

const FILES: readonly WhatName[] = ['original', 'zipOfSet']

const fromSite = (token: string) => ({ authorization: `Bearer ${token}`, origin: SITE })

const embed = (name: string, can: readonly string[], may: readonly WhatName[]): Source => ({
  name,
  guest: true,
  ends: true,
  may: [...SEEN, ...ON_TIMELINE, ...may],
  // A page elsewhere only reads.
  nothing: ['zip', 'send'],
  give: async ({ k, ada, folder }) => {
    const made = await elsewhere(k).make(ada, `core:folder:${folder}`, { can })
    return {
      headers: fromSite(made.token),
      set: made.set,
      end: () => k.as(ada).delete(`/api/embeds/${made.id}`),
    }
  },
})

/** What core itself gives. */
export const coreSources: readonly Source[] = [
  owner,
  stranger,
  nobody,
  outsider,
  embed('an embed token of a folder', ['view'], []),
  embed('an embed token with metadata', ['view', 'details'], DETAILS),
  embed('an embed token with downloads', ['view', 'download'], FILES),
  embed(
    'an embed token with all there is',
    ['view', 'details', 'places', 'download'],
    [...DETAILS, ...PLACES, ...FILES],
  ),
]
