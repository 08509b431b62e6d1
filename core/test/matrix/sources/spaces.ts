import { randomUUID } from 'node:crypto'
import type { TestUser } from '@kith/sdk/testing'
import sharedLinks from '../../../../plugins/shared-links/dist/src/index.js'
import spaces from '../../../../plugins/spaces/dist/src/index.js'
import { succeed } from '../answer.ts'
import type { Source } from '../source.ts'
import type { WhatName } from '../whats.ts'
import type { World } from '../world.ts'
import { ACCOUNT, as, DETAILS, DOWNLOAD, ON_TIMELINE, PLACES, SEEN } from './words.ts'

const ALL: readonly WhatName[] = [...SEEN, ...DETAILS, ...PLACES, ...DOWNLOAD]
const VIEWER: readonly WhatName[] = [...ALL, ...ACCOUNT, ...ON_TIMELINE]
const EDITOR: readonly WhatName[] = [...VIEWER, 'add', 'takeOut']

/** Somebody on all of the photos. */
interface Person {
  readonly hidden: boolean
}

type Role = 'owner' | 'editor' | 'viewer'

interface InSpace {
  readonly name: string
  readonly may: readonly WhatName[]
  readonly role?: Role
  /** What is connected, instead of photos put in one by one. */
  readonly connect?: (w: World) => string
  /** Of whom the photos are that are asked for, instead of all in the space. */
  readonly person?: Person
  readonly more?: Partial<Source>
  /** What becomes of the member, before anything is asked. */
  readonly then?: (w: World, id: string, me: TestUser) => Promise<unknown>
  readonly end?: (w: World, id: string, me: TestUser) => Promise<unknown>
}

const inSpace = ({ name, may, role = 'viewer', connect, person, more, then, end = remove }: InSpace): Source => ({
  name,
  plugin: 'spaces',
  ends: true,
  may,
  // The space lives on without the account of who made it.
  keeps: ['ownerDisabled'],
  // Whom a photo shows is found, not put together: there is nothing to be taken out of.
  nothing: ['send', 'comment', ...(person ? (['takeOut'] as const) : [])],
  ...(connect ? {} : { archived: true, entries: true as const }),
  ...more,
  give: async (w) => {
    const { k, ada, photos } = w
    const me = w.user(name)
    const id = await make(w, connect)
    const params = { id }
    await k.as(ada, spaces).invite({ params, body: { userIds: [me.id], role } })
    if (then !== notYet) await k.as(me, spaces).acceptInvitation({ params })
    const set = person ? await onPhotos(w, id, person) : `spaces:space:${id}`
    await then?.(w, id, me)
    return {
      headers: as(me),
      user: me,
      set,
      end: () => end(w, id, me),
      ...(!connect && {
        withdraw: (photo: string) => k.as(ada, spaces).removePhotos({ params, body: { ids: [photo] } }),
        // As a row: also while Ada cannot.
        putBack: () =>
          k
            .knex('spaces.entry')
            .insert({ space_id: id, asset_id: photos.ordinary.id, owner_id: ada.id, by_user_id: ada.id }),
      }),
    }
  },
})

async function make({ k, ada, inside, ...w }: World, connect: InSpace['connect']): Promise<string> {
  const { id } = await k.as(ada, spaces).createSpace({ body: { name: 'Lisbon' } })
  const params = { id }
  if (connect) await k.as(ada, spaces).connectSource({ params, body: { set: connect({ k, ada, inside, ...w }) } })
  else await k.as(ada, spaces).addPhotos({ params, body: { ids: [...inside] } })
  return id
}

/** As when their faces were found on all that is in the space. */
async function onPhotos({ k, ada, inside }: World, space_id: string, { hidden }: Person): Promise<string> {
  const [one]: { id: string }[] = await k.knex('spaces.person').insert({ space_id, hidden }).returning('id')
  const face = { space_id, owner_id: ada.id, person_id: one?.id, model: 'none', quality: 1 }
  await k.knex('spaces.face').insert(inside.map((asset_id) => ({ ...face, asset_id, id: randomUUID() })))
  return `spaces:person:${one?.id}`
}

const remove = ({ k, ada }: World, id: string, me: TestUser) =>
  k.as(ada, spaces).removeMember({ params: { id, userId: me.id } })

const withdraw = ({ k, ada, photos }: World, id: string) =>
  k.as(ada, spaces).withdrawPhotos({ params: { id }, body: { ids: [photos.ordinary.id] } })

const notYet = async () => {}

const untold = (what: WhatName) => !PLACES.includes(what)

const library = ({ ada }: World) => `core:library:${ada.id}`

/** A link that the owner of a space made of it whole. */
const linked = (name: string, connect: InSpace['connect'], more: Partial<Source>): Source => ({
  name,
  plugin: 'spaces',
  guest: true,
  may: ALL,
  ...more,
  give: async (w) => {
    const set = `spaces:space:${await make(w, connect)}`
    const { key } = await w.k.as(w.ada, sharedLinks).makeLink({ body: { set } })
    const { body } = await succeed(w.k.as(null).post('/api/shared-links/enter', { key }))
    return { set, headers: { 'x-kith-visitor': String(Reflect.get(Object(body), 'token')) } }
  },
})

/** What is in a space: put in one by one, or in something that is connected. */
export const spaceSources: readonly Source[] = [
  inSpace({ name: 'a viewer of a space', may: VIEWER }),
  inSpace({
    name: 'a viewer of a space, not shown in the timeline',
    may: [...ALL, ...ACCOUNT],
    then: ({ k }, id, me) => k.as(me, spaces).keepOwn({ params: { id }, body: { inTimeline: false } }),
  }),
  inSpace({ name: 'an editor of a space', may: EDITOR, role: 'editor' }),
  inSpace({
    name: 'an owner of a space with photos of another',
    may: [...EDITOR, 'handOn'],
    role: 'owner',
    more: { keeps: ['ownerDisabled', 'ended'] },
    end: withdraw,
  }),
  inSpace({ name: 'somebody invited to a space who has not accepted', may: [], then: notYet }),
  inSpace({ name: 'somebody who left a space', may: [], then: remove, end: notYet }),
  inSpace({ name: 'a viewer of a space with a library', may: VIEWER, connect: library, more: { all: true } }),
  inSpace({
    name: 'a viewer of a space with a folder',
    may: VIEWER,
    connect: ({ folder }) => `core:folder:${folder}`,
  }),
  inSpace({
    name: 'a viewer of a space whose contributor keeps places',
    may: VIEWER.filter(untold),
    then: ({ k, ada }, id) => k.as(ada, spaces).keepPlaces({ params: { id }, body: { kept: true } }),
  }),
  inSpace({
    name: 'a viewer of a space with a library whose contributor keeps places',
    may: VIEWER.filter(untold),
    connect: library,
    then: ({ k, ada }, id) => k.as(ada, spaces).keepPlaces({ params: { id }, body: { kept: true } }),
    more: { all: true },
  }),
  inSpace({ name: 'a viewer of a space, of somebody on its photos', may: VIEWER, person: { hidden: false } }),
  inSpace({
    name: 'a viewer of a space with a folder, of somebody hidden on its photos',
    may: VIEWER,
    connect: ({ folder }) => `core:folder:${folder}`,
    person: { hidden: true },
  }),
  inSpace({
    name: 'somebody who left a space, of somebody on its photos',
    may: [],
    person: { hidden: false },
    then: remove,
    end: notYet,
  }),
  linked('a link to a space', undefined, { archived: true }),
  linked('a link to a space with a library', library, { all: true }),
]
