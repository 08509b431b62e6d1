import path from 'node:path'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { Config } from '../config.ts'
import type { CoreContext } from '../server/area.ts'
import { countLibraries } from './library-counts.ts'
import { checkFolders, insertLibrary } from './save-library.ts'
import { startScan } from './start-scan.ts'

export interface ImportOptions {
  readonly ownerId: string
  readonly folder: string
  /** Default: what the folder is called. */
  readonly name?: string
}

/** Makes a folder a library of its owner, unless it is one, and scans it. */
export async function importFolder(
  c: CoreContext,
  deps: { readonly config: Pick<Config, 'data'> },
  { ownerId, folder, name = path.basename(folder) }: ImportOptions,
): Promise<{ libraryId: string; scanId: string }> {
  const [known] = await rows<{ id: string }>(
    c.knex,
    sql`select id from core.library where owner_id = ${ownerId}::uuid and type = 'folders' and ${folder} = any(folders)`,
  )
  const folders = known ? [] : await checkFolders(c.knex, deps.config, [folder])
  return c.transaction(async () => {
    const libraryId = known?.id ?? (await insertLibrary(c.knex, { ownerId, name, folders }))
    return { libraryId, scanId: (await startScan(c, libraryId)).scanId }
  })
}

/** How far an import is: `found` by the scan so far, of which `total` are to be photos. */
export interface ImportProgress {
  /** Nothing is scanned or worked on any more. */
  readonly done: boolean
  readonly found: number
  readonly processed: number
  readonly failed: number
  readonly total: number
  /** Why the scan failed, if it did. */
  readonly error: string | null
}

export async function importProgress(knex: Knex, libraryId: string): Promise<ImportProgress> {
  const counts = (await countLibraries(knex, [libraryId])).get(libraryId)
  const [scan] = await rows<{ found: number; state: string; error: string | null }>(
    knex,
    sql`select found, state, error from core.scan where library_id = ${libraryId}::uuid order by started_at desc limit 1`,
  )
  const processed = (counts?.photos ?? 0) + (counts?.failed ?? 0) + (counts?.skipped ?? 0)
  return {
    done: scan?.state !== 'running' && !counts?.pending,
    found: scan?.found ?? 0,
    processed,
    failed: counts?.failed ?? 0,
    total: processed + (counts?.pending ?? 0),
    error: scan?.error ?? null,
  }
}
