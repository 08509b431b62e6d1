import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { jpeg, send } from '../assets/photos.ts'
import { addLibrary, idOf, namesSeen, put, scanAgain, tempFolder } from '../libraries/library.ts'
import { exifBlock, withExifBlock } from '../media/files.ts'
import { IPHONE_FORM, clip } from './clips.ts'

const start = () => testKith({ plugins: [], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser
let folder: Awaited<ReturnType<typeof tempFolder>>
let n = 300
beforeAll(async () => {
  k = await start()
  ada = k.users.ada
})
beforeEach(async () => {
  folder = await tempFolder()
})
afterEach(async () => {
  await k.knex('core.library').delete()
  await folder.remove()
})
afterAll(() => k?.close())

const KEY = '8A1F2C5E-0D3B-4C6A-9E7F-112233445566'
const details = async (id: string) => (await k.as(ada).get(`/api/assets/${id}`)).body
const film = (more: object = {}) => clip({ as: 'mov', size: '160x120', ...more })

/** Apple's part of the EXIF data, with the key of a live photo. */
function makerNote(key: string): Buffer {
  const head = Buffer.from('Apple iOS\0\0\x01MM\0\x01', 'latin1')
  const entry = Buffer.alloc(16)
  entry.writeUInt16BE(0x11, 0)
  entry.writeUInt16BE(2, 2)
  entry.writeUInt32BE(key.length + 1, 4)
  entry.writeUInt32BE(head.length + entry.length, 8)
  return Buffer.concat([head, entry, Buffer.from(`${key}\0`)])
}

async function keyedPhoto(key: string): Promise<Buffer> {
  const plain = await jpeg(++n)
  return withExifBlock(plain, exifBlock({ exif: [[0x927c, makerNote(key)]] }))
}
const keyedFilm = (key: string, seconds = 1) =>
  film({ seconds, tags: { 'com.apple.quicktime.content.identifier': key }, more: IPHONE_FORM })

test('a photo and the film with the same identifier are one, whatever their names', async () => {
  const video = await send(k, ada, 'film.MOV', await keyedFilm(KEY))
  const photo = await send(k, ada, 'photo.jpg', await keyedPhoto(KEY))
  expect(await k.see(ada, 'view', { timeline: true })).toEqual([photo])
  expect(await details(photo)).toMatchObject({ type: 'image', live: true, film: { state: 'made' } })
  const answer = await k.as(ada).get(`/api/assets/${photo}/video`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'video/mp4'])
  expect((await k.as(ada).get(`/api/assets/${video}`)).status).toBe(404)
  expect((await k.as(k.users.bob).get(`/api/assets/${photo}/video`)).status).toBe(404)
})

test('in a folder they are one by their name, unless they say otherwise or the film is long', async () => {
  await put(folder.path, 'IMG_1.jpg', await jpeg(++n))
  await put(folder.path, 'IMG_1.MOV', await film())
  await put(folder.path, 'IMG_2.jpg', await keyedPhoto(KEY))
  await put(folder.path, 'IMG_2.MOV', await keyedFilm(KEY.replace('8', '9')))
  await put(folder.path, 'IMG_3.JPG', await jpeg(++n))
  await put(folder.path, 'IMG_3.MOV', await film({ seconds: 11 }))
  await put(folder.path, 'other/IMG_4.jpg', await jpeg(++n))
  await put(folder.path, 'IMG_4.MOV', await film({ size: '176x144' }))
  const library = await addLibrary(k, ada, ada, [folder.path])
  const apart = ['IMG_2.MOV', 'IMG_2.jpg', 'IMG_3.JPG', 'IMG_3.MOV', 'IMG_4.MOV', 'IMG_4.jpg']
  expect(await namesSeen(k, ada)).toEqual(['IMG_1.jpg', ...apart])
  expect(await details(await idOf(k, 'IMG_1.jpg'))).toMatchObject({ live: true })
  expect(await details(await idOf(k, 'IMG_2.jpg'))).toMatchObject({ live: false, film: null })
  expect((await k.as(ada).get(`/api/libraries/${library}`)).body).toMatchObject({ photos: 7, failed: 0 })
})

test('a film goes to the trash and comes back with its photo', async () => {
  await put(folder.path, 'IMG_1.jpg', await jpeg(++n))
  await put(folder.path, 'IMG_1.mp4', await clip({ size: '160x120' }))
  await addLibrary(k, ada, ada, [folder.path])
  const [photo, video] = [await idOf(k, 'IMG_1.jpg'), await idOf(k, 'IMG_1.mp4')]
  await k.as(ada).post('/api/assets/trash', { ids: [photo] })
  expect(await k.knex('core.asset').where({ id: video }).first()).toMatchObject({ deleted_at: expect.any(Date) })
  await k.as(ada).post('/api/assets/restore', { ids: [photo] })
  expect(await namesSeen(k, ada)).toEqual(['IMG_1.jpg'])
})

test('a film whose photo is gone is a video again, until the photo is back', async () => {
  const bytes = await jpeg(++n)
  const file = await put(folder.path, 'IMG_1.jpg', bytes)
  await put(folder.path, 'IMG_1.mov', await film())
  const library = await addLibrary(k, ada, ada, [folder.path])
  await rm(file)
  await scanAgain(k, ada, library)
  expect(await namesSeen(k, ada)).toEqual(['IMG_1.mov'])
  await put(folder.path, 'IMG_1.jpg', bytes)
  await scanAgain(k, ada, library)
  expect(await namesSeen(k, ada)).toEqual(['IMG_1.jpg'])
  await rm(path.join(folder.path, 'IMG_1.mov'))
  await scanAgain(k, ada, library)
  expect(await details(await idOf(k, 'IMG_1.jpg'))).toMatchObject({ live: false })
})

test.each([
  ['right behind the picture', Buffer.alloc(0), Buffer.alloc(0)],
  [
    'behind a mark, with more behind it',
    Buffer.from('\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data'),
    Buffer.from('SEFHk\0\0\0SEFT'),
  ],
  ['behind a second picture', Buffer.alloc(300_000, 'ftypx'), Buffer.alloc(0)],
])('the film inside of a photo plays from there: %s', async (_, before, after) => {
  const inside = await clip({ size: '160x120' })
  const photo = await send(k, ada, 'motion.jpg', Buffer.concat([await jpeg(++n), before, inside, after]))
  expect(await details(photo)).toMatchObject({
    type: 'image',
    width: 640,
    duration: null,
    live: true,
    film: { state: 'original' },
  })
  const answer = await k.as(ada).get(`/api/assets/${photo}/video`)
  expect(answer.headers.get('content-type')).toBe('video/mp4')
  expect(answer.body).toEqual(inside)
  const part = await k.as(ada).get(`/api/assets/${photo}/video`, { range: 'bytes=4-7' })
  expect([part.status, String(part.body)]).toEqual([206, 'ftyp'])
})

test('the film inside of a photo becomes one that browsers play', async () => {
  const inside = await clip({ size: '160x120', video: ['-c:v', 'mpeg4'] })
  const photo = await send(k, ada, 'motion.jpg', Buffer.concat([await jpeg(++n), inside]))
  expect(await details(photo)).toMatchObject({ live: true, film: { state: 'made' } })
  expect((await k.as(ada).get(`/api/assets/${photo}/video`)).status).toBe(200)
})

test('what only looks like a film inside of a photo is none', async () => {
  const half = (await clip({ size: '160x120' })).subarray(0, 2000)
  const empty = Buffer.from('0000001866747970', 'hex')
  for (const behind of [half, empty, Buffer.alloc(600_000, 'ftyp')]) {
    const photo = await send(k, ada, 'motion.jpg', Buffer.concat([await jpeg(++n), behind]))
    expect(await details(photo)).toMatchObject({ live: false, film: null, mine: { state: 'ready' } })
    expect((await k.as(ada).get(`/api/assets/${photo}/video`)).status).toBe(404)
  }
})
