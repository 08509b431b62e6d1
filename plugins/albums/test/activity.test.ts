import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import albums from '../dist/src/index.js'

const start = () => testKith({ plugins: [albums], users: ['ada', 'bob', 'cy', 'dan'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let params: { id: string }
let photo: string
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('albums.album').delete()
  await k.knex('core.asset').delete()
  photo = await k.asset(k.users.ada, { takenAt: '2024-05-01T12:00:00Z' })
  params = { id: (await as('ada').createAlbum({ body: { title: 'Lisbon', ids: [photo] } })).id }
  await as('ada').shareAlbum({ params, body: { userIds: [k.users.bob.id], role: 'editor' } })
  await as('ada').shareAlbum({ params, body: { userIds: [k.users.cy.id], role: 'viewer' } })
})

const as = (who: 'ada' | 'bob' | 'cy' | 'dan') => k.as(k.users[who], albums)
const say = async (who: 'ada' | 'bob' | 'cy', text: string, assetId?: string) =>
  (await as(who).addComment({ params, body: { text, ...(assetId && { assetId }) } })).id

test('members comment on the album and on photos; author and owner delete, nobody else', async () => {
  await say('cy', 'Lovely!')
  const onPhoto = await say('bob', 'This one', photo)
  const { items } = await as('cy').listComments({ params })
  expect(items.map(({ text, assetId, mayDelete, person }) => [person.name, text, assetId, mayDelete])).toEqual([
    ['bob', 'This one', photo, false],
    ['cy', 'Lovely!', null, true],
  ])
  expect((await as('ada').listComments({ params, query: { asset: photo } })).items).toHaveLength(1)
  expect(await as('ada').showAlbum({ params })).toMatchObject({ comments: 2, likes: 0 })
  const remove = (who: 'ada' | 'cy') => as(who).deleteComment({ params: { ...params, commentId: onPhoto } })
  await expect(remove('cy')).rejects.toThrow('albums.not_your_comment')
  await remove('ada')
  expect((await as('cy').listComments({ params })).items).toHaveLength(1)
})

test('likes are counted once a person, on the album and on photos', async () => {
  for (const assetId of [undefined, photo])
    for (let twice = 0; twice < 2; twice++)
      await as('cy').like({ params, body: { like: true, ...(assetId && { assetId }) } })
  expect(await as('cy').showAlbum({ params })).toMatchObject({ likes: 1, liked: true })
  expect(await as('bob').showAlbum({ params })).toMatchObject({ likes: 1, liked: false })
  const of = { params: { ...params, assetId: photo } }
  expect(await as('bob').photoFacts(of)).toMatchObject({ likes: 1, liked: false, addedBy: { name: 'ada' } })
  const badges = async () =>
    (await k.as(k.users.bob).get(`/api/timeline/months/2024-05/badges?in=albums:album:${params.id}`)).body
  expect(await badges()).toMatchObject({ badges: [{ name: 'albums.said', counts: { [photo]: 1 } }] })
  await as('cy').like({ params, body: { like: false } })
  expect((await as('bob').showAlbum({ params })).likes).toBe(0)
})

test('what was said of a photo is not seen where the photo is not, and goes when it is taken out', async () => {
  await say('cy', 'This one', photo)
  await k.knex('core.asset').where({ id: photo }).update({ deleted_at: new Date() })
  expect((await as('bob').listComments({ params })).items).toEqual([])
  expect((await as('bob').showAlbum({ params })).comments).toBe(0)
  await k.knex('core.asset').where({ id: photo }).update({ deleted_at: null })
  await as('ada').removePhotos({ params, body: { ids: [photo] } })
  await as('ada').addPhotos({ params, body: { ids: [photo] } })
  expect((await as('bob').listComments({ params })).items).toEqual([])
})

test('what somebody said whose account is disabled is not shown, and is back with them', async () => {
  await say('bob', 'This one', photo)
  await as('bob').like({ params, body: { like: true, assetId: photo } })
  await as('bob').like({ params, body: { like: true } })
  const seen = async () => ({
    texts: (await as('cy').listComments({ params })).items.map(({ text }) => text),
    album: await as('cy').showAlbum({ params }),
    photo: await as('cy').photoFacts({ params: { ...params, assetId: photo } }),
  })
  const shown = { album: { likes: 1, comments: 1 }, photo: { likes: 1, comments: 1 }, texts: ['This one'] }
  expect(await seen()).toMatchObject(shown)
  await k.knex('core.user').where({ id: k.users.bob.id }).update({ disabled_at: new Date() })
  const nothing = { likes: 0, comments: 0 }
  expect(await seen()).toMatchObject({ album: nothing, photo: nothing, texts: [] })
  await k.knex('core.user').where({ id: k.users.bob.id }).update({ disabled_at: null })
  expect(await seen()).toMatchObject(shown)
})

test('switched off, nothing is said or shown; strangers neither see nor say', async () => {
  await say('cy', 'Lovely!')
  await as('ada').changeAlbum({ params, body: { activity: false } })
  await expect(say('cy', 'More')).rejects.toThrow('albums.activity_off')
  await expect(as('cy').like({ params, body: { like: true } })).rejects.toThrow('albums.activity_off')
  expect((await as('cy').listComments({ params })).items).toEqual([])
  await as('ada').changeAlbum({ params, body: { activity: true } })
  expect((await as('cy').listComments({ params })).items).toHaveLength(1)
  await expect(as('dan').listComments({ params })).rejects.toThrow('albums.no_album')
  await expect(as('dan').addComment({ params, body: { text: 'x' } })).rejects.toThrow('albums.no_album')
})

test('foreign photos cannot be commented on, and empty comments are refused', async () => {
  const foreign = await k.asset(k.users.bob)
  await expect(say('bob', 'Mine', foreign)).rejects.toThrow('albums.not_in')
  expect((await k.as(k.users.cy).post(`/api/albums/${params.id}/comments`, { text: ' ' })).status).toBe(400)
})

test('who added what, and when', async () => {
  const his = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
  await as('bob').addPhotos({ params, body: { ids: his } })
  const { items } = await as('cy').listAdded({ params })
  expect(items.map(({ person, count }) => [person.name, count])).toEqual([
    ['bob', 2],
    ['ada', 1],
  ])
})
