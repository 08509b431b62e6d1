import type { Config } from '../config.ts'
import { readablePath } from '../ingest/readable-path.ts'
import { hashFile } from '../media/hash-file.ts'
import { type BytePath, fromText, toText } from './byte-path.ts'
import { hasPhotos } from './has-photos.ts'
import { FolderUnreachable, reachFolder } from './reach-folder.ts'
import { partsOf, scanFolder } from './scan-folders.ts'
import type { ScanPlace, ScanReport } from './scan-place.ts'
import { setOffline } from './set-offline.ts'

/** The folders of a library; of a scan of only some, `under` says which. */
export async function reachFolders(
  report: ScanReport,
  config: Pick<Config, 'data'>,
  under: readonly BytePath[] | undefined,
): Promise<ScanPlace> {
  const { c, library, emptied } = report
  const roots = await Promise.all(library.folders.map((folder) => reachFolder(fromText(folder))))
  const empty = emptied ? undefined : roots.find((root) => root.empty)
  if (empty && (await hasPhotos(c.knex, library.id, empty.path)))
    throw new FolderUnreachable(
      `The folder ${toText(empty.path)} is empty all of a sudden, as if its disk was not mounted. Its photos are kept; if it was emptied on purpose, scan again and say so.`,
    )
  return {
    roots: roots.map((root) => root.path),
    confirm: async () => void (await Promise.all(roots.map((root) => root.confirm()))),
    async compare(differences) {
      const run = { ...report, differences, realRoots: roots.map((root) => root.real) }
      for (const root of roots) for (const from of partsOf(root.path, under)) await scanFolder(run, root, from)
      await differences.flush()
      if (library.offline_since) await setOffline(c.knex, library.id, false)
    },
    contentOf: (path) => contentOf(config, path, c.signal),
  }
}

async function contentOf(config: Pick<Config, 'data'>, path: Buffer, signal: AbortSignal): Promise<string | undefined> {
  const readable = await readablePath(config.data, path)
  try {
    return (await hashFile(readable.path, signal)).sha256.toString('hex')
  } catch (error) {
    signal.throwIfAborted()
    // Unreadable: it is worked on like any other new file, and says there what is wrong.
    if (error instanceof Error && 'syscall' in error) return undefined
    throw error
  } finally {
    await readable.release()
  }
}
