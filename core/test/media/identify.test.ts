import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile, identify } from '#core/media/index.js'
import { describe, expect, test } from 'vitest'
import { type Tag, exifBlock, file, folder, halves } from './files.ts'

const box = (type: string, content: string) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, Buffer.from(content, 'latin1')])
}
const ftyp = (brand: string) =>
  Buffer.concat([box('ftyp', `${brand}\0\0\0\0${brand}mif1`), box('free', 'x'.repeat(64))])
const webm = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701', 'hex')

describe('the type of a file', () => {
  test.each([
    ['image/jpeg', 'jpg', () => halves(8, 8).jpeg().toBuffer()],
    ['image/png', 'png', () => halves(8, 8).png().toBuffer()],
    ['image/webp', 'webp', () => halves(8, 8).webp().toBuffer()],
    ['image/gif', 'gif', () => halves(8, 8).gif().toBuffer()],
    ['image/tiff', 'tiff', () => halves(8, 8).tiff().toBuffer()],
    ['image/avif', 'avif', () => halves(16, 16).avif({ effort: 0 }).toBuffer()],
    ['image/heic', 'heic', () => ftyp('heic')],
    ['image/heif', 'heif', () => ftyp('mif1')],
  ])('is %s by its content, whatever its name', async (mime, extension, bytes) => {
    expect(await identify(await file(await bytes(), 'wrong.txt'))).toEqual({ mime, kind: 'image', extension })
  })

  test('is a camera’s when a TIFF says that its first picture is only a thumbnail', async () => {
    const first: Tag[] = [[0xfe, { short: 1 }]]
    const below: Tag[] = [[0x14a, { short: 200 }]]
    expect(await identify(await file(exifBlock({ ifd0: [...first, ...below] })))).toMatchObject({ mime: 'image/x-raw' })
    expect(await identify(await file(exifBlock({ ifd0: first })))).toMatchObject({ mime: 'image/tiff' })
  })

  test.each([
    ['video/mp4', 'mp4', ftyp('isom')],
    ['video/quicktime', 'mov', ftyp('qt  ')],
    ['video/webm', 'webm', webm],
  ])('is %s for videos', async (mime, extension, bytes) => {
    expect(await identify(await file(bytes, 'photo.jpg'))).toEqual({ mime, kind: 'video', extension })
  })

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['a text that is called a photo', 'not a photo'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a box that claims four gigabytes', Buffer.from('ffffffff66747970', 'hex')],
    ['a WebM whose lengths lead nowhere', Buffer.from('1a45dfa3ffffffffffffffff4282', 'hex')],
    ['nothing but 0xff', Buffer.alloc(5000, 0xff)],
  ])('is unknown for %s', async (_, bytes) => {
    expect(await identify(await file(bytes, 'photo.jpg'))).toBeUndefined()
  })

  test('is unknown for a folder, and an error for a file that is not there', async () => {
    const path = await folder()
    await mkdir(join(path, 'folder.jpg'))
    expect(await identify(join(path, 'folder.jpg'))).toBeUndefined()
    await expect(identify(join(path, 'gone.jpg'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('the hash of a file', () => {
  test('is SHA-256 and SHA-1 with the size, over any number of chunks', async () => {
    const { sha256, sha1, size } = await hashFile(await file('abc'))
    expect(sha256.toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha1.toString('hex')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
    expect(size).toBe(3)
    const large = await hashFile(await file(Buffer.alloc(2_500_000, 'a')))
    expect(large.sha1.toString('hex')).toBe('e030d8327aca58e6e3273469982094b4f7b1b139')
    expect(large.size).toBe(2_500_000)
  })

  test('is given up when the signal says so', async () => {
    const path = await file('abc')
    await expect(hashFile(path, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
  })
})
