import type { Readable } from 'node:stream'

/** What a stored file is, without its bytes. */
export interface StoredFile {
  readonly size: number
  readonly modifiedAt: Date
}

/** A stored file in a list. */
export interface ListedFile extends StoredFile {
  readonly key: string
}

/**
 * Where Kith keeps its own files (uploads, derivatives, plugins' files): a folder, or a bucket when scaled out. Keys
 * are paths such as `thumbnails/ab/cd/<id>.webp`. Files are written whole or not at all.
 */
export interface FileStore {
  /** Throws `not_found` when there is none. */
  stat(key: string): Promise<StoredFile>
  open(key: string, range?: { start: number; end: number }): Promise<Readable>
  /** The whole file; for small ones such as thumbnails. Throws `not_found` when there is none. */
  read(key: string): Promise<Buffer>
  put(key: string, data: Readable | Uint8Array): Promise<void>
  /** Moves a finished local file into the store. */
  adopt(key: string, localPath: string): Promise<void>
  /** A path on this machine with the file's bytes, for libraries that want one; `release` when done. */
  local(key: string): Promise<{ path: string; release(): Promise<void> }>
  delete(key: string): Promise<void>
  /** Every file below a prefix. */
  list(prefix: string): AsyncIterable<ListedFile>
  /** Removes what writes that were cut off before a time left behind. Answers how many. */
  removeUnfinished(before: Date): Promise<number>
}
