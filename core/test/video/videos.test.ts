import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type TestUser, testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createVideoTools } from '#core/video/index.js'
import { jpeg, send } from '../assets/photos.ts'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { addLibrary, namesSeen, put, tempFolder } from '../libraries/library.ts'
import { IPHONE, IPHONE_FORM, clip } from './clips.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser, bob: TestUser
let folder: Awaited<ReturnType<typeof tempFolder>>
beforeAll(async () => {
  k = await start()
  ;({ ada, bob } = k.users)
  folder = await tempFolder()
})
afterAll(async () => {
  await k?.close()
  await folder?.remove()
})

const get = (user: TestUser, of: string, headers = {}) => k.as(user).get(`/api/assets/${of}`, headers)
const bodyOf = ({ body }: { body: unknown }) => z.instanceof(Buffer).parse(body)

/** What is in the file that is played. */
async function played(id: string) {
  const answer = await get(ada, `${id}/video`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const bytes = bodyOf(answer)
  const file = path.join(folder.path, `${id}.played`)
  await writeFile(file, bytes)
  const mime = z.string().parse(answer.headers.get('content-type'))
  const facts = await createVideoTools({ ffmpeg: undefined }).facts({ path: file, mime }, AbortSignal.timeout(20_000))
  return { mime, bytes, facts }
}

test('a video is known by its content, has a picture and a length, and is played as it is', async () => {
  const bytes = await clip({ seconds: 2 })
  const id = await send(k, ada, 'VID_0001.jpg', bytes)
  expect((await get(ada, id)).body).toMatchObject({
    type: 'video',
    width: 320,
    height: 240,
    duration: 2000,
    film: { state: 'original', progress: null },
    details: { mime: 'video/mp4' },
    mine: { state: 'ready', error: null },
  })
  const preview = await sharp(bodyOf(await get(ada, `${id}/preview`))).metadata()
  expect([preview.format, preview.width, preview.height]).toEqual(['jpeg', 320, 240])
  expect((await get(ada, `${id}/thumbnail`)).headers.get('content-type')).toBe('image/webp')
  expect((await played(id)).bytes.equals(bytes)).toBe(true)
  const part = await get(ada, `${id}/video`, { range: 'bytes=10-19' })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`)
  expect(bodyOf(part).equals(bytes.subarray(10, 20))).toBe(true)
})

test('when and where a video was taken is read from it', async () => {
  const id = await send(k, ada, 'IMG_1.MOV', await clip({ as: 'mov', tags: IPHONE, more: IPHONE_FORM }))
  expect((await get(ada, id)).body).toMatchObject({
    localTime: '2024-05-01T12:00:00',
    place: { latitude: expect.closeTo(38.7223), longitude: expect.closeTo(-9.1393), country: 'Portugal' },
    details: {
      mime: 'video/quicktime',
      offsetMinutes: 60,
      takenSource: 'exif',
      exif: { make: 'Apple', model: 'iPhone 15' },
    },
  })
})

test('a time in UTC and the wall clock in the name together say the zone', async () => {
  const tags = { creation_time: '2024-05-01T10:00:05Z', location: '+38.7223-009.1393/' }
  const id = await send(k, ada, 'VID_20240501_120000.mp4', await clip({ tags }))
  expect((await get(ada, id)).body).toMatchObject({
    localTime: '2024-05-01T12:00:00',
    place: { country: 'Portugal' },
    details: { offsetMinutes: 120 },
  })
  const other = await send(k, ada, 'clip.mp4', await clip({ tags: { creation_time: '2024-05-02T10:00:00Z' } }))
  expect((await get(ada, other)).body).toMatchObject({
    localTime: '2024-05-02T10:00:00',
    details: { offsetMinutes: null },
  })
})

test.each(['12024-05-01T12:00:00+0100', '-024-05-01T12:00:00+0100', '2024-13-01T12:00:00+0100'])(
  'a video of %s has the time in its other fields instead',
  async (time) => {
    const tags = { ...IPHONE, 'com.apple.quicktime.creationdate': time }
    const id = await send(k, ada, 'IMG_3.MOV', await clip({ as: 'mov', tags, more: IPHONE_FORM }))
    expect((await get(ada, id)).body).toMatchObject({
      localTime: '2024-05-01T11:00:00',
      details: { takenSource: 'exif' },
    })
  },
)

test('a MOV becomes an MP4 for browsers, without a new encoding and without its places', async () => {
  const id = await send(k, ada, 'IMG_2.MOV', await clip({ as: 'mov', seconds: 2, tags: IPHONE, more: IPHONE_FORM }))
  expect((await get(ada, id)).body).toMatchObject({ film: { state: 'made' } })
  const { mime, bytes, facts } = await played(id)
  expect(mime).toBe('video/mp4')
  expect(facts).toMatchObject({ width: 320, height: 240, video: { codec: 'h264' }, audio: { codec: 'aac' } })
  expect(Object.keys(facts.tags).filter((tag) => tag.includes('apple') || tag.includes('location'))).toEqual([])
  // What is needed to begin is at the beginning.
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  const part = await get(ada, `${id}/video`, { range: 'bytes=-8' })
  expect(part.status).toBe(206)
  expect(bodyOf(part).equals(bytes.subarray(-8))).toBe(true)
})

test('whoever may not know places plays the copy, but no original that says them', async () => {
  const made = await send(k, ada, 'IMG_3.MOV', await clip({ as: 'mov', tags: IPHONE, more: IPHONE_FORM }))
  const original = await send(k, ada, 'said.mp4', await clip({ tags: { location: '+38.7223-009.1393/' } }))
  const s = shelvesOf(k)
  await s.share(ada, bob, { caps: ['view'] })
  expect((await get(bob, `${made}/video`)).status).toBe(200)
  expect((await get(bob, `${original}/video`)).status).toBe(403)
  await s.unshare(ada, bob)
  expect((await get(bob, `${made}/video`)).status).toBe(404)
})

test.each([
  ['a codec that browsers do not know', { video: ['-c:v', 'mpeg4'] }, [320, 240], 'h264'],
  ['more than 1080 lines', { size: '2560x1440', seconds: 0.3, video: ['-c:v', 'mpeg4'] }, [1920, 1080], 'h264'],
  ['an odd number of lines', { size: '321x241', video: ['-c:v', 'ffv1'], as: 'mov', audio: [] }, [320, 240], 'h264'],
  ['sound that browsers do not know', { as: 'mov', audio: ['-c:a', 'pcm_s16le'] }, [320, 240], 'h264'],
])('a video with %s gets a copy that they play', async (_, options, size, codec) => {
  const id = await send(k, ada, 'a.mov', await clip(options))
  expect((await get(ada, id)).body).toMatchObject({ film: { state: 'made', progress: null } })
  const { mime, facts } = await played(id)
  expect(mime).toBe('video/mp4')
  expect([facts.width, facts.height]).toEqual(size)
  expect(facts.video).toMatchObject({ codec, format: 'yuv420p' })
  expect(facts.audio?.codec).toBe('audio' in options && options.audio.length === 0 ? undefined : 'aac')
})

test('a WebM is played as it is', async () => {
  const bytes = await clip({ as: 'webm', video: ['-c:v', 'libvpx', '-b:v', '200k'], audio: ['-c:a', 'libvorbis'] })
  const id = await send(k, ada, 'a.webm', bytes)
  expect((await get(ada, id)).body).toMatchObject({
    type: 'video',
    film: { state: 'original' },
    duration: expect.closeTo(1000, -2),
  })
  expect((await played(id)).mime).toBe('video/webm')
})

test('a video that was held upright stands upright', async () => {
  const lying = await clip({ size: '320x180', turned: 90 })
  const id = await send(k, ada, 'a.mp4', lying)
  expect((await get(ada, id)).body).toMatchObject({ width: 180, height: 320 })
  const { width, height } = await sharp(bodyOf(await get(ada, `${id}/preview`))).metadata()
  expect([width, height]).toEqual([180, 320])
})

test('while a copy is being made, that and how far it is are said', async () => {
  const id = await send(k, ada, 'b.mov', await clip({ as: 'mov' }))
  await k.knex('core.video').where({ asset_id: id }).update({ state: 'waiting', progress: 0.42 })
  expect((await get(ada, id)).body).toMatchObject({ film: { state: 'waiting', progress: expect.closeTo(0.42) } })
  expect(await get(ada, `${id}/video`)).toMatchObject({
    status: 404,
    body: { error: { code: 'not_ready', message: expect.stringContaining('42 %') } },
  })
})

test('a copy that could not be made is listed, and made again by whom the video belongs to', async () => {
  const id = await send(k, ada, 'c.mov', await clip({ as: 'mov', seconds: 2 }))
  await k.knex('core.video').where({ asset_id: id }).update({ state: 'failed', error: 'ffmpeg was killed.' })
  const { library_id: library } = await k.knex('core.asset').where({ id }).first('library_id')
  expect((await k.as(ada).get(`/api/libraries/${library}`)).body).toMatchObject({ failed: 0, unplayable: 1 })
  expect((await k.as(ada).get(`/api/libraries/${library}/failed`)).body).toMatchObject([
    { id, photoId: id, code: 'no_copy', error: 'ffmpeg was killed.' },
  ])
  expect((await get(ada, id)).body).toMatchObject({ film: { state: 'failed' }, mine: { error: 'ffmpeg was killed.' } })
  expect((await k.as(bob).post('/api/assets/retry', { ids: [id] })).status).toBe(404)
  expect(await k.as(ada).post('/api/assets/retry', { ids: [id] })).toMatchObject({ status: 202, body: { count: 1 } })
  await k.runJobs()
  expect((await get(ada, id)).body).toMatchObject({ film: { state: 'made' }, mine: { error: null } })
  expect((await k.as(ada).get(`/api/libraries/${library}`)).body).toMatchObject({ unplayable: 0 })
})

test('what is no video, or broken, is said, and harms no other file of a scan', async () => {
  const whole = await clip({ as: 'mov', seconds: 2 })
  await put(folder.path, 'scan/good.mp4', await clip({ size: '176x144' }))
  await put(folder.path, 'scan/photo.jpg', await jpeg(41))
  await put(folder.path, 'scan/half.mov', whole.subarray(0, Math.floor(whole.length / 2)))
  await put(folder.path, 'scan/sound.mp4', await clip({ as: 'mp4', video: ['-vn'] }))
  await put(folder.path, 'scan/list.mp4', Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'))
  const liar = Buffer.concat([
    Buffer.from('0000001866747970', 'hex'),
    Buffer.from('isom\0\0\0\0isommp42'),
    Buffer.alloc(5000, 0xff),
  ])
  await put(folder.path, 'scan/liar.mp4', liar)
  const library = await addLibrary(k, ada, bob, [path.join(folder.path, 'scan')])
  expect(await namesSeen(k, bob)).toEqual(['good.mp4', 'photo.jpg'])
  const failed = z
    .array(z.object({ fileName: z.string(), code: z.string(), error: z.string() }))
    .parse((await k.as(bob).get(`/api/libraries/${library}/failed`)).body)
  expect(failed.map((one) => [one.fileName, one.code]).sort()).toEqual([
    ['half.mov', 'unreadable'],
    ['liar.mp4', 'unreadable'],
    ['list.mp4', 'not_a_photo'],
    ['sound.mp4', 'unsupported'],
  ])
  for (const { error } of failed) expect(error).not.toContain(folder.path)
})
