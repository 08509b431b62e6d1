import { KithError } from '@kith/sdk'
import type { Knex } from 'knex'
import path from 'node:path'
import { rows, sql } from '../access/fragment.ts'
import type { Config } from '../config.ts'
import type { SourcePlace } from '../sources/index.ts'
import { checkFolder } from './check-folder.ts'
import { badExclusion, badFolder, noOwner } from './errors.ts'
import { compileExclusions } from './exclusions.ts'

/** What an admin says of a library. */
export interface LibraryChange {
  readonly name?: string | undefined
  readonly folders?: readonly string[] | undefined
  readonly source?: SourcePlace | undefined
  readonly exclusions?: readonly string[] | undefined
  readonly watch?: boolean | undefined
  readonly scanMinutes?: number | undefined
}

/** `/photos/` and `/photos` are one folder. */
const tidy = (folder: string) => (path.isAbsolute(folder) ? path.resolve(folder) : folder)

/** Checks folders on disk before anything is written: outside of a transaction, as disks may be slow. */
export async function checkFolders(
  knex: Knex,
  config: Pick<Config, 'data'>,
  folders: readonly string[],
  libraryId?: string,
): Promise<string[]> {
  const wanted = [...new Set(folders.map(tidy))]
  for (const folder of wanted) {
    const problem = await checkFolder(knex, folder, {
      config,
      libraryId,
      beside: wanted.filter((one) => one !== folder),
    })
    if (problem) throw new KithError(badFolder.code, badFolder.status, problem, { details: { folder, problem } })
  }
  return wanted
}

export function checkExclusions(exclusions: readonly string[]): void {
  try {
    compileExclusions(exclusions).leavesOut('/a', '/a/b', 'b', false)
  } catch {
    throw badExclusion()
  }
}

export async function insertLibrary(
  knex: Knex,
  library: LibraryChange & { readonly ownerId: string; readonly name: string },
): Promise<string> {
  const { source, folders = [], exclusions = [], watch = true, scanMinutes = 1440 } = library
  const [made] = await rows<{ id: string }>(
    knex,
    sql`insert into core.library
          (owner_id, name, type, folders, source_type, source_config, exclusions, watch, scan_minutes)
        select id, ${library.name}, ${source ? 'source' : 'folders'}, ${[...folders]}::text[], ${source?.type ?? null},
          ${source ? JSON.stringify(source.config) : null}::jsonb, ${[...exclusions]}::text[], ${watch && !source},
          ${scanMinutes}
        from core."user" where id = ${library.ownerId}::uuid and disabled_at is null
        returning id`,
  )
  if (!made) throw noOwner()
  return made.id
}

export async function updateLibrary(knex: Knex, id: string, change: LibraryChange): Promise<void> {
  const { scanMinutes, name, watch, folders, source, exclusions } = change
  const values = {
    ...(name !== undefined && { name }),
    ...(watch !== undefined && { watch, watch_problem: null }),
    ...(folders && { folders: [...folders] }),
    ...(source && { source_config: JSON.stringify(source.config) }),
    ...(exclusions && { exclusions: [...exclusions] }),
    ...(scanMinutes !== undefined && { scan_minutes: scanMinutes }),
  }
  if (Object.keys(values).length > 0) await knex('core.library').where({ id }).update(values)
}
