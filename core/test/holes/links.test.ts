import { type TestRequests, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import albums from '../../../plugins/albums/dist/src/index.js'
import sharedLinks from '../../../plugins/shared-links/dist/src/index.js'
import { jpeg, send } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'
import { enter, saidIn } from './doors.ts'
import { idsIn } from './lists.ts'

// Holes that other photo servers were found to have: what passers-by find out and do with a link.

const start = () => testKith({ plugins: [albums, sharedLinks], users: ['root', 'ada', 'bob'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser, bob: TestUser
let photo: string, other: string, album: string
beforeAll(async () => {
  k = await start()
  ;({ ada, bob } = k.users)
  photo = await send(k, ada, 'secret-name.jpg', await jpeg(1))
  other = await send(k, ada, 'other.jpg', await jpeg(2))
  album = (await k.as(ada, albums).createAlbum({ body: { title: 'Secret title', ids: [photo] } })).id
  await k.as(ada, albums).shareAlbum({ params: { id: album }, body: { userIds: [bob.id], role: 'editor' } })
}, 60_000)
afterAll(() => k?.close())

const set = () => `albums:album:${album}`
const links = () => k.as(ada, sharedLinks)

/** Everything a visitor can read of an album. */
const doors = () => [
  '/api/shared-links/visited',
  `/api/sets/${set()}`,
  `/api/albums/${album}`,
  `/api/timeline/months?in=${set()}`,
  `/api/timeline/months/2024-05?in=${set()}`,
  `/api/timeline/skeleton?in=${set()}`,
  `/api/timeline/memories?in=${set()}&today=2026-05-01`,
  `/api/timeline/places?in=${set()}`,
  `/api/timeline/months?in=${set()}&bbox=-10,38,-9,39`,
  `/api/timeline/filters?in=${set()}`,
  `/api/assets/${photo}`,
  `/api/assets/${photo}?in=${set()}`,
  `/api/assets/${photo}/thumbnail`,
  `/api/assets/${photo}/preview`,
  `/api/assets/${photo}/original`,
  `/api/assets/${photo}/video`,
  `/api/assets/zip?in=${set()}`,
  '/api/events',
]

describe('a password', () => {
  test('guards every door, not only the first', async () => {
    const { key, slug } = await links().makeLink({ body: { set: set(), password: 'open sesame', slug: 'guarded' } })
    const known = { 'x-kith-visitor': key ?? '', cookie: `kith_visitor=${key}`, 'x-share-key': key ?? '' }
    for (const door of doors())
      for (const path of [door, `${door}${door.includes('?') ? '&' : '?'}key=${key}&slug=${slug}`])
        expect([path, (await k.as(null, known).get(path)).status]).toEqual([path, expect.toSatisfy((n) => n >= 400)])
    const page = String((await k.as(null).get(`/share/${key}`)).body)
    expect(page).not.toMatch(new RegExp(`Secret title|${photo}|picture`))
    expect((await k.as(null).get(`/share/${key}/picture`)).status).toBe(404)
    expect((await k.as(null).get('/s/guarded/picture')).status).toBe(404)
  })

  // That it is not to be guessed is a test of the plugin.
  test('is kept so that nobody can read it, and told to nobody', async () => {
    const link = await links().makeLink({ body: { set: set(), password: 'open sesame' } })
    const said = [link, await links().listLinks(), await k.as(k.users.root, sharedLinks).listAllLinks()]
    expect(JSON.stringify(said)).not.toContain('sesame')
    expect(JSON.stringify(await k.knex('shared_links.link'))).not.toContain('sesame')
  })

  test('that is changed throws out who entered with the old one', async () => {
    const link = await links().makeLink({ body: { set: set(), password: 'open sesame' } })
    const guest = await enter(k, link, 'open sesame')
    expect((await guest.get(`/api/assets/${photo}/thumbnail`)).status).toBe(200)
    await links().changeLink({ params: { id: link.id }, body: { password: 'closed sesame' } })
    expect((await guest.get(`/api/assets/${photo}/thumbnail`)).status).toBe(401)
  })
})

test('who comes in with the old password while it is changed is out as well', async () => {
  for (const n of [1, 2, 3, 4]) {
    const link = await links().makeLink({ body: { set: set(), password: 'open sesame' } })
    const [guest] = await Promise.all([
      enter(k, link, 'open sesame').catch(() => undefined),
      links().changeLink({ params: { id: link.id }, body: { password: `closed sesame ${n}` } }),
    ])
    if (guest) expect((await guest.get(`/api/assets/${photo}/thumbnail`)).status).toBe(401)
  }
})

describe('without metadata', () => {
  let guest: TestRequests
  beforeAll(async () => {
    guest = await enter(k, await links().makeLink({ body: { set: set(), metadata: false } }))
  })

  test('no answer, header or file says where, with what, by whom or under which name', async () => {
    for (const path of doors().filter((one) => one !== '/api/events')) {
      const { status, headers, body } = await guest.get(path)
      const text = Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body)
      expect([path, text, saidIn(headers)].join('\n')).not.toMatch(
        /secret-name|Secret title|Lisbon|Portugal|38\.7|Kith.One|"ada"|"bob"|@example/,
      )
      expect(status, path).toBeLessThan(500)
    }
    const zip = (await guest.get(`/api/assets/zip?in=${set()}`)).body
    expect([...readZip(zip as Buffer).keys()].join()).not.toContain('secret-name')
  })

  test('downloads stay as they were switched when metadata is switched', async () => {
    const link = await links().makeLink({ body: { set: set(), metadata: false, download: true } })
    const changed = await links().changeLink({ params: { id: link.id }, body: { metadata: true } })
    expect(changed).toMatchObject({ metadata: true, download: true })
    const again = await links().changeLink({ params: { id: link.id }, body: { metadata: false } })
    expect(again).toMatchObject({ metadata: false, download: true })
  })
})

test('visitors are told no e-mail address and not who is in an album', async () => {
  const guest = await enter(k, await links().makeLink({ body: { set: set() } }))
  for (const path of doors().filter((one) => one !== '/api/events'))
    expect(JSON.stringify((await guest.get(path)).body)).not.toMatch(/@example|"bob"/)
  expect((await guest.get(`/api/albums/${album}/members`)).status).toBe(401)
  expect((await guest.get('/api/users/directory')).status).toBe(401)
})

test('visitors put no photo into a link, whatever ids they know, and change nothing', async () => {
  const view = await links().makeLink({ body: { assetIds: [photo] } })
  const foreign = await links().makeLink({ body: { assetIds: [other], upload: true } })
  const guest = await enter(k, view)
  const selection = `${view.set.kind}:${view.set.id}`
  const tries = [
    guest.post(`/api/shared-links/${view.id}/assets`, { assetIds: [other] }),
    guest.post(`/api/shared-links/${foreign.id}/assets`, { assetIds: [photo] }),
    guest.post(`/api/sets/${selection}/assets`, { ids: [other] }),
    guest.post(`/api/sets/${set()}/assets`, { ids: [other] }),
    guest.delete(`/api/sets/${selection}/assets/${photo}`),
    guest.post(`/api/albums/${album}/photos`, { ids: [other] }),
    guest.patch(`/api/assets/${photo}`, { visibility: 'locked' }),
    guest.post('/api/assets/trash', { ids: [photo] }),
    guest.patch(`/api/shared-links/${view.id}`, { upload: true }),
  ]
  for (const { status } of await Promise.all(tries)) expect(status).toBe(401)
  expect(await guest.post('/api/shared-links/uploads', formOf(await jpeg(9)))).toMatchObject({ status: 403 })
  expect(await idsIn(guest, `in=${selection}`)).toEqual([photo])
  expect(await idsIn(await enter(k, foreign), `in=${foreign.set.kind}:${foreign.set.id}`)).toEqual([other])
})

test('what is not said when a link is changed stays: its name, its password, its end, all it allows', async () => {
  const body = { set: set(), slug: 'stays', password: 'open sesame', endsAt: '2099-01-01T00:00:00Z', download: false }
  const link = await links().makeLink({ body: { ...body, viewLimit: 9, description: 'Hello' } })
  const changed = await links().changeLink({ params: { id: link.id }, body: { description: 'Good day' } })
  expect(changed).toEqual({ ...link, description: 'Good day' })
})

test('nobody adds photos through a link whose maker did not say so', async () => {
  expect(await links().makeLink({ body: { set: set() } })).toMatchObject({ upload: false })
})

/** A guest's photo, as a form. */
function formOf(bytes: Uint8Array): FormData {
  const form = new FormData()
  form.append('name', 'Eve')
  form.append('file', new File([new Uint8Array(bytes)], 'mine.jpg'))
  return form
}

test('links of a disabled account show nothing, those to chosen photos neither, and take nothing', async () => {
  const guests = [
    await enter(k, await links().makeLink({ body: { assetIds: [photo], upload: true } })),
    await enter(k, await links().makeLink({ body: { set: set(), upload: true } })),
  ]
  await k.knex('core.user').where({ id: ada.id }).update({ disabled_at: new Date() })
  for (const guest of guests) {
    expect((await guest.get(`/api/assets/${photo}/thumbnail`)).status).toBe(404)
    expect((await guest.get('/api/shared-links/visited')).status).toBe(404)
    expect((await guest.post('/api/shared-links/uploads', formOf(await jpeg(8)))).status).toBe(404)
  }
  await k.knex('core.user').where({ id: ada.id }).update({ disabled_at: null })
})

test('a link does not tell whether its maker has a file', async () => {
  const body = { set: set(), upload: true }
  const guest = await enter(k, await links().makeLink({ body }))
  const { checksum } = await k.knex('core.asset').where({ id: other }).first('checksum')
  const sha256 = checksum.toString('hex')
  expect((await guest.get(`/api/uploads/exists?sha256=${sha256}`)).status).toBe(401)
  expect((await guest.post('/api/uploads/check', { files: [] })).status).toBe(401)
  const add = async (bytes: Uint8Array) => {
    const { status, body } = await guest.post('/api/shared-links/uploads', formOf(bytes))
    return { status, body }
  }
  expect(await add(await jpeg(2))).toEqual(await add(await jpeg(77)))
})

test('favourites of its maker are marked for no visitor', async () => {
  await k.as(ada).put(`/api/assets/${photo}/favorite`)
  const guest = await enter(k, await links().makeLink({ body: { set: set() } }))
  expect((await guest.get(`/api/timeline/months/2024-05?in=${set()}`)).body).toMatchObject({ favorite: [0] })
  expect((await guest.get(`/api/assets/${photo}`)).body).toMatchObject({ favorite: false })
})
