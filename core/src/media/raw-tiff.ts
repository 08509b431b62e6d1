import { open } from 'node:fs/promises'

const SUBFILE_TYPE = 0xfe
const SUB_DIRECTORIES = 0x14a
const REDUCED = 1

/**
 * Whether a TIFF file is a camera's: its first picture then is a thumbnail, by its own word, and the others are in
 * directories below.
 */
export async function isRawTiff(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(8)
    await file.read(head, 0, 8, 0)
    const little = head.toString('latin1', 0, 2) === 'II'
    const short = (bytes: Buffer, at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
    const long = (bytes: Buffer, at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
    const directory = Buffer.alloc(2 + 200 * 12)
    await file.read(directory, 0, directory.length, long(head, 4))
    const entries = Array.from({ length: Math.min(short(directory, 0), 200) }, (_, n) => 2 + n * 12)
    const isReduced = entries.some((at) => short(directory, at) === SUBFILE_TYPE && long(directory, at + 8) === REDUCED)
    return isReduced && entries.some((at) => short(directory, at) === SUB_DIRECTORIES)
  } finally {
    await file.close()
  }
}
