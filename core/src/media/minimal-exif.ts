import { tiffDirectory, tiffDirectorySize, tiffHeader, tiffType } from './tiff-directory.ts'
import type { TiffEntry } from './tiff-directory.ts'

export interface KeptTags {
  orientation: number
  dateTimeOriginal?: string
  offsetTimeOriginal?: string
}

/** An EXIF block that says which way is up and when it was, and nothing else. */
export function minimalExif({ orientation, dateTimeOriginal, offsetTimeOriginal }: KeptTags): Buffer {
  const { short, long, text } = tiffType
  const texts = [
    [0x9003, dateTimeOriginal],
    [0x9011, offsetTimeOriginal],
  ].flatMap(([tag, value]) =>
    typeof tag === 'number' && typeof value === 'string' ? [{ tag, bytes: Buffer.from(`${value}\0`, 'latin1') }] : [],
  )
  const exifAt = 8 + tiffDirectorySize(2)
  let textAt = exifAt + tiffDirectorySize(texts.length)
  const entries = texts.map(({ tag, bytes }): TiffEntry => {
    const entry = [tag, text, bytes.length, textAt] as const
    textAt += bytes.length
    return entry
  })
  const first = tiffDirectory([
    [0x0112, short, 1, orientation],
    [0x8769, long, 1, exifAt],
  ])
  return Buffer.concat([tiffHeader(8), first, tiffDirectory(entries), ...texts.map(({ bytes }) => bytes)])
}
