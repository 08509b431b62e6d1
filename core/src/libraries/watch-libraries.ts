import type { Log } from '@kith/sdk'
import type { Knex } from 'knex'
import type { BytePath } from './byte-path.ts'
import { fromText } from './byte-path.ts'
import { compileExclusions } from './exclusions.ts'
import type { Library } from './library.ts'
import { type Settle, createSettle } from './settle-changes.ts'
import { type FolderWatch, watchFolders } from './watch-folders.ts'

export interface WatchLibrariesDeps {
  readonly knex: Knex
  readonly log: Log
  /** Starts a scan of some folders; answers false when another one runs, to be asked again. */
  scan(libraryId: string, folders: readonly BytePath[]): Promise<boolean>
  /** Milliseconds without a change after which files are taken to be whole. */
  readonly quietMs: number
}

export interface LibrariesWatch {
  /** Follows the libraries as they are now: new ones, changed ones, deleted ones. */
  refresh(): Promise<void>
  close(): Promise<void>
}

interface Watched {
  /** What it was made for; when that changes, it is made anew. */
  readonly made: string
  readonly watch: FolderWatch
  readonly settle: Settle
}

const AGAIN_MS = 60_000

/** Watches the folders of all libraries that want it, and has scanned what changed in them. */
export function watchLibraries(deps: WatchLibrariesDeps): LibrariesWatch {
  const watched = new Map<string, Watched>()
  let following: Promise<void> = Promise.resolve()
  let closed = false

  async function leave(id: string) {
    const one = watched.get(id)
    watched.delete(id)
    one?.watch.close()
    await one?.settle.close()
  }

  function open(library: Library, made: string): Watched {
    const settle = createSettle({
      quietMs: deps.quietMs,
      scan: (folders) => deps.scan(library.id, folders),
      failed: (error) => deps.log.warn({ libraryId: library.id, error: String(error) }, 'changes not scanned'),
    })
    const watch = watchFolders({
      folders: library.folders.map(fromText),
      exclusions: compileExclusions(library.exclusions),
      touched: settle.touched,
      gaveUp: (reason) => {
        deps.log.warn({ libraryId: library.id }, 'library not watched')
        say(library.id, reason)
      },
    })
    if (library.watch_problem) say(library.id, null)
    return { made, watch, settle }
  }

  function say(id: string, problem: string | null) {
    const said = deps.knex('core.library').where({ id }).update({ watch_problem: problem })
    said.catch((error: unknown) => deps.log.warn({ libraryId: id, error: String(error) }, 'watch problem not written'))
  }

  async function follow() {
    if (closed) return
    const libraries = await deps.knex<Library>('core.library').where({ type: 'folders', watch: true })
    for (const id of watched.keys()) if (!libraries.some((library) => library.id === id)) await leave(id)
    for (const library of libraries) {
      const made = JSON.stringify([library.folders, library.exclusions])
      if (watched.get(library.id)?.made !== made) await leave(library.id)
      const one = watched.get(library.id) ?? open(library, made)
      watched.set(library.id, one)
      if (!closed) await one.watch.refresh()
    }
  }

  const refresh = () =>
    (following = following.then(follow).catch((error: unknown) => {
      deps.log.warn({ error: String(error) }, 'libraries not watched')
    }))
  const timer = setInterval(() => void refresh(), AGAIN_MS)
  timer.unref()

  return {
    refresh,
    async close() {
      closed = true
      clearInterval(timer)
      await following
      await Promise.all([...watched.keys()].map(leave))
    },
  }
}
