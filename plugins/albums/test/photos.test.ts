import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import albums from '../dist/src/index.js'

const start = () => testKith({ plugins: [albums, partnerSharing], users: ['ada', 'bob', 'cy', 'dan'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('albums.album').delete()
  await k.knex('partner_sharing.share').delete()
  await k.knex('core.asset').delete()
})

const as = (who: 'ada' | 'bob' | 'cy' | 'dan') => k.as(k.users[who], albums)
const set = (id: string) => ({ kind: 'albums:album', id })
const NOWHERE = '00000000-0000-4000-8000-000000000000'

/** An album of Ada's with Bob as editor and Cy as viewer. */
async function album(ids?: string[]): Promise<string> {
  const { id } = await as('ada').createAlbum({ body: { title: 'Lisbon', ...(ids && { ids }) } })
  await as('ada').shareAlbum({ params: { id }, body: { userIds: [k.users.bob.id], role: 'editor' } })
  await as('ada').shareAlbum({ params: { id }, body: { userIds: [k.users.cy.id], role: 'viewer' } })
  return id
}
const photosOf = (owner: TestUser, count: number) => Promise.all(Array.from({ length: count }, () => k.asset(owner)))

describe('photos of an album', () => {
  test('one made from a selection has it at once, and its members see it', async () => {
    const [one, two] = await photosOf(k.users.ada, 2)
    const made = await as('ada').createAlbum({
      body: { title: 'Two', ids: [one ?? '', two ?? '', one ?? '', NOWHERE] },
    })
    expect(made).toMatchObject({ added: [one, two], duplicates: [], notAllowed: [NOWHERE] })
    const params = { id: made.id }
    await as('ada').shareAlbum({ params, body: { userIds: [k.users.cy.id], role: 'viewer' } })
    expect(await k.see(k.users.cy, 'download', { in: set(made.id) })).toEqual([one, two].sort())
    expect(await k.see(k.users.cy, 'share')).toEqual([])
    expect(await k.see(k.users.dan, 'view')).toEqual([])
    expect(await as('cy').showAlbum({ params })).toMatchObject({ count: 2, role: 'viewer', members: 1, news: 2 })
  })

  test('each photo named has its own result, which does not tell what exists', async () => {
    const [mine, there] = await photosOf(k.users.bob, 2)
    const [foreign, inIt] = await photosOf(k.users.ada, 2)
    const id = await album([inIt ?? ''])
    await as('bob').addPhotos({ params: { id }, body: { ids: [there ?? ''] } })
    const hidden = await k.asset(k.users.dan)
    const ids = [mine, there, foreign, inIt, hidden, NOWHERE].map((one) => one ?? '')
    expect(await as('bob').addPhotos({ params: { id }, body: { ids } })).toEqual({
      added: [mine],
      duplicates: [there],
      notAllowed: [foreign, inIt, hidden, NOWHERE],
    })
  })

  test('a photo of a partner who lets it be passed on may be put in, and goes when that ends', async () => {
    const share = await k.as(k.users.dan, partnerSharing).startSharing({ body: { userId: k.users.bob.id } })
    const photo = await k.asset(k.users.dan)
    const id = await album()
    expect((await as('bob').addPhotos({ params: { id }, body: { ids: [photo] } })).added).toEqual([photo])
    expect(await k.see(k.users.cy, 'view')).toEqual([photo])
    await k.as(k.users.dan, partnerSharing).endSharing({ params: { id: share.id } })
    expect(await k.see(k.users.cy, 'view')).toEqual([])
  })

  test('viewers add nothing, and strangers do not learn that there is an album', async () => {
    const id = await album()
    const [cys, dans] = [await k.asset(k.users.cy), await k.asset(k.users.dan)]
    await expect(as('cy').addPhotos({ params: { id }, body: { ids: [cys] } })).rejects.toThrow('albums.editors_only')
    await expect(as('dan').addPhotos({ params: { id }, body: { ids: [dans] } })).rejects.toThrow('albums.no_album')
    for (const path of ['', '/members'])
      expect((await k.as(k.users.dan).get(`/api/albums/${id}${path}`)).status).toBe(404)
  })

  test('50,000 photos are put in by one call', async () => {
    const id = await album()
    await k.asset(k.users.bob)
    await k.knex.raw(`insert into core.asset (owner_id, library_id, file_name, path, state)
      select owner_id, library_id, 'many.jpg', convert_to('many' || i, 'UTF8'), 'ready' from core.asset, generate_series(1, 49999) i`)
    // As a database does by itself in time.
    await k.knex.raw('analyze core.asset')
    const ids: string[] = (await k.knex('core.asset').select('id')).map((row: { id: string }) => row.id)
    const { added } = await as('bob').addPhotos({ params: { id }, body: { ids } })
    expect(added).toHaveLength(50_000)
    expect((await as('cy').showAlbum({ params: { id } })).count).toBe(50_000)
    expect((await as('bob').addPhotos({ params: { id }, body: { ids } })).duplicates).toHaveLength(50_000)
  }, 60_000)

  test('archived ones stay, those in the trash, locked or away do not', async () => {
    const { ada, cy } = k.users
    const kept = await k.asset(ada, { visibility: 'archive' })
    const gone = [await k.asset(ada), await k.asset(ada), await k.asset(ada)]
    const id = await album([kept, ...gone])
    await k.knex('core.asset').where({ id: gone[0] }).update({ deleted_at: new Date() })
    await k.knex('core.asset').where({ id: gone[1] }).update({ visibility: 'locked' })
    await k.knex('core.asset').where({ id: gone[2] }).update({ offline_at: new Date() })
    expect(await k.see(cy, 'view', { in: set(id) })).toEqual([kept])
    const { body } = await k.as(cy).get(`/api/timeline/months?in=albums:album:${id}`)
    expect(body).toMatchObject({ months: [{ count: 1 }] })
  })

  test('editors take out any photo, viewers none, and the photo stays with its owner', async () => {
    const photo = await k.asset(k.users.ada)
    const id = await album([photo])
    const remove = { params: { id }, body: { ids: [photo] } }
    expect(await as('cy').removePhotos(remove)).toEqual({ removed: 0 })
    expect(await as('bob').removePhotos(remove)).toEqual({ removed: 1 })
    expect(await k.see(k.users.cy, 'view')).toEqual([])
    expect(await k.see(k.users.ada, 'view')).toEqual([photo])
  })

  test('one withdraws one’s own photos, also after leaving, and nobody else’s', async () => {
    const [hers, his, other] = [await k.asset(k.users.ada), await k.asset(k.users.bob), await k.asset(k.users.bob)]
    const id = await album([hers])
    await as('bob').addPhotos({ params: { id }, body: { ids: [his, other] } })
    await as('bob').removeMember({ params: { id, userId: k.users.bob.id } })
    expect(await k.see(k.users.cy, 'view')).toEqual([hers, his, other].sort())
    const left = async () => (await as('bob').listLeftAlbums()).items
    expect(await left()).toMatchObject([{ id, owner: { name: 'ada' }, count: 2 }])
    expect((await left())[0]?.newest.toSorted()).toEqual([his, other].sort())
    expect((await as('ada').listLeftAlbums()).items).toEqual([])
    expect(await as('bob').withdrawPhotos({ params: { id }, body: { ids: [his, hers] } })).toEqual({ removed: 1 })
    expect(await as('bob').withdrawPhotos({ params: { id }, body: {} })).toEqual({ removed: 1 })
    expect(await left()).toEqual([])
    expect(await k.see(k.users.cy, 'view')).toEqual([hers])
    await expect(as('bob').withdrawPhotos({ params: { id }, body: {} })).rejects.toThrow('nothing_of_yours')
    await expect(as('dan').withdrawPhotos({ params: { id: NOWHERE }, body: {} })).rejects.toThrow('nothing_of_yours')
  })

  test('the cover is what was chosen while it is to be seen, else the newest', async () => {
    const old = await k.asset(k.users.ada, { takenAt: '2020-01-01T00:00:00Z' })
    const young = await k.asset(k.users.ada, { takenAt: '2024-01-01T00:00:00Z' })
    const id = await album([old, young])
    const cover = async () => (await as('cy').showAlbum({ params: { id } })).cover
    expect(await cover()).toBe(young)
    expect((await as('bob').changeAlbum({ params: { id }, body: { cover: old } })).cover).toBe(old)
    await k.knex('core.asset').where({ id: old }).update({ deleted_at: new Date() })
    expect(await cover()).toBe(young)
    await k.knex('core.asset').where({ id: old }).update({ deleted_at: null })
    expect(await cover()).toBe(old)
    await k.knex('core.asset').where({ id: old }).delete()
    expect(await cover()).toBe(young)
    const foreign = await k.asset(k.users.bob)
    await expect(as('ada').changeAlbum({ params: { id }, body: { cover: foreign } })).rejects.toThrow('albums.not_in')
  })

  test('by hand, photos are where they were put; what was seen before is where that starts', async () => {
    const [one, two, three] = [
      await k.asset(k.users.ada, { takenAt: '2021-01-01T00:00:00Z' }),
      await k.asset(k.users.ada, { takenAt: '2022-01-01T00:00:00Z' }),
      await k.asset(k.users.ada, { takenAt: '2023-01-01T00:00:00Z' }),
    ]
    const id = await album([one, two, three])
    const order = async () =>
      (await k.knex('albums.entry').where({ album_id: id }).orderBy('position')).map((row) => row.asset_id)
    const put = (ids: string[], before: string | null) =>
      as('bob').orderPhotos({ params: { id }, body: { ids, before } })
    await put([one], three)
    expect(await order()).toEqual([one, three, two])
    await put([three, one], null)
    expect(await order()).toEqual([two, three, one])
    expect((await as('cy').showAlbum({ params: { id } })).order).toBe('manual')
    const { items } = await as('cy').listPhotos({ params: { id } })
    expect(items.map((photo) => photo.id)).toEqual([two, three, one])
    const foreign = await k.asset(k.users.bob)
    await expect(put([foreign], one)).rejects.toThrow('albums.not_in')
    await expect(as('cy').orderPhotos({ params: { id }, body: { ids: [one], before: null } })).rejects.toThrow(
      'editors',
    )
  })
})

describe('lists of photos', () => {
  test('made to be in the order of hands, an album is as it was; the oldest may come first', async () => {
    const days = ['2021-01-01', '2021-01-02', '2022-03-01']
    const photos: string[] = []
    for (const day of days) photos.push(await k.asset(k.users.ada, { takenAt: `${day}T00:00:00Z` }))
    const id = await album(photos)
    const listed = async () => {
      const first = await as('cy').listPhotos({ params: { id }, query: { limit: 2 } })
      const rest = await as('cy').listPhotos({ params: { id }, query: { from: first.next ?? 0 } })
      return [...first.items, ...rest.items].map((photo) => photo.id)
    }
    expect(await listed()).toEqual([...photos].reverse())
    await as('ada').changeAlbum({ params: { id }, body: { order: 'manual' } })
    expect(await listed()).toEqual([...photos].reverse())
    await as('ada').changeAlbum({ params: { id }, body: { order: 'oldest' } })
    expect(await listed()).toEqual(photos)
    const ask = async (path: string) =>
      (await k.as(k.users.cy).get(`/api/timeline/${path}?order=oldest&in=albums:album:${id}`)).body
    expect(await ask('months')).toMatchObject({ months: [{ month: '2021-01', count: 2 }, { month: '2022-03' }] })
    expect(await ask('skeleton')).toMatchObject({ day: days, count: [1, 1, 1] })
    expect(await ask('months/2021-01')).toMatchObject({ id: photos.slice(0, 2) })
  })

  test('a photo’s albums are those one is in', async () => {
    const photo = await k.asset(k.users.ada)
    const id = await album([photo])
    const of = { params: { assetId: photo } }
    expect((await as('cy').albumsOfPhoto(of)).items).toEqual([{ id, title: 'Lisbon', activity: true }])
    expect((await as('dan').albumsOfPhoto(of)).items).toEqual([])
  })
})

describe('nonsense', () => {
  test('has its clear answer and leaves nothing half done', async () => {
    const id = await album()
    const photo = await k.asset(k.users.ada)
    const post = (path: string, body: unknown) => k.as(k.users.ada).post(`/api/albums${path}`, body)
    const status = async (path: string, body: unknown) => (await post(path, body)).status
    expect(await status('', { title: '  ' })).toBe(400)
    expect(await status('', { title: 'x'.repeat(201) })).toBe(400)
    expect(await status(`/${id}/photos`, { ids: [] })).toBe(400)
    expect(await status(`/${id}/photos`, { ids: [photo, 'x'] })).toBe(400)
    expect(await status(`/${id}/photos`, { ids: Array.from({ length: 50_001 }, () => photo) })).toBe(400)
    expect(await status(`/${id}/members`, { userIds: [k.users.dan.id], role: 'owner' })).toBe(400)
    expect(await status(`/${id}/members`, { userIds: [k.users.dan.id, NOWHERE], role: 'viewer' })).toBe(404)
    expect((await as('ada').listMembers({ params: { id } })).items).toHaveLength(3)
    expect(await k.see(k.users.dan, 'view')).toEqual([])
  })
})

test('the order of hands is told to whoever is in the album, of what they see of it', async () => {
  const [one = '', two = '', three = ''] = await photosOf(k.users.ada, 3)
  const id = await album([one, two, three])
  const order = async (who: 'bob' | 'dan') => k.as(k.users[who]).get(`/api/sets/albums:album:${id}/order`)
  expect(await order('bob')).toMatchObject({ status: 200, body: { photos: null } })
  await as('bob').orderPhotos({ params: { id }, body: { ids: [three, one, two], before: null } })
  const day = '2024-05-01'
  expect(await order('bob')).toMatchObject({ body: { photos: [three, one, two].map((photo) => ({ id: photo, day })) } })
  await k.as(k.users.ada).post('/api/assets/trash', { ids: [one] })
  expect(await order('bob')).toMatchObject({ body: { photos: [{ id: three }, { id: two }] } })
  expect((await order('dan')).status).toBe(404)
  await as('ada').changeAlbum({ params: { id }, body: { order: 'oldest' } })
  expect(await order('bob')).toMatchObject({ body: { photos: null } })
})
