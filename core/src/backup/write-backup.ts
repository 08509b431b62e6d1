import type { Writable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { isKithError } from '@kith/sdk'
import type { Database } from '../db/connect.ts'
import type { FileStore } from '../files/store.ts'
import { holdFiles, isKept } from '../ingest/index.ts'
import { VERSION } from '../server/version.ts'
import { toCopyText } from './copy-text.ts'
import { type End, FIRST, FORMAT, type Head, LAST } from './format.ts'
import { openSnapshot } from './snapshot.ts'
import { type Tar, startTar } from './tar.ts'

const compress = promisify(gzip)
const MB = 1024 * 1024
/** So much of a table is one entry: an entry's size is written before its bytes. */
const CHUNK = 4 * MB
/** Read as a whole first: a plugin may write it anew in the very moment. */
const SMALL = 8 * MB
const HOLD_MINUTES = 15

export interface BackupDeps {
  readonly database: Pick<Database, 'knex' | 'connection'>
  readonly files: FileStore
}

/**
 * Writes a backup: the database as it is at one moment, and the files it names, which are kept until they are read. The
 * server may run.
 */
export async function writeBackup({ database, files }: BackupDeps, out: Writable): Promise<End> {
  await holdFiles(database.knex, HOLD_MINUTES)
  const hold = setInterval(
    () => void holdFiles(database.knex, HOLD_MINUTES).catch(() => undefined),
    (HOLD_MINUTES * 60_000) / 3,
  )
  const tar = startTar(out)
  try {
    const rows = await writeDatabase(database, tar)
    const end = { rows, ...(await writeFiles(files, tar)) }
    await tar.put(LAST, json(end))
    await tar.finish()
    return end
  } catch (error) {
    await tar.abort()
    throw error
  } finally {
    clearInterval(hold)
    await holdFiles(database.knex, 0)
  }
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value, undefined, 1))

async function writeDatabase(database: BackupDeps['database'], tar: Tar): Promise<End['rows']> {
  const snapshot = await openSnapshot(database)
  try {
    const { structure, migrations, plugins } = snapshot
    const at = new Date().toISOString()
    const head: Head = {
      format: FORMAT,
      kith: VERSION,
      at,
      migrations: [...migrations],
      plugins: [...plugins],
      structure,
    }
    await tar.put(FIRST, json(head))
    const counts: End['rows'] = {}
    for (const table of structure.tables) {
      const name = `${table.schema}.${table.name}`
      let [text, part, count] = ['', 0, 0]
      const flush = async () => {
        part += 1
        await tar.put(`database/${name}/${String(part).padStart(6, '0')}.gz`, await compress(text))
        text = ''
      }
      for await (const page of snapshot.rows(table)) {
        text += toCopyText(page)
        count += page.length
        if (text.length > CHUNK) await flush()
      }
      if (text !== '') await flush()
      counts[name] = count
    }
    return counts
  } finally {
    await snapshot.close()
  }
}

async function writeFiles(files: FileStore, tar: Tar): Promise<Pick<End, 'files' | 'missing'>> {
  let [written, missing] = [0, 0]
  for await (const { key } of files.list('')) {
    if (!isKept(key)) continue
    try {
      const { size } = await files.stat(key)
      if (size <= SMALL) await tar.put(`files/${key}`, await files.read(key))
      else await tar.stream(`files/${key}`, size, await files.open(key))
      written += 1
    } catch (error) {
      if (!isKithError(error) || error.code !== 'not_found') throw error
      missing += 1
    }
  }
  return { files: written, missing }
}
