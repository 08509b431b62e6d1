import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import albums from '../../../plugins/albums/dist/src/index.js'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import sharedLinks from '../../../plugins/shared-links/dist/src/index.js'
import { enter } from './doors.ts'
import { idsIn } from './lists.ts'

// Holes that other photo servers were found to have: what members of albums find out and do.

const start = () =>
  testKith({ plugins: [albums, partnerSharing, sharedLinks], users: ['ada', 'bob', 'cleo', 'eve'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser, bob: TestUser, cleo: TestUser, eve: TestUser
beforeAll(async () => {
  k = await start()
  ;({ ada, bob, cleo, eve } = k.users)
})
afterAll(() => k?.close())

const NONE = '00000000-0000-4000-8000-000000000000'

/** An album of Ada's with Bob as editor and Cleo as viewer. */
async function album(ids: string[]): Promise<string> {
  const { id } = await k.as(ada, albums).createAlbum({ body: { title: 'Ours', ids } })
  for (const [user, role] of [[bob, 'editor'] as const, [cleo, 'viewer'] as const])
    await k.as(ada, albums).shareAlbum({ params: { id }, body: { userIds: [user.id], role } })
  return id
}

test('a photo that is locked or trashed goes from albums and links at once, with what is said of it', async () => {
  for (const away of ['locked', 'trash']) {
    const photo = await k.asset(ada)
    const id = await album([photo])
    const guest = await enter(k, await k.as(ada, sharedLinks).makeLink({ body: { set: `albums:album:${id}` } }))
    const chosen = await enter(k, await k.as(ada, sharedLinks).makeLink({ body: { assetIds: [photo] } }))
    await k.as(bob).post(`/api/albums/${id}/comments`, { text: 'Your secret', assetId: photo })
    if (away === 'locked') await k.as(ada).patch(`/api/assets/${photo}`, { visibility: 'locked' })
    else await k.as(ada).post('/api/assets/trash', { ids: [photo] })
    for (const ask of [k.as(bob), k.as(cleo), guest, chosen]) {
      expect((await ask.get(`/api/assets/${photo}`)).status).toBe(404)
      expect((await ask.get(`/api/assets/${photo}/original`)).status).toBe(404)
      expect(await idsIn(ask, `in=albums:album:${id}`)).toEqual([])
    }
    expect(await k.as(bob, albums).showAlbum({ params: { id } })).toMatchObject({ count: 0, cover: null, from: null })
    for (const path of ['comments', 'members', 'added', `photos/${photo}`])
      expect(JSON.stringify((await k.as(bob).get(`/api/albums/${id}/${path}`)).body)).not.toMatch(
        new RegExp(`${photo}|Your secret|"added":1`),
      )
  }
})

test('an album one is not in is answered like one that does not exist, whatever is asked', async () => {
  const [photo, mine] = [await k.asset(ada), await k.asset(eve)]
  const id = await album([photo])
  const asked = (of: string, ask = k.as(eve)) => [
    ask.get(`/api/albums/${of}`),
    ask.patch(`/api/albums/${of}`, { title: 'Mine' }),
    ask.delete(`/api/albums/${of}`),
    ask.post(`/api/albums/${of}/photos`, { ids: [mine] }),
    ask.post(`/api/albums/${of}/photos/remove`, { ids: [photo] }),
    ask.post(`/api/albums/${of}/photos/withdraw`, { ids: [mine] }),
    ask.put(`/api/albums/${of}/photos/order`, { ids: [photo], before: null }),
    ask.get(`/api/albums/${of}/photos/${photo}`),
    ask.get(`/api/albums/${of}/added`),
    ask.get(`/api/albums/${of}/members`),
    ask.post(`/api/albums/${of}/members`, { userIds: [eve.id], role: 'editor' }),
    ask.delete(`/api/albums/${of}/members/${eve.id}`),
    ask.delete(`/api/albums/${of}/members/${bob.id}`),
    ask.put(`/api/albums/${of}/owner`, { userId: eve.id }),
    ask.put(`/api/albums/${of}/like`, { like: true }),
    ask.get(`/api/albums/${of}/comments`),
    ask.post(`/api/albums/${of}/comments`, { text: 'Hello' }),
    ask.put(`/api/albums/${of}/in-timeline`, { show: true }),
    ask.put(`/api/albums/${of}/seen`),
    ask.get(`/api/sets/albums:album:${of}`),
    ask.post(`/api/sets/albums:album:${of}/assets`, { ids: [mine] }),
    ask.delete(`/api/sets/albums:album:${of}/assets/${photo}`),
    ask.post('/api/shared-links', { set: `albums:album:${of}` }),
    ask.post('/api/embeds', { name: 'x', set: `albums:album:${of}`, origins: ['https://x.example'] }),
    ask.get(`/api/timeline/months?in=albums:album:${of}`),
  ]
  const said = async (of: string) =>
    (await Promise.all(asked(of))).map(({ status, body }) => [
      status,
      JSON.stringify(body).replace(/"requestId":"[^"]*"/, ''),
    ])
  expect(await said(id)).toEqual(await said(NONE))
})

test('whoever may share a photo brings back what somebody put in who no longer may', async () => {
  const photo = await k.asset(ada)
  const share = await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
  const id = await album([await k.asset(ada)])
  expect(await k.as(bob, albums).addPhotos({ params: { id }, body: { ids: [photo] } })).toMatchObject({
    added: [photo],
  })
  await k.as(ada, partnerSharing).endSharing({ params: { id: share.id } })
  expect(await idsIn(k.as(cleo), `in=albums:album:${id}`)).not.toContain(photo)
  expect(await k.as(ada, albums).addPhotos({ params: { id }, body: { ids: [photo] } })).toMatchObject({
    added: [photo],
  })
  expect(await idsIn(k.as(cleo), `in=albums:album:${id}`)).toContain(photo)
  expect(await k.as(ada, albums).addPhotos({ params: { id }, body: { ids: [photo] } })).toMatchObject({
    duplicates: [photo],
  })
})

test('what is not in the album is no reason for an error of the server', async () => {
  const [photo, elsewhere] = [await k.asset(ada), await k.asset(ada)]
  const id = await album([photo])
  const as = k.as(bob)
  for (const assetId of [elsewhere, NONE]) {
    const asked = [
      as.post(`/api/albums/${id}/comments`, { text: 'Hello', assetId }),
      as.put(`/api/albums/${id}/like`, { like: true, assetId }),
      as.get(`/api/albums/${id}/photos/${assetId}`),
      as.patch(`/api/albums/${id}`, { cover: assetId }),
      as.put(`/api/albums/${id}/photos/order`, { ids: [assetId], before: null }),
    ]
    for (const { status } of await Promise.all(asked)) expect(status).toBe(404)
  }
  for (const body of [
    { userIds: [NONE], role: 'viewer' },
    { userIds: [bob.id, NONE], role: 'viewer' },
  ])
    expect((await k.as(ada).post(`/api/albums/${id}/members`, body)).status).toBe(404)
})

describe('an editor', () => {
  test('edits, archives, locks or trashes no photo of somebody else', async () => {
    const photo = await k.asset(ada)
    await album([photo])
    const asked = [
      k.as(bob).patch(`/api/assets/${photo}`, { visibility: 'locked' }),
      k.as(bob).patch(`/api/assets/${photo}`, { visibility: 'archive' }),
      k.as(bob).patch(`/api/assets/${photo}`, { rating: 5 }),
      k.as(bob).patch('/api/assets', { ids: [photo], changes: { rating: 5 } }),
      k.as(bob).post('/api/assets/trash', { ids: [photo] }),
    ]
    for (const { status } of await Promise.all(asked)) expect(status).toBe(403)
    expect((await k.as(bob).delete(`/api/assets/${photo}`)).status).toBe(404)
    expect((await k.as(cleo).get(`/api/assets/${photo}`)).status).toBe(200)
  })

  test('takes over no album: not by roles, not by removing people, not by handing it over', async () => {
    const id = await album([await k.asset(ada)])
    const asked = [
      k.as(bob).post(`/api/albums/${id}/members`, { userIds: [cleo.id], role: 'editor' }),
      k.as(bob).post(`/api/albums/${id}/members`, { userIds: [ada.id], role: 'viewer' }),
      k.as(bob).delete(`/api/albums/${id}/members/${ada.id}`),
      k.as(bob).delete(`/api/albums/${id}/members/${cleo.id}`),
      k.as(bob).put(`/api/albums/${id}/owner`, { userId: bob.id }),
      k.as(bob).patch(`/api/albums/${id}`, { reshare: true }),
      k.as(bob).delete(`/api/albums/${id}`),
    ]
    for (const { status } of await Promise.all(asked)) expect(status).toBe(403)
    expect(await k.as(ada, albums).showAlbum({ params: { id } })).toMatchObject({ role: 'owner', reshare: false })
    expect(await k.as(cleo, albums).showAlbum({ params: { id } })).toMatchObject({ role: 'viewer' })
  })

  test('puts no photo of another member into an album or a link of their own', async () => {
    const photo = await k.asset(ada)
    await album([photo])
    const own = await k.as(bob, albums).createAlbum({ body: { title: 'Mine', ids: [photo] } })
    expect(own).toMatchObject({ added: [], notAllowed: [photo] })
    expect((await k.as(bob).post('/api/shared-links', { assetIds: [photo] })).status).toBe(403)
  })
})
