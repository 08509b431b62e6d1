import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'

/** A folder of the test's own, gone when it ends. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kith-media-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

export async function file(bytes: Buffer | string, name = 'photo'): Promise<string> {
  const path = join(await folder(), name)
  await writeFile(path, bytes)
  return path
}

/** Left half red, right half blue, so that a turn or a flip shows. */
export const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'blue' } }).composite([
    {
      input: { create: { width: Math.floor(width / 2), height, channels: 3, background: 'red' } },
      gravity: 'west',
    },
  ])

/** Pixels that do not compress away, for files that have to be large or cut in the middle. */
export function noise(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3)
  let state = 1
  for (let i = 0; i < data.length; i++) data[i] = (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 24
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export type Tag = [tag: number, value: string | Buffer | { short: number } | [above: number, below: number][]]

/** An EXIF block by hand, since honest libraries refuse to write what dishonest files contain. */
export function exifBlock({ ifd0 = [], exif = [], gps = [] }: { ifd0?: Tag[]; exif?: Tag[]; gps?: Tag[] }): Buffer {
  const sizeOf = (entries: number) => 2 + entries * 12 + 4
  const exifAt = 8 + sizeOf(ifd0.length + 2)
  const gpsAt = exifAt + sizeOf(exif.length)
  let dataAt = gpsAt + sizeOf(gps.length)
  const data: Buffer[] = []
  const encode = (value: Tag[1]): [type: number, count: number, bytes: Buffer] => {
    if (typeof value === 'string') return [2, Buffer.byteLength(value) + 1, Buffer.from(`${value}\0`)]
    if (Buffer.isBuffer(value)) return [7, value.length, value]
    if (!Array.isArray(value)) return [3, 1, Buffer.from(Uint16Array.of(value.short).buffer)]
    return [5, value.length, Buffer.from(Uint32Array.from(value.flat()).buffer)]
  }
  const directory = (tags: Tag[], pointers: [tag: number, at: number][] = []) => {
    const bytes = Buffer.alloc(sizeOf(tags.length + pointers.length))
    bytes.writeUInt16LE(tags.length + pointers.length)
    let at = 2
    const entry = (tag: number, type: number, count: number, value: Buffer) => {
      bytes.writeUInt16LE(tag, at)
      bytes.writeUInt16LE(type, at + 2)
      bytes.writeUInt32LE(count, at + 4)
      value.copy(bytes, at + 8)
      at += 12
    }
    for (const [tag, value] of tags) {
      const [type, count, content] = encode(value)
      const where = Buffer.from(Uint32Array.of(dataAt).buffer)
      entry(tag, type, count, content.length <= 4 ? content : where)
      if (content.length > 4) {
        data.push(content)
        dataAt += content.length
      }
    }
    for (const [tag, where] of pointers) entry(tag, 4, 1, Buffer.from(Uint32Array.of(where).buffer))
    return bytes
  }
  const pointers: [number, number][] = [
    [0x8769, exifAt],
    [0x8825, gpsAt],
  ]
  const directories = [directory(ifd0, pointers), directory(exif), directory(gps)]
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), ...directories, ...data])
}

export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

export const withExifBlock = (jpeg: Buffer, block: Buffer): Buffer =>
  withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]))

export const withXmp = (jpeg: Buffer, packet: string): Buffer =>
  withSegment(jpeg, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))

export const xmp = (properties: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${properties}</rdf:RDF></x:xmpmeta>`

export const tags = {
  description: 0x010e,
  make: 0x010f,
  model: 0x0110,
  orientation: 0x0112,
  modifyDate: 0x0132,
  dateTimeOriginal: 0x9003,
  createDate: 0x9004,
  offsetTimeOriginal: 0x9011,
  subSecTimeOriginal: 0x9291,
  exposureTime: 0x829a,
  fNumber: 0x829d,
  iso: 0x8827,
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
  gpsTime: 7,
  gpsDate: 29,
}
