import { type TestKith, testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import s3Library from '../dist/src/index.js'
import { BUCKET, KEYS, startS3 } from './s3-server.ts'

let k: TestKith<'ada' | 'bob'>
let s3: Awaited<ReturnType<typeof startS3>>
let n = 0
beforeAll(async () => {
  k = await testKith({ plugins: [s3Library], users: ['ada', 'bob'] })
})
afterAll(() => k?.close())
beforeEach(async () => {
  s3 = await startS3()
  for (const key of ['family/2024/a b+ü.jpg', "family/2024/it's & that.jpg", 'family/c.jpg', 'work/d.jpg'])
    s3.objects.set(key, await photo())
  s3.objects.set('family/empty/', Buffer.of())
})
afterEach(async () => {
  await k.knex('core.library').delete()
  await s3.close()
})

const photo = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: (n += 9) % 256, g: n % 7, b: 128 } } })
    .jpeg()
    .toBuffer()

/** Adds the bucket as Bob's library and has it scanned and worked on. */
async function add(more: object = {}): Promise<string> {
  const config = { endpoint: s3.endpoint, bucket: BUCKET, region: 'eu-test-1', ...KEYS, ...more }
  const answer = await k.as(k.users.ada).post('/api/libraries', {
    ownerId: k.users.bob.id,
    name: 'The bucket',
    source: { type: 's3', config },
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  await k.runJobs()
  return z.object({ id: z.string() }).parse(answer.body).id
}
async function scanAgain(id: string): Promise<void> {
  expect((await k.as(k.users.ada).post(`/api/libraries/${id}/scan`)).status).toBe(202)
  await k.runJobs()
}
const libraryOf = async (id: string) => (await k.as(k.users.bob).get(`/api/libraries/${id}`)).body
async function namesSeen(): Promise<string[]> {
  const ids = await k.see(k.users.bob, 'view', { timeline: true })
  const rows: { file_name: string }[] = await k.knex('core.asset').whereIn('id', ids)
  return rows.map((row) => row.file_name).sort()
}
async function original(name: string, headers = {}) {
  const row: { id: string } | undefined = await k.knex('core.asset').where({ file_name: name }).first('id')
  return k.as(k.users.bob).get(`/api/assets/${row?.id}/original`, headers)
}

test('all photos of a bucket are there, whatever they are called', async () => {
  const id = await add()
  expect(await libraryOf(id)).toMatchObject({ photos: 4, failed: 0, lastScan: { state: 'done', added: 4 } })
  expect(await namesSeen()).toEqual(['a b+ü.jpg', 'c.jpg', 'd.jpg', "it's & that.jpg"])
  for (const name of ['a b+ü.jpg', "it's & that.jpg"])
    expect((await original(name)).body).toEqual(s3.objects.get(`family/2024/${name}`))
})

test('only what is below the prefix, which is no folder of its own', async () => {
  const id = await add({ prefix: '/family' })
  expect(await namesSeen()).toEqual(['a b+ü.jpg', 'c.jpg', "it's & that.jpg"])
  const folders = await k.as(k.users.bob).get(`/api/libraries/${id}/folders`)
  expect(folders.body).toMatchObject([{ name: '2024', parentId: null, photos: 2 }])
  expect((await original('c.jpg')).body).toEqual(s3.objects.get('family/c.jpg'))
})

test('a part of a photo is asked of the bucket as a part', async () => {
  await add()
  const part = await original('d.jpg', { range: 'bytes=5-14' })
  expect(part).toMatchObject({ status: 206, body: s3.objects.get('work/d.jpg')?.subarray(5, 15) })
})

test('what was written anew is worked on anew, and what was deleted is hidden', async () => {
  const id = await add()
  s3.objects.set('family/c.jpg', await photo())
  s3.objects.delete('work/d.jpg')
  await scanAgain(id)
  expect(await libraryOf(id)).toMatchObject({ lastScan: { state: 'done', changed: 1, missing: 1, added: 0 } })
  expect(await namesSeen()).toEqual(['a b+ü.jpg', 'c.jpg', "it's & that.jpg"])
  expect((await original('c.jpg')).body).toEqual(s3.objects.get('family/c.jpg'))
  expect((await original('d.jpg')).status).toBe(503)
})

test.each([
  ['a wrong key', { secretAccessKey: 'wrong-wrong' }, 'The request signature does not match'],
  ['a bucket that is not there', { bucket: 'nowhere' }, 'The specified bucket does not exist'],
  ['a server that is not there', { endpoint: 'http://127.0.0.1:9' }, 'does not answer'],
])('%s hides nothing and is said, without the secret', async (_, config, said) => {
  const id = await add()
  const settings = { endpoint: s3.endpoint, bucket: BUCKET, region: 'eu-test-1', accessKeyId: 'kith', ...config }
  expect((await k.as(k.users.ada).patch(`/api/libraries/${id}`, { source: { config: settings } })).status).toBe(204)
  await k.runJobs()
  const library = await libraryOf(id)
  expect(library).toMatchObject({ photos: 4, offlineSince: expect.any(String), lastScan: { state: 'failed' } })
  expect(JSON.stringify(library)).toContain(said)
  expect(JSON.stringify(library)).not.toMatch(/wrong-wrong|the secret/)
})
