import type { FileHandle } from 'node:fs/promises'
import { MediaError } from './media-error.ts'

/** From the first byte to the one after the last. */
export type ByteRange = [from: number, to: number]

const marker = { endOfImage: 0xd9, startOfScan: 0xda, temporary: 0x01 }

/** No real photo comes near; a file of empty segments would keep the disk busy for hours. */
const mostSegments = 20_000

/**
 * Where in a JPEG file, or one that begins inside of another file, the picture itself is: tables, frames, scans, colour
 * profile. Everything unknown stays out, as does what follows the picture, where phones put videos, depth maps and
 * second pictures with positions of their own.
 */
export async function jpegPictureParts(file: FileHandle, begin = 0): Promise<ByteRange[]> {
  const { size } = await file.stat()
  const parts: ByteRange[] = []
  const head = Buffer.alloc(20)
  let at = begin + 2
  for (let segments = 0; at < size && segments < mostSegments; segments++) {
    const { bytesRead } = await file.read(head, 0, head.length, at)
    const [start, kind = 0] = head
    if (bytesRead < 2 || start !== 0xff) throw brokenJpeg()
    if (kind === 0xff) at++
    else if (kind === marker.endOfImage) return [...parts, [at, at + 2]]
    else if (kind === marker.temporary || isRestart(kind)) at += 2
    else {
      let end = at + 2 + head.readUInt16BE(2)
      if (bytesRead < 4 || end < at + 4 || end > size) throw brokenJpeg()
      const isScan = kind === marker.startOfScan
      if (isScan) end = await endOfScan(file, end, size)
      if (isScan || isNeeded(kind, head.toString('latin1', 4, 16))) parts.push([at, end])
      at = end
    }
  }
  if (at < size) throw brokenJpeg()
  return parts
}

/** Frames and tables; of the segments for applications only those that change how the pixels look. */
function isNeeded(kind: number, name: string): boolean {
  if (kind >= 0xc0 && kind <= 0xdd) return true
  if (kind === 0xe0) return name.startsWith('JFIF\0')
  if (kind === 0xe2) return name.startsWith('ICC_PROFILE\0')
  return kind === 0xee && name.startsWith('Adobe')
}

const isRestart = (kind: number): boolean => kind >= 0xd0 && kind <= 0xd7

/** The next marker after a scan's data, in which 0xff is followed by zero or a restart marker. */
async function endOfScan(file: FileHandle, from: number, size: number): Promise<number> {
  const chunk = Buffer.allocUnsafe(256 * 1024)
  for (let at = from; at < size - 1;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
    const bytes = chunk.subarray(0, bytesRead)
    for (let found = bytes.indexOf(0xff); found >= 0; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1]
      if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at + found
    }
    if (bytesRead < 2) break
    // The last byte is read again: it may be the first half of a marker.
    at += bytesRead - 1
  }
  return size
}

const brokenJpeg = () =>
  new MediaError('unreadable', 'The JPEG file is damaged, so its places cannot be taken out. Share another copy of it.')
