import { type TestKith, testKith } from '@kith/sdk/testing'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenHeic } from '../media/heic.ts'
import { exifBlock, halves, tags, withExifBlock, withXmp, xmp } from '../media/files.ts'
import { clip } from '../video/clips.ts'
import { PATIENCE, always, damaged } from './fuzzing.ts'

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'], unlimited: true })
})
afterAll(() => k?.close())

const EXIF = exifBlock({
  ifd0: [
    [tags.make, 'Camera'],
    [tags.orientation, { short: 6 }],
  ],
  exif: [
    [tags.dateTimeOriginal, '2024:05:01 12:00:00'],
    [tags.offsetTimeOriginal, '+01:00'],
  ],
  gps: [
    [tags.latitudeRef, 'N'],
    [
      tags.latitude,
      [
        [38, 1],
        [43, 1],
        [20, 1],
      ],
    ],
    [tags.longitudeRef, 'W'],
    [
      tags.longitude,
      [
        [9, 1],
        [8, 1],
        [21, 1],
      ],
    ],
  ],
})
const XMP = xmp(
  '<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4" xmp:CreateDate="2024-05-01"/>',
)

/** One whole file of each kind. */
async function wholeFiles(): Promise<[name: string, bytes: Buffer][]> {
  const jpeg = await halves(64, 48).jpeg().toBuffer()
  const withTags = withXmp(withExifBlock(jpeg, EXIF), XMP)
  return [
    ['a.jpg', withTags],
    ['exif.jpg', withExifBlock(jpeg, EXIF)],
    ['motion.jpg', Buffer.concat([withTags, await clip({ size: '64x48' })])],
    ['a.png', await halves(64, 48).png().toBuffer()],
    [
      'a.webp',
      await halves(64, 48)
        .webp()
        .withExif({ IFD0: { Make: 'Camera' } })
        .toBuffer(),
    ],
    ['a.tif', await halves(64, 48).tiff().toBuffer()],
    ['a.gif', await halves(64, 48).gif().toBuffer()],
    ['a.avif', await halves(64, 48).avif().toBuffer()],
    ['a.heic', brokenHeic(64, 48)],
    // What cameras call raw is TIFF with a name of its own.
    [
      'a.dng',
      await sharp(await halves(64, 48).toColourspace('srgb').png().toBuffer())
        .tiff()
        .toBuffer(),
    ],
    ['a.mp4', await clip({ size: '64x48' })],
    ['a.mov', await clip({ size: '64x48', as: 'mov' })],
  ]
}

test('a damaged file of any kind becomes a photo, or is said to be none', { timeout: PATIENCE }, async () => {
  const files = await wholeFiles()
  const one = fc.oneof(...files.map(([name, bytes]) => damaged(bytes).map((sent) => ({ name, sent }))))
  await always(12, fc.array(one, { minLength: 6, maxLength: 6 }), async (several) => {
    for (const { name, sent } of several) {
      const form = new FormData()
      form.append('files', new File([new Uint8Array(sent)], name))
      expect((await k.as(k.users.ada).post('/api/uploads', form)).status).toBeLessThan(500)
    }
    await k.runJobs()
    const assets: { id: string; state: string }[] = await k.knex('core.asset').select('id', 'state')
    for (const { id, state } of assets) {
      expect(['ready', 'failed']).toContain(state)
      for (const what of ['', '/thumbnail', '/preview', '/original', '/access'])
        expect([what, (await k.as(k.users.ada).get(`/api/assets/${id}${what}`)).status < 500]).toEqual([what, true])
    }
    await k.knex('core.asset').delete()
  })
  expect((await k.as(k.users.ada).get('/api/timeline/months')).status).toBe(200)
})
