import { randomUUID } from 'node:crypto'
import exifr from 'exifr'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg, send } from './photos.ts'
import { readZip } from './read-zip.ts'
import { shelves } from './shelves-plugin.ts'
import { shelvesOf } from './shelves.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob', 'cleo'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser, cleo: TestUser
let photo: string
let bytes: Buffer
beforeAll(async () => {
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob, cleo } = k.users)
  bytes = await jpeg(1)
  photo = await send(k, ada, 'Bélem 1.jpg', bytes)
})
afterAll(() => k?.close())

const get = (user: TestUser, path: string, headers = {}) => k.as(user).get(`/api/assets/${path}`, headers)
const bodyOf = ({ body }: { body: unknown }) => z.instanceof(Buffer).parse(body)

test.each([
  ['thumbnail', 'image/webp', 'RIFF'],
  ['preview', 'image/jpeg', '\xff\xd8\xff'],
])('a %s is sent, and not again to whoever holds it', async (as, type, begins) => {
  const answer = await get(ada, `${photo}/${as}`)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(bodyOf(answer).toString('latin1')).toMatch(new RegExp(`^${begins}`))
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  const tag = String(answer.headers.get('etag'))
  expect((await get(ada, `${photo}/${as}`, { 'if-none-match': tag })).status).toBe(304)
  expect((await get(bob, `${photo}/${as}`, { 'if-none-match': tag })).status).toBe(404)
})

test('a picture with its version in the address stays in the browser, of one account', async () => {
  const answer = await get(ada, `${photo}/thumbnail?v=1QcSHQ`)
  expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/)
  expect(answer.headers.get('vary')).toMatch(/cookie/i)
})

test('a picture follows the share it is seen by', async () => {
  await s.share(ada, bob, { inTimeline: false })
  expect((await get(bob, `${photo}/thumbnail`)).status).toBe(200)
  await s.unshare(ada, bob)
  expect((await get(bob, `${photo}/thumbnail`)).status).toBe(404)
})

test('the picture of a photo that is not worked on yet says so', async () => {
  const id = await k.asset(ada)
  await k.knex('core.asset').where({ id }).update({ state: 'pending' })
  expect(await get(ada, `${id}/thumbnail`)).toMatchObject({ status: 404, body: { error: { code: 'not_ready' } } })
})

test('one’s own photo in the trash keeps its picture for its owner', async () => {
  const id = await send(k, ada, 'trashed.jpg', await jpeg(2))
  await s.share(ada, bob)
  expect((await k.as(ada).post('/api/assets/trash', { ids: [id] })).status).toBe(204)
  expect((await get(ada, `${id}/thumbnail`)).status).toBe(200)
  expect((await get(bob, `${id}/thumbnail`)).status).toBe(404)
  await s.unshare(ada, bob)
})

test('an original is sent as it came, under its name', async () => {
  const answer = await get(ada, `${photo}/original`)
  expect(bodyOf(answer).equals(bytes)).toBe(true)
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="B_lem 1.jpg"; filename*=UTF-8''B%C3%A9lem%201.jpg`,
  )
  const tag = String(answer.headers.get('etag'))
  expect((await get(ada, `${photo}/original`, { 'if-none-match': tag })).status).toBe(304)
})

test('parts of an original are sent, and a part that is not there is refused', async () => {
  const part = await get(ada, `${photo}/original`, { range: 'bytes=10-19' })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`)
  expect(bodyOf(part).equals(bytes.subarray(10, 20))).toBe(true)
  const end = await get(ada, `${photo}/original`, { range: 'bytes=-5' })
  expect(bodyOf(end).equals(bytes.subarray(-5))).toBe(true)
  expect((await get(ada, `${photo}/original`, { range: `bytes=${bytes.length}-` })).status).toBe(416)
})

test('a part of what has changed since is the whole', async () => {
  const headers = { range: 'bytes=0-9', 'if-range': '"of another file"' }
  const answer = await get(ada, `${photo}/original`, headers)
  expect(answer.status).toBe(200)
  expect(bodyOf(answer)).toHaveLength(bytes.length)
  const tag = String(answer.headers.get('etag'))
  expect((await get(ada, `${photo}/original`, { ...headers, 'if-range': tag })).status).toBe(206)
})

test('an original is for those who may download, and not even there for those who may not see', async () => {
  await s.share(ada, bob, { caps: ['view', 'details', 'places'] })
  expect(await get(bob, `${photo}/original`)).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } })
  await s.unshare(ada, bob)
  expect((await get(bob, `${photo}/original`)).status).toBe(404)
})

test('who may not know places gets a copy that does not say them', async () => {
  await s.share(ada, bob, { caps: ['view', 'details', 'download'] })
  const answer = await get(bob, `${photo}/original`)
  expect(answer.headers.get('content-disposition')).toContain('B%C3%A9lem')
  expect(await exifr.gps(bodyOf(answer))).toBeUndefined()
  expect(await exifr.gps(bytes)).toBeDefined()
  await s.unshare(ada, bob)
})

test('who may not know details gets neither the camera nor the name', async () => {
  await s.share(ada, bob, { caps: ['view', 'places', 'download'] })
  const answer = await get(bob, `${photo}/original`)
  expect(answer.headers.get('content-disposition')).toMatch(/filename="photo-[0-9a-f]{8}\.jpg"/)
  expect(await exifr.parse(bodyOf(answer), ['Make', 'Model'])).toBeUndefined()
  await s.unshare(ada, bob)
})

test('a ZIP holds the originals, each under a name of its own', async () => {
  const same = await send(k, ada, 'twin.jpg', await jpeg(3))
  const other = await send(k, ada, 'Twin.jpg', await jpeg(4))
  const answer = await k.as(ada).post('/api/assets/zip', { ids: [same, other, photo] })
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = readZip(bodyOf(answer))
  expect([...files.keys()]).toEqual(['twin.jpg', 'Twin (2).jpg', 'Bélem 1.jpg'])
  expect(files.get('Bélem 1.jpg')?.equals(bytes)).toBe(true)
})

test('a ZIP of a set holds what may be downloaded, stripped where places are not shared', async () => {
  const shelf = await s.shelf(ada)
  await s.put(shelf, [photo], ada)
  await s.reader(shelf, cleo, { caps: ['view', 'details', 'download'] })
  const files = readZip(bodyOf(await k.as(cleo).get(`/api/assets/zip?in=${s.set(shelf)}`)))
  expect([...files.keys()]).toEqual(['Bélem 1.jpg'])
  expect(await exifr.gps(files.get('Bélem 1.jpg') ?? Buffer.alloc(0))).toBeUndefined()
})

test('a file that cannot be read is named at the end of the ZIP', async () => {
  const gone = await k.asset(ada)
  const files = readZip(bodyOf(await k.as(ada).post('/api/assets/zip', { ids: [photo, gone] })))
  expect([...files.keys()]).toEqual(['Bélem 1.jpg', 'NOT INCLUDED.txt'])
  expect(files.get('NOT INCLUDED.txt')?.toString()).toContain(`${gone}.jpg: `)
})

test('no ZIP is begun when one of the chosen may not be downloaded', async () => {
  const zip = (ids: string[]) => k.as(bob).post('/api/assets/zip', { ids })
  expect((await zip([photo])).status).toBe(404)
  expect((await zip([randomUUID()])).status).toBe(404)
  await s.share(ada, bob, { caps: ['view'] })
  expect((await zip([photo])).status).toBe(403)
  await s.unshare(ada, bob)
})

test('a photo is not a video', async () => {
  expect(await get(ada, `${photo}/video`)).toMatchObject({ status: 404, body: { error: { code: 'not_a_video' } } })
})
