import pg from 'pg'
import type { Database } from '../db/connect.ts'
import { kithSchemas, readStructure } from './read-structure.ts'
import { type Structure, type Table, nameOf, quoted } from './structure.ts'

/** One value as PostgreSQL writes it, or null. */
export type Row = readonly (string | null)[]

/** A database as it was at one moment, whatever is written to it meanwhile. */
export interface Snapshot {
  readonly structure: Structure
  /** Core's migrations that have run. */
  readonly migrations: readonly string[]
  readonly plugins: readonly { id: string; version: string; state: string }[]
  /** The rows of a table, some at a time. */
  rows(table: Table): AsyncGenerator<readonly Row[]>
  close(): Promise<void>
}

/** The same text on every server, whatever its settings. */
export const PLAIN = `set local search_path = ''; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`

const PAGE = 500

/** Opens a snapshot; throws a sentence when there is no Kith in the database. */
export async function openSnapshot(database: Pick<Database, 'connection'>): Promise<Snapshot> {
  const client = new pg.Client(database.connection())
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query(PLAIN)
    const schemas = await kithSchemas(client)
    if (schemas.length === 0) throw new Error('There is no Kith in this database, so there is nothing to copy.')
    const structure = await readStructure(client, schemas)
    const migrations = await client.query<{ name: string }>(
      `select name from core.migration where plugin = 'core' order by name`,
    )
    const plugins = await client.query<Snapshot['plugins'][number]>(
      'select id, version, state from core.plugin order by id',
    )
    return {
      structure,
      migrations: migrations.rows.map((row) => row.name),
      plugins: plugins.rows,
      async *rows(table) {
        if (table.unlogged || table.columns.length === 0) return
        const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ')
        await client.query(`declare kith_rows no scroll cursor for select ${values} from only ${nameOf(table)}`)
        for (;;) {
          const { rows }: { rows: Row[] } = await client.query({
            text: `fetch ${PAGE} from kith_rows`,
            rowMode: 'array',
          })
          if (rows.length === 0) break
          yield rows
        }
        await client.query('close kith_rows')
      },
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}
