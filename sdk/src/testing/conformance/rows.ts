import type { Knex } from 'knex'

/** What one table holds: each row as text, sorted. */
export type Snapshot = ReadonlyMap<string, readonly string[]>

export async function tablesOf(knex: Knex, schema: string): Promise<string[]> {
  const found: { table_name: string }[] = await knex('information_schema.tables')
    .where({ table_schema: schema, table_type: 'BASE TABLE' })
    .orderBy('table_name')
    .select('table_name')
  return found.map((row) => row.table_name)
}

/** Every row of a plugin. With `timeless`, without the columns that say when something was done. */
export async function snapshot(knex: Knex, schema: string, options: { timeless?: boolean } = {}): Promise<Snapshot> {
  const kept = new Map<string, readonly string[]>()
  for (const table of await tablesOf(knex, schema)) {
    const left = options.timeless ? await timeColumns(knex, schema, table) : []
    const { rows }: { rows: { row: string }[] } = await knex.raw(
      `select (to_jsonb(t) - ?::text[])::text as row from ??.?? t order by 1`,
      [left, schema, table],
    )
    kept.set(
      table,
      rows.map(({ row }) => row),
    )
  }
  return kept
}

async function timeColumns(knex: Knex, schema: string, table: string): Promise<string[]> {
  const found: { column_name: string }[] = await knex('information_schema.columns')
    .where({ table_schema: schema, table_name: table })
    .whereIn('data_type', ['timestamp with time zone', 'timestamp without time zone', 'date'])
    .select('column_name')
  return found.map((row) => row.column_name)
}

/** What of `before` is not in `after`, table by table. */
export function lost(before: Snapshot, after: Snapshot): { table: string; row: string }[] {
  return [...before].flatMap(([table, rows]) => {
    const there = new Set(after.get(table))
    return rows.filter((row) => !there.has(row)).map((row) => ({ table, row }))
  })
}

/** Ids in the plugin's rows: of its own things, of photos, of people. */
export async function idsIn(knex: Knex, schema: string, most: number): Promise<string[]> {
  const texts = [...(await snapshot(knex, schema)).values()].map((rows) => rows.slice(0, most).join(' '))
  const ids = texts.flatMap((text) => text.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? [])
  return [...new Set(ids)].slice(0, most)
}
