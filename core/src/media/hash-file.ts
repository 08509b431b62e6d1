import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

export interface FileHash {
  sha256: Buffer
  /** Other photo tools ask "do you have this?" by SHA-1. */
  sha1: Buffer
  size: number
}

/** Both hashes of a file in one read, one megabyte in memory at a time. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<FileHash> {
  const sha256 = createHash('sha256')
  const sha1 = createHash('sha1')
  const chunk = Buffer.allocUnsafe(1024 * 1024)
  let size = 0
  const file = await open(path)
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { bytesRead } = await file.read(chunk, 0, chunk.length)
      if (bytesRead === 0) break
      const bytes = chunk.subarray(0, bytesRead)
      sha256.update(bytes)
      sha1.update(bytes)
      size += bytesRead
    }
  } finally {
    await file.close()
  }
  return { sha256: sha256.digest(), sha1: sha1.digest(), size }
}
