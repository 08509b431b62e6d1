import type { ClientBase } from 'pg'
import { type Column, type Structure, type Table, nameOf, quoted } from './structure.ts'

interface ColumnRow extends Column {
  schema: string
  table: string
  required: boolean
  fallback: string | null
  identity: '' | 'a' | 'd'
  generated: '' | 's' | 'v'
  collation: string | null
  unlogged: boolean
  options: string[] | null
}

const IDENTITY = { a: 'always', d: 'by default' } as const

/** Tables with their columns. Keys and indexes come after the rows, which makes loading them fast and free of order. */
export async function readTables(
  client: ClientBase,
  schemas: readonly string[],
  makers: Pick<Structure, 'before' | 'after'>,
): Promise<Pick<Structure, 'tables' | 'before' | 'after'>> {
  const { rows } = await client.query<ColumnRow>(
    `select n.nspname as schema, c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as fallback, a.attidentity as identity,
       a.attgenerated as generated, c.relpersistence = 'u' as unlogged, c.reloptions as options,
       (select format('%I.%I', cn.nspname, co.collname) from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
        where co.oid = a.attcollation and a.attcollation <> t.typcollation) as collation
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind = 'r' and n.nspname = any($1) order by n.nspname <> 'core', 1, 2, a.attnum`,
    [schemas],
  )
  const tables = new Map<string, { table: Table; lines: string[]; options: readonly string[] }>()
  for (const row of rows) {
    const key = nameOf({ schema: row.schema, name: row.table })
    const { schema, table: name, unlogged, options } = row
    const one = tables.get(key) ?? { table: { schema, name, unlogged, columns: [] }, lines: [], options: options ?? [] }
    tables.set(key, one)
    one.lines.push(lineOf(row))
    if (row.generated === '') one.table.columns.push({ name: row.name, type: row.type })
  }
  const create = [...tables].map(([key, { table, lines, options }]) => {
    const settings = options.length > 0 ? ` with (${options.join(', ')})` : ''
    return `create ${table.unlogged ? 'unlogged ' : ''}table ${key} (${lines.join(', ')})${settings}`
  })
  return {
    tables: [...tables.values()].map(({ table }) => table),
    before: [...create, ...makers.before],
    after: makers.after,
  }
}

function lineOf({ name, type, collation, required, fallback, identity, generated }: ColumnRow): string {
  const parts = [quoted(name), type]
  if (collation !== null) parts.push(`collate ${collation}`)
  if (generated !== '') parts.push(`generated always as (${fallback}) ${generated === 's' ? 'stored' : 'virtual'}`)
  else if (identity !== '') parts.push(`generated ${IDENTITY[identity]} as identity`)
  else if (fallback !== null) parts.push(`default ${fallback}`)
  if (required) parts.push('not null')
  return parts.join(' ')
}
