/** What Apple calls the content identifier: the same in a photo and its film. */
const KEY_TAG = 0x11
const TEXT = 2
const DIRECTORY_AT = 14
const KEY = /^[\w-]{8,64}$/

/** The key of a live photo in Apple's part of the EXIF data; undefined where there is none. */
export function appleLiveKey(makerNote: unknown): string | undefined {
  if (!(makerNote instanceof Uint8Array)) return undefined
  const note = Buffer.from(makerNote.buffer, makerNote.byteOffset, makerNote.byteLength)
  if (note.toString('latin1', 0, 10) !== 'Apple iOS\0' || note.length < DIRECTORY_AT + 2) return undefined
  const entries = note.readUInt16BE(DIRECTORY_AT)
  for (let n = 0; n < entries; n++) {
    const at = DIRECTORY_AT + 2 + n * 12
    if (at + 12 > note.length) return undefined
    if (note.readUInt16BE(at) !== KEY_TAG || note.readUInt16BE(at + 2) !== TEXT) continue
    const length = note.readUInt32BE(at + 4)
    const where = note.readUInt32BE(at + 8)
    return liveKey(note.toString('latin1', where, where + Math.min(length, 100)))
  }
  return undefined
}

/** A key as it is compared. */
export function liveKey(text: string | undefined): string | undefined {
  const key = text
    ?.replace(/\0[^]*$/, '')
    .trim()
    .toUpperCase()
  return key !== undefined && KEY.test(key) ? key : undefined
}
