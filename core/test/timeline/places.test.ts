import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { timelineOf } from './client.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser, bob: TestUser
beforeAll(async () => {
  k = await start()
  ;({ ada, bob } = k.users)
})
afterAll(() => k?.close())
beforeEach(() => k.knex.raw('truncate core.asset, shelves.share, shelves.shelf cascade'))

const LISBON = { latitude: 38.72, longitude: -9.14, city: 'Lisbon', country: 'Portugal' }
const SUVA = { latitude: -18.14, longitude: 178.44, city: 'Suva', country: 'Fiji' }
const TAVEUNI = { latitude: -16.85, longitude: -179.97, city: 'Taveuni', country: 'Fiji' }
const photo = (user: TestUser, more = {}) => k.asset(user, { takenAt: '2024-05-01T12:00:00Z', ...more })
const places = async (user: TestUser, query = '') => (await timelineOf(k.as(user)).places(query)).places
const idsIn = async (user: TestUser, query: string) => (await timelineOf(k.as(user)).month('2024-05', query)).id

test('photos that were taken near each other are one place, and its part of the world finds just these', async () => {
  const near = await photo(ada, LISBON)
  const beside = await photo(ada, { ...LISBON, latitude: 38.78 })
  const far = await photo(ada, SUVA)
  await photo(ada)
  const [lisbon, suva, ...more] = await places(ada)
  expect(more).toEqual([])
  expect(lisbon).toMatchObject({ count: 2, name: 'Lisbon, Portugal', latitude: 38.75, longitude: -9.14 })
  expect(suva).toMatchObject({ count: 1, name: 'Suva, Fiji' })
  expect((await idsIn(ada, `bbox=${lisbon?.bbox}`)).sort()).toEqual([near, beside].sort())
  expect(await idsIn(ada, `bbox=${suva?.bbox}`)).toEqual([far])
  expect(await places(ada, `bbox=${lisbon?.bbox}`)).toHaveLength(1)
})

test('a part of the world may lie on both sides of the date line', async () => {
  const both = [await photo(ada, SUVA), await photo(ada, TAVEUNI)]
  await photo(ada, LISBON)
  expect((await idsIn(ada, 'bbox=177,-20,-179,-16')).sort()).toEqual(both.sort())
})

test('of a stack the one that is shown is counted, and nothing of what is in the trash or locked', async () => {
  const [cover = '', other = ''] = [await photo(ada, LISBON), await photo(ada, LISBON)]
  await k.as(ada).post('/api/stacks', { ids: [cover, other] })
  await photo(ada, { ...LISBON, trashed: true })
  await photo(ada, { ...LISBON, visibility: 'locked' })
  expect(await places(ada)).toMatchObject([{ count: 1 }])
})

test('who may see a photo but not where it was taken finds no place, and cannot find it by one', async () => {
  const s = shelvesOf(k)
  const [told, untold] = [await photo(ada, LISBON), await photo(ada, SUVA)]
  const [shelf, other] = [await s.shelf(ada), await s.shelf(ada)]
  await s.put(shelf, [told], ada)
  await s.put(other, [untold], ada)
  await s.reader(shelf, bob, { caps: ['view', 'places'] })
  await s.reader(other, bob, { caps: ['view'] })
  expect(await places(bob, `in=shelves:shelf:${shelf}`)).toMatchObject([{ count: 1, name: 'Lisbon, Portugal' }])
  expect(await places(bob, `in=shelves:shelf:${other}`)).toEqual([])
  const everywhere = 'bbox=-180,-90,180,90'
  expect(await idsIn(bob, `in=shelves:shelf:${shelf}&${everywhere}`)).toEqual([told])
  expect(await idsIn(bob, `in=shelves:shelf:${other}&${everywhere}`)).toEqual([])
  expect((await timelineOf(k.as(bob)).skeleton(`in=shelves:shelf:${other}&${everywhere}`)).total).toBe(0)
})

test.each(['', '1,2,3', '1,2,3,4,5', 'a,b,c,d', '0,50,10,40', '-181,0,0,1', '0,0,0,91', '1,,3,4'])(
  'a part of the world that makes no sense (“%s”) is refused with what it should be',
  async (bbox) => {
    for (const what of ['places', 'months'])
      expect(await k.as(ada).get(`/api/timeline/${what}?bbox=${bbox}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid_query', message: expect.stringContaining('west,south,east,north') } },
      })
  },
)
