import type { Log } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CoreContext } from '../server/area.ts'
import { startScan } from './start-scan.ts'
import { type LibrariesWatch, watchLibraries } from './watch-libraries.ts'

export interface ScansDeps {
  readonly knex: Knex
  readonly log: Log
  /** Runs something as core, outside of requests and jobs. */
  asCore(run: (c: CoreContext) => Promise<void>): Promise<void>
  /** Milliseconds without a change after which a watched folder is scanned. Default 2,000. */
  readonly quietMs?: number
}

/** Has libraries scanned when their folders change. */
export interface Scans {
  /** Starts watching in this process; one process that does is enough. */
  watch(): Promise<void>
  /** Says that a library was added, changed or deleted. */
  changed(): void
  close(): Promise<void>
}

export function createScans(deps: ScansDeps): Scans {
  let watch: LibrariesWatch | undefined

  async function scan(libraryId: string, under: readonly string[]): Promise<boolean> {
    let fresh = false
    await deps.asCore(async (c) => {
      fresh = (await startScan(c, libraryId, { under })).fresh
    })
    return fresh
  }

  return {
    async watch() {
      watch ??= watchLibraries({ knex: deps.knex, log: deps.log, quietMs: deps.quietMs ?? 2_000, scan })
      await watch.refresh()
    },
    changed: () => void watch?.refresh(),
    close: async () => watch?.close(),
  }
}
