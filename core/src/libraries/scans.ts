import type { Job, Log, Part } from '@kith/sdk'
import type { Knex } from 'knex'
import type { Config } from '../config.ts'
import type { ProcessInput } from '../ingest/process-job.ts'
import type { CoreContext } from '../server/area.ts'
import { createDeleteLibraryJob } from './delete-library-job.ts'
import { createDueScansJob } from './due-scans-job.ts'
import { createScanJob } from './scan-job.ts'
import { type StartScanOptions, type StartedScan, startScan, stopScan } from './start-scan.ts'
import { type LibrariesWatch, watchLibraries } from './watch-libraries.ts'

export interface ScansDeps {
  readonly knex: Knex
  readonly log: Log
  readonly config: Pick<Config, 'data'>
  /** The job that works on photos. */
  readonly process: Job<ProcessInput>
  /** Runs something as core, outside of requests and jobs. */
  asCore(run: (c: CoreContext) => Promise<void>): Promise<void>
  /** Milliseconds without a change after which a watched folder is scanned. */
  readonly quietMs?: number
}

/** Scans of libraries: by hand, when they are due, and when their folders change. */
export interface Scans {
  readonly parts: readonly Part[]
  readonly deleteLibrary: ReturnType<typeof createDeleteLibraryJob>
  start(c: CoreContext, libraryId: string, options?: StartScanOptions): Promise<StartedScan>
  stop(c: CoreContext, libraryId: string): Promise<boolean>
  /** Starts watching the libraries' folders in this process. */
  watch(): Promise<void>
  /** Tells the watch that a library was added, changed or deleted. */
  changed(): void
  close(): Promise<void>
}

export function createScans(deps: ScansDeps): Scans {
  const job = createScanJob(deps)
  const deleteLibrary = createDeleteLibraryJob()
  let watch: LibrariesWatch | undefined

  async function scanFolders(libraryId: string, under: readonly string[]): Promise<boolean> {
    let fresh = false
    await deps.asCore(async (c) => {
      fresh = (await startScan(c, job, libraryId, { under })).fresh
    })
    return fresh
  }

  return {
    parts: [job, createDueScansJob(job), deleteLibrary],
    deleteLibrary,
    start: (c, libraryId, options) => startScan(c, job, libraryId, options),
    stop: stopScan,
    async watch() {
      watch ??= watchLibraries({ ...deps, scan: scanFolders, quietMs: deps.quietMs ?? 2_000 })
      await watch.refresh()
    },
    changed: () => void watch?.refresh(),
    close: async () => watch?.close(),
  }
}
