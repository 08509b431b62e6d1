import { type FileHandle, open } from 'node:fs/promises'
import { jpegPictureParts } from '../media/jpeg-picture-parts.ts'
import type { ByteRange } from '../media/jpeg-picture-parts.ts'

const BOXES = /^(?:ftyp|moov|mdat|free|skip|wide|uuid|meta|udta|moof|mfra|sidx)$/
const MOST_BOXES = 10_000
/** Films of photos are of seconds. What is longer belongs to something else. */
const LONGEST_SEARCH = 256 * 1024 * 1024

/**
 * Where in a photo its film is, an MP4: behind the picture in a JPEG (as phones of Google, Samsung and others write
 * it, each with hints of its own, so that it is looked for itself), in a box of its own in a HEIC.
 */
export async function filmInside(path: string, mime: string): Promise<ByteRange | undefined> {
  if (mime !== 'image/jpeg' && mime !== 'image/heic' && mime !== 'image/heif') return undefined
  const file = await open(path)
  try {
    return mime === 'image/jpeg' ? await behindPicture(file) : await inBox(file)
  } finally {
    await file.close()
  }
}

async function behindPicture(file: FileHandle): Promise<ByteRange | undefined> {
  const { size } = await file.stat()
  // A damaged picture has no end to look behind; that it is damaged, who decodes it finds out.
  const parts = await jpegPictureParts(file).catch(() => [])
  const end = parts.at(-1)?.[1] ?? size
  const chunk = Buffer.allocUnsafe(256 * 1024)
  const last = Math.min(size, end + LONGEST_SEARCH)
  for (let at = end; at < last - 8;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, last - at), at)
    const bytes = chunk.subarray(0, bytesRead)
    for (let found = bytes.indexOf('ftyp', 4); found >= 0; found = bytes.indexOf('ftyp', found + 1)) {
      const film = await filmAt(file, at + found - 4, size)
      if (film) return film
    }
    if (bytesRead < chunk.length) return undefined
    // The name may lie across two chunks, with the four bytes before it.
    at += bytesRead - 8
  }
  return undefined
}

async function inBox(file: FileHandle): Promise<ByteRange | undefined> {
  const { size } = await file.stat()
  for await (const box of boxes(file, 0, size)) if (box.type === 'mpvd') return filmAt(file, box.content, box.end)
  return undefined
}

/** The MP4 that begins there: its boxes, as far as they go on. It has to have an index to be one. */
async function filmAt(file: FileHandle, start: number, most: number): Promise<ByteRange | undefined> {
  let end = start
  let indexed = false
  for await (const box of boxes(file, start, most)) {
    if (!BOXES.test(box.type) || (end === start) !== (box.type === 'ftyp')) break
    indexed ||= box.type === 'moov'
    end = box.end
  }
  return indexed ? [start, end] : undefined
}

async function* boxes(file: FileHandle, start: number, most: number) {
  const head = Buffer.alloc(16)
  for (let at = start, n = 0; at + 8 <= most && n < MOST_BOXES; n++) {
    const { bytesRead } = await file.read(head, 0, head.length, at)
    const short = head.readUInt32BE(0)
    const long = short === 1 && bytesRead === 16
    const size = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? most - at : short
    if (bytesRead < 8 || size < (long ? 16 : 8) || at + size > most) return
    yield { type: head.toString('latin1', 4, 8), content: at + (long ? 16 : 8), end: at + size }
    at += size
  }
}
