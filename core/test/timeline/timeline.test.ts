import { randomUUID } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { type Answer, timelineOf } from './client.ts'

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
beforeEach(() => k.knex.raw('truncate core.asset, shelves.share, shelves.shelf cascade'))

const months = (user: TestUser, query = '') => timelineOf(k.as(user)).months(query)
const month = (user: TestUser, query = '', which = '2024-05') => timelineOf(k.as(user)).month(which, query)
const photo = (user: TestUser, day = '2024-05-01', more = {}) => k.asset(user, { takenAt: `${day}T12:00:00Z`, ...more })

test('months are counted, newest first', async () => {
  for (const day of ['2023-01-05', '2024-05-01', '2024-05-31']) await photo(ada, day)
  expect(await months(ada)).toEqual({
    months: [
      { month: '2024-05', count: 2 },
      { month: '2023-01', count: 1 },
    ],
    total: 3,
  })
})

test('a month lists its photos in columns, newest first', async () => {
  const early = await photo(ada, '2024-05-02', { city: 'Lisbon', country: 'Portugal' })
  const late = await photo(ada, '2024-05-31', { type: 'video' })
  await photo(ada, '2024-06-01')
  const found = await month(ada)
  expect(found).toMatchObject({
    month: '2024-05',
    id: [late, early],
    ratio: [1.333, 1.333],
    localTime: ['2024-05-31T12:00:00', '2024-05-02T12:00:00'],
    owner: [0, 0],
    owners: [{ id: ada.id, name: 'ada' }],
    type: ['video', 'image'],
    favorite: [0, 0],
    place: [null, 'Lisbon, Portugal'],
    also: {},
  })
})

test('a month without photos is empty, and one that is none is not found', async () => {
  expect((await month(ada)).id).toEqual([])
  for (const none of ['2024-13', '0000-01'])
    expect((await k.as(ada).get(`/api/timeline/months/${none}`)).status).toBe(404)
})

test('another library is shown once its holder puts it on the timeline, and gone when the share ends', async () => {
  await photo(bob)
  await s.share(bob, ada, { inTimeline: false })
  expect((await months(ada)).total).toBe(0)
  expect((await months(ada, `in=core:library:${bob.id}`)).total).toBe(1)
  await s.share(bob, ada, { inTimeline: true })
  expect((await months(ada)).total).toBe(1)
  expect((await months(ada, 'owner=mine')).total).toBe(0)
  expect((await months(ada, 'owner=shared')).total).toBe(1)
  await s.unshare(bob, ada)
  expect((await months(ada)).total).toBe(0)
  expect((await months(ada, `in=core:library:${bob.id}`)).total).toBe(0)
})

test('what two have is shown once, mine first, and says who has it too', async () => {
  await photo(bob, '2024-05-01', { content: 'sunset' })
  const mine = await photo(ada, '2024-05-01', { content: 'sunset' })
  const other = await photo(bob, '2024-05-03')
  await s.share(bob, ada)
  expect(await months(ada)).toMatchObject({ total: 2 })
  expect(await month(ada)).toMatchObject({ id: [other, mine], also: { 1: [bob.id] } })
  expect(await months(ada, 'copies=all')).toMatchObject({ total: 3 })
  expect((await month(ada, 'copies=all')).id).toHaveLength(3)
})

test('of two others, who had it first is shown', async () => {
  const first = await photo(bob, '2024-05-01', { content: 'moon' })
  await photo(cleo, '2024-05-01', { content: 'moon' })
  for (const from of [bob, cleo]) await s.share(from, ada)
  expect(await month(ada)).toMatchObject({ id: [first], also: { 0: [cleo.id] } })
  expect((await months(ada)).total).toBe(1)
})

test('a copy that comes through a shelf is not shown twice either', async () => {
  const copy = await photo(bob, '2024-05-01', { content: 'fog' })
  const mine = await photo(ada, '2024-05-01', { content: 'fog' })
  const shelf = await s.shelf(bob)
  await s.reader(shelf, ada, { inTimeline: true })
  await s.put(shelf, [copy, await photo(bob, '2024-05-02')], bob)
  expect((await months(ada)).total).toBe(2)
  const found = await month(ada)
  expect(found.id).toHaveLength(2)
  expect(found.id).toContain(mine)
})

test('two photos of one owner with the same content are both shown', async () => {
  for (const owner of [ada, ada, bob]) await photo(owner, '2024-05-01', { content: 'twins' })
  await k.knex.raw('update core.asset a set content_id = b.content_id from core.asset b where b.content_id is not null')
  await s.share(bob, ada)
  expect((await months(ada)).total).toBe(2)
  expect((await month(ada)).id).toHaveLength(2)
})

test('a list of two sets holds what is in both', async () => {
  const [one, both, other] = [await photo(ada), await photo(ada), await photo(ada)]
  const [left, right] = [await s.shelf(ada), await s.shelf(ada)]
  for (const shelf of [left, right]) await s.reader(shelf, bob)
  await s.put(left, [one, both], ada)
  await s.put(right, [both, other], ada)
  const query = `in=${s.set(left)}&in=${s.set(right)}`
  expect((await months(bob, query)).total).toBe(1)
  expect((await month(bob, query)).id).toEqual([both])
  expect((await months(cleo, query)).total).toBe(0)
})

test('what belongs to no set of the caller is an empty list, not a hint', async () => {
  const shelf = await s.shelf(ada)
  await s.put(shelf, [await photo(ada)], ada)
  expect(await months(bob, `in=${s.set(shelf)}`)).toEqual({ months: [], total: 0 })
  expect(await months(bob, `in=${s.set(randomUUID())}`)).toEqual({ months: [], total: 0 })
  expect((await k.as(bob).get('/api/timeline/months?in=nonsense')).status).toBe(400)
})

test('filters of plugins narrow a list', async () => {
  const [red] = [await photo(ada), await photo(ada)]
  await s.mark(red, 'red')
  const filter = (value: unknown) => `filter=${encodeURIComponent(JSON.stringify(value))}`
  expect((await months(ada, filter({ 'shelves.marked': 'red' }))).total).toBe(1)
  expect((await month(ada, filter({ 'shelves.marked': 'red' }))).id).toEqual([red])
  expect((await months(ada, filter({ 'shelves.marked': 'blue' }))).total).toBe(0)
  const refused = (value: unknown) => k.as(ada).get(`/api/timeline/months?${filter(value)}`)
  expect(await refused({ 'shelves.marked': 'green' })).toMatchObject({ status: 400 })
  expect(await refused({ 'nobody.knows': 1 })).toMatchObject({
    status: 400,
    body: { error: { code: 'unknown_filter' } },
  })
})

test('kinds, favourites, archive and trash are lists of their own', async () => {
  const video = await photo(ada, '2024-05-01', { type: 'video' })
  const archived = await photo(ada, '2024-05-02', { visibility: 'archive' })
  const trashed = await photo(ada, '2024-05-03', { trashed: true })
  const theirs = await photo(bob, '2024-05-04')
  await s.share(bob, ada, { inTimeline: false })
  for (const id of [archived, theirs]) await k.knex('core.favorite').insert({ user_id: ada.id, asset_id: id })
  const ids = async (query: string) => (await month(ada, query)).id
  expect(await ids('kind=video')).toEqual([video])
  expect(await ids('state=archive')).toEqual([archived])
  expect(await ids('state=trash')).toEqual([trashed])
  expect(await ids('state=favorites')).toEqual([theirs, archived])
  for (const query of ['kind=video', 'state=archive', 'state=trash']) expect((await months(ada, query)).total).toBe(1)
  expect((await months(ada, 'state=favorites')).total).toBe(2)
  expect((await months(bob, 'state=favorites')).total).toBe(0)
})

test('a favourite on somebody else’s photo is one’s own, for as long as one sees it', async () => {
  const theirs = await photo(bob)
  const favorite = () => k.as(ada).put(`/api/assets/${theirs}/favorite`)
  expect((await favorite()).status).toBe(404)
  await s.share(bob, ada)
  expect((await favorite()).status).toBe(204)
  expect(await month(ada)).toMatchObject({ id: [theirs], favorite: [1] })
  expect((await month(ada, 'state=favorites')).id).toEqual([theirs])
  expect(await month(bob)).toMatchObject({ id: [theirs], favorite: [0] })
  await s.unshare(bob, ada)
  expect((await month(ada, 'state=favorites')).id).toEqual([])
})

test('locked photos are listed only in a session that was unlocked', async () => {
  const locked = await photo(ada, '2024-05-01', { visibility: 'locked' })
  expect(await k.as(ada).get('/api/timeline/months?state=locked')).toMatchObject({
    status: 403,
    body: { error: { code: 'locked' } },
  })
  await k
    .knex('core.session')
    .where({ user_id: ada.id })
    .update({ unlocked_until: new Date(Date.now() + 60_000) })
  expect((await month(ada, 'state=locked')).id).toEqual([locked])
  expect((await month(ada)).id).toEqual([])
  await k.knex('core.session').update({ unlocked_until: null })
})

test('places are said only as far as they are shared', async () => {
  const place = { city: 'Oslo', country: 'Norway' }
  const own = await photo(ada, '2024-05-05', place)
  const hidden = await photo(bob, '2024-05-04', place)
  const told = await photo(bob, '2024-05-03', place)
  await s.share(bob, ada, { caps: ['view', 'details'] })
  const shelf = await s.shelf(bob)
  await s.reader(shelf, ada)
  await s.put(shelf, [told], bob)
  const found = await month(ada)
  expect(found.id).toEqual([own, hidden, told])
  expect(found.place).toEqual(['Oslo, Norway', null, 'Oslo, Norway'])
})

test('a guest sees the set a key opens, and no names unless details are shown', async () => {
  const shelf = await s.shelf(ada)
  await s.put(shelf, [await photo(ada)], ada)
  await photo(ada)
  const key = randomUUID()
  await s.guest(shelf, key, ['view'])
  const guest = timelineOf(k.as(null, { 'x-guest': key }))
  expect((await guest.months(`in=${s.set(shelf)}`)).total).toBe(1)
  const found = await guest.month('2024-05', `in=${s.set(shelf)}`)
  expect(found.id).toHaveLength(1)
  expect(found.owners).toEqual([{ id: ada.id, name: '', color: 'blue' }])
  expect((await k.as(null, { 'x-guest': key }).get('/api/timeline/months?state=favorites')).status).toBe(401)
  expect((await k.as(null).get('/api/timeline/months')).status).toBe(401)
})

const CHANGES: readonly [string, (mine: string, theirs: string) => PromiseLike<unknown>][] = [
  ['a new photo', () => photo(ada)],
  [
    'a photo that went to the trash',
    (mine) => k.knex('core.asset').where({ id: mine }).update({ deleted_at: new Date() }),
  ],
  ['a photo of the other library', () => photo(bob)],
  ['a favourite', (mine) => k.as(ada).put(`/api/assets/${mine}/favorite`)],
  ['a share that ended', () => s.unshare(bob, ada)],
  [
    'an owner’s new name',
    () =>
      k
        .knex('core.user')
        .where({ id: bob.id })
        .update({ name: `bob ${randomUUID()}` }),
  ],
]
test.each(CHANGES)('%s gives a list another tag', async (_, change) => {
  const [mine, theirs] = [await photo(ada), await photo(bob)]
  await s.share(bob, ada)
  const before = await tagged(ada)
  expect(await held(ada, before)).toMatchObject({ status: 304 })
  await change(mine, theirs)
  expect(await held(ada, before)).toMatchObject({ status: 200 })
})

test('an entry that no longer counts gives a list another tag, whoever’s right it was', async () => {
  const shelf = await s.shelf(bob)
  const theirs = await photo(cleo)
  await s.share(cleo, bob, { inTimeline: false })
  await s.reader(shelf, ada, { inTimeline: true })
  await s.put(shelf, [theirs], bob)
  expect((await months(ada)).total).toBe(1)
  const before = await tagged(ada)
  expect(await held(ada, before)).toMatchObject({ status: 304 })
  await s.unshare(cleo, bob)
  expect(await held(ada, before)).toMatchObject({ status: 200, body: { total: 0 } })
})

test('one person’s tag is of no use to another', async () => {
  await photo(ada)
  expect(await held(bob, await tagged(ada))).toMatchObject({ status: 200, body: { total: 0 } })
})

test('another library’s import leaves a tag as it is', async () => {
  await photo(ada)
  const before = await tagged(ada)
  await photo(cleo)
  expect(await held(ada, before)).toMatchObject({ status: 304 })
})

const ADDRESS = '/api/timeline/months'
const tagged = async (user: TestUser) => String((await k.as(user).get(ADDRESS)).headers.get('etag'))
const held = (user: TestUser, tag: string): Promise<Answer> => k.as(user, { 'if-none-match': tag }).get(ADDRESS)
