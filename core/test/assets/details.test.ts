import { randomUUID } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shelves } from './shelves-plugin.ts'
import { shelvesOf } from './shelves.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob', 'cleo'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser, cleo: TestUser
beforeAll(async () => {
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob, cleo } = k.users)
})
afterAll(() => k?.close())

const PLACE = { latitude: 38.7, longitude: -9.1, city: 'Lisbon', country: 'Portugal' }
const details = (user: TestUser, id: string) => k.as(user).get(`/api/assets/${id}`)

test('an owner is told everything', async () => {
  const id = await k.asset(ada, PLACE)
  expect((await details(ada, id)).body).toMatchObject({
    id,
    owner: { id: ada.id, name: 'ada' },
    also: [],
    can: ['view', 'details', 'places', 'download', 'edit', 'share', 'remove'],
    localTime: '2024-05-01T12:00:00',
    favorite: false,
    live: false,
    details: { fileName: `${id}.jpg`, size: 1000, takenAt: '2024-05-01T12:00:00.000Z', exif: { make: null } },
    place: PLACE,
    mine: { visibility: 'timeline', trashedAt: null, state: 'ready' },
  })
})

test('somebody else is told what their keys carry, and that is what they are said to be able to do', async () => {
  const id = await k.asset(bob, PLACE)
  await s.share(bob, ada, { caps: ['view', 'details'] })
  expect((await details(ada, id)).body).toMatchObject({
    can: ['view', 'details'],
    place: null,
    mine: null,
    details: {},
  })
  await s.share(bob, ada, { caps: ['view', 'places', 'download', 'share'] })
  expect((await details(ada, id)).body).toMatchObject({
    can: ['view', 'places', 'download', 'share'],
    place: PLACE,
    details: null,
    owner: { name: 'bob' },
  })
  await s.unshare(bob, ada)
})

test('two keys give what either carries', async () => {
  const id = await k.asset(bob, PLACE)
  await s.share(bob, ada, { caps: ['view', 'details'] })
  const shelf = await s.shelf(bob)
  await s.reader(shelf, ada, { caps: ['view', 'places'] })
  await s.put(shelf, [id], bob)
  expect((await details(ada, id)).body).toMatchObject({ can: ['view', 'details', 'places'] })
  await s.unshare(bob, ada)
})

test('whose copy it is too is told as far as the caller sees those', async () => {
  const content = randomUUID()
  const mine = await k.asset(ada, { content })
  for (const owner of [bob, cleo]) await k.asset(owner, { content })
  await s.share(bob, ada)
  expect((await details(ada, mine)).body).toMatchObject({ also: [{ id: bob.id, name: 'bob' }] })
  await s.unshare(bob, ada)
})

test('what plugins know of a photo comes with it', async () => {
  const id = await k.asset(ada)
  await s.mark(id, 'red')
  expect((await details(ada, id)).body).toMatchObject({ id, shelves: { mark: 'red' } })
})

test('a photo one may not see, one that is not there and what is no id are all not found', async () => {
  const id = await k.asset(bob)
  for (const one of [id, randomUUID(), 'nonsense']) expect((await details(ada, one)).status).toBe(404)
})

test('one’s own photo in the trash is shown to nobody else', async () => {
  const id = await k.asset(bob, { trashed: true })
  await s.share(bob, ada)
  expect((await details(bob, id)).body).toMatchObject({ mine: { trashedAt: expect.any(String) } })
  expect((await details(ada, id)).status).toBe(404)
  await s.unshare(bob, ada)
})

test('a locked photo is there only in a session that was unlocked', async () => {
  const id = await k.asset(ada, { visibility: 'locked' })
  expect((await details(ada, id)).status).toBe(404)
  await k
    .knex('core.session')
    .where({ user_id: ada.id })
    .update({ unlocked_until: new Date(Date.now() + 60_000) })
  expect((await details(ada, id)).body).toMatchObject({ mine: { visibility: 'locked' } })
  await k.knex('core.session').update({ unlocked_until: null })
})

test('a guest of a shelf learns no names and no details that are not shared', async () => {
  const [id, key, shelf] = [await k.asset(ada, PLACE), randomUUID(), await s.shelf(ada)]
  await s.put(shelf, [id], ada)
  await s.guest(shelf, key, ['view'])
  const guest = k.as(null, { 'x-guest': key })
  expect((await guest.get(`/api/assets/${id}`)).body).toMatchObject({
    owner: { name: '' },
    can: ['view'],
    details: null,
    place: null,
    mine: null,
  })
  expect((await guest.get(`/api/assets/${await k.asset(ada)}`)).status).toBe(404)
  expect((await guest.patch(`/api/assets/${id}`, { rating: 5 })).status).toBe(401)
})
