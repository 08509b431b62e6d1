import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Database } from '../db/connect.ts'
import { knownMigrations } from '../db/migrate.ts'
import type { FileStore } from '../files/store.ts'
import { VERSION } from '../server/version.ts'
import { fromCopyText } from './copy-text.ts'
import { isKiths } from '../ingest/index.ts'
import { type Filling, startFilling } from './filling.ts'
import { End, FIRST, FORMAT, Head, LAST } from './format.ts'
import { MAKE_AGAIN } from './make-again.ts'
import { readTar } from './tar.ts'

const expand = promisify(gunzip)
const ROWS = 500

export interface RestoreDeps {
  readonly database: Pick<Database, 'connection'>
  readonly files: FileStore
  /** Replaces what is there. */
  readonly force: boolean
}

export interface Restored {
  readonly head: Head
  readonly end: End
  /** Extensions that could not be made, with why; nothing of Kith's tables needs them. */
  readonly lacks: readonly string[]
}

/** Restores a backup into an empty place: all of it, or nothing. */
export async function restoreBackup(deps: RestoreDeps, from: Readable): Promise<Restored> {
  const before = await keysOf(deps.files)
  if (before.size > 0 && !deps.force) throw new Error(`There are files in the data folder already. ${ADVICE}`)
  const put = new Set<string>()
  try {
    const restored = await readAll(deps, from, put)
    for (const key of before) if (!put.has(key)) await deps.files.delete(key)
    return restored
  } catch (error) {
    for (const key of put) if (!before.has(key)) await deps.files.delete(key)
    throw error
  }
}

const ADVICE = 'Use an empty place, or --force to replace what is there for good.'

async function keysOf(files: FileStore): Promise<Set<string>> {
  const keys = new Set<string>()
  for await (const { key } of files.list('')) if (isKiths(key)) keys.add(key)
  return keys
}

async function readAll({ database, files, force }: RestoreDeps, from: Readable, put: Set<string>): Promise<Restored> {
  let head: Head | undefined
  let end: End | undefined
  let filling: Filling | undefined
  const counts = new Map<string, number>()
  try {
    for await (const entry of readTar(from)) {
      const { name } = entry
      if (!head || !filling) {
        if (name !== FIRST) throw new Error('This is not a backup of Kith.')
        head = headOf(await entry.bytes())
        filling = await startFilling(database, head.structure, { replace: force, advice: ADVICE })
      } else if (name.startsWith('database/')) {
        const [, table = ''] = name.split('/')
        const added = await insert(filling, head, table, await entry.bytes())
        counts.set(table, (counts.get(table) ?? 0) + added)
      } else if (name.startsWith('files/')) {
        const key = name.slice('files/'.length)
        put.add(key)
        await files.put(key, entry.stream())
      } else if (name === LAST) end = End.parse(JSON.parse((await entry.bytes()).toString('utf8')))
      else await entry.bytes()
    }
    if (!head || !filling) throw new Error('This is not a backup of Kith: it is empty.')
    if (!end) throw new Error('The backup ends too early: it was cut off. Nothing was restored.')
    compare(end, counts, put.size)
    await filling.finish()
    for (const change of MAKE_AGAIN) await filling.change(change)
    await filling.commit()
    return { head, end, lacks: filling.lacks }
  } finally {
    await filling?.close()
  }
}

function headOf(bytes: Buffer): Head {
  const json: unknown = JSON.parse(bytes.toString('utf8'))
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  const newer = 'It was made by a newer Kith. Install that version, or a newer one, to restore it.'
  if (format !== FORMAT) throw new Error(`This Kith (${VERSION}) does not read this backup. ${newer}`)
  const head = Head.parse(json)
  const unknown = head.migrations.filter((name) => !knownMigrations.includes(name))
  if (unknown.length > 0)
    throw new Error(`This Kith (${VERSION}) is older than the backup: it does not know ${unknown.join(', ')}. ${newer}`)
  return head
}

async function insert(filling: Filling, head: Head, name: string, bytes: Buffer): Promise<number> {
  const table = head.structure.tables.find((one) => `${one.schema}.${one.name}` === name)
  if (!table) throw new Error(`The backup is damaged: it has rows of ${name}, which it says nothing about.`)
  const rows = fromCopyText((await expand(bytes)).toString('utf8'))
  for (let at = 0; at < rows.length; at += ROWS) await filling.insert(table, rows.slice(at, at + ROWS))
  return rows.length
}

function compare(end: End, counts: ReadonlyMap<string, number>, files: number): void {
  const wrong = Object.entries(end.rows).filter(([table, rows]) => (counts.get(table) ?? 0) !== rows)
  if (wrong.length > 0 || files !== end.files)
    throw new Error(
      `The backup is damaged: not all of ${[...wrong.map(([table]) => table), 'the files'].join(', ')} is there. Nothing was restored.`,
    )
}
