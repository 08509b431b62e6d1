import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import type { FileStore } from '../files/store.ts'
import { createPartsFolder } from './parts-folder.ts'
import { createPartsInStore } from './parts-in-store.ts'

/** How long an upload waits for its next part, in milliseconds. */
export const KEPT_MS = 2 * 24 * 3_600_000

/** The bytes of uploads that are not whole yet. Unlike what is in the temporary folder they outlive the process. */
export interface Parts {
  /** An upload that is whole, as a file on this machine that may be moved away; `release` when done. */
  whole(id: string): Promise<{ path: string; release(): Promise<void> }>
  /** How much of an upload came, and when the last of it; undefined when nothing did. */
  look(id: string): Promise<{ size: number; at: Date } | undefined>
  /** Adds bytes; what came before it breaks off stays. Answers where it ended. */
  write(id: string, offset: number, bytes: Readable): Promise<number>
  remove(id: string): Promise<void>
  /** The uploads there are bytes of. */
  list(): Promise<string[]>
  /** Bytes that fit on its disk. */
  free(): Promise<number>
}

/** With a bucket, the next part may come to another machine than the last: then the bytes are in it too. */
export function createParts(deps: { config: Pick<Config, 'data' | 'bucket'>; files: FileStore }): Parts {
  let made: Parts | undefined
  // Asked when needed: the OpenAPI document is made without a configuration.
  const parts = () => (made ??= deps.config.bucket ? createPartsInStore(deps) : createPartsFolder(deps.config))
  return {
    whole: (id) => parts().whole(id),
    look: (id) => parts().look(id),
    write: (id, offset, bytes) => parts().write(id, offset, bytes),
    remove: (id) => parts().remove(id),
    list: () => parts().list(),
    free: () => parts().free(),
  }
}
