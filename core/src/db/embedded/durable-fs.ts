import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What is used of a file of Emscripten's file system that is a file of the host. */
interface HostStream {
  readonly nfd?: number
  readonly node: unknown
}

interface HostFileSystem {
  readonly stream_ops: { fsync?: (stream: HostStream) => number }
  realPath(node: unknown): string
  tryFSOperation<T>(operation: () => T): T
}

/** PGlite's folder file system with what it lacks: fsync. Without it a commit is not on the disk when it is answered. */
export class DurableFs extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args)
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: { FS: { filesystems: { NODEFS: HostFileSystem } } }) => {
        const host = module.FS.filesystems.NODEFS
        host.stream_ops.fsync = (stream) => host.tryFSOperation(() => synced(host, stream))
      },
    ]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

function synced(host: HostFileSystem, stream: HostStream): number {
  if (stream.nfd !== undefined) fsyncSync(stream.nfd)
  else if (process.platform !== 'win32') syncFolder(host.realPath(stream.node))
  return 0
}

/** After a rename PostgreSQL syncs the folder; Emscripten opens folders without a descriptor of the host. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
