import { buffer } from 'node:stream/consumers'
import { createDeriver } from '#core/media/index.js'
import exifr from 'exifr'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { exifBlock, file, halves, noise, tags, withExifBlock, withSegment, withXmp, xmp } from './files.ts'
import { brokenHeic } from './heic.ts'

const place: [number, number][] = [
  [48, 1],
  [8, 1],
  [0, 1],
]
const exif = exifBlock({
  ifd0: [
    [tags.description, 'At Secret Street 5'],
    [tags.make, 'Kith'],
    [tags.orientation, { short: 6 }],
  ],
  exif: [
    [tags.dateTimeOriginal, '2020:01:31 23:59:58'],
    [tags.offsetTimeOriginal, '+02:00'],
  ],
  gps: [
    [tags.latitudeRef, 'N'],
    [tags.latitude, place],
    [tags.longitudeRef, 'E'],
    [tags.longitude, place],
  ],
})

async function strip(bytes: Buffer, mime = 'image/jpeg') {
  const deriver = createDeriver()
  onTestFinished(() => deriver.close())
  const copy = await deriver.stripLocation(await file(bytes), mime)
  const content = await buffer(copy.stream)
  expect(content.length).toBe(copy.size)
  return { ...copy, content }
}

/** A photo as phones make them, with its place in every drawer. */
async function revealing(jpeg: Buffer): Promise<Buffer> {
  let photo = withExifBlock(jpeg, exif)
  photo = withXmp(photo, xmp('<rdf:Description photoshop:City="Secret City" exif:GPSLatitude="48,8N"/>'))
  photo = withSegment(photo, 0xed, Buffer.from('Photoshop 3.0\0Secret IPTC'))
  photo = withSegment(photo, 0xfe, Buffer.from('Secret comment'))
  photo = withSegment(photo, 0xe2, Buffer.from('MPF\0Secret second picture'))
  const video = Buffer.from('ftypmp42 Secret video with its own position')
  return Buffer.concat([photo, video])
}

test.each([
  ['a baseline JPEG', { progressive: false }],
  ['a progressive JPEG', { progressive: true }],
])('%s keeps its very pixels, colours, date and orientation, and nothing of the place', async (_, options) => {
  const jpeg = await noise(300, 200).withIccProfile('p3').jpeg(options).toBuffer()
  const { content, type } = await strip(await revealing(jpeg))
  expect(type).toBe('image/jpeg')
  expect(content.toString('latin1')).not.toContain('Secret')
  expect(await sharp(content).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer())
  const header = await sharp(content).metadata()
  expect(header).toMatchObject({ orientation: 6, hasProfile: true })
  expect(header.xmp ?? header.iptc).toBeUndefined()
  const all = await exifr.parse(content, {
    gps: true,
    xmp: true,
    iptc: true,
    translateValues: false,
    reviveValues: false,
  })
  expect(all).toEqual({
    Orientation: 6,
    DateTimeOriginal: '2020:01:31 23:59:58',
    OffsetTimeOriginal: '+02:00',
  })
})

test('a date that is really a text is not kept', async () => {
  const block = exifBlock({ exif: [[tags.dateTimeOriginal, 'Secret Street 5']] })
  const { content } = await strip(withExifBlock(await halves(40, 30).jpeg().toBuffer(), block))
  expect(content.toString('latin1')).not.toContain('Secret')
})

test.each(['png', 'webp', 'tiff', 'avif'] as const)('a %s is encoded anew', async (format) => {
  const source = halves(60, 40)
    .withExif({
      IFD0: { ImageDescription: 'Secret Street 5' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 8/1 0/1' },
    })
    .withXmp(xmp('<rdf:Description photoshop:City="Secret City"/>'))
  const bytes = await source.toFormat(format).toBuffer()
  expect(bytes.toString('latin1')).toContain('Secret')
  const { content, type } = await strip(bytes, `image/${format}`)
  expect(type).toBe(format === 'png' || format === 'webp' ? `image/${format}` : 'image/jpeg')
  expect(content.toString('latin1')).not.toContain('Secret')
  expect(await sharp(content).metadata()).toMatchObject({ width: 60, height: 40 })
})

test('an animation keeps its frames', async () => {
  const frame = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } })
  const frames = [await frame('red').png().toBuffer(), await frame('blue').png().toBuffer()]
  const { content, type } = await strip(
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
    'image/gif',
  )
  expect([type, (await sharp(content).metadata()).pages]).toEqual(['image/gif', 2])
})

test('a file whose places cannot be taken out is refused', async () => {
  const jpeg = await noise(300, 200).jpeg().toBuffer()
  await expect(strip(Buffer.alloc(100), 'video/mp4')).rejects.toMatchObject({ code: 'unsupported' })
  await expect(strip(brokenHeic(64, 48), 'image/heic')).rejects.toMatchObject({ code: 'unreadable' })
  await expect(strip(withSegment(jpeg, 0xe1, Buffer.alloc(10)).subarray(0, 12))).rejects.toMatchObject({
    code: 'unreadable',
  })
  const empty = Buffer.alloc(4 * 30_000)
  for (let at = 0; at < empty.length; at += 4) empty.writeUInt32BE(0xffe40002, at)
  const endless = Buffer.concat([jpeg.subarray(0, 2), empty, jpeg.subarray(2)])
  await expect(strip(endless)).rejects.toMatchObject({ code: 'unreadable' })
})
