import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { type BytePath, fromBytes, isBelow, nameOf, parentOf, toBytes, toText } from './byte-path.ts'
import type { Library } from './library.ts'

/** The ids of a library's folders, read once for a scan and added to as photos are found. */
export interface FolderRows {
  /** Makes rows for these folders and those above them, in the ambient transaction. */
  ensure(knex: Knex, folders: Iterable<BytePath>): Promise<void>
  idOf(folder: BytePath): string | undefined
  /** Undoes what `ensure` remembered in a transaction that was rolled back. */
  forget(): void
}

export function createFolderRows(library: Library, roots: readonly BytePath[]): FolderRows {
  let ids: Map<BytePath, string> | undefined

  /** From the library's folder down to this one. */
  const chain = (folder: BytePath): BytePath[] => {
    const root = roots.find((one) => one === folder || isBelow(folder, one))
    if (root === undefined) return []
    const found: BytePath[] = []
    // A root without a name, as that of a source, has no row.
    for (let at = folder; isBelow(at, root) || (at === root && root !== ''); at = parentOf(at)) found.unshift(at)
    return found
  }

  return {
    idOf: (folder) => ids?.get(folder),
    forget: () => void (ids = undefined),
    async ensure(knex, folders) {
      ids ??= await readFolders(knex, library.id)
      const known = ids
      const missing = [...new Set([...folders].filter((one) => !known.has(one)).flatMap(chain))].filter(
        (one) => !known.has(one),
      )
      if (missing.length === 0) return
      for (const folder of missing) known.set(folder, randomUUID())
      const parentId = (folder: BytePath) => (roots.includes(folder) ? null : (known.get(parentOf(folder)) ?? null))
      await rows(
        knex,
        sql`insert into core.folder (id, library_id, owner_id, parent_id, path, name)
          select id, ${library.id}::uuid, ${library.owner_id}::uuid, parent_id, path, name
          from unnest(${missing.map((one) => known.get(one))}::uuid[], ${missing.map(parentId)}::uuid[],
            ${missing.map(toBytes)}::bytea[], ${missing.map((one) => toText(nameOf(one)))}::text[]) as f (id, parent_id, path, name)`,
      )
      const pairs = missing.flatMap((folder) =>
        chain(folder).map((above) => [known.get(above), known.get(folder)] as const),
      )
      await rows(
        knex,
        sql`insert into core.folder_tree (ancestor_id, descendant_id)
          select * from unnest(${pairs.map(([above]) => above)}::uuid[], ${pairs.map(([, folder]) => folder)}::uuid[])`,
      )
    },
  }
}

async function readFolders(knex: Knex, libraryId: string): Promise<Map<BytePath, string>> {
  const found = await rows<{ id: string; path: Buffer }>(
    knex,
    sql`select id, path from core.folder where library_id = ${libraryId}::uuid`,
  )
  return new Map(found.map((row) => [fromBytes(row.path), row.id]))
}

/** Removes the folders that no photo is left in or below. */
export async function removeEmptyFolders(knex: Knex, libraryId: string): Promise<void> {
  await rows(
    knex,
    sql`delete from core.folder f where f.library_id = ${libraryId}::uuid and not exists (
      select 1 from core.folder_tree t join core.asset a on a.folder_id = t.descendant_id where t.ancestor_id = f.id)`,
  )
}
