import { existsSync } from 'node:fs'
import { mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The PostgreSQL that PGlite is; data of another one cannot be read. */
const MAJOR = '18'

/** A folder that holds an embedded database, or will. */
export interface DataFolder {
  /** PostgreSQL's own folder in it. */
  readonly data: string
  /** To be called when the database opened: from now on what is there counts. */
  keep(): Promise<void>
}

export async function prepareFolder(folder: string): Promise<DataFolder> {
  const data = path.join(folder, 'pgdata')
  const unfinished = path.join(folder, 'unfinished')
  // A first start that was cut short leaves half a database, in which nobody was told that anything is safe.
  if (existsSync(unfinished)) await rm(data, { recursive: true, force: true })
  const version = await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version && version.trim() !== MAJOR)
    throw new Error(
      `It was written by PostgreSQL ${version.trim()}, this Kith has ${MAJOR}. Start the Kith that wrote it, export the data, and import it here.`,
    )
  if (!version) await writeFile(unfinished, '')
  return {
    data,
    async keep() {
      if (version) return
      await syncFolder(folder)
      await rm(unfinished)
    },
  }
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

/** What initdb wrote is only in the system's memory; PostgreSQL itself syncs what it writes from then on. */
async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() || (entry.isDirectory() && process.platform !== 'win32'))
    .map((entry) => ({ path: path.join(entry.parentPath, entry.name), flags: entry.isFile() ? 'r+' : 'r' }))
  const syncNext = async () => {
    for (let next = paths.pop(); next; next = paths.pop()) {
      const file = await open(next.path, next.flags)
      await file.sync().finally(() => file.close())
    }
  }
  await Promise.all(Array.from({ length: 8 }, syncNext))
}
