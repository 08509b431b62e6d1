import { randomUUID } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
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

const Access = z.object({ access: z.array(z.record(z.string(), z.unknown())) })
const who = async (id: string, user = ada) => {
  const answer = await k.as(user).get(`/api/assets/${id}/access`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return Access.parse(answer.body).access
}

test('a photo that nobody else sees says so', async () => {
  expect(await who(await k.asset(ada))).toEqual([])
})

test('an owner sees who holds a key to the library, what it carries, and by what it was given', async () => {
  const id = await k.asset(ada)
  await s.share(ada, bob, { caps: ['view', 'details', 'link'] })
  expect(await who(id)).toEqual([
    {
      who: { userId: bob.id, name: 'bob' },
      can: ['view', 'details'],
      set: { kind: 'core:library', id: ada.id, title: null, page: null },
      via: null,
      grant: 'shelves:shares',
    },
  ])
})

test('readers and guests of a shelf are named with the shelf’s title and page', async () => {
  const [id, shelf, key] = [await k.asset(ada), await s.shelf(ada), randomUUID()]
  await s.put(shelf, [id], ada)
  await s.reader(shelf, cleo, { caps: ['view'] })
  await s.guest(shelf, key, ['view', 'download'])
  const set = { kind: 'shelves:shelf', id: shelf, title: 'A shelf', page: `/shelves/${shelf}` }
  expect(await who(id)).toEqual([
    { who: { visitor: key, plugin: 'shelves' }, can: ['view', 'download'], set, via: null, grant: 'shelves:guests' },
    { who: { userId: cleo.id, name: 'cleo' }, can: ['view'], set, via: null, grant: 'shelves:readers' },
  ])
})

test('the page of a shelf is said to those who can open it', async () => {
  const [id, shelf] = [await k.asset(ada), await s.shelf(bob)]
  await s.put(shelf, [id], ada)
  await s.reader(shelf, cleo)
  expect(await who(id)).toMatchObject([{ set: { title: 'A shelf', page: null } }])
  await s.reader(shelf, ada)
  expect(await who(id)).toMatchObject([{ set: { title: 'A shelf', page: `/shelves/${shelf}` } }])
})

test('what somebody passed on counts while they may share it, and no further than they may', async () => {
  const [id, shelf] = [await k.asset(ada), await s.shelf(bob)]
  await s.put(shelf, [id], bob)
  await s.reader(shelf, cleo, { caps: ['view', 'details', 'download'] })
  expect(await who(id)).toEqual([])
  await s.share(ada, bob, { caps: ['view', 'share'] })
  const ofCleo = (await who(id)).filter((one) => JSON.stringify(one['who']).includes(cleo.id))
  expect(ofCleo).toMatchObject([{ can: ['view'], grant: 'shelves:readers' }])
  await s.unshare(ada, bob)
  expect(await who(id)).toEqual([])
})

test('it agrees with what each of them sees', async () => {
  const [id, shelf] = [await k.asset(ada), await s.shelf(bob)]
  await s.share(ada, bob, { caps: ['view', 'share'] })
  await s.put(shelf, [id], bob)
  await s.reader(shelf, cleo)
  for (const user of [bob, cleo]) {
    const named = (await who(id)).some((one) => JSON.stringify(one['who']).includes(user.id))
    expect(named).toBe((await k.see(user, 'view')).includes(id))
  }
})

test('what core hides is seen by nobody', async () => {
  await s.share(ada, bob)
  for (const more of [{ trashed: true }, { visibility: 'archive' }, { offline: true }] as const)
    expect(await who(await k.asset(ada, more))).toEqual([])
})

test('an account that is disabled sees nothing', async () => {
  const id = await k.asset(ada)
  await s.share(ada, bob)
  await k.knex('core.user').where({ id: bob.id }).update({ disabled_at: new Date() })
  expect(await who(id)).toEqual([])
  await k.knex('core.user').update({ disabled_at: null })
})

test('only its owner is told who sees a photo', async () => {
  const id = await k.asset(ada)
  expect((await k.as(bob).get(`/api/assets/${id}/access`)).status).toBe(404)
  await s.share(ada, bob)
  expect((await k.as(bob).get(`/api/assets/${id}/access`)).status).toBe(403)
})
