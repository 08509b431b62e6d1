import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { shelves } from '../assets/shelves-plugin.ts'
import { SITE, elsewhere } from './world.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob', 'cleo'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let out: ReturnType<typeof elsewhere>
beforeAll(async () => {
  k = await start()
  out = elsewhere(k)
})
afterAll(() => k?.close())

const library = (owner: TestUser = k.users.ada) => `core:library:${owner.id}`
const refused = (status: number, code: string) => ({ status, body: { error: { code } } })

test('shows what is in its set and nothing else of who made it', async () => {
  const [shown, other] = [await k.asset(k.users.ada), await k.asset(k.users.ada)]
  const shelf = await out.shelf(k.users.ada, [{ id: shown, owner: k.users.ada }])
  const made = await out.make(k.users.ada, shelf)
  expect(await out.sees(made)).toEqual([shown])
  expect(await out.sees(made, library())).toEqual([])
  const page = out.page(made)
  expect((await page.get(`/api/sets/${shelf}`)).body).toMatchObject({ title: 'A shelf', can: ['view'] })
  expect(await page.get(`/api/sets/${library()}`)).toMatchObject({ status: 404 })
  expect(await page.get(`/api/assets/${shown}`)).toMatchObject({ status: 200 })
  expect(await page.get(`/api/assets/${other}`)).toMatchObject({ status: 404 })
})

test('never shows what is locked, in the trash or archived of a library', async () => {
  const { cleo } = k.users
  const seen = await k.asset(cleo)
  for (const hidden of [{ visibility: 'locked' }, { visibility: 'archive' }, { trashed: true }] as const)
    await k.asset(cleo, hidden)
  expect(await out.sees(await out.make(cleo, library(cleo)))).toEqual([seen])
})

test('may do only what it was given: see, or details, places and downloads too', async () => {
  const photo = await k.asset(k.users.ada, { latitude: 38.7, longitude: -9.1, city: 'Lisbon' })
  const bare = out.page(await out.make(k.users.ada, library()))
  const details = await bare.get(`/api/assets/${photo}`)
  expect(details.body).toMatchObject({ can: ['view'], details: null, place: null })
  expect(await bare.get(`/api/assets/${photo}/original`)).toMatchObject({ status: 403 })
  const all = await out.make(k.users.ada, library(), { can: ['details', 'places', 'download'] })
  expect((await out.page(all).get(`/api/assets/${photo}`)).body).toMatchObject({
    can: ['view', 'details', 'places', 'download'],
    place: { city: 'Lisbon' },
  })
})

test('only reads, and is nobody with an account', async () => {
  const photo = await k.asset(k.users.ada)
  const page = out.page(await out.make(k.users.ada, library()))
  expect(await page.get('/api/auth/me')).toMatchObject(refused(401, 'unauthenticated'))
  expect(await page.get('/api/embeds')).toMatchObject(refused(401, 'unauthenticated'))
  expect(await page.post('/api/assets/trash', { ids: [photo] })).toMatchObject(refused(403, 'read_only'))
  expect(await page.post('/api/auth/sign-in', {})).toMatchObject(refused(403, 'read_only'))
})

test('counts only in the pages it was made for', async () => {
  await k.asset(k.users.ada)
  const made = await out.make(k.users.ada, library())
  const months = `/api/timeline/months?in=${library()}`
  expect((await out.page(made).get(months)).status).toBe(200)
  for (const origin of ['https://evil.example', `${SITE}.evil.example`, 'http://blog.example', 'null', '', k.url])
    expect(await out.page(made, origin).get(months)).toMatchObject(refused(403, 'wrong_origin'))
})

test('is asked for by other sites with a preflight and never with cookies', async () => {
  const made = await out.make(k.users.ada, library())
  const asked = await fetch(`${k.url}/api/embeds/pictures`, {
    method: 'OPTIONS',
    headers: {
      origin: SITE,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization,content-type'])
  const answer = await out.page(made).get(`/api/timeline/months?in=${library()}`)
  expect(answer.headers.get('access-control-allow-origin')).toBe(SITE)
  for (const { headers } of [asked, answer]) expect(headers.get('access-control-allow-credentials')).toBeNull()
  // Routes for accounts answer no other site at all.
  const account = await fetch(`${k.url}/api/embeds`, {
    method: 'OPTIONS',
    headers: { origin: SITE, 'access-control-request-method': 'POST' },
  })
  expect(account.headers.get('access-control-allow-origin')).toBeNull()
})

test('ends by itself, and at once when it is revoked, which its maker alone can do', async () => {
  const { ada, bob, cleo } = k.users
  const shelf = await out.shelf(bob, [{ id: await k.asset(bob), owner: bob }])
  const [short, long] = [await out.make(bob, shelf), await out.make(bob, shelf)]
  expect(await out.sees(short)).toHaveLength(1)
  await k
    .knex('core.embed')
    .where({ id: short.id })
    .update({ expires_at: new Date(Date.now() - 1000) })
  expect(await out.page(short).get('/api/timeline/months')).toMatchObject(refused(401, 'unauthenticated'))

  expect(await out.sees(long)).toHaveLength(1)
  expect((await k.as(bob).get('/api/embeds')).body).toMatchObject({ items: [{ id: long.id, name: 'My blog' }] })
  for (const other of [ada, cleo])
    expect(await k.as(other).delete(`/api/embeds/${long.id}`)).toMatchObject({ status: 404 })
  expect(await k.as(bob).delete(`/api/embeds/${long.id}`)).toMatchObject({ status: 204 })
  expect(await out.page(long).get('/api/timeline/months')).toMatchObject(refused(401, 'unauthenticated'))
  expect((await k.as(bob).get('/api/embeds')).body).toEqual({ items: [] })
})

test('is revoked in every process at once', async () => {
  await k.asset(k.users.ada)
  const other = await k.another()
  const made = await out.make(k.users.ada, library())
  const there = elsewhere(other).page(made)
  expect((await there.get(`/api/timeline/months?in=${library()}`)).status).toBe(200)
  await k.as(k.users.ada).delete(`/api/embeds/${made.id}`)
  expect((await there.get(`/api/timeline/months?in=${library()}`)).status).toBe(401)
  await other.close()
})

test('shows nothing while the plugin of its set is off, or the account of its maker', async () => {
  const photo = await k.asset(k.users.bob)
  const shelf = await out.shelf(k.users.bob, [{ id: photo, owner: k.users.bob }])
  const made = await out.make(k.users.bob, shelf)
  expect(await out.sees(made)).toEqual([photo])
  await k.disable('shelves')
  expect(await out.sees(made)).toEqual([])
  expect(await out.page(made).get(`/api/assets/${photo}`)).toMatchObject({ status: 404 })
  await k.enable('shelves')
  expect(await out.sees(made)).toEqual([photo])
  await k.knex('core.user').where({ id: k.users.bob.id }).update({ disabled_at: new Date() })
  expect(await out.page(made).get(`/api/assets/${photo}`)).toMatchObject(refused(401, 'unauthenticated'))
  await k.knex('core.user').where({ id: k.users.bob.id }).update({ disabled_at: null })
})

test('goes as far as its maker may hand the set on, not further, and no longer', async () => {
  const photo = await k.asset(k.users.bob)
  const shelf = await out.shelf(k.users.bob, [{ id: photo, owner: k.users.bob }])
  const reader = { shelf_id: shelf.split(':')[2] ?? '', user_id: k.users.ada.id, in_timeline: false }
  const ask = (more = {}) =>
    k.as(k.users.ada).post('/api/embeds', { name: 'Mine', set: shelf, origins: [SITE], can: ['view'], ...more })
  expect(await ask()).toMatchObject(refused(404, 'not_found'))
  await k.knex('shelves.reader').insert({ ...reader, can: 1 })
  expect(await ask()).toMatchObject(refused(403, 'forbidden'))
  await k
    .knex('shelves.reader')
    .where(reader)
    .update({ can: 1 + 256 })
  expect(await ask({ can: ['download'] })).toMatchObject(refused(403, 'forbidden'))
  const made = await out.make(k.users.ada, shelf)
  expect(await out.sees(made)).toEqual([photo])
  await k.knex('shelves.reader').where(reader).delete()
  expect(await out.sees(made)).toEqual([])
})

test('is made with an API key too, which needs the scope', async () => {
  const keyOf = async (scope: string) => {
    const { body } = await k.as(k.users.ada).post('/api/auth/keys', { name: scope, scopes: [scope] })
    return k.as(null, { 'x-api-key': String(Reflect.get(Object(body), 'secret')) })
  }
  const wish = { name: 'By a program', set: library(), origins: [SITE], seconds: 600 }
  expect(await (await keyOf('embeds.write')).post('/api/embeds', wish)).toMatchObject({
    status: 201,
    body: { can: ['view', 'details'] },
  })
  expect(await (await keyOf('embeds.read')).post('/api/embeds', wish)).toMatchObject(refused(403, 'scope_missing'))
})

test.each([
  ['no origin at all', { origins: [] }],
  ['an address instead of an origin', { origins: ['https://blog.example/page'] }],
  ['an origin that no page has', { origins: ['file://'] }],
  ['any origin', { origins: ['*'] }],
  ['writing', { can: ['edit'] }],
  ['handing it on', { can: ['link'] }],
  ['for good', { seconds: 10 * 366 * 86_400 }],
  ['a set that is none', { set: 'everything' }],
])('is not made for %s', async (_, more) => {
  const wish = { name: 'x', set: library(), origins: [SITE] }
  expect(await k.as(k.users.ada).post('/api/embeds', { ...wish, ...more })).toMatchObject({ status: 400 })
})

test('is listed for the owner of a photo as one of those who can see it', async () => {
  const photo = await k.asset(k.users.ada)
  const shelf = await out.shelf(k.users.ada, [{ id: photo, owner: k.users.ada }])
  const made = await out.make(k.users.ada, shelf)
  const { body } = await k.as(k.users.ada).get(`/api/assets/${photo}/access`)
  const { access } = z
    .object({ access: z.array(z.object({ who: z.unknown(), can: z.unknown(), grant: z.string() })) })
    .parse(body)
  expect(access).toContainEqual({ who: { visitor: made.id, plugin: 'core' }, can: ['view'], grant: 'core:embeds' })
})

test('can be made for one’s library, its folders and what one may hand on', async () => {
  const { ada, bob } = k.users
  await k.asset(ada, { folder: 'Trips/Lisbon' })
  const shelf = await out.shelf(bob, [])
  const { body } = await k.as(ada).get('/api/embeds/sets')
  const folder = await k.folder(ada, 'Trips/Lisbon')
  expect(body).toMatchObject({ items: expect.arrayContaining([{ set: library(), title: 'ada' }]) })
  expect(body).toMatchObject({
    items: expect.arrayContaining([{ set: `core:folder:${folder}`, title: 'Trips / Lisbon' }]),
  })
  expect(JSON.stringify(body)).not.toContain(shelf)
  expect(await out.sees(await out.make(ada, `core:folder:${folder}`))).toHaveLength(1)
})
