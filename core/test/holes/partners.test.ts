import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import albums from '../../../plugins/albums/dist/src/index.js'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import sharedLinks from '../../../plugins/shared-links/dist/src/index.js'
import { jpeg, send } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'
import { enter, unlock } from './doors.ts'
import { idsIn } from './lists.ts'

// Holes that other photo servers were found to have: what a partner finds besides what is shared.

const start = () =>
  testKith({ plugins: [partnerSharing, albums, sharedLinks], users: ['ada', 'bob', 'cleo'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser, bob: TestUser, cleo: TestUser
let shown: string, archived: string, trashed: string, locked: string
let share: string
beforeAll(async () => {
  k = await start()
  ;({ ada, bob, cleo } = k.users)
  shown = await send(k, ada, 'shown.jpg', await jpeg(1))
  archived = await send(k, ada, 'archived.jpg', await jpeg(2))
  trashed = await send(k, ada, 'trashed.jpg', await jpeg(3))
  locked = await send(k, ada, 'locked.jpg', await jpeg(4))
  share = (await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })).id
  await k.as(bob, partnerSharing).showInTimeline({ params: { id: share }, body: { show: true } })
  // A heart on each, and all of them were in an album of Bob's, before Ada thought better of three.
  for (const id of [shown, archived, trashed, locked]) await k.as(ada).put(`/api/assets/${id}/favorite`)
  await k.as(ada).patch(`/api/assets/${archived}`, { visibility: 'archive' })
  await k.as(ada).patch(`/api/assets/${locked}`, { visibility: 'locked' })
  await k.as(ada).post('/api/assets/trash', { ids: [trashed] })
}, 60_000)
afterAll(() => k?.close())

describe('a partner’s lists', () => {
  const queries = ['archive', 'trash', 'favorites'].flatMap((state) => [
    `state=${state}`,
    `state=${state}&owner=shared`,
  ])

  for (const query of queries)
    test(`with ${query} hold nothing of whoever shares`, async () => {
      expect(await idsIn(k.as(bob), query)).toEqual([])
    })

  test('of locked photos hold nothing of theirs, also when one’s own PIN was entered', async () => {
    await unlock(k, bob)
    for (const query of ['state=locked', 'owner=all', `in=partner-sharing:share:${share}`, `in=core:library:${ada.id}`])
      expect(await idsIn(k.as(bob), query)).not.toContain(locked)
  })

  test('by days, kinds and places find what is shared alone', async () => {
    for (const query of ['day=2024-05-01', 'kind=image', 'copies=all&stacks=all', `in=core:library:${ada.id}`])
      expect(await idsIn(k.as(bob), query)).toEqual([shown])
    const { body } = await k.as(bob).get('/api/timeline/memories?today=2026-05-01')
    expect(JSON.stringify(body)).toContain(shown)
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${archived}|${trashed}|${locked}`))
    expect(body).toMatchObject({ memories: [{ count: 1 }] })
  })

  test('mark as favourites what is one’s own favourite, not theirs', async () => {
    const month = await k.as(bob).get('/api/timeline/months/2024-05')
    expect(month.body).toMatchObject({ id: [shown], favorite: [0] })
    expect((await k.as(bob).get(`/api/assets/${shown}`)).body).toMatchObject({ favorite: false })
  })
})

test('a partner is told no path, device, library, uploader or state of a file', async () => {
  const { body } = await k.as(bob).get(`/api/assets/${shown}`)
  expect(body).toMatchObject({ mine: null })
  expect(Object.keys(Object(body))).not.toEqual(expect.arrayContaining(['path', 'libraryId', 'deviceId', 'checksum']))
  const [row] = await k.knex('core.asset').where({ id: shown }).select('library_id', 'path')
  const said = JSON.stringify(body)
  expect(said).not.toContain(row.library_id)
  expect(said).not.toContain(row.path.toString())
})

test('a download of a whole library leaves out what is locked, and works', async () => {
  for (const who of [ada, bob]) {
    const { status, body } = await k.as(who).get(`/api/assets/zip?in=core:library:${ada.id}`)
    expect(status).toBe(200)
    expect([...readZip(body as Buffer).keys()]).toEqual(['shown.jpg'])
  }
})

test('what an ex-partner put into albums and links goes from there when the share is ended', async () => {
  const album = await k.as(bob, albums).createAlbum({ body: { title: 'Ours', ids: [shown] } })
  await k.as(bob, albums).shareAlbum({ params: { id: album.id }, body: { userIds: [cleo.id], role: 'viewer' } })
  const link = await k.as(bob, sharedLinks).makeLink({ body: { assetIds: [shown] } })
  const ofAlbum = await k.as(bob, sharedLinks).makeLink({ body: { set: `albums:album:${album.id}` } })
  const [guest, other] = [await enter(k, link), await enter(k, ofAlbum)]
  for (const ask of [k.as(cleo), guest, other])
    expect((await ask.get(`/api/assets/${shown}/thumbnail`)).status).toBe(200)
  await k.as(ada, partnerSharing).endSharing({ params: { id: share } })
  for (const ask of [k.as(bob), k.as(cleo), guest, other])
    expect((await ask.get(`/api/assets/${shown}/thumbnail`)).status).toBe(404)
  expect(await k.as(cleo, albums).showAlbum({ params: { id: album.id } })).toMatchObject({ count: 0, cover: null })
})

test('to share with somebody who does not exist is refused like with somebody who is disabled', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  const first = await k.as(ada).post('/api/partner-sharing', { userId: nobody })
  expect(first).toMatchObject({ status: 404, body: { error: { code: 'partner-sharing.nobody' } } })
  await k.knex('core.user').where({ id: cleo.id }).update({ disabled_at: new Date() })
  const second = await k.as(ada).post('/api/partner-sharing', { userId: cleo.id })
  expect(second.body).toMatchObject({ error: { code: 'partner-sharing.nobody' } })
  await k.knex('core.user').where({ id: cleo.id }).update({ disabled_at: null })
})
