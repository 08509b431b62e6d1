export const tiffType = { text: 2, short: 3, long: 4, bytes: 7 } as const

/** Tag, type, count, and the value itself or where it is in the file. Tags have to ascend. */
export type TiffEntry = readonly [
  tag: number,
  type: (typeof tiffType)[keyof typeof tiffType],
  count: number,
  value: number,
]

export const tiffDirectorySize = (entries: number): number => 2 + entries * 12 + 4

/** The start of a little-endian TIFF structure, whose first directory is at `directoryAt`. */
export function tiffHeader(directoryAt: number): Buffer {
  const header = Buffer.from('II*\0\0\0\0\0', 'latin1')
  header.writeUInt32LE(directoryAt, 4)
  return header
}

/** One directory of a little-endian TIFF structure, the form both TIFF pictures and EXIF blocks have. */
export function tiffDirectory(entries: readonly TiffEntry[]): Buffer {
  const directory = Buffer.alloc(tiffDirectorySize(entries.length))
  directory.writeUInt16LE(entries.length, 0)
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + index * 12
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(type, at + 2)
    directory.writeUInt32LE(count, at + 4)
    directory.writeUInt32LE(value, at + 8)
  })
  return directory
}
