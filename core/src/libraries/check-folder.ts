import { opendir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { Config } from '../config.ts'

export interface CheckFolderOptions {
  readonly config: Pick<Config, 'data'>
  /** The library the folder is for, if it is there already: its own folders are replaced, not overlapped. */
  readonly libraryId?: string | undefined
  /** Other folders that the library is to have. */
  readonly beside?: readonly string[]
}

/** Why a folder cannot be used for a library, as a sentence that says what to do; undefined when it can. */
export async function checkFolder(knex: Knex, folder: string, o: CheckFolderOptions): Promise<string | undefined> {
  if (!path.isAbsolute(folder)) return 'Write the whole path of the folder, from the root of the disk.'
  const real = await readableFolder(folder)
  if ('problem' in real) return real.problem
  const data = await realOf(o.config.data)
  if (isInside(real.path, data))
    return 'This folder is inside the folder that Kith keeps its own data in. Choose a folder with your photos.'
  if (isInside(data, real.path))
    return 'This folder contains the folder that Kith keeps its own data in. Choose the folder with your photos inside it, or move the data (KITH_DATA).'
  for (const other of o.beside ?? [])
    if (overlap(real.path, await realOf(other)))
      return `This folder and ${other} are one inside the other. Keep the outer one only.`
  const libraries = await rows<{ name: string; folder: string }>(
    knex,
    sql`select name, unnest(folders) as folder from core.library where id is distinct from ${o.libraryId ?? null}::uuid`,
  )
  for (const library of libraries)
    if (overlap(real.path, await realOf(library.folder)))
      return `This folder overlaps with ${library.folder}, which belongs to the library "${library.name}". A photo can be in one library only.`
  return undefined
}

async function readableFolder(folder: string): Promise<{ path: string } | { problem: string }> {
  try {
    if (!(await stat(folder)).isDirectory()) return { problem: 'This is a file. Choose the folder it is in.' }
    await (await opendir(folder)).close()
    return { path: await realpath(folder) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return {
        problem: 'This folder does not exist. See that it is spelled as on the server, and that its disk is mounted.',
      }
    if (code === 'EACCES' || code === 'EPERM')
      return { problem: 'Kith may not read this folder. Give the user that Kith runs as the right to read it.' }
    return { problem: `This folder cannot be read (${String(code)}). Check the disk it is on.` }
  }
}

/** A folder that is not there just now counts as what it is called. */
const realOf = (folder: string) => realpath(folder).catch(() => path.resolve(folder))

const isInside = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(outer === '/' ? '/' : `${outer}/`)
const overlap = (a: string, b: string) => isInside(a, b) || isInside(b, a)
