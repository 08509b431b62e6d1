import { KithError } from '@kith/sdk'
import type { Knex } from 'knex'
import path from 'node:path'
import { rows, sql } from '../access/fragment.ts'
import type { Config } from '../config.ts'
import { checkFolder } from './check-folder.ts'
import { badExclusion, badFolder, noOwner } from './errors.ts'
import { compileExclusions } from './exclusions.ts'

/** What an admin says of a library. */
export interface LibraryChange {
  readonly name?: string | undefined
  readonly folders?: readonly string[] | undefined
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
  library: LibraryChange & { readonly ownerId: string; readonly name: string; readonly folders: readonly string[] },
): Promise<string> {
  const [made] = await rows<{ id: string }>(
    knex,
    sql`insert into core.library (owner_id, name, type, folders, exclusions, watch, scan_minutes)
        select id, ${library.name}, 'folders', ${[...library.folders]}::text[], ${[...(library.exclusions ?? [])]}::text[],
          ${library.watch ?? true}, ${library.scanMinutes ?? 1440}
        from core."user" where id = ${library.ownerId}::uuid and disabled_at is null
        returning id`,
  )
  if (!made) throw noOwner()
  return made.id
}

export async function updateLibrary(knex: Knex, id: string, change: LibraryChange): Promise<void> {
  const { scanMinutes, name, watch, folders, exclusions } = change
  const values = {
    ...(name !== undefined && { name }),
    ...(watch !== undefined && { watch, watch_problem: null }),
    ...(folders && { folders: [...folders] }),
    ...(exclusions && { exclusions: [...exclusions] }),
    ...(scanMinutes !== undefined && { scan_minutes: scanMinutes }),
  }
  if (Object.keys(values).length > 0) await knex('core.library').where({ id }).update(values)
}
