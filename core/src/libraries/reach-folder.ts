import { readdir, realpath, stat } from 'node:fs/promises'
import { type BytePath, fromBytes, fromText, toBytes, toText } from './byte-path.ts'

/** A library's folder as it was when a scan began. */
export interface ReachedFolder {
  readonly path: BytePath
  readonly real: BytePath
  /** Nothing in it that is not hidden: what an unmounted disk looks like. */
  readonly empty: boolean
  /** Throws {@link FolderUnreachable} when it is no longer the folder that it was. */
  confirm(): Promise<void>
}

/** Why a library's folder cannot be scanned; a sentence for its owner. */
export class FolderUnreachable extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is a file',
  EACCES: 'Kith may not read it',
  EPERM: 'Kith may not read it',
  EIO: 'the disk does not answer',
  ESTALE: 'the network share was disconnected',
  ENOTCONN: 'the network share was disconnected',
  EHOSTDOWN: 'the network share does not answer',
}

export async function reachFolder(path: BytePath): Promise<ReachedFolder> {
  try {
    const facts = await stat(toBytes(path))
    const names = await readdir(toBytes(path), 'buffer')
    const real = fromBytes(await realpath(toBytes(path), { encoding: 'buffer' }))
    return {
      path,
      real,
      empty: names.every((name) => name[0] === 0x2e),
      async confirm() {
        const now = await stat(toBytes(path)).catch((error: unknown) => unreachable(path, error))
        if (now.dev !== facts.dev || now.ino !== facts.ino)
          throw new FolderUnreachable(`The folder ${toText(path)} was replaced or unmounted while it was scanned.`)
      },
    }
  } catch (error) {
    return unreachable(path, error)
  }
}

/** Whether all of these folders are there, with something in them. */
export const areReachable = (folders: readonly string[]): Promise<boolean> =>
  Promise.all(folders.map((folder) => reachFolder(fromText(folder)))).then(
    (reached) => reached.every((folder) => !folder.empty),
    () => false,
  )

/** Throws, always; any other error than one of the file system stays what it is. */
export function unreachable(path: BytePath, error: unknown): never {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  const reason = REASONS[String(error.code)] ?? `reading it fails with ${String(error.code)}`
  throw new FolderUnreachable(
    `The folder ${toText(path)} cannot be reached: ${reason}. Its photos are kept as they were; see that the disk is mounted, then scan again.`,
  )
}
