import type { TestUser } from '@kith/sdk/testing'
import { z } from 'zod'
import albums from '../../../../plugins/albums/dist/src/index.js'
import partnerSharing from '../../../../plugins/partner-sharing/dist/src/index.js'
import sharedLinks from '../../../../plugins/shared-links/dist/src/index.js'
import { succeed } from '../answer.ts'
import type { Source } from '../source.ts'
import type { WhatName } from '../whats.ts'
import type { World } from '../world.ts'
import { ACCOUNT, as, DETAILS, DOWNLOAD, PLACES, SEEN } from './words.ts'

const ALL: readonly WhatName[] = [...SEEN, ...DETAILS, ...PLACES, ...DOWNLOAD]

type Options = NonNullable<Parameters<ReturnType<typeof linksOf>['makeLink']>[0]['body']>
const linksOf = ({ k }: World, maker: TestUser) => k.as(maker, sharedLinks)

const Entered = z.object({ token: z.string() })

/** By what the requests of its visitors are known. */
async function enter({ k }: World, { key, password }: { key: string | null; password?: string | null | undefined }) {
  const by = { key, ...(password && { password }) }
  const { body } = await succeed(k.as(null).post('/api/shared-links/enter', by))
  return { 'x-kith-visitor': Entered.parse(body).token }
}

/** A link of somebody's to chosen photos, or to what it is told. */
async function make(w: World, maker: TestUser, { set, ...options }: Options = {}) {
  const links = linksOf(w, maker)
  const body = { ...options, ...(set ? { set } : { assetIds: [...w.inside] }) }
  const made = await links.makeLink({ body })
  const params = { id: made.id }
  return {
    key: made.key,
    given: {
      set: `${made.set.kind}:${made.set.id}`,
      end: () => links.revokeLink({ params }),
      ...(!set && { withdraw: (photo: string) => links.removePhotos({ params, body: { assetIds: [photo] } }) }),
    },
  }
}

const link = (
  name: string,
  may: readonly WhatName[],
  options: Options = {},
  set?: (w: World) => Promise<string> | string,
): Source => ({
  name,
  plugin: 'shared-links',
  guest: true,
  ends: true,
  archived: true,
  ...(!set && { entries: true }),
  may,
  give: async (w) => {
    const { key, given } = await make(w, w.ada, { ...options, ...(set && { set: await set(w) }) })
    return { ...given, headers: await enter(w, { key, password: options.password }) }
  },
})

async function albumOf({ k, ada, inside }: World): Promise<string> {
  return `albums:album:${(await k.as(ada, albums).createAlbum({ body: { title: 'Lisbon', ids: [...inside] } })).id}`
}

/** All of Ada's photos that count, as those of one person. */
async function personOf({ k, ada, inside }: World): Promise<string> {
  const [person]: { id: string }[] = await k.knex('faces.person').insert({ owner_user_id: ada.id }).returning('id')
  const box = { x: 0, y: 0, w: 0.5, h: 0.5 }
  await k
    .knex('faces.face')
    .insert([...inside].map((asset_id) => ({ ...box, asset_id, owner_id: ada.id, person_id: person?.id })))
  return `faces:person:${person?.id}`
}

const unopened: Source = {
  name: 'a link whose password was not entered',
  plugin: 'shared-links',
  guest: true,
  entries: true,
  ends: true,
  may: [],
  give: async (w) => {
    const { key, given } = await make(w, w.ada, { password: 'open sesame' })
    return { ...given, headers: { 'x-kith-visitor': key ?? '', 'x-link-key': key ?? '' } }
  },
}

const notBegun: Source = {
  ...unopened,
  name: 'a link that has not begun',
  give: async (w) => {
    const { key, given } = await make(w, w.ada, { startsAt: new Date(Date.now() + 86_400_000).toISOString() })
    return { ...given, headers: { 'x-kith-visitor': key ?? '', 'x-link-key': key ?? '' } }
  },
}

const signedIn: Source = {
  name: 'somebody signed in who opened a link',
  plugin: 'shared-links',
  entries: true,
  ends: true,
  archived: true,
  nothing: ['comment'],
  may: [...ALL, ...ACCOUNT],
  give: async (w) => {
    const me = w.user('somebody signed in who opened a link')
    const { key, given } = await make(w, w.ada)
    return { ...given, user: me, headers: { ...as(me), ...(await enter(w, { key })) } }
  },
}

/** It ends when Ada ends what she shares with Bob, whatever becomes of his link. */
const ofPartner: Source = {
  name: 'a link that a partner made of photos shared with them',
  plugin: 'partner-sharing',
  guest: true,
  entries: true,
  ends: true,
  keeps: ['ownerDisabled', 'pluginDisabled', 'ended'],
  may: ALL,
  give: async (w) => {
    const { k, ada } = w
    const bob = w.user('bob')
    const { id } = await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
    const { key, given } = await make(w, bob)
    const end = () => k.as(ada, partnerSharing).endSharing({ params: { id } })
    return { ...given, headers: await enter(w, { key }), end }
  },
}

/** What visitors of links get: of chosen photos, of whole collections, and as far as each option goes. */
export const linkSources: readonly Source[] = [
  link('a link to chosen photos', ALL),
  link('a link without metadata', [...SEEN, ...DOWNLOAD], { metadata: false }),
  link('a link without downloads', [...SEEN, ...DETAILS, ...PLACES], { download: false }),
  link('a link without either', SEEN, { metadata: false, download: false }),
  link('a link with a password, entered', ALL, { password: 'open sesame' }),
  unopened,
  signedIn,
  ofPartner,
  link('a link that may be opened once, once inside', ALL, { viewLimit: 1 }),
  link('a link that ends tomorrow', ALL, { endsAt: new Date(Date.now() + 86_400_000).toISOString() }),
  notBegun,
  link('a link that takes photos', [...ALL, 'send'], { upload: true }),
  link('a link to an album', ALL, {}, albumOf),
  link('a link to an album, without metadata', [...SEEN, ...DOWNLOAD], { metadata: false }, albumOf),
  link('a link to a person', ALL, {}, personOf),
  { ...link('a link to a folder', ALL, {}, ({ folder }) => `core:folder:${folder}`), archived: false },
]
