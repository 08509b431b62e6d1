import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { Host } from '../plugins/host.ts'
import type { EntryTable } from './keep-in-place.ts'

/** The tables of entries of all installed plugins, enabled or not, as far as they are in the database. */
export async function entryTables(knex: Knex, host: Host): Promise<EntryTable[]> {
  const plugins = await Promise.all([...host.installed.keys()].map((id) => host.load(id).catch(() => undefined)))
  const tables = plugins.flatMap((plugin) =>
    (plugin?.parts ?? []).flatMap((part) => {
      if (part.part !== 'set' || part.columns.how !== 'entries') return []
      const { model, ...columns } = part.columns
      return [{ kind: part.kind, table: model.tableName, columns }]
    }),
  )
  if (tables.length === 0) return []
  const there = await rows<{ name: string }>(
    knex,
    sql`select table_schema || '.' || table_name as name from information_schema.tables where table_schema || '.' || table_name = any(${tables.map((one) => one.table)}::text[])`,
  )
  const names = new Set(there.map((row) => row.name))
  return tables.filter((one) => names.has(one.table))
}
