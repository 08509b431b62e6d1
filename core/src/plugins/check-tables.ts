import { KithError, type Plugin } from '@kith/sdk'
import { shapeOf } from '@kith/sdk/host'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

interface ColumnRow {
  table_name: string
  column_name: string
  data_type: string
  is_table: boolean
}
interface ForeignKey {
  table_name: string
  column_name: string
  target_schema: string
  target_table: string
}

const failed = (message: string) => new KithError('plugin_failed', 409, message, { stage: 'check' })

/** Compares a plugin's models with its tables, and its foreign keys with the rules. Throws one sentence with all of it. */
export async function checkTables(knex: Knex, plugin: Plugin): Promise<void> {
  const columns = await rows<ColumnRow>(
    knex,
    sql`select c.table_name, c.column_name, c.data_type, t.table_type = 'BASE TABLE' as is_table
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = ${plugin.schema}`,
  )
  const wrong = [...wrongShapes(plugin, columns), ...wrongKeys(plugin, columns, await foreignKeys(knex, plugin.schema))]
  if (wrong.length > 0) throw failed(`"${plugin.id}" does not fit its tables: ${wrong.join('; ')}.`)
}

function wrongShapes(plugin: Plugin, columns: readonly ColumnRow[]): string[] {
  const wrong: string[] = []
  for (const model of plugin.models) {
    const table = model.tableName.split('.')[1] ?? ''
    const there = columns.filter((column) => column.table_name === table).map((column) => column.column_name)
    if (there.length === 0) {
      wrong.push(`there is no table ${model.tableName}; add it in a migration`)
      continue
    }
    for (const column of Object.keys(shapeOf(model)?.shape ?? {}))
      if (!there.includes(column)) wrong.push(`${model.tableName} has no column "${column}"${nearest(column, there)}`)
  }
  return wrong
}

/** Rows about people and photos go when those go: so these columns are foreign keys to core, compulsorily. */
function wrongKeys(plugin: Plugin, columns: readonly ColumnRow[], keys: readonly ForeignKey[]): string[] {
  const wrong: string[] = []
  for (const key of keys)
    if (
      key.target_schema !== plugin.schema &&
      !(key.target_schema === 'core' && ['asset', 'user', 'library', 'folder'].includes(key.target_table))
    )
      wrong.push(
        `${plugin.schema}.${key.table_name}.${key.column_name} refers to ${key.target_schema}.${key.target_table}; refer to your own tables, core.asset, core."user" or core.folder only`,
      )
  for (const column of columns) {
    const target = targetOf(column.column_name)
    if (!target || !column.is_table || column.data_type !== 'uuid') continue
    const has = keys.some(
      (key) =>
        key.table_name === column.table_name && key.column_name === column.column_name && key.target_schema === 'core',
    )
    if (!has)
      wrong.push(
        `${plugin.schema}.${column.table_name}.${column.column_name} needs a foreign key to core.${target} (on delete cascade)`,
      )
  }
  return wrong
}

const targetOf = (column: string): string | undefined => {
  if (/(^|_)asset_id$/.test(column)) return 'asset'
  if (/(^|_)user_id$/.test(column)) return '"user"'
  return undefined
}

const foreignKeys = (knex: Knex, schema: string) =>
  rows<ForeignKey>(
    knex,
    sql`select c.relname as table_name, a.attname as column_name, tn.nspname as target_schema, t.relname as target_table
      from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class t on t.oid = f.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(f.conkey)
      where f.contype = 'f' and n.nspname = ${schema}`,
  )

/** ", did you mean …?" for a likely typing mistake. */
function nearest(word: string, among: readonly string[]): string {
  const close = among.find(
    (other) =>
      Math.abs(other.length - word.length) <= 2 &&
      sharedLetters(word, other) >= Math.min(word.length, other.length) - 2,
  )
  return close ? `; did you mean "${close}"?` : ''
}

function sharedLetters(a: string, b: string): number {
  const left = [...b]
  let shared = 0
  for (const letter of a) {
    const at = left.indexOf(letter)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return shared
}
