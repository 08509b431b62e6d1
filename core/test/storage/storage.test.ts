import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg, send } from '../assets/photos.ts'

let k: TestKith<'ada' | 'bob'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
afterAll(() => k.close())

test('administrators see how much room originals take, by account, and what was made of them', async () => {
  const bytes = await jpeg(1)
  await send(k, k.users.bob, 'one.jpg', bytes)
  const { body } = await k.as(k.users.ada).get('/api/storage')
  expect(body).toMatchObject({ uploadedBytes: bytes.byteLength, libraryBytes: 0 })
  expect(Object(body).freeBytes).toBeGreaterThan(0)
  expect(Object(body).accounts).toMatchObject([
    { name: 'bob', photos: 1, videos: 0, uploadedBytes: bytes.byteLength },
    { name: 'ada', photos: 0, videos: 0, uploadedBytes: 0 },
  ])

  const { body: measured } = await k.as(k.users.ada).post('/api/storage/measure', {})
  const of = (kind: string) => Object(measured).kinds.find((one: { kind: string }) => one.kind === kind)
  expect(of('uploads')).toEqual({ kind: 'uploads', files: 1, bytes: bytes.byteLength })
  expect(of('thumbnails').files).toBe(1)
  expect(of('previews').bytes).toBeGreaterThan(0)
})

test('administrators hear what kith doctor says, of the server that runs', async () => {
  const { status, body } = await k.as(k.users.ada).post('/api/doctor', {})
  expect(status).toBe(200)
  const findings: { about: string; state: string }[] = Object(body).findings
  expect(findings.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['version', 'data folder', 'database', 'tables', 'plugins', 'pictures', 'videos']),
  )
  expect(findings.find(({ about }) => about === 'database')).toMatchObject({ state: 'ok' })
})

test('nobody else does', async () => {
  const bob = k.as(k.users.bob)
  expect((await bob.get('/api/storage')).status).toBe(403)
  expect((await bob.post('/api/storage/measure', {})).status).toBe(403)
  expect((await bob.post('/api/doctor', {})).status).toBe(403)
})
