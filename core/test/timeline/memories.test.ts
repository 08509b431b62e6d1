import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { timelineOf } from './client.ts'

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

const photo = (user: TestUser, day: string, more = {}) => k.asset(user, { takenAt: `${day}T12:00:00Z`, ...more })
const memories = (user: TestUser, query = 'today=2026-11-21') =>
  timelineOf(k.as(user))
    .memories(query)
    .then((answer) => answer.memories)

test('earlier years of a day are remembered, the latest first, each with a photo that stands for it', async () => {
  const video = await photo(ada, '2024-11-21', { type: 'video' })
  const shown = await photo(ada, '2024-11-21')
  const old = await photo(ada, '1997-11-21')
  for (const other of ['2026-11-21', '2025-11-20', '2025-11-22', '2025-12-21', '2027-11-21']) await photo(ada, other)
  expect(await memories(ada)).toEqual([
    { day: '2024-11-21', years: 2, count: 2, cover: { id: shown, ratio: 1.333, thumbhash: null } },
    { day: '1997-11-21', years: 29, count: 1, cover: { id: old, ratio: 1.333, thumbhash: null } },
  ])
  await k.as(ada).put(`/api/assets/${video}/favorite`)
  expect((await memories(ada))[0]?.cover.id).toBe(video)
  expect(await memories(bob)).toEqual([])
})

test('the photos of a memory are a timeline of their own', async () => {
  const [first, second] = [await photo(ada, '2024-11-21'), await photo(ada, '2024-11-21')]
  await photo(ada, '2024-11-22')
  const timeline = timelineOf(k.as(ada))
  expect(await timeline.months('day=2024-11-21')).toEqual({ months: [{ month: '2024-11', count: 2 }], total: 2 })
  expect((await timeline.month('2024-11', 'day=2024-11-21')).id.toSorted()).toEqual([first, second].toSorted())
})

test('what is shared on the timeline is remembered too, once; what is put aside is not', async () => {
  const day = '2020-11-21'
  const theirs = await photo(bob, day, { content: 'party' })
  await s.share(bob, ada, { inTimeline: false })
  expect(await memories(ada)).toEqual([])
  await s.share(bob, ada, { inTimeline: true })
  expect(await memories(ada)).toMatchObject([{ count: 1, cover: { id: theirs } }])
  const mine = await photo(ada, day, { content: 'party' })
  expect(await memories(ada)).toMatchObject([{ count: 1, cover: { id: mine } }])
  for (const aside of [{ visibility: 'archive' }, { visibility: 'locked' }, { trashed: true }, { offline: true }])
    await photo(ada, day, aside)
  expect(await memories(ada)).toMatchObject([{ count: 1 }])
  await s.unshare(bob, ada)
  expect(await memories(ada, 'today=2026-11-21&owner=shared')).toEqual([])
})

test('the 29th of February is remembered in leap years', async () => {
  await photo(ada, '2020-02-29')
  await photo(ada, '2021-02-28')
  expect(await memories(ada, 'today=2024-02-29')).toMatchObject([{ day: '2020-02-29', years: 4 }])
  expect(await memories(ada, 'today=2023-02-28')).toMatchObject([{ day: '2021-02-28' }])
})

test('nothing is sent again while nothing has changed', async () => {
  await photo(ada, '2024-11-21')
  const address = '/api/timeline/memories?today=2026-11-21'
  const tag = String((await k.as(ada).get(address)).headers.get('etag'))
  const again = () => k.as(ada, { 'if-none-match': tag }).get(address)
  expect((await again()).status).toBe(304)
  await photo(ada, '2023-11-21')
  expect(await again()).toMatchObject({ status: 200, body: { memories: [{ years: 2 }, { years: 3 }] } })
})

test('without a day it is the server’s; a day that is none is refused', async () => {
  expect(await memories(ada, '')).toEqual([])
  for (const day of ['2026-02-30', '0000-01-01', '02026-01-01', 'yesterday', ''])
    for (const path of [`memories?today=${day}`, `months?day=${day}`])
      expect(await k.as(ada).get(`/api/timeline/${path}`), path).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid_query' } },
      })
})
