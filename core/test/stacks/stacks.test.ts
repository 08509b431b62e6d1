import { randomUUID } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { jpeg, send } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'
import { timelineOf } from '../timeline/client.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
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

const photo = (user: TestUser, day = '2024-05-01', more = {}) => k.asset(user, { takenAt: `${day}T12:00:00Z`, ...more })
const month = (user: TestUser, query = '', which = '2024-05') => timelineOf(k.as(user)).month(which, query)
const months = (user: TestUser, query = '') => timelineOf(k.as(user)).months(query)

const Made = z.object({ id: z.uuid() })
async function stack(user: TestUser, ids: readonly string[], cover?: string): Promise<string> {
  const answer = await k.as(user).post('/api/stacks', { ids, ...(cover && { cover }) })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return Made.parse(answer.body).id
}

const Details = z.object({
  stack: z.object({ id: z.uuid(), assets: z.array(z.object({ id: z.uuid(), cover: z.boolean() })) }).nullable(),
})
async function members(user: TestUser, id: string): Promise<string[]> {
  const answer = await k.as(user).get(`/api/assets/${id}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return Details.parse(answer.body).stack?.assets.map((one) => one.id) ?? []
}

/** Three of Ada's photos, the oldest first, in a stack under the second. */
async function three() {
  const ids = [await photo(ada, '2024-05-01'), await photo(ada, '2024-05-02'), await photo(ada, '2024-05-03')] as const
  return { ids, id: await stack(ada, ids, ids[1]) }
}

test('a stack is one photo of the timeline, with all that is in it', async () => {
  const other = await photo(ada, '2024-05-09')
  const { ids } = await three()
  const [first, cover, last] = ids
  expect(await month(ada)).toMatchObject({ id: [other, cover], stacked: { 1: [first, last] } })
  expect((await months(ada)).total).toBe(2)
  expect(await months(ada, 'stacks=all')).toMatchObject({ total: 4 })
  expect((await month(ada, 'stacks=all')).id).toEqual([other, last, cover, first])
  for (const id of ids) expect(await members(ada, id)).toEqual([cover, first, last])
  expect(await members(ada, other)).toEqual([])
})

test('a stack over two months is in that of its cover', async () => {
  const [may, june] = [await photo(ada, '2024-05-31'), await photo(ada, '2024-06-01')]
  await stack(ada, [may, june])
  expect((await months(ada)).months).toEqual([{ month: '2024-05', count: 1 }])
  expect(await month(ada)).toMatchObject({ id: [may], stacked: { 0: [june] } })
  expect((await month(ada, '', '2024-06')).id).toEqual([])
})

test('its owner changes the cover, takes one out, and takes it apart', async () => {
  const { ids, id } = await three()
  const [first, second, last] = ids
  expect((await k.as(ada).patch(`/api/stacks/${id}`, { cover: last })).status).toBe(204)
  expect(await month(ada)).toMatchObject({ id: [last], stacked: { 0: [first, second] } })
  expect((await k.as(ada).delete(`/api/stacks/${id}/assets/${last}`)).status).toBe(204)
  expect(await month(ada)).toMatchObject({ id: [last, first], stacked: { 1: [second] } })
  expect((await k.as(ada).delete(`/api/stacks/${id}`)).status).toBe(204)
  expect(await month(ada)).toMatchObject({ id: [last, second, first], stacked: {} })
  expect((await k.as(ada).delete(`/api/stacks/${id}`)).status).toBe(404)
})

test('photos leave the stack they were in for another', async () => {
  const { ids } = await three()
  const [first, second, last] = ids
  const other = await photo(ada, '2024-05-09')
  await stack(ada, [other, second, last])
  expect(await month(ada)).toMatchObject({ id: [other, first], stacked: { 0: [second, last] } })
})

test('others see a stack over what they may see, and nothing of the rest', async () => {
  const { ids } = await three()
  const [first, cover, last] = ids
  const shelf = await s.shelf(ada)
  await s.reader(shelf, bob, { inTimeline: true })
  await s.put(shelf, [first, last], ada)
  expect(await month(bob)).toMatchObject({ id: [first], stacked: { 0: [last] } })
  expect((await months(bob)).total).toBe(1)
  expect(await members(bob, last)).toEqual([first, last])
  expect((await k.as(bob).get(`/api/assets/${cover}`)).status).toBe(404)
  await s.share(ada, bob)
  expect(await month(bob)).toMatchObject({ id: [cover], stacked: { 0: [first, last] } })
  await s.unshare(ada, bob)
  await k.knex('shelves.book').where({ asset_id: last }).del()
  expect(await month(bob)).toMatchObject({ id: [first], stacked: {} })
  expect(await members(bob, first)).toEqual([])
})

test('a copy of one’s own hides its twin in another’s stack, not the rest of it', async () => {
  const [copy, other] = [await photo(bob, '2024-05-01', { content: 'fog' }), await photo(bob, '2024-05-02')]
  await stack(bob, [copy, other])
  const mine = await photo(ada, '2024-05-03', { content: 'fog' })
  await s.share(bob, ada)
  expect(await month(ada)).toMatchObject({ id: [mine, other], also: { 0: [bob.id] }, stacked: {} })
  expect((await months(ada)).total).toBe(2)
})

test('what goes to the trash or the archive leaves the stack, and comes back into it', async () => {
  const { ids } = await three()
  const [first, cover, last] = ids
  await k.as(ada).post('/api/assets/trash', { ids: [cover] })
  expect(await month(ada)).toMatchObject({ id: [first], stacked: { 0: [last] } })
  expect((await month(ada, 'state=trash')).id).toEqual([cover])
  await k.as(ada).patch(`/api/assets/${first}`, { visibility: 'archive' })
  expect(await month(ada)).toMatchObject({ id: [last], stacked: {} })
  await k.as(ada).post('/api/assets/restore', { ids: [cover] })
  await k.as(ada).patch(`/api/assets/${first}`, { visibility: 'timeline' })
  expect(await month(ada)).toMatchObject({ id: [cover], stacked: { 0: [first, last] } })
  await k.as(ada).post('/api/assets/trash', { ids: [cover] })
  await k.as(ada).delete(`/api/assets/${cover}`)
  expect(await month(ada)).toMatchObject({ id: [first], stacked: { 0: [last] } })
})

test('favourites are shown one by one', async () => {
  const { ids } = await three()
  await k.as(ada).put('/api/assets/favorites', { ids, favorite: true })
  expect((await month(ada, 'state=favorites')).id).toHaveLength(3)
})

test('a ZIP of a list has every photo of its stacks', async () => {
  const ids = [await send(k, ada, 'one.jpg', await jpeg(1)), await send(k, ada, 'two.jpg', await jpeg(2))]
  await stack(ada, ids)
  const { body } = await k.as(ada).get(`/api/assets/zip?in=core:library:${ada.id}`)
  expect([...readZip(z.instanceof(Buffer).parse(body)).keys()].sort()).toEqual(['one.jpg', 'two.jpg'])
})

test('only the owner stacks and unstacks, and only photos that go together', async () => {
  const { ids, id } = await three()
  const theirs = await photo(bob)
  await s.share(ada, bob)
  const refused = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer
    return [status, z.object({ error: z.object({ code: z.string() }) }).parse(body).error.code]
  }
  const post = (user: TestUser, body: unknown) => refused(k.as(user).post('/api/stacks', body))
  expect(await post(ada, { ids: [ids[0], theirs] })).toEqual([404, 'not_found'])
  expect(await post(bob, { ids: [ids[0], theirs] })).toEqual([403, 'forbidden'])
  expect(await post(ada, { ids: [ids[0]] })).toEqual([400, 'invalid_body'])
  expect(await post(ada, { ids: [ids[0], ids[0]] })).toEqual([400, 'invalid_body'])
  expect(await post(ada, { ids: [ids[0], ids[1]], cover: ids[2] })).toEqual([400, 'invalid_body'])
  expect(await refused(k.as(bob).delete(`/api/stacks/${id}`))).toEqual([404, 'not_found'])
  expect(await refused(k.as(bob).patch(`/api/stacks/${id}`, { cover: ids[0] }))).toEqual([404, 'not_found'])
  expect(await refused(k.as(ada).patch(`/api/stacks/${id}`, { cover: theirs }))).toEqual([400, 'invalid_body'])
  expect(await refused(k.as(ada).delete(`/api/stacks/${id}/assets/${theirs}`))).toEqual([404, 'not_found'])
  expect(await refused(k.as(ada).delete(`/api/stacks/${randomUUID()}`))).toEqual([404, 'not_found'])
  expect((await k.as(null).post('/api/stacks', { ids })).status).toBe(401)
  expect(await month(ada)).toMatchObject({ id: [ids[1]] })
})

test('a list has another tag once photos are stacked', async () => {
  const ids = [await photo(ada), await photo(ada)]
  const address = '/api/timeline/months'
  const tag = String((await k.as(ada).get(address)).headers.get('etag'))
  const again = () => k.as(ada, { 'if-none-match': tag }).get(address)
  expect((await again()).status).toBe(304)
  await stack(ada, ids)
  expect(await again()).toMatchObject({ status: 200, body: { total: 1 } })
})
