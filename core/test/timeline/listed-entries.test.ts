import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { timelineOf } from './client.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser
let shelf: string
beforeAll(async () => {
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob } = k.users)
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex.raw('truncate core.asset, shelves.share, shelves.shelf cascade')
  shelf = await s.shelf(ada)
  await s.reader(shelf, ada, { caps: ['view', 'add'] })
  await s.reader(shelf, bob, { caps: ['view', 'add'] })
})

const photo = (owner: TestUser, month: string, more = {}) =>
  k.asset(owner, { takenAt: `${month}-10T12:00:00Z`, ...more })
const put = (by: TestUser, ids: readonly string[]) => k.as(by).post(`/api/shelves/${shelf}/add`, { ids })
/** As noted beside the entries, in the order of the photos. */
const noted = async (ids: readonly string[]): Promise<(string | null)[]> => {
  const rows: { asset_id: string; month: string | null }[] = await k.knex('shelves.book').whereIn('asset_id', [...ids])
  return ids.map((id) => rows.find((row) => row.asset_id === id)?.month ?? null)
}
const counted = async (me: TestUser) => {
  const { months } = await timelineOf(k.as(me)).months(`in=${s.set(shelf)}`)
  return Object.fromEntries(months.map(({ month, count }) => [month, count]))
}
const change = (id: string, columns: object) => k.knex('core.asset').where({ id }).update(columns)

test('the month of a photo is noted where its owner puts it into a set, and follows the photo', async () => {
  const ids = [await photo(ada, '2024-01'), await photo(ada, '2024-02'), await photo(ada, '2024-02')] as const
  const [first, second] = ids
  expect((await put(ada, ids)).body).toEqual({ n: 3 })
  expect(await noted(ids)).toEqual(['2024-01-01', '2024-02-01', '2024-02-01'])
  expect(await counted(bob)).toEqual({ '2024-01': 1, '2024-02': 2 })

  await change(first, { local_at: '2023-07-01' })
  await change(second, { deleted_at: new Date() })
  expect(await noted(ids)).toEqual(['2023-07-01', null, '2024-02-01'])
  expect(await counted(bob)).toEqual({ '2023-07': 1, '2024-02': 1 })

  await change(second, { deleted_at: null })
  expect(await noted(ids)).toEqual(['2023-07-01', '2024-02-01', '2024-02-01'])
})

test('a set is laid out by what is noted: days and widths follow the photos', async () => {
  const ids = [await photo(ada, '2024-01'), await photo(ada, '2024-01')] as const
  await put(ada, ids)
  await change(ids[0], { width: 2000, height: 1000 })
  await change(ids[1], { local_at: '2024-01-31T23:59:59', width: null, height: null })
  const { day, count, ratio } = await timelineOf(k.as(bob)).skeleton(`in=${s.set(shelf)}`)
  expect([day, count]).toEqual([
    ['2024-01-31', '2024-01-10'],
    [1, 1],
  ])
  expect([...Buffer.from(ratio, 'base64')]).toEqual([128, 176])
  const { id } = await timelineOf(k.as(bob)).month('2024-01', `in=${s.set(shelf)}`)
  expect(id).toEqual([ids[1], ids[0]])
})

test('what a timeline would not list has no month and is counted where the set shows it', async () => {
  const [archived, pending] = [await photo(ada, '2024-01', { visibility: 'archive' }), await photo(ada, '2024-03')]
  await change(pending, { state: 'pending' })
  await put(ada, [archived, pending])
  expect(await noted([archived, pending])).toEqual([null, null])
  expect(await counted(bob)).toEqual({ '2024-01': 1 })
  await change(pending, { state: 'ready' })
  expect(await noted([archived, pending])).toEqual([null, '2024-03-01'])
  expect(await counted(bob)).toEqual({ '2024-01': 1, '2024-03': 1 })
})

test('what somebody else put in is counted while they may share it, once however many put it in', async () => {
  await s.share(ada, bob, { caps: ['view', 'share'] })
  const [both, his] = [await photo(ada, '2024-01'), await photo(ada, '2024-02')]
  await put(ada, [both])
  await s.put(shelf, [both], bob)
  await put(bob, [his])
  expect(await noted([his])).toEqual([null])
  expect(await counted(bob)).toEqual({ '2024-01': 1, '2024-02': 1 })
  await change(his, { local_at: '2024-05-05' })
  expect(await noted([his])).toEqual([null])
  await k.knex('shelves.share').delete()
  expect(await counted(bob)).toEqual({ '2024-01': 1 })
})

test('what is in two sets is counted and laid out once on a timeline, whoever put it in', async () => {
  const other = await s.shelf(ada)
  await k.knex('shelves.reader').where({ user_id: bob.id }).update({ in_timeline: true })
  await s.reader(other, bob, { inTimeline: true })
  await s.share(ada, bob, { caps: ['view', 'share'], inTimeline: false })
  const [both, one] = [await photo(ada, '2024-01'), await photo(ada, '2024-02')]
  await put(ada, [both, one])
  await s.put(other, [both], bob)
  await k.as(ada).post(`/api/shelves/${other}/add`, { ids: [one] })
  const timeline = timelineOf(k.as(bob))
  const { months } = await timeline.months('owner=all')
  expect(months).toEqual([
    { month: '2024-02', count: 1 },
    { month: '2024-01', count: 1 },
  ])
  expect((await timeline.skeleton('owner=all')).count).toEqual([1, 1])
  expect((await timeline.month('2024-01')).id).toEqual([both])
})
