import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import albums from '../../albums/dist/src/index.js'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import { type Who, type World, makeWorld } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const connect = (who: Who, id: string, set: string) => w.as(who).connectSource({ params: { id }, body: { set } })

describe('what is connected to a space', () => {
  test('a library: new files come in by themselves, missing ones go, and disconnecting takes out what came only so', async () => {
    const { k, as } = w
    const id = await w.space()
    const [put, there] = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [put] } })
    const source = await connect('bob', id, `core:library:${k.users.bob.id}`)
    const later = await k.asset(k.users.bob)
    expect(await w.sees('cy', id)).toEqual([put, there, later].sort())
    expect(await as('cy').showSpace({ params: { id } })).toMatchObject({ count: 3 })
    await k.knex('core.asset').where({ id: later }).update({ offline_at: new Date() })
    expect(await w.sees('cy', id)).toEqual([put, there].sort())
    await as('bob').disconnectSource({ params: { id, sourceId: source.id } })
    expect(await w.sees('cy', id)).toEqual([put])
    expect((await w.log('cy', id)).slice(-2)).toEqual(['bob connected', 'bob disconnected bob'])
  })

  test('a library: what of it is archived is there when it was put in by itself, in every list', async () => {
    const { k, as } = w
    const id = await w.space()
    const facts = { takenAt: '2024-05-01T12:00:00Z' }
    const [archived] = [
      await k.asset(k.users.bob, { ...facts, visibility: 'archive' }),
      await k.asset(k.users.bob, facts),
    ]
    await as('bob').addPhotos({ params: { id }, body: { ids: [archived] } })
    await connect('bob', id, `core:library:${k.users.bob.id}`)
    const asked = async (path: string) =>
      (await k.as(k.users.cy).get(`/api/timeline/${path}?in=spaces:space:${id}`)).body
    expect(await asked('months')).toMatchObject({ months: [{ month: '2024-05', count: 2 }] })
    expect(await asked('skeleton')).toMatchObject({ day: ['2024-05-01'], count: [2] })
    expect(await asked('months/2024-05')).toMatchObject({ type: ['image', 'image'] })
  })

  test('a folder: only what is in it', async () => {
    const { k, as } = w
    const id = await w.space()
    const inside = await k.asset(k.users.bob, { folder: 'Trips/Lisbon' })
    await k.asset(k.users.bob, { folder: 'Home' })
    const { items } = await as('bob').listConnectable()
    expect(items.map(({ title }) => title)).toEqual([null, 'Home', 'Trips'])
    const folder = items.find(({ title }) => title === 'Trips')
    await connect('bob', id, folder ? `${folder.set.kind}:${folder.set.id}` : '')
    expect(await w.sees('cy', id)).toEqual([inside])
    const { items: sources } = await as('cy').listSources({ params: { id } })
    expect(sources).toMatchObject([{ title: 'Trips', by: { name: 'bob' }, mayDisconnect: false }])
  })

  test('albums are listed with a cover and what one sees of them; only who is in one has its own page', async () => {
    const { k, as } = w
    const id = await w.space()
    const [chosen, newest] = [
      await k.asset(k.users.bob, { takenAt: '2024-05-01T12:00:00Z' }),
      await k.asset(k.users.bob, { takenAt: '2024-05-02T12:00:00Z' }),
    ]
    const ofBob = k.as(k.users.bob, albums)
    const album = await ofBob.createAlbum({ body: { title: 'Best of', ids: [chosen, newest] } })
    await ofBob.changeAlbum({ params: { id: album.id }, body: { cover: chosen } })
    const set = `albums:album:${album.id}`
    await connect('bob', id, set)
    const listed = async (who: Who) => (await as(who).listAlbums({ params: { id } })).items
    const facts = { title: 'Best of', count: 2, cover: chosen, by: { name: 'bob' } }
    expect(await listed('cy')).toMatchObject([{ ...facts, mayDisconnect: false }])
    expect(await listed('bob')).toMatchObject([{ ...facts, mayDisconnect: true }])
    expect(await listed('ada')).toMatchObject([{ ...facts, mayDisconnect: true }])
    for (const who of ['dee', 'root'] as const) await expect(listed(who)).rejects.toThrow('spaces.no_space')
    const asked = async (who: Who, path: string) => (await k.as(k.users[who]).get(path)).body
    expect(await asked('cy', `/api/timeline/months?in=${set}`)).toMatchObject({ total: 2 })
    expect(await asked('cy', `/api/sets/${set}`)).toMatchObject({ title: 'Best of', page: null })
    expect(await asked('bob', `/api/sets/${set}`)).toMatchObject({ page: `/albums/${album.id}` })
    await k.as(k.users.bob).post('/api/assets/trash', { ids: [chosen] })
    expect(await listed('cy')).toMatchObject([{ count: 1, cover: newest }])
    await k.as(k.users.bob).post('/api/assets/restore', { ids: [chosen] })
    await expect(connect('cy', id, set)).rejects.toThrow('spaces.editors_only')
    const [linked] = await listed('ada')
    await as('ada').disconnectSource({ params: { id, sourceId: linked?.id ?? '' } })
    expect(await listed('cy')).toEqual([])
  })

  test('an album: what its members put in, as long as who linked it may', async () => {
    const { k, as } = w
    const id = await w.space()
    const photo = await k.asset(k.users.bob)
    const ofBob = k.as(k.users.bob, albums)
    const album = await ofBob.createAlbum({ body: { title: 'Best of', ids: [photo] } })
    await connect('bob', id, `albums:album:${album.id}`)
    expect(await w.sees('cy', id)).toEqual([photo])
    expect((await w.log('cy', id)).at(-1)).toBe('bob connected Best of')
    await ofBob.deleteAlbum({ params: { id: album.id } })
    expect(await w.sees('cy', id)).toEqual([])
    expect((await as('ada').listSources({ params: { id } })).items).toMatchObject([{ title: null }])
  })

  test('is nobody else’s, no space, and nothing one merely looks at', async () => {
    const { k, as } = w
    const id = await w.space()
    const other = await as('bob').createSpace({ body: { name: 'Other' } })
    await expect(connect('bob', id, `core:library:${k.users.dee.id}`)).rejects.toThrow('not_found')
    await expect(connect('bob', id, `spaces:space:${other.id}`)).rejects.toThrow('spaces.not_connectable')
    const album = await k.as(k.users.dee, albums).createAlbum({ body: { title: 'Hers' } })
    await expect(connect('bob', id, `albums:album:${album.id}`)).rejects.toThrow('not_found')
    const body = { userIds: [k.users.bob.id], role: 'editor' as const }
    await k.as(k.users.dee, albums).shareAlbum({ params: { id: album.id }, body })
    await expect(connect('bob', id, `albums:album:${album.id}`)).rejects.toThrow('forbidden')
    await connect('ada', id, `core:library:${k.users.ada.id}`)
    await k.asset(k.users.ada)
    await expect(connect('bob', other.id, `core:library:${k.users.ada.id}`)).rejects.toThrow('forbidden')
  })

  test('a partner’s library is, while the partner lets it be passed on', async () => {
    const { k, as } = w
    const id = await w.space()
    const photo = await k.asset(k.users.dee, { folder: 'Trips' })
    const ofDee = k.as(k.users.dee, partnerSharing)
    const share = await ofDee.startSharing({ body: { userId: k.users.bob.id } })
    const set = `core:library:${k.users.dee.id}`
    const offered = async () => (await k.as(k.users.bob).get('/api/sets/connectable')).body
    expect(await offered()).toMatchObject({ items: [{ set, title: 'dee', owner: k.users.dee.id }] })
    await connect('bob', id, set)
    expect(await w.sees('cy', id)).toEqual([photo])
    expect((await w.log('cy', id)).at(-1)).toBe('bob connected dee')
    expect((await as('cy').listSources({ params: { id } })).items).toMatchObject([
      { title: 'dee', by: { name: 'bob' } },
    ])
    const scope = async (body: { since?: string | null; folderIds?: string[] }) =>
      ofDee.changeScope({ params: { id: share.id }, body })
    await scope({ since: '2000-01-01' })
    expect(await offered()).toEqual({ items: [] })
    const { id: folder } = await k.knex('core.folder').where({ owner_id: k.users.dee.id, name: 'Trips' }).first('id')
    await scope({ since: null, folderIds: [folder] })
    expect(await offered()).toMatchObject({ items: [{ set: `core:folder:${folder}`, title: 'Trips' }] })
    await connect('bob', id, `core:folder:${folder}`)
    expect(await w.sees('cy', id)).toEqual([photo])
    await ofDee.endSharing({ params: { id: share.id } })
    expect(await w.sees('cy', id)).toEqual([])
  })

  test('what is made of others is not: its library, folder or album is, and that is said', async () => {
    const { k, as } = w
    const id = await w.space()
    await k.asset(k.users.dee)
    const ofDee = k.as(k.users.dee, partnerSharing)
    const share = await ofDee.startSharing({ body: { userId: k.users.bob.id } })
    const set = `partner-sharing:share:${share.id}`
    const before = await w.log('ada', id)
    const refused = await k.as(k.users.bob).post(`/api/spaces/${id}/sources`, { set })
    expect([refused.status, refused.body]).toMatchObject([
      400,
      {
        error: {
          code: 'made_of_others',
          message: expect.stringContaining('Connect the library, folder or album itself'),
        },
      },
    ])
    await expect(connect('ada', id, set), 'who was not given it').rejects.toThrow('not_found')
    await ofDee.changeScope({ params: { id: share.id }, body: { reshare: false } })
    await expect(connect('bob', id, set)).rejects.toThrow('forbidden')
    expect((await as('ada').listSources({ params: { id } })).items).toEqual([])
    expect(await w.log('ada', id)).toEqual(before)
    expect(JSON.stringify((await k.as(k.users.bob).get('/api/sets/connectable')).body)).not.toContain('partner-sharing')
  })

  test('photos in it are not taken out one by one, and that is said', async () => {
    const { k, as } = w
    const id = await w.space()
    const photo = await k.asset(k.users.bob)
    await connect('bob', id, `core:library:${k.users.bob.id}`)
    expect(await as('ada').removePhotos({ params: { id }, body: { ids: [photo] } })).toEqual({
      removed: 0,
      stay: 1,
      notYours: 0,
    })
    expect(await as('cy').removePhotos({ params: { id }, body: { ids: [photo] } })).toEqual({
      removed: 0,
      stay: 0,
      notYours: 1,
    })
    const source = (await as('ada').listSources({ params: { id } })).items[0]
    const params = { id, sourceId: source?.id ?? '' }
    await expect(as('cy').disconnectSource({ params })).rejects.toThrow('spaces.not_your_source')
    await as('ada').disconnectSource({ params })
    expect(await w.sees('ada', id)).toEqual([])
  })
})

test('a library may be connected from a day on, and the day be changed by who connected it', async () => {
  const { k, as } = w
  const id = await w.space()
  const old = await k.asset(k.users.bob, { takenAt: '2019-05-01T10:00:00Z' })
  const young = await k.asset(k.users.bob, { takenAt: '2024-05-01T10:00:00Z' })
  const set = `core:library:${k.users.bob.id}`
  const from = (since: string | null) => as('bob').connectSource({ params: { id }, body: { set, since } })
  const source = await from('2020-01-01')
  expect(await w.sees('cy', id)).toEqual([young])
  expect(await as('cy').showSpace({ params: { id } })).toMatchObject({ count: 1, newest: [young] })
  expect((await as('cy').listSources({ params: { id } })).items).toMatchObject([{ since: '2020-01-01' }])
  expect(await from(null)).toEqual(source)
  expect(await w.sees('cy', id)).toEqual([old, young].sort())
  await w.join(id, 'dee', 'editor')
  const params = { id }
  await expect(as('dee').connectSource({ params, body: { set } })).rejects.toThrow('forbidden')
  await expect(as('bob').connectSource({ params, body: { set, since: '2024-13-01' } })).rejects.toThrow('invalid')
})

describe('what somebody else connected', () => {
  const at = (id: string) => async (who: Who, set: string, since: string | null) =>
    w.as(who).connectSource({ params: { id }, body: { set, since } })

  test('is not widened by others, owners of the space among them', async () => {
    const { k, as } = w
    const id = await w.space()
    const from = at(id)
    await k.asset(k.users.bob, { takenAt: '2019-05-01T10:00:00Z' })
    const young = await k.asset(k.users.bob, { takenAt: '2024-05-01T10:00:00Z' })
    const set = `core:library:${k.users.bob.id}`
    const ofBob = k.as(k.users.bob, partnerSharing)
    const share = await ofBob.startSharing({ body: { userId: k.users.ada.id, since: '2024-01-01' } })
    await expect(from('ada', set, null)).rejects.toThrow('forbidden')
    const source = await from('bob', set, '2024-01-01')
    await expect(from('ada', set, null)).rejects.toThrow('forbidden')
    await ofBob.changeScope({ params: { id: share.id }, body: { since: null } })
    for (const since of [null, '2024-01-01', '2024-06-01'])
      await expect(from('ada', set, since)).rejects.toThrow('spaces.connected_already')
    await ofBob.endSharing({ params: { id: share.id } })
    for (const who of ['ada', 'cy'] as const) expect(await w.sees(who, id)).toEqual([young])
    const { items } = await as('ada').listSources({ params: { id } })
    expect(items).toMatchObject([{ id: source.id, since: '2024-01-01', by: { name: 'bob' } }])
  })

  test('makes room for whoever may, once they may no longer hand it on', async () => {
    const { k, as } = w
    const id = await w.space()
    const from = at(id)
    const old = await k.asset(k.users.dee, { takenAt: '2019-05-01T10:00:00Z' })
    const young = await k.asset(k.users.dee, { takenAt: '2024-05-01T10:00:00Z' })
    const set = `core:library:${k.users.dee.id}`
    const ofDee = k.as(k.users.dee, partnerSharing)
    const share = await ofDee.startSharing({ body: { userId: k.users.bob.id } })
    const ofBob = await from('bob', set, null)
    await w.join(id, 'dee', 'editor')
    // What is handed on in part is not handed on as a whole.
    await ofDee.changeScope({ params: { id: share.id }, body: { since: '2020-01-01' } })
    expect(await w.sees('cy', id)).toEqual([])
    const hers = await from('dee', set, null)
    expect(hers.id).not.toBe(ofBob.id)
    expect(await w.sees('cy', id)).toEqual([old, young].sort())
    expect(await from('dee', set, '2020-01-01')).toEqual(hers)
    expect(await w.sees('cy', id)).toEqual([young])
    expect((await as('bob').listSources({ params: { id } })).items).toMatchObject([
      { id: hers.id, by: { name: 'dee' }, since: '2020-01-01', mayDisconnect: false },
    ])
    await w.remove('ada', id, 'bob')
    expect(await w.sees('cy', id)).toEqual([young])
  })

  test('is taken over by whose it is, and by nobody else: it stays when the other one may no longer, or leaves', async () => {
    const { k, as } = w
    const id = await w.space()
    const from = at(id)
    const old = await k.asset(k.users.dee, { takenAt: '2019-05-01T10:00:00Z' })
    const young = await k.asset(k.users.dee, { takenAt: '2024-05-01T10:00:00Z' })
    const set = `core:library:${k.users.dee.id}`
    const ofDee = k.as(k.users.dee, partnerSharing)
    const shares = await Promise.all(
      [k.users.bob, k.users.ada].map(({ id: userId }) => ofDee.startSharing({ body: { userId } })),
    )
    const source = await from('bob', set, '2020-01-01')
    const listed = async (who: Who) => (await as(who).listSources({ params: { id } })).items
    await w.join(id, 'dee', 'viewer')
    expect(await listed('dee')).toMatchObject([{ mayTakeOver: false, mayDisconnect: false }])
    await expect(from('dee', set, null)).rejects.toThrow('spaces.editors_only')
    await as('ada').changeRole({ params: { id, userId: k.users.dee.id }, body: { role: 'editor' } })
    expect(await listed('dee')).toMatchObject([{ by: { name: 'bob' }, mayTakeOver: true, mayDisconnect: false }])
    for (const who of ['ada', 'bob'] as const) expect(await listed(who)).toMatchObject([{ mayTakeOver: false }])
    await expect(from('ada', set, '2020-01-01'), 'an owner of the space').rejects.toThrow('spaces.connected_already')

    // Twice at once is once; nothing came into the space by it, so nobody is told that.
    await k.knex('core.notice').delete()
    const both = await Promise.all([from('dee', set, '2020-01-01'), from('dee', set, '2020-01-01')])
    expect(both).toEqual([source, source])
    expect(await w.told('cy')).toEqual([])
    expect((await w.log('cy', id)).slice(-2)).toEqual(['ada role dee editor', 'dee taken_over bob'])
    expect(await listed('dee')).toMatchObject([{ by: { name: 'dee' }, mayTakeOver: false, mayDisconnect: true }])
    await expect(as('bob').disconnectSource({ params: { id, sourceId: source.id } })).rejects.toThrow('not_your_source')
    await expect(from('bob', set, null)).rejects.toThrow('spaces.connected_already')
    for (const share of shares) await ofDee.endSharing({ params: { id: share.id } })
    expect(await w.sees('cy', id)).toEqual([young])
    await from('dee', set, null)
    await w.remove('ada', id, 'bob', 'leave')
    expect(await w.sees('cy', id)).toEqual([old, young].sort())
  })
})
