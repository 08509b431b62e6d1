import { randomUUID } from 'node:crypto'
import { TestError, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { jpeg, send } from './photos.ts'
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
beforeEach(() => k.knex.raw('truncate core.asset, shelves.share, shelves.shelf cascade'))

/** A shelf to which these may add. */
async function shelfOf(...users: TestUser[]): Promise<string> {
  const [first = ada] = users
  const shelf = await s.shelf(first)
  for (const user of users) await s.reader(shelf, user, { caps: ['view', 'add'] })
  return shelf
}
const books = (shelf: string): Promise<{ asset_id: string; by_user_id: string; at: Date }[]> =>
  k.knex('shelves.book').where({ shelf_id: shelf }).select('asset_id', 'by_user_id', 'at')
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof TestError ? `${error.status} ${error.code}` : error),
  )

test('photos are put into a set once, and counted when they are new to it', async () => {
  const shelf = await shelfOf(ada)
  const ids = [await k.asset(ada), await k.asset(ada)]
  const { add } = k.as(ada, shelves)
  expect(await add({ params: { id: shelf }, body: { ids: [...ids, ids[0] ?? ''] } })).toEqual({ n: 2 })
  expect(await add({ params: { id: shelf }, body: { ids } })).toEqual({ n: 0 })
  expect(await books(shelf)).toHaveLength(2)
})

test('what somebody else brought already is not new, but stays when they leave', async () => {
  const shelf = await shelfOf(ada, bob)
  const id = await k.asset(ada)
  await s.share(ada, bob)
  await k.as(ada, shelves).add({ params: { id: shelf }, body: { ids: [id] } })
  expect(await k.as(bob, shelves).add({ params: { id: shelf }, body: { ids: [id] } })).toEqual({ n: 0 })
  expect((await books(shelf)).map((book) => book.by_user_id).sort()).toEqual([ada.id, bob.id].sort())
})

test('nobody puts anything where they may not add, or what they may not share; then nothing is put there', async () => {
  const [shelf, mine, theirs] = [await shelfOf(ada), await k.asset(ada), await k.asset(bob)]
  const add = (user: TestUser, ids: string[], id = shelf) =>
    refusal(k.as(user, shelves).add({ params: { id }, body: { ids } }))
  expect(await add(ada, [mine, theirs])).toBe('404 not_found')
  await s.share(bob, ada, { caps: ['view'] })
  expect(await add(ada, [mine, theirs])).toBe('403 forbidden')
  expect(await add(bob, [theirs])).toBe('404 not_found')
  await s.reader(shelf, bob, { caps: ['view'] })
  expect(await add(bob, [theirs])).toBe('403 forbidden')
  expect(await add(ada, [mine], randomUUID())).toBe('404 not_found')
  expect(await books(shelf)).toHaveLength(0)
})

test('a whole library is put into a set without naming its photos', async () => {
  const shelf = await shelfOf(ada)
  for (const more of [{}, {}, { visibility: 'archive' }] as const) await k.asset(ada, more)
  expect(await k.as(ada, shelves).addLibrary({ params: { id: shelf } })).toEqual({ n: 2 })
})

test('one takes out what one brought or owns, and with the right to it, anything', async () => {
  const shelf = await shelfOf(ada, bob)
  const [mine, theirs] = [await k.asset(ada), await k.asset(bob)]
  await s.put(shelf, [mine], ada)
  await s.put(shelf, [theirs], bob)
  const withdraw = (user: TestUser, ids: string[] | 'mine') =>
    k.as(user, shelves).withdraw({ params: { id: shelf }, body: { ids } })
  expect(await withdraw(ada, [mine, theirs])).toEqual({ n: 1 })
  expect(await withdraw(bob, 'mine')).toEqual({ n: 1 })
  await s.put(shelf, [theirs], bob)
  await s.reader(shelf, cleo, { caps: ['view', 'remove'] })
  expect(await withdraw(cleo, [theirs])).toEqual({ n: 1 })
  expect(await refusal(k.as(cleo, shelves).withdraw({ params: { id: randomUUID() }, body: { ids: 'mine' } }))).toBe(
    '404 not_found',
  )
})

test('the kept one of two duplicates takes the place of the other in every set, with who brought it and when', async () => {
  const [gone, kept] = [await k.asset(ada), await k.asset(ada)]
  const [left, right, shut] = [await shelfOf(ada), await shelfOf(bob), await shelfOf()]
  await s.reader(shut, ada, { caps: ['view', 'share'] })
  await s.share(ada, bob)
  await s.put(left, [gone], ada)
  await s.put(shut, [gone], ada)
  await s.put(right, [gone], bob)
  const [before] = await books(right)
  await k.as(ada, shelves).replace({ body: { gone, kept } })
  for (const [shelf, by] of [
    [left, ada.id],
    [right, bob.id],
  ] as const) {
    const found = (await books(shelf)).find((book) => book.asset_id === kept)
    expect(found).toMatchObject({ by_user_id: by })
  }
  expect((await books(right)).find((book) => book.asset_id === kept)?.at).toEqual(before?.at)
  expect(
    (await books(shut)).map((book) => book.asset_id),
    'who may not add to it keeps nothing there',
  ).toEqual([gone])
  const { payload } = await k.knex('core.event').where({ name: 'core.assets_replaced' }).first('payload')
  const place = (shelf: string) => ({ set: s.set(shelf), gone, kept })
  expect(payload).toMatchObject({ by: ada.id, keep: { [gone]: kept }, missed: [place(shut)] })
  expect(payload.joined).toHaveLength(2)
  expect(payload.joined).toEqual(expect.arrayContaining([place(left), place(right)]))
  expect(await k.knex('core.asset').where({ id: gone }).whereNotNull('deleted_at')).toHaveLength(1)
})

test('a plugin opens pictures and files as far as its caller may', async () => {
  const id = await send(k, ada, 'one.jpg', await jpeg(1))
  const open = (user: TestUser, as: 'original' | 'thumbnail' | 'stripped') =>
    refusal(k.as(user, shelves).open({ params: { id }, query: { as } }))
  expect(await open(ada, 'original')).toBeUndefined()
  expect(await open(bob, 'thumbnail')).toBe('404 not_found')
  await s.share(ada, bob, { caps: ['view'] })
  expect(await open(bob, 'thumbnail')).toBeUndefined()
  expect(await open(bob, 'stripped')).toBe('403 forbidden')
})

test('facts are of photos the caller sees', async () => {
  const [mine, theirs] = [await k.asset(ada), await k.asset(bob)]
  expect(await k.as(ada, shelves).facts({ body: { ids: [mine, theirs] } })).toEqual([
    { id: mine, ownerId: ada.id, width: 400 },
  ])
})

test(
  'fifty thousand photos are put into a set, and into the trash, in one call each',
  { timeout: 120_000 },
  async () => {
    const shelf = await shelfOf(ada)
    await k.asset(ada)
    await k.knex.raw(`insert into core.asset (owner_id, library_id, file_name, path, state)
    select owner_id, library_id, 'many.jpg', convert_to('many' || i, 'UTF8'), 'ready' from core.asset, generate_series(1, 49999) i`)
    const rows: { id: string }[] = await k.knex('core.asset').select('id')
    const ids = rows.map((row) => row.id)
    expect(await k.as(ada, shelves).add({ params: { id: shelf }, body: { ids } })).toEqual({ n: 50_000 })
    expect((await k.as(ada).post('/api/assets/trash', { ids })).status).toBe(204)
    expect(await k.knex('core.asset').whereNull('deleted_at')).toHaveLength(0)
    expect((await k.as(ada).post('/api/assets/trash', { ids: [...ids, randomUUID()] })).status).toBe(400)
  },
)
