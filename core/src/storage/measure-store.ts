import type { FileStore } from '../files/store.ts'

/** What Kith stores, by the first segment of its keys. */
const KINDS = ['uploads', 'previews', 'thumbnails', 'videos', 'resumable', 'plugins'] as const

/** How many files of each kind there are, and what they take. */
export interface Measured {
  readonly kind: (typeof KINDS)[number]
  readonly files: number
  readonly bytes: number
}

/** Looks at every stored file. */
export async function measureStore(files: FileStore, signal: AbortSignal): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const kind of KINDS) {
    let [count, bytes] = [0, 0]
    for await (const { size } of files.list(`${kind}/`)) {
      signal.throwIfAborted()
      count += 1
      bytes += size
    }
    measured.push({ kind, files: count, bytes })
  }
  return measured
}
