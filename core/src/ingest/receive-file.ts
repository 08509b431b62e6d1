import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { KithError } from '@kith/sdk'
import { diskError } from '../files/disk-error.ts'
import { READ_SIZE } from '../files/read-size.ts'
import { tempPath } from '../files/temp-folder.ts'
import type { FileHash } from '../media/hash-file.ts'

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
  const file = await open(path, 'wx')
  const release = () => rm(path, { force: true })
  const sha256 = createHash('sha256')
  const sha1 = createHash('sha1')
  let size = 0
  const count = new Transform({
    highWaterMark: READ_SIZE,
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > o.room) return done(quotaExceeded())
      sha256.update(chunk)
      sha1.update(chunk)
      done(null, chunk)
    },
  })
  try {
    // Flushed: the row that names the file must never be there without its bytes, not even after a power cut.
    await pipeline(stream, count, file.createWriteStream({ flush: true, highWaterMark: READ_SIZE }), {
      signal: o.signal,
    })
  } catch (error) {
    await release()
    throw diskError(error)
  }
  return { path, size, sha256: sha256.digest(), sha1: sha1.digest(), release }
}

export const quotaExceeded = () =>
  new KithError(
    'quota_exceeded',
    413,
    'There is no room left for this file in the quota of its owner. Delete something and empty the trash, or ask an admin for more.',
  )
