import { symlink, unlink } from 'node:fs/promises'
import { tempPath } from '../files/temp-folder.ts'

/** A path as text, for libraries that take no other; `release` when done. */
export interface ReadablePath {
  readonly path: string
  release(): Promise<void>
}

/** A file whose name is not UTF-8 gets a link with a plain name for as long as it is read. */
export async function readablePath(data: string, bytes: Buffer): Promise<ReadablePath> {
  const text = bytes.toString('utf8')
  if (Buffer.from(text, 'utf8').equals(bytes)) return { path: text, release: async () => {} }
  const path = await tempPath(data)
  await symlink(bytes, path)
  return { path, release: () => unlink(path) }
}
