import { readFile } from 'node:fs/promises'
import { readMetadata } from '#core/media/index.js'
import { describe, expect, test } from 'vitest'
import { exifBlock, file, halves, tags, withExifBlock, withSegment, withXmp, xmp } from './files.ts'
import type { Tag } from './files.ts'

const mtime = new Date('2019-07-01T08:30:00.250Z')
const plain = await halves(40, 30).jpeg().toBuffer()

async function read(bytes: Buffer, name = 'DSC0001.jpg', mime = 'image/jpeg', sidecar?: string) {
  return readMetadata(await file(bytes, 'photo'), mime, { name, mtime, sidecar })
}
const withTags = (block: { ifd0?: Tag[]; exif?: Tag[]; gps?: Tag[] }) => read(withExifBlock(plain, exifBlock(block)))
const withTime = (time: string, ...more: Tag[]) => withTags({ exif: [[tags.dateTimeOriginal, time], ...more] })
const degrees = (value: number): [number, number][] => [
  [value, 1],
  [30, 1],
  [0, 1],
]
const gps = (latitude: Tag[1], longitude: Tag[1], north = 'N', east = 'E'): Tag[] => [
  [tags.latitudeRef, north],
  [tags.latitude, latitude],
  [tags.longitudeRef, east],
  [tags.longitude, longitude],
]

describe('the time of a photo', () => {
  test('is the wall clock with its offset and parts of a second', async () => {
    const offset: Tag = [tags.offsetTimeOriginal, '-03:30']
    const photo = await withTime('2020:01:31 23:59:58', offset, [tags.subSecTimeOriginal, '05'])
    expect(photo).toMatchObject({ localTime: '2020-01-31T23:59:58.050', offsetMinutes: -210, takenSource: 'exif' })
    expect(photo.takenAt.toISOString()).toBe('2020-02-01T03:29:58.050Z')
    expect(photo.problems).toEqual([])
  })

  test('is taken for UTC without an offset', async () => {
    const photo = await withTime('1969:07:20 20:17:40')
    expect(photo).toMatchObject({ localTime: '1969-07-20T20:17:40.000', offsetMinutes: null, takenSource: 'exif' })
    expect(photo.takenAt.toISOString()).toBe('1969-07-20T20:17:40.000Z')
  })

  test('gets its offset from the satellites when the camera did not write one', async () => {
    const time: [number, number][] = [
      [10, 1],
      [14, 1],
      [30, 1],
    ]
    const exif: Tag[] = [[tags.dateTimeOriginal, '2024:03:05 15:59:40']]
    const photo = await withTags({
      exif,
      gps: [
        [tags.gpsTime, time],
        [tags.gpsDate, '2024:03:05'],
      ],
    })
    expect(photo).toMatchObject({ offsetMinutes: 345, takenAt: new Date('2024-03-05T10:14:40Z') })
    const other = await withTags({
      exif,
      gps: [
        [tags.gpsTime, time],
        [tags.gpsDate, '2024:03:09'],
      ],
    })
    expect(other).toMatchObject({ offsetMinutes: null, takenAt: new Date('2024-03-05T15:59:40Z') })
  })

  test('is that of digitising, then of the satellites, where the shutter left none', async () => {
    const digitised = await withTags({ exif: [[tags.createDate, '2001:02:03 04:05:06']] })
    expect(digitised.localTime).toBe('2001-02-03T04:05:06.000')
    const time: [number, number][] = [
      [1, 1],
      [2, 1],
      [3, 1],
    ]
    const satellites = await withTags({
      gps: [
        [tags.gpsTime, time],
        [tags.gpsDate, '2011:12:13'],
      ],
    })
    expect(satellites).toMatchObject({ localTime: '2011-12-13T01:02:03.000', takenSource: 'exif' })
  })

  test.each([
    ['12020:01:01 10:00:00'],
    ['0000:00:00 00:00:00'],
    ['    :  :     :  :  '],
    ['2020:13:01 10:00:00'],
    ['2020:02:30 10:00:00'],
    ['2020:01:01 25:00:00'],
    ['1200:01:01 10:00:00'],
    ['2999:01:01 10:00:00'],
    ['-200:01:01 10:00:00'],
    ['yesterday'],
    ['2020:01:01 10:00:00\u0001DROP'],
  ])('is not "%s", and the photo says so', async (time) => {
    const photo = await withTime(time)
    expect(photo).toMatchObject({ takenSource: 'mtime', takenAt: mtime, localTime: '2019-07-01T08:30:00.250' })
    expect(photo.problems).toEqual(['DateTimeOriginal is not a time and was ignored.'])
  })

  test.each(['+14:15', '-23:00', '+99:99', '+01:07', 'Europe/Berlin'])('ignores an offset of %s', async (offset) => {
    const photo = await withTime('2020:01:31 23:59:58', [tags.offsetTimeOriginal, offset])
    expect(photo).toMatchObject({ localTime: '2020-01-31T23:59:58.000', offsetMinutes: null })
    expect(photo.problems).toHaveLength(1)
  })

  test.each(['12020-01-01T10:00:00', '+12020-01-01', '-2020-01-01T10:00:00', '2020-01-01T10:00:00-23:00x'])(
    'is not "%s" in XMP either',
    async (time) => {
      const photo = await read(withXmp(plain, xmp(`<rdf:Description exif:DateTimeOriginal="${time}"/>`)))
      expect(photo).toMatchObject({ takenSource: 'mtime', takenAt: mtime })
    },
  )

  test('keeps the furthest offsets there are', async () => {
    const kiribati = await withTime('2020:01:01 00:30:00', [tags.offsetTimeOriginal, '+14:00'])
    expect(kiribati.takenAt.toISOString()).toBe('2019-12-31T10:30:00.000Z')
    const baker = await withTime('2020:01:01 00:30:00', [tags.offsetTimeOriginal, '-12:00'])
    expect(baker.takenAt.toISOString()).toBe('2020-01-01T12:30:00.000Z')
  })

  test.each([
    ['IMG_20200131_235959.jpg', '2020-01-31T23:59:59.000'],
    ['PXL_20200131_235959123.jpg', '2020-01-31T23:59:59.123'],
    ['PXL_20200131_235959123.PORTRAIT.jpg', '2020-01-31T23:59:59.123'],
    ['2020-01-31 23.59.59.jpg', '2020-01-31T23:59:59.000'],
    ['2020-01-31 23.59.59-1.jpg', '2020-01-31T23:59:59.000'],
    ['Screenshot_2020-01-31-23-59-59.png', '2020-01-31T23:59:59.000'],
    ['Screenshot 2020-01-31 at 23.59.59.png', '2020-01-31T23:59:59.000'],
    ['VID-20200131-WA0001.mp4', '2020-01-31T12:00:00.000'],
    ['signal-2020-01-31-235959.jpg', '2020-01-31T23:59:59.000'],
    ['signal-2020-01-31-23-59-59-123.jpg', '2020-01-31T23:59:59.123'],
    ['FB_IMG_1580515199000.jpg', '2020-01-31T23:59:59.000'],
  ])('is read from the name %s', async (name, localTime) => {
    expect(await read(plain, name)).toMatchObject({ localTime, offsetMinutes: null, takenSource: 'name' })
  })

  test.each(['IMG_1234.jpg', '20201345.jpg', 'IMG_20200230_101010.jpg', '920200131_1.jpg', '99999999999999999999.jpg'])(
    'is that of the file for the name %s',
    async (name) => {
      expect(await read(plain, name)).toMatchObject({ takenSource: 'mtime', takenAt: mtime })
    },
  )

  test('is 1970 when the file has none either', async () => {
    const photo = await readMetadata(await file(plain), 'image/jpeg', { name: 'a.jpg', mtime: new Date(NaN) })
    expect(photo).toMatchObject({ takenAt: new Date(0), takenSource: 'mtime' })
    expect(photo.problems).toHaveLength(1)
  })
})

describe('the size of a photo', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('is as displayed with orientation %i', async (orientation) => {
    const jpeg = await halves(40, 30).withMetadata({ orientation }).jpeg().toBuffer()
    const [width, height] = orientation > 4 ? [30, 40] : [40, 30]
    expect(await read(jpeg)).toMatchObject({ width, height, orientation })
  })

  test('ignores an orientation that does not exist', async () => {
    const photo = await withTags({ ifd0: [[tags.orientation, { short: 77 }]] })
    expect(photo).toMatchObject({ width: 40, height: 30, orientation: 1 })
  })
})

describe('the position of a photo', () => {
  test('is in degrees, south and west negative', async () => {
    const photo = await withTags({ gps: gps(degrees(33), degrees(70), 'S', 'W') })
    expect(photo).toMatchObject({ latitude: -33.5, longitude: -70.5, problems: [] })
  })

  const zero: [number, number][] = [
    [0, 1],
    [0, 1],
    [0, 1],
  ]
  const divided: [number, number][] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ]
  test.each([
    ['zero, zero without letters', gps(zero, zero, '', '')],
    ['zero, zero', gps(zero, zero)],
    ['beyond the pole', gps(degrees(91), degrees(10))],
    ['around the Earth', gps(degrees(10), degrees(181))],
    ['divided by zero', gps(divided, divided)],
    ['in no direction', gps(degrees(10), degrees(10), 'Q', '?')],
  ])('is not kept when it is %s', async (_, where) => {
    const photo = await withTags({ gps: where })
    expect(photo).not.toHaveProperty('latitude')
    expect(photo).not.toHaveProperty('longitude')
    expect(photo.problems).toHaveLength(1)
  })
})

describe('what else a photo says', () => {
  test('is its camera, lens and exposure', async () => {
    const photo = await withTags({
      ifd0: [
        [tags.make, 'Leica\0leftover memory'],
        [tags.model, ' M6 \u0007'],
      ],
      exif: [
        [tags.exposureTime, [[1, 250]]],
        [tags.fNumber, [[28, 10]]],
        [tags.iso, { short: 400 }],
      ],
    })
    expect(photo).toMatchObject({ make: 'Leica', model: 'M6', exposureSeconds: 0.004, fNumber: 2.8, iso: 400 })
  })

  test('is left out when it cannot be true', async () => {
    const photo = await withTags({
      ifd0: [[tags.description, 'x'.repeat(60_000)]],
      exif: [
        [tags.exposureTime, [[1, 0]]],
        [tags.fNumber, [[4_000_000_000, 1]]],
      ],
    })
    expect(photo.description).toHaveLength(4000)
    expect(photo).not.toHaveProperty('exposureSeconds')
    expect(photo).not.toHaveProperty('fNumber')
    expect(photo.problems).toHaveLength(2)
  })

  test('is never the default text of a camera', async () => {
    expect(await withTags({ ifd0: [[tags.description, 'OLYMPUS DIGITAL CAMERA         ']] })).not.toHaveProperty(
      'description',
    )
  })

  test('is read from XMP, and from the sidecar before the photo where people write', async () => {
    const inside = xmp(
      '<rdf:Description exif:DateTimeOriginal="2015-05-05T10:00:00.5+02:00" xmp:Rating="2" exif:GPSLatitude="48,30N" exif:GPSLongitude="11,15.6W"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Tom &amp; Ann</rdf:li></rdf:Alt></dc:description></rdf:Description>',
    )
    const photo = await read(withXmp(plain, inside))
    expect(photo).toMatchObject({ localTime: '2015-05-05T10:00:00.500', offsetMinutes: 120, takenSource: 'exif' })
    expect(photo).toMatchObject({ rating: 2, latitude: 48.5, longitude: -11.26, description: 'Tom & Ann' })
    const sidecar = await file(xmp("<rdf:Description xmp:Rating='-1' xmp:CreateDate='2001-01-01'/>"), 'photo.xmp')
    expect(await read(withXmp(plain, inside), 'a.jpg', 'image/jpeg', sidecar)).toMatchObject({
      rating: -1,
      localTime: '2015-05-05T10:00:00.500',
      description: 'Tom & Ann',
    })
    expect(await read(plain, 'a.jpg', 'image/jpeg', sidecar)).toMatchObject({ localTime: '2001-01-01T12:00:00.000' })
  })

  test('is read from WebP, PNG, AVIF and TIFF too', async () => {
    const exif = { IFD0: { Make: 'Kith' }, IFD2: { DateTimeOriginal: '2020:01:31 23:59:58' } }
    for (const format of ['webp', 'png', 'avif'] as const) {
      const bytes = await halves(40, 30).withExif(exif).toFormat(format).toBuffer()
      expect(await read(bytes, 'a', `image/${format}`)).toMatchObject({ make: 'Kith', takenSource: 'exif', width: 40 })
    }
    const tiff = exifBlock({ exif: [[tags.dateTimeOriginal, '2020:01:31 23:59:58']] })
    expect(await read(tiff, 'a', 'image/tiff')).toMatchObject({ localTime: '2020-01-31T23:59:58.000' })
  })

  test('may be nonsense of any kind without harm', async () => {
    const bombs = [
      Buffer.alloc(0),
      Buffer.alloc(100, 0xff),
      plain.subarray(0, 200),
      withXmp(plain, xmp('<a:b>'.repeat(12_000))),
      withXmp(
        plain,
        xmp('<rdf:Description xmp:Rating="&#99999999;&#x110000;9e999" dc:description="' + 'x'.repeat(60_000)),
      ),
      withXmp(plain, xmp('<rdf:Description xmp:Rating="'.repeat(2000))),
      withSegment(
        plain,
        0xed,
        Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0\xff\xff\xff\xff'.repeat(100), 'latin1'),
      ),
    ]
    for (const bomb of bombs) expect(await read(bomb)).toMatchObject({ takenSource: 'mtime', takenAt: mtime })
  })

  test('may be damaged anywhere', async () => {
    const block = exifBlock({
      ifd0: [
        [tags.make, 'Kith camera'],
        [tags.modifyDate, '2020:01:31 23:59:58'],
      ],
      exif: [
        [tags.dateTimeOriginal, '2020:01:31 23:59:58'],
        [tags.exposureTime, [[1, 250]]],
      ],
      gps: gps(degrees(33), degrees(70)),
    })
    let state = 7
    const next = (below: number) => (state = Math.imul(state, 48271) & 0x7fffffff) % below
    for (let round = 0; round < 300; round++) {
      const damaged = Buffer.from(block)
      for (let hit = 0; hit < 4; hit++) damaged[8 + next(block.length - 8)] = next(2) ? 0xff : next(256)
      const photo = await read(withExifBlock(plain, damaged))
      expect(photo.takenAt.getTime()).not.toBeNaN()
      expect(JSON.stringify(photo)).not.toContain('\\u0000')
    }
  })

  test('leaves the file as it was', async () => {
    const path = await file(plain)
    await readMetadata(path, 'image/jpeg', { name: 'a.jpg', mtime })
    expect(await readFile(path)).toEqual(plain)
  })
})
