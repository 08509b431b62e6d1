import { appendFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type TestKith, testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { addLibrary, idOf, lastReport, namesSeen, put, scanAgain, tempFolder } from '../libraries/library.ts'

let k: TestKith<'ada' | 'bob'>
let folder: Awaited<ReturnType<typeof tempFolder>>
let n = 200
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
beforeEach(async () => {
  folder = await tempFolder()
})
afterEach(async () => {
  await k.knex('core.library').delete()
  await k.knex('core.event').delete()
  await folder.remove()
})
afterAll(() => k.close())

const photo = () => jpeg(++n)
const library = () => addLibrary(k, k.users.ada, k.users.bob, [folder.path])
const Failed = z.array(z.object({ id: z.uuid(), fileName: z.string(), code: z.string(), error: z.string() }))
const failed = async (id: string) => Failed.parse((await k.as(k.users.bob).get(`/api/libraries/${id}/failed`)).body)

/** A PNG that says it has 40,000 x 40,000 pixels. */
async function bomb(): Promise<Buffer> {
  const png = await sharp({ create: { width: 10, height: 10, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(40_000, 16)
  png.writeUInt32BE(40_000, 20)
  return png
}

test('one broken file harms no other, and says what is wrong with it', async () => {
  const whole = await photo()
  await put(folder.path, 'good.jpg', whole)
  await put(folder.path, 'truncated.jpg', whole.subarray(0, Math.floor(whole.length / 2)))
  await put(folder.path, 'bomb.png', await bomb())
  await put(folder.path, 'text.jpg', Buffer.from('Not a photo at all.'))
  await put(folder.path, 'empty.jpg', Buffer.alloc(0))
  const id = await library()
  expect(await namesSeen(k, k.users.bob)).toEqual(['good.jpg'])
  const found = (await failed(id)).map((one) => [one.fileName, one.code]).sort()
  expect(found).toEqual([
    ['bomb.png', expect.stringMatching(/too_large|unreadable/)],
    ['empty.jpg', 'not_a_photo'],
    ['text.jpg', 'not_a_photo'],
    ['truncated.jpg', 'unreadable'],
  ])
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).body).toMatchObject({ photos: 1, failed: 2, skipped: 2 })
  const photos = Failed.parse((await k.as(k.users.bob).get(`/api/libraries/${id}/failed?skipped=false`)).body)
  expect(photos.map((one) => one.fileName).sort()).toEqual(['bomb.png', 'truncated.jpg'])
  const { problems } = await lastReport(k, k.users.bob, id)
  expect(problems.map((one) => path.basename(one.path)).sort()).toEqual(found.map(([name]) => name))
  expect(await scanAgain(k, k.users.ada, id)).toMatchObject({ found: 5, changed: 0, added: 0 })
})

test('a file that failed is worked on again when it is asked for, and when it changes', async () => {
  const whole = await photo()
  const cut = Math.floor(whole.length / 2)
  await put(folder.path, 'a.jpg', whole.subarray(0, cut))
  await put(folder.path, 'b.jpg', Buffer.from('later'))
  const id = await library()
  const ids = (await failed(id)).map((one) => one.id)
  const answer = await k.as(k.users.bob).post(`/api/libraries/${id}/failed/retry`, { ids })
  expect(answer).toMatchObject({ status: 202, body: { count: 2 } })
  await k.runJobs()
  expect((await failed(id)).length).toBe(2)
  await appendFile(path.join(folder.path, 'a.jpg'), whole.subarray(cut))
  await put(folder.path, 'b.jpg', await photo())
  await scanAgain(k, k.users.ada, id)
  expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
  expect(await failed(id)).toEqual([])
})

test('the owner of a photo that failed tries it again by itself, nobody else does', async () => {
  const whole = await photo()
  await put(folder.path, 'a.jpg', whole.subarray(0, Math.floor(whole.length / 2)))
  await put(folder.path, 'b.jpg', Buffer.from('text'))
  const id = await library()
  const [first] = (await failed(id)).filter((one) => one.fileName === 'a.jpg')
  const retry = (who: 'ada' | 'bob') => k.as(k.users[who]).post('/api/assets/retry', { ids: [first?.id] })
  expect((await retry('ada')).status).toBe(404)
  expect(await retry('bob')).toMatchObject({ status: 202, body: { count: 1 } })
  expect((await failed(id)).map((one) => one.fileName)).toEqual(['b.jpg'])
  await k.runJobs()
  expect(await failed(id)).toHaveLength(2)
})

test('what a photo says of itself is kept, with the name of its place', async () => {
  await put(folder.path, 'a.jpg', await photo())
  await put(
    folder.path,
    'a.xmp',
    Buffer.from('<x:xmpmeta><rdf:Description xmp:Rating="4" dc:description="At the tower"/></x:xmpmeta>'),
  )
  await library()
  const id = await idOf(k, 'a.jpg')
  expect(await k.knex('core.asset').where({ id }).first()).toMatchObject({
    state: 'ready',
    mime: 'image/jpeg',
    width: 640,
    height: 480,
    local_at: '2024-05-01 12:00:00',
    taken_at: new Date('2024-05-01T11:00:00Z'),
    offset_minutes: 60,
    taken_source: 'exif',
  })
  expect(await k.knex('core.exif').where({ asset_id: id }).first()).toMatchObject({
    make: 'Kith',
    country: 'Portugal',
    city: expect.any(String),
    rating: 4,
    description: 'At the tower',
  })
})

test.each(['b.jpg.xmp', 'b.xmp', 'b.jpg.XMP', 'b.XMP'])('%s is the sidecar of b.jpg', async (name) => {
  await put(folder.path, 'b.jpg', await photo())
  await put(folder.path, name, Buffer.from('<x:xmpmeta><rdf:Description xmp:Rating="3"/></x:xmpmeta>'))
  await library()
  expect(
    await k
      .knex('core.exif')
      .where({ asset_id: await idOf(k, 'b.jpg') })
      .first(),
  ).toMatchObject({ rating: 3 })
})

test('photos of one content that two people have are known to be the same', async () => {
  const bytes = await photo()
  await put(folder.path, 'bobs/a.jpg', bytes)
  await put(folder.path, 'adas/b.jpg', bytes)
  await put(folder.path, 'adas/c.jpg', await photo())
  await addLibrary(k, k.users.ada, k.users.bob, [path.join(folder.path, 'bobs')])
  expect(await k.knex('core.asset').whereNotNull('content_id')).toEqual([])
  await addLibrary(k, k.users.ada, k.users.ada, [path.join(folder.path, 'adas')])
  const twins: { file_name: string; content_id: string }[] = await k
    .knex('core.asset')
    .whereNotNull('content_id')
    .orderBy('file_name')
  expect(twins.map((one) => one.file_name)).toEqual(['a.jpg', 'b.jpg'])
  expect(twins[0]?.content_id).toBe(twins[1]?.content_id)
})

test('a photo is told of once, when it is ready', async () => {
  await put(folder.path, 'a.jpg', await photo())
  await put(folder.path, 'broken.jpg', (await photo()).subarray(0, 500))
  const id = await library()
  await scanAgain(k, k.users.ada, id)
  const told: { payload: { assetId: string } }[] = await k.knex('core.event').where({ name: 'core.asset_ingested' })
  expect(told.map((event) => event.payload.assetId)).toEqual([await idOf(k, 'a.jpg')])
})

test('a photo whose file went away before it was worked on is missing, not broken', async () => {
  const whole = await photo()
  await put(folder.path, 'a.jpg', await photo())
  const file = await put(folder.path, 'b.jpg', whole.subarray(0, 500))
  const id = await library()
  await k.as(k.users.bob).post(`/api/libraries/${id}/failed/retry`)
  await rm(file)
  await k.runJobs()
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).body).toMatchObject({ photos: 1, failed: 0, offline: 1 })
  await put(folder.path, 'b.jpg', whole)
  await scanAgain(k, k.users.ada, id)
  expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
})

test('what an owner changed outlives a new version of the file', async () => {
  await put(folder.path, 'a.jpg', await photo())
  const id = await library()
  const asset = await idOf(k, 'a.jpg')
  await k.as(k.users.bob).patch(`/api/assets/${asset}`, { description: 'Mine' })
  await put(folder.path, 'a.jpg', await photo())
  await scanAgain(k, k.users.ada, id)
  expect(await k.knex('core.exif').where({ asset_id: asset }).first()).toMatchObject({
    description: 'Mine',
    make: 'Kith',
  })
})
