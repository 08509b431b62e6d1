import { TestError } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import albums from '../../albums/dist/src/index.js'
import sharedLinks from '../../shared-links/dist/src/index.js'
import { type Who, type World, makeWorld } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld([sharedLinks])
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

interface Scene {
  readonly id: string
  /** Who tries, and a photo of each. */
  readonly who: Who
  readonly own: string
  /** Of Ada, in the space. */
  readonly hers: string
}
type Deed = (scene: Scene) => Promise<unknown>
type Asker = 'owner' | 'editor' | 'viewer' | 'invited' | 'left' | 'stranger' | 'admin'

const ASKERS: Record<Asker, Who> = {
  owner: 'bob',
  editor: 'bob',
  viewer: 'bob',
  invited: 'bob',
  left: 'bob',
  stranger: 'bob',
  admin: 'root',
}

const of = (who: Who) => w.as(who)
const user = (who: Who) => w.k.users[who].id
/** A deed by a route of core or of another plugin. */
const ask =
  (method: 'get' | 'post' | 'patch' | 'delete', request: (scene: Scene) => [path: string, body?: object]): Deed =>
  async (scene) => {
    const [path, sent] = request(scene)
    const client = w.k.as(w.k.users[scene.who])
    const { status, body } = await (method === 'get' || method === 'delete'
      ? client[method](path)
      : client[method](path, sent))
    if (status >= 400) throw new TestError(status, '', JSON.stringify(body))
  }
const get = (path: (scene: Scene) => string): Deed => ask('get', (scene) => [path(scene)])

const ALL: readonly Asker[] = ['owner', 'editor', 'viewer']
const EDITORS: readonly Asker[] = ['owner', 'editor']
const OWNERS: readonly Asker[] = ['owner']

/** The table of roles: who may do what. Whoever is not named must be refused. */
const TABLE: Record<string, { readonly may: readonly Asker[]; readonly deed: Deed }> = {
  'see the space': { may: ALL, deed: ({ id, who }) => of(who).showSpace({ params: { id } }) },
  'see its photos': { may: ALL, deed: get(({ id, hers }) => `/api/assets/${hers}?in=spaces:space:${id}`) },
  'see its members': { may: ALL, deed: ({ id, who }) => of(who).listMembers({ params: { id } }) },
  'see the log': { may: ALL, deed: ({ id, who }) => of(who).listActivity({ params: { id } }) },
  'see what is connected': { may: ALL, deed: ({ id, who }) => of(who).listSources({ params: { id } }) },
  'mark it as seen': { may: ALL, deed: ({ id, who }) => of(who).lookAtSpace({ params: { id }, body: {} }) },
  'have it on one’s timeline or not': {
    may: ALL,
    deed: ({ id, who }) => of(who).keepOwn({ params: { id }, body: { inTimeline: false } }),
  },
  'keep places to oneself': {
    may: ALL,
    deed: ({ id, who }) => of(who).keepPlaces({ params: { id }, body: { kept: true } }),
  },
  'pin it': { may: ALL, deed: ({ id, who }) => of(who).keepOwn({ params: { id }, body: { pinned: true } }) },
  'add photos of one’s own': {
    may: EDITORS,
    deed: ({ id, who, own }) => of(who).addPhotos({ params: { id }, body: { ids: [own] } }),
  },
  'add all of one’s own': { may: EDITORS, deed: ({ id, who }) => of(who).addAllPhotos({ params: { id }, body: {} }) },
  'connect one’s library': {
    may: EDITORS,
    deed: ({ id, who }) => of(who).connectSource({ params: { id }, body: { set: `core:library:${user(who)}` } }),
  },
  'link an album of one’s own': {
    may: EDITORS,
    deed: async ({ id, who, own }) => {
      const album = await w.k.as(w.k.users[who], albums).createAlbum({ body: { title: 'Mine', ids: [own] } })
      await of(who).connectSource({ params: { id }, body: { set: `albums:album:${album.id}` } })
    },
  },
  'add a photo by Kith’s own “add to…”': {
    may: EDITORS,
    deed: ask('post', ({ id, own }) => [`/api/sets/spaces:space:${id}/assets`, { ids: [own] }]),
  },
  'take out one of somebody else by Kith’s own pages': {
    may: EDITORS,
    deed: ask('delete', ({ id, hers }) => [`/api/sets/spaces:space:${id}/assets/${hers}`]),
  },
  'take out a photo of somebody else': {
    may: EDITORS,
    deed: async ({ id, who, hers }) => {
      const { removed } = await of(who).removePhotos({ params: { id }, body: { ids: [hers] } })
      if (removed === 0) throw new TestError(403, 'nothing_removed', '')
    },
  },
  'set the cover': {
    may: EDITORS,
    deed: ({ id, who, hers }) => of(who).changeSpace({ params: { id }, body: { cover: hers } }),
  },
  'rename it': { may: EDITORS, deed: ({ id, who }) => of(who).changeSpace({ params: { id }, body: { name: 'X' } }) },
  'describe it': {
    may: EDITORS,
    deed: ({ id, who }) => of(who).changeSpace({ params: { id }, body: { description: 'X' } }),
  },
  'colour it': { may: EDITORS, deed: ({ id, who }) => of(who).changeSpace({ params: { id }, body: { color: 'red' } }) },
  'withdraw one’s own photos': {
    may: [...ALL, 'invited', 'left'],
    deed: ({ id, who, own }) => of(who).withdrawPhotos({ params: { id }, body: { ids: [own] } }),
  },
  invite: {
    may: OWNERS,
    deed: ({ id, who }) => of(who).invite({ params: { id }, body: { userIds: [user('dee')], role: 'viewer' } }),
  },
  'change a role': {
    may: OWNERS,
    deed: ({ id, who }) => of(who).changeRole({ params: { id, userId: user('cy') }, body: { role: 'editor' } }),
  },
  'make an owner': {
    may: OWNERS,
    deed: ({ id, who }) => of(who).changeRole({ params: { id, userId: user('cy') }, body: { role: 'owner' } }),
  },
  'remove somebody': { may: OWNERS, deed: ({ id, who }) => w.remove(who, id, 'cy') },
  'hand it over': {
    may: OWNERS,
    deed: ({ id, who }) => of(who).handOver({ params: { id }, body: { userId: user('cy') } }),
  },
  'switch face recognition': {
    may: OWNERS,
    deed: ({ id, who }) => of(who).changeSpace({ params: { id }, body: { faces: false } }),
  },
  'make a public link': {
    may: OWNERS,
    deed: ({ id, who }) => w.k.as(w.k.users[who], sharedLinks).makeLink({ body: { set: `spaces:space:${id}` } }),
  },
  'delete it': { may: OWNERS, deed: ({ id, who }) => of(who).deleteSpace({ params: { id } }) },
  'disconnect what another connected': {
    may: OWNERS,
    deed: async ({ id, who }) => {
      const source = await w.k.knex('spaces.source').where({ space_id: id }).first('id')
      await of(who).disconnectSource({ params: { id, sourceId: source.id } })
    },
  },
  leave: { may: [...ALL, 'invited'], deed: ({ id, who }) => leave(id, who) },
  'pass a photo of somebody else on': {
    may: [],
    deed: async ({ who, hers }) => {
      const mine = await of(who).createSpace({ body: { name: 'Mine' } })
      await of(who).addPhotos({ params: { id: mine.id }, body: { ids: [hers] } })
    },
  },
  'link to a photo of somebody else': {
    may: [],
    deed: ({ who, hers }) => w.k.as(w.k.users[who], sharedLinks).makeLink({ body: { assetIds: [hers] } }),
  },
  'trash a photo of somebody else': {
    may: [],
    deed: ask('post', ({ hers }) => ['/api/assets/trash', { ids: [hers] }]),
  },
  ...Object.fromEntries(
    Object.entries({
      'archive a photo of somebody else': { visibility: 'archive' },
      'lock a photo of somebody else': { visibility: 'locked' },
      'edit a photo of somebody else': { description: 'Mine now' },
    }).map(([what, changes]) => [
      what,
      { may: [], deed: ask('patch', ({ hers }) => [`/api/assets/${hers}`, changes]) },
    ]),
  ),
}

/** Who is only invited declines; the others go. */
async function leave(id: string, who: Who): Promise<void> {
  const invited = (await of(who).listInvitations()).items.some((one) => one.id === id)
  await (invited ? of(who).declineInvitation({ params: { id } }) : w.remove(who, id, who))
}

/** A space of Ada’s and Cy’s, with a photo of each, in which somebody is what is asked about. */
async function scene(asker: Asker): Promise<Scene> {
  const { k } = w
  const who = ASKERS[asker]
  const { id } = await of('ada').createSpace({ body: { name: 'Lisbon' } })
  await w.join(id, 'cy', 'viewer')
  const [own, hers] = [await k.asset(k.users[who]), await k.asset(k.users.ada)]
  await of('ada').addPhotos({ params: { id }, body: { ids: [hers] } })
  await of('ada').connectSource({ params: { id }, body: { set: `core:folder:${await folderOfAda()}` } })
  if (asker === 'stranger' || asker === 'admin') return { id, who, own, hers }
  await w.join(id, who, 'editor')
  await of(who).addPhotos({ params: { id }, body: { ids: [own] } })
  if (asker === 'left' || asker === 'invited') await w.remove(who, id, who)
  if (asker === 'invited') await w.invite('ada', id, who, 'editor')
  if (asker === 'owner' || asker === 'viewer')
    await of('ada').changeRole({ params: { id, userId: user(who) }, body: { role: asker } })
  return { id, who, own, hers }
}

async function folderOfAda(): Promise<string> {
  await w.k.asset(w.k.users.ada, { folder: 'Shared' })
  return w.k.folder(w.k.users.ada, 'Shared')
}

describe.each(Object.entries(TABLE))('to %s', (_, { may, deed }) => {
  test.each(Object.keys(ASKERS) as Asker[])('%s', async (asker) => {
    const made = await scene(asker)
    const done = deed(made).then(
      () => 'done',
      (error: unknown) => (error instanceof TestError && [403, 404].includes(error.status) ? error.status : error),
    )
    const inIt = ALL.includes(asker)
    const refused = inIt ? expect.toBeOneOf([403, 404]) : 404
    // Who is not in it does not even learn that it is there.
    expect(await done).toEqual(may.includes(asker) ? 'done' : refused)
  })
})
