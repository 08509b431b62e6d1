import { createHash } from 'node:crypto'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg, send } from '../assets/photos.ts'

let k: TestKith<'ada' | 'bob'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
afterAll(() => k.close())

const hash = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest('hex')
const ask = (user: TestUser | null, files: readonly object[]) => k.as(user).post('/api/uploads/check', { files })
const Files = z.object({ files: z.array(z.object({ name: z.string(), is: z.string(), id: z.uuid().nullable() })) })
const answered = async (user: TestUser, files: readonly object[]) => {
  const answer = await ask(user, files)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return Files.parse(answer.body).files
}

test('of each file it is said whether one has it, in the order asked, by either hash', async () => {
  const [here, trashed, fresh] = [await jpeg(901), await jpeg(902), await jpeg(903)]
  const [hereId, trashedId] = [
    await send(k, k.users.ada, 'here.jpg', here),
    await send(k, k.users.ada, 'gone.jpg', trashed),
  ]
  await k.as(k.users.ada).post('/api/assets/trash', { ids: [trashedId] })
  const files = [
    { name: 'fresh.jpg', size: fresh.length, sha256: hash('sha256', fresh) },
    { name: 'gone again.jpg', size: trashed.length, sha1: hash('sha1', trashed) },
    { name: 'here again.jpg', size: here.length, sha256: hash('sha256', here).toUpperCase() },
    { name: 'here by sha1.jpg', size: here.length, sha1: hash('sha1', here) },
  ]
  expect(await answered(k.users.ada, files)).toEqual([
    { name: 'fresh.jpg', is: 'new', id: null },
    { name: 'gone again.jpg', is: 'trash', id: trashedId },
    { name: 'here again.jpg', is: 'here', id: hereId },
    { name: 'here by sha1.jpg', is: 'here', id: hereId },
  ])
  expect((await answered(k.users.bob, files)).map((file) => file.is)).toEqual(['new', 'new', 'new', 'new'])
})

test('what one has twice, once in the trash, is here', async () => {
  const bytes = await jpeg(904)
  const first = await send(k, k.users.ada, 'a.jpg', bytes)
  await k.as(k.users.ada).post('/api/assets/trash', { ids: [first] })
  const second = await send(k, k.users.ada, 'b.jpg', bytes)
  expect(await answered(k.users.ada, [{ name: 'c.jpg', size: 1, sha256: hash('sha256', bytes) }])).toEqual([
    { name: 'c.jpg', is: 'here', id: second },
  ])
})

test('up to 5,000 are asked about at once, and nonsense is refused', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `${i}.jpg`, size: i, sha256: i.toString(16).padStart(64, '0') }))
  expect((await answered(k.users.ada, many(5_000))).length).toBe(5_000)
  expect((await ask(k.users.ada, many(5_001))).status).toBe(400)
  expect((await ask(k.users.ada, [{ name: 'a.jpg', size: 1 }])).status).toBe(400)
  expect((await ask(k.users.ada, [{ name: 'a.jpg', size: -1, sha1: 'a'.repeat(40) }])).status).toBe(400)
  expect((await ask(k.users.ada, [{ name: 'a.jpg', size: 1, sha1: 'z'.repeat(40) }])).status).toBe(400)
  expect(await answered(k.users.ada, [])).toEqual([])
  expect((await ask(null, [])).status).toBe(401)
})
