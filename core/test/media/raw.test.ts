import { type TestUser, testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg, send } from '../assets/photos.ts'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { exifBlock, halves, tags } from './files.ts'
import { DNG_VERSION, rawWithoutPreview, sensor } from './raw-files.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let ada: TestUser
beforeAll(async () => {
  k = await start()
  ada = k.users.ada
})
afterAll(() => k?.close())

const details = async (id: string) => (await k.as(ada).get(`/api/assets/${id}`)).body

/** Red and blue halves, and what the file around them says; smaller and stranger JPEGs are in it too. */
async function dng(orientation: number, more: Buffer[] = []): Promise<Buffer> {
  const head = exifBlock({
    ifd0: [
      [tags.make, 'Kith'],
      [tags.orientation, { short: orientation }],
      [DNG_VERSION, Buffer.from([1, 4, 0, 0])],
    ],
    exif: [[tags.dateTimeOriginal, '2023:07:08 09:10:11']],
    gps: [
      [tags.latitudeRef, 'N'],
      [
        tags.latitude,
        [
          [38, 1],
          [43, 1],
          [0, 1],
        ],
      ],
      [tags.longitudeRef, 'W'],
      [
        tags.longitude,
        [
          [9, 1],
          [8, 1],
          [0, 1],
        ],
      ],
    ],
  })
  const small = await halves(160, 120).jpeg().toBuffer()
  const large = await halves(1200, 800).jpeg().toBuffer()
  // The sensor's data as some cameras write them: a JPEG of a kind that is no picture.
  const lossless = Buffer.from(large)
  lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3
  return Buffer.concat([head, small, sensor, large, lossless, sensor, ...more])
}

test('a RAW file is shown by the largest picture that is in it, upright', async () => {
  const id = await send(k, ada, 'photo.jpg', await dng(6))
  expect(await details(id)).toMatchObject({
    type: 'image',
    width: 800,
    height: 1200,
    localTime: '2023-07-08T09:10:11',
    place: { country: 'Portugal' },
    details: { mime: 'image/x-adobe-dng', exif: { make: 'Kith' } },
    mine: { state: 'ready' },
  })
  const preview = z.instanceof(Buffer).parse((await k.as(ada).get(`/api/assets/${id}/preview`)).body)
  const { data, info } = await sharp(preview).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([800, 1200])
  const red = (y: number) => (data[(y * info.width + 400) * 3] ?? 0) > 128
  expect([red(100), red(1100)]).toEqual([true, false])
})

test('a RAF and a CR3 say what they are where those have it', async () => {
  const fuji = Buffer.concat([Buffer.from('FUJIFILMCCD-RAW 0201'.padEnd(160, '\0')), await jpeg(501), sensor])
  expect(await details(await send(k, ada, 'a.raf', fuji))).toMatchObject({
    width: 640,
    localTime: '2024-05-01T12:00:00',
    place: { country: 'Portugal' },
    details: { mime: 'image/x-fujifilm-raf', offsetMinutes: 60 },
  })
  const inside = exifBlock({
    ifd0: [
      [tags.model, 'EOS K'],
      [tags.modifyDate, '2022:03:04 05:06:07'],
    ],
  })
  const canon = Buffer.concat([
    Buffer.from('\0\0\0\x18ftypcrx \0\0\0\x01crx isom\0\0\0\0CMT1', 'latin1'),
    inside,
    await halves(900, 600).jpeg().toBuffer(),
    sensor,
  ])
  expect(await details(await send(k, ada, 'a.cr3', canon))).toMatchObject({
    width: 900,
    localTime: '2022-03-04T05:06:07',
    details: { mime: 'image/x-canon-cr3', exif: { model: 'EOS K' } },
  })
})

test('a RAW file without a picture in it says so to its owner', async () => {
  const id = await send(k, ada, 'a.dng', rawWithoutPreview())
  expect(await details(id)).toMatchObject({
    mine: { state: 'failed', errorCode: 'no_preview', error: expect.stringContaining('no preview in this RAW file') },
  })
})

test('places are not taken out of a RAW file, so it is not given to those who may not know them', async () => {
  const id = await send(k, ada, 'b.dng', await dng(1, [Buffer.from('another')]))
  await shelvesOf(k).share(ada, k.users.bob, { caps: ['view', 'details', 'download'] })
  const original = (user: TestUser) => k.as(user).get(`/api/assets/${id}/original`)
  expect((await original(ada)).status).toBe(200)
  expect(await original(k.users.bob)).toMatchObject({ status: 422, body: { error: { code: 'cannot_strip' } } })
  expect((await k.as(k.users.bob).get(`/api/assets/${id}/preview`)).status).toBe(200)
})
