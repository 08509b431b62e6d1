import { randomUUID } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { timelineOf } from './client.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob', 'cleo'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser
beforeAll(async () => {
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob } = k.users)
})
afterAll(() => k?.close())
beforeEach(() => k.knex.raw('truncate core.asset, shelves.share, shelves.shelf cascade'))

const ADDRESS = '/api/timeline/skeleton'
const EMPTY = { day: [], count: [], ratio: '', total: 0 }
const skeleton = (user: TestUser, query = '') => timelineOf(k.as(user)).skeleton(query)
const photo = (user: TestUser, at = '2024-05-01T12:00:00Z', more = {}) => k.asset(user, { takenAt: at, ...more })
/** What `fetch` would already have undone. */
function overTheWire(user: TestUser, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asking = request(
      new URL(ADDRESS, k.url),
      { headers: { ...headers, authorization: `Bearer ${user.token}` } },
      (answer) =>
        void buffer(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          reject,
        ),
    )
    asking.once('error', reject).end()
  })
}
const sized = async (width: number | null, height: number | null, at: string) => {
  const id = await photo(ada, at)
  await k.knex('core.asset').where({ id }).update({ width, height })
}

test('a skeleton has the days, newest first, and a byte of ratio for each photo in the order of the months', async () => {
  await sized(4000, 3000, '2024-05-02T09:00:00Z')
  await sized(3000, 4000, '2024-05-02T10:00:00Z')
  await sized(2000, 1000, '2023-12-31T10:00:00Z')
  await sized(90_000, 10, '2023-12-30T10:00:00Z')
  await sized(null, null, '2023-12-30T09:00:00Z')
  const found = await skeleton(ada)
  expect(found).toMatchObject({ day: ['2024-05-02', '2023-12-31', '2023-12-30'], count: [2, 1, 2], total: 5 })
  expect([...Buffer.from(found.ratio, 'base64')]).toEqual([108, 148, 176, 255, 128])
})

test('a skeleton is narrowed as the months are', async () => {
  const mine = await photo(ada, '2024-05-01T12:00:00Z', { content: 'sunset' })
  await photo(ada, '2024-05-03T12:00:00Z', { type: 'video' })
  await photo(ada, '2024-05-04T12:00:00Z', { visibility: 'archive' })
  await photo(ada, '2024-05-05T12:00:00Z', { trashed: true })
  await photo(bob, '2024-05-01T12:00:00Z', { content: 'sunset' })
  const theirs = await photo(bob, '2024-05-06T12:00:00Z')
  await s.share(bob, ada)
  await k.as(ada).put(`/api/assets/${theirs}/favorite`)
  await s.mark(mine, 'red')
  const marked = encodeURIComponent(JSON.stringify({ 'shelves.marked': 'red' }))
  const days = async (query: string) => (await skeleton(ada, query)).day.map((day) => day.slice(8))
  expect(await days('')).toEqual(['06', '03', '01'])
  expect((await skeleton(ada, 'copies=all')).count).toEqual([1, 1, 2])
  expect(await days('owner=mine')).toEqual(['03', '01'])
  expect(await days('owner=shared')).toEqual(['06', '01'])
  expect(await days('kind=video')).toEqual(['03'])
  expect(await days('state=favorites')).toEqual(['06'])
  expect(await days('state=archive')).toEqual(['04'])
  expect(await days('state=trash')).toEqual(['05'])
  expect(await days(`filter=${marked}`)).toEqual(['01'])
  expect(await days('day=2024-05-03')).toEqual(['03'])
  expect(await days(`in=core:library:${bob.id}`)).toEqual(['06', '01'])
})

test('a skeleton counts a stack once, on the day of the photo that stands for it', async () => {
  const ids = [await photo(ada, '2024-05-02T12:00:00Z'), await photo(ada, '2024-05-03T12:00:00Z')]
  await k.as(ada).post('/api/stacks', { ids })
  expect(await skeleton(ada)).toMatchObject({ day: ['2024-05-02'], count: [1] })
  expect(await skeleton(ada, 'stacks=all')).toMatchObject({ total: 2 })
})

test('nobody learns from a skeleton of photos they may not see', async () => {
  await photo(ada)
  await photo(ada, '2024-05-02T12:00:00Z', { visibility: 'locked' })
  const shelf = await s.shelf(ada)
  await s.put(shelf, [await photo(ada)], ada)
  expect(await skeleton(bob)).toEqual(EMPTY)
  expect(await skeleton(bob, `in=core:library:${ada.id}`)).toEqual(EMPTY)
  expect(await skeleton(bob, `in=${s.set(shelf)}`)).toEqual(EMPTY)
  expect(await skeleton(bob, `in=${s.set(randomUUID())}`)).toEqual(EMPTY)
  expect((await k.as(ada).get(`${ADDRESS}?state=locked`)).status).toBe(403)
  expect((await k.as(null).get(ADDRESS)).status).toBe(401)
  expect((await k.as(ada).get(`${ADDRESS}?owner=nobody`)).status).toBe(400)
  await s.share(ada, bob)
  expect((await skeleton(bob)).total).toBe(2)
  await s.unshare(ada, bob)
  expect(await skeleton(bob)).toEqual(EMPTY)
})

test('a guest has the skeleton of the set a key opens, and of nothing else', async () => {
  const shelf = await s.shelf(ada)
  await s.put(shelf, [await photo(ada)], ada)
  await photo(ada, '2024-06-01T12:00:00Z')
  const key = randomUUID()
  await s.guest(shelf, key, ['view'])
  const guest = timelineOf(k.as(null, { 'x-guest': key }))
  expect(await guest.skeleton(`in=${s.set(shelf)}`)).toMatchObject({ day: ['2024-05-01'], count: [1] })
  expect(await guest.skeleton(`in=core:library:${ada.id}`)).toEqual(EMPTY)
})

test('a skeleton is not sent again while nothing has changed, and one person’s tag is of no use to another', async () => {
  await photo(ada)
  const tag = String((await k.as(ada).get(ADDRESS)).headers.get('etag'))
  const held = (user: TestUser) => k.as(user, { 'if-none-match': tag }).get(ADDRESS)
  expect((await held(ada)).status).toBe(304)
  expect(await held(bob)).toMatchObject({ status: 200, body: EMPTY })
  await photo(ada)
  expect(await held(ada)).toMatchObject({ status: 200, body: { total: 2 } })
})

test('a large skeleton is compressed for who takes it, and is the same under one tag either way', async () => {
  const first = await photo(ada)
  await k.knex.raw(
    `insert into core.asset (owner_id, library_id, mime, file_name, path, checksum, width, height, taken_at, local_at, state)
      select a.owner_id, a.library_id, a.mime, i || '.jpg', convert_to(i || '.jpg', 'UTF8'), sha256(convert_to(i::text, 'UTF8')),
        4000, 3000, a.taken_at - i * interval '1 hour', a.local_at - i * interval '1 hour', 'ready'
      from core.asset a, generate_series(1, 10000) i where a.id = ?`,
    [first],
  )
  const plain = await overTheWire(ada, { 'accept-encoding': 'identity' })
  const small = await overTheWire(ada, { 'accept-encoding': 'gzip, br' })
  expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, 'gzip'])
  expect(small.body.length).toBeLessThan(plain.body.length / 3)
  expect(gunzipSync(small.body).equals(plain.body)).toBe(true)
  expect(JSON.parse(String(plain.body))).toMatchObject({ total: 10_001 })
  for (const { headers } of [plain, small]) {
    expect(headers.vary).toContain('Accept-Encoding')
    expect(headers['content-length']).toBe(String(headers['content-encoding'] ? small.body.length : plain.body.length))
    expect(headers.etag).toBe(plain.headers.etag)
  }
  const held = { 'if-none-match': String(plain.headers.etag) }
  for (const encoding of ['identity', 'gzip']) {
    const again = await overTheWire(ada, { ...held, 'accept-encoding': encoding })
    expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined])
    expect(again.headers.vary).toContain('Accept-Encoding')
  }
  expect((await overTheWire(ada, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined()
})
