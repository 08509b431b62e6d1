import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { type Readable, addAbortSignal } from 'node:stream'
import { KithError } from '@kith/sdk'
import { diskError } from '../files/disk-error.ts'
import { tempPath } from '../files/temp-folder.ts'
import type { FileHash } from '../media/hash-file.ts'

const BLOCK = 512 * 1024

/** A file that came in whole and lies in the temporary folder. */
export interface ReceivedFile extends FileHash {
  readonly path: string
  /** Removes it, unless it was moved away. */
  release(): Promise<void>
}

export interface ReceiveOptions {
  readonly data: string
  /** The most bytes to take. */
  readonly room: number
  readonly signal: AbortSignal
}

/** Writes a stream to disk while it is hashed. What came of it is removed when it breaks off. */
export async function receiveFile(stream: Readable, o: ReceiveOptions): Promise<ReceivedFile> {
  o.signal.throwIfAborted()
  const path = await tempPath(o.data)
  const release = () => rm(path, { force: true })
  const sha256 = createHash('sha256')
  const sha1 = createHash('sha1')
  let size = 0
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const block of blocksOf(addAbortSignal(o.signal, stream))) {
      size += block.length
      if (size > o.room) throw quotaExceeded()
      sha256.update(block)
      sha1.update(block)
      yield block
    }
  }
  try {
    // Flushed: the row that names the file must never be there without its bytes, not even after a power cut.
    await writeFile(path, hashed(), { flag: 'wx', flush: true })
  } catch (error) {
    await release()
    throw diskError(error)
  }
  return { path, size, sha256: sha256.digest(), sha1: sha1.digest(), release }
}

/** What comes, in large blocks: each costs a turn of the disk's. A block is good until the next is asked for. */
async function* blocksOf(stream: Readable): AsyncGenerator<Buffer> {
  const block = Buffer.allocUnsafeSlow(BLOCK)
  let filled = 0
  for await (const chunk of stream)
    for (let at = 0; at < chunk.length;) {
      const copied = chunk.copy(block, filled, at)
      at += copied
      filled += copied
      if (filled < BLOCK) continue
      yield block
      filled = 0
    }
  if (filled > 0) yield block.subarray(0, filled)
}

export const quotaExceeded = () =>
  new KithError(
    'quota_exceeded',
    413,
    'There is no room left for this file in the quota of its owner. Delete something and empty the trash, or ask an admin for more.',
  )
