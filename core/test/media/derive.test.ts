import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { createDeriver, MediaError } from '#core/media/index.js'
import sharp from 'sharp'
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from 'thumbhash'
import { describe, expect, onTestFinished, test } from 'vitest'
import { file, halves, noise } from './files.ts'
import { brokenHeic } from './heic.ts'

async function derive(bytes: Buffer, mime = 'image/jpeg', options = {}) {
  const deriver = createDeriver(options)
  onTestFinished(() => deriver.close())
  const path = await file(bytes)
  const out = { preview: join(dirname(path), 'preview.jpg'), thumbnail: join(dirname(path), 'thumbnail.webp') }
  const derived = await deriver.derive({ path, mime }, out)
  const [preview, thumbnail] = [await readFile(out.preview), await readFile(out.thumbnail)]
  expect(await readdir(dirname(path))).toHaveLength(3)
  expect([derived.previewBytes, derived.thumbnailBytes]).toEqual([preview.length, thumbnail.length])
  return { ...derived, preview, thumbnail, folder: dirname(path) }
}

async function size(picture: Buffer) {
  const { format, width, height } = await sharp(picture).metadata()
  return [format, width, height]
}

/** The colour at a place given in parts of width and height. */
async function colour(picture: Buffer, x: number, y: number) {
  const { data, info } = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * 3
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
  return red > 200 && green > 200 && blue > 200
    ? 'white'
    : red > green && red > blue
      ? 'red'
      : green > blue
        ? 'green'
        : 'blue'
}

describe('preview and thumbnail', () => {
  test('of a camera photo are 1440 on the long and 320 on the short side', async () => {
    const photo = await derive(await halves(4032, 3024).jpeg().toBuffer())
    expect(photo).toMatchObject({ width: 4032, height: 3024 })
    expect(await size(photo.preview)).toEqual(['jpeg', 1440, 1080])
    expect(await size(photo.thumbnail)).toEqual(['webp', 427, 320])
    expect(photo.thumbhash.length).toBeLessThan(30)
    expect(thumbHashToApproximateAspectRatio(photo.thumbhash)).toBeCloseTo(4 / 3, 0)
  })

  test.each([
    [1, 'red', 'blue'],
    [2, 'blue', 'red'],
    [3, 'blue', 'red'],
    [6, 'red', 'red'],
    [8, 'blue', 'blue'],
  ])('stand upright with orientation %i', async (orientation, topLeft, topRight) => {
    const photo = await derive(await halves(600, 400).withMetadata({ orientation }).jpeg().toBuffer())
    const upright = orientation > 4 ? [400, 600] : [600, 400]
    expect([photo.width, photo.height]).toEqual(upright)
    for (const picture of [photo.preview, photo.thumbnail]) {
      expect([await colour(picture, 0.1, 0.1), await colour(picture, 0.9, 0.1)]).toEqual([topLeft, topRight])
      expect((await sharp(picture).metadata()).orientation).toBeUndefined()
    }
  })

  test('are never larger than the photo, and panoramas stop at 960', async () => {
    const tiny = await derive(await halves(7, 5).jpeg().toBuffer())
    expect([await size(tiny.preview), await size(tiny.thumbnail)]).toEqual([
      ['jpeg', 7, 5],
      ['webp', 7, 5],
    ])
    const wide = await derive(await halves(8000, 800).jpeg().toBuffer())
    expect([await size(wide.preview), await size(wide.thumbnail)]).toEqual([
      ['jpeg', 1440, 144],
      ['webp', 960, 96],
    ])
    const line = await derive(await halves(9000, 1).png().toBuffer(), 'image/png')
    expect(await size(line.thumbnail)).toEqual(['webp', 960, 1])
  })

  test('of something transparent are on white, the thumbnail stays transparent', async () => {
    const clear = {
      create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const
    const photo = await derive(await sharp(clear).png().toBuffer(), 'image/png')
    expect(await colour(photo.preview, 0.5, 0.5)).toBe('white')
    expect((await sharp(photo.thumbnail).metadata()).hasAlpha).toBe(true)
    expect(thumbHashToAverageRGBA(photo.thumbhash).a).toBe(0)
  })

  test('of an animation show its first frame', async () => {
    const frame = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } })
    const frames = [await frame('red').png().toBuffer(), await frame('blue').png().toBuffer()]
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const photo = await derive(animation, 'image/gif')
    expect(photo).toMatchObject({ width: 60, height: 40 })
    expect(await colour(photo.preview, 0.5, 0.5)).toBe('red')
  })

  test('come from grey, CMYK and 16-bit pictures too', async () => {
    const grey = await derive(await halves(90, 60).greyscale().jpeg().toBuffer())
    const cmyk = await derive(await halves(90, 60).toColourspace('cmyk').jpeg().toBuffer())
    const deep = await derive(await halves(90, 60).toColourspace('rgb16').png().toBuffer(), 'image/png')
    const tiff = await derive(await halves(90, 60).tiff().toBuffer(), 'image/tiff')
    const avif = await derive(await halves(90, 60).avif({ effort: 0 }).toBuffer(), 'image/heif')
    for (const photo of [cmyk, deep, tiff, avif]) expect(await colour(photo.preview, 0.1, 0.5)).toBe('red')
    for (const photo of [grey, cmyk, deep, tiff, avif]) expect(await size(photo.thumbnail)).toEqual(['webp', 90, 60])
  })

  test('are in sRGB whatever the photo is in', async () => {
    const wide = await sharp({ create: { width: 90, height: 60, channels: 3, background: { r: 200, g: 60, b: 60 } } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const { preview } = await derive(wide, 'image/png')
    const [red = 0, green = 0] = await sharp(preview).raw().toBuffer()
    expect(Math.abs(red - 200) + Math.abs(green - 60)).toBeLessThan(8)
    expect((await sharp(preview).metadata()).hasProfile).toBe(false)
  })

  test('replace the ones of before', async () => {
    const deriver = createDeriver()
    onTestFinished(() => deriver.close())
    const path = await file(await halves(90, 60).jpeg().toBuffer())
    const out = { preview: `${path}.jpg`, thumbnail: `${path}.webp` }
    await deriver.derive({ path, mime: 'image/jpeg' }, out)
    await writeFile(path, await halves(60, 90).jpeg().toBuffer())
    await deriver.derive({ path, mime: 'image/jpeg' }, out)
    expect(await size(await readFile(out.preview))).toEqual(['jpeg', 60, 90])
  })

  test('of many photos at once are all made', async () => {
    const deriver = createDeriver({ parallel: 2 })
    onTestFinished(() => deriver.close())
    const path = await file(await halves(90, 60).jpeg().toBuffer())
    const made = Array.from({ length: 20 }, (_, index) =>
      deriver.derive(
        { path, mime: 'image/jpeg' },
        { preview: `${path}${index}.jpg`, thumbnail: `${path}${index}.webp` },
      ),
    )
    expect(await Promise.all(made)).toHaveLength(20)
  })
})

/** One bit a pixel, all black: a thousandth of what it unfolds to. */
function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(1, 8)
  const pixels = deflateSync(Buffer.alloc(height * (Math.ceil(width / 8) + 1)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

describe('a picture that cannot be shown', () => {
  const failure = (bytes: Buffer, mime?: string, options = {}) =>
    derive(bytes, mime, options).then(
      () => 'no failure',
      (error: unknown) => (error instanceof MediaError ? `${error.code}: ${error.message}` : error),
    )

  test.each([
    ['image/jpeg', () => noise(400, 300).jpeg().toBuffer()],
    ['image/png', () => noise(400, 300).png().toBuffer()],
    ['image/webp', () => noise(400, 300).webp().toBuffer()],
    ['image/gif', () => noise(400, 300).gif().toBuffer()],
    ['image/tiff', () => noise(400, 300).tiff().toBuffer()],
    ['image/avif', () => noise(400, 300).avif({ effort: 0 }).toBuffer()],
  ])('is unreadable when a %s was cut by a bad copy', async (mime, bytes) => {
    const whole = await bytes()
    expect(await failure(whole.subarray(0, whole.length / 2), mime)).toMatch(/^unreadable: .*Copy it again/)
  })

  test('leaves nothing behind', async () => {
    const deriver = createDeriver()
    onTestFinished(() => deriver.close())
    const whole = await noise(400, 300).jpeg().toBuffer()
    const path = await file(whole.subarray(0, 9000))
    const out = { preview: `${path}.jpg`, thumbnail: `${path}.webp` }
    await expect(deriver.derive({ path, mime: 'image/jpeg' }, out)).rejects.toThrow(MediaError)
    expect(await readdir(dirname(path))).toEqual(['photo'])
  })

  test('is too large when it unfolds to more than 268 million pixels', async () => {
    const bomb = blackPng(17_000, 17_000)
    expect(bomb.length).toBeLessThan(200_000)
    expect(await failure(bomb, 'image/png')).toMatch(/^too_large: .*268 million/)
    expect(await failure(brokenHeic(60_000, 60_000), 'image/heic')).toMatch(/^(too_large|unreadable): /)
  })

  test('is unsupported when it is no picture', async () => {
    expect(await failure(Buffer.from('<svg/>'), 'image/svg+xml')).toMatch(/^unsupported: .*image\/svg\+xml/)
    expect(await failure(Buffer.alloc(100), 'video/mp4')).toMatch(/^unsupported: /)
  })

  test('may be empty or something else than it claims', async () => {
    expect(await failure(Buffer.alloc(0))).toMatch(/^unreadable: /)
    expect(await failure(Buffer.from('not a photo'), 'image/heic')).toMatch(/^unreadable: /)
  })

  test('may be a HEIC whose decoder fails or takes too long, and the next is tried anew', async () => {
    const heic = brokenHeic(64, 48)
    expect(await failure(heic, 'image/heic', { heicTimeout: 1 })).toMatch(/^timeout: /)
    const deriver = createDeriver()
    onTestFinished(() => deriver.close())
    const path = await file(heic)
    const out = { preview: `${path}.jpg`, thumbnail: `${path}.webp` }
    for (let round = 0; round < 2; round++)
      await expect(deriver.derive({ path, mime: 'image/heic' }, out)).rejects.toMatchObject({ code: 'unreadable' })
  })

  test('is an error of the file system when it is gone or has nowhere to go', async () => {
    const deriver = createDeriver()
    onTestFinished(() => deriver.close())
    const path = await file(await halves(8, 8).jpeg().toBuffer())
    const out = { preview: `${path}.jpg`, thumbnail: `${path}.webp` }
    const gone = { path: `${path}.gone`, mime: 'image/jpeg' }
    await expect(deriver.derive(gone, out)).rejects.toMatchObject({ code: 'ENOENT' })
    const nowhere = { preview: `${path}/a`, thumbnail: `${path}/b` }
    await expect(deriver.derive({ path, mime: 'image/jpeg' }, nowhere)).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
