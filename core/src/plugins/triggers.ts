import type { Plugin } from '@kith/sdk'
import type { Knex } from 'knex'
import { compileAccess } from '../access/compiled.ts'
import { name, raw, rows, sql } from '../access/fragment.ts'

/**
 * Makes the plugin's tables count: every write to a table that one of its grants reads moves the rights revision, every
 * write to a set of entries moves that set's. Plugin authors do nothing, and cannot forget it.
 */
export async function installTriggers(knex: Knex, plugin: Plugin): Promise<void> {
  const access = compileAccess([plugin])
  const tables = new Set<string>()
  for (const grant of access.grants)
    for (const table of await tablesIn(knex, grant.rows.sql, grant.rows.values, plugin.schema)) tables.add(table)
  for (const table of tables)
    await knex.raw(
      `create or replace trigger kith_rights after insert or update or delete or truncate on ${name(table).sql}
        for each statement execute function core.bump_rights()`,
    )
  for (const part of plugin.parts) {
    if (part.part !== 'set' || part.columns.how !== 'entries') continue
    await watchEntries(knex, part.columns.model.tableName, part.kind, part.columns.set)
  }
}

async function watchEntries(knex: Knex, table: string, kind: string, column: string): Promise<void> {
  const args = `'${kind.replaceAll("'", "''")}', '${column.replaceAll("'", "''")}'`
  const events = [
    ['insert', 'referencing new table as added'],
    ['update', 'referencing new table as added old table as removed'],
    ['delete', 'referencing old table as removed'],
  ] as const
  for (const [event, tables] of events)
    await knex.raw(
      `create or replace trigger kith_revision_${event} after ${event} on ${name(table).sql} ${tables}
        for each statement execute function core.bump_sets(${args})`,
    )
}

/** The tables a query reads, views looked through, as the planner sees them and as views say. */
async function tablesIn(knex: Knex, text: string, values: readonly unknown[], schema: string): Promise<string[]> {
  const found = new Set<string>()
  const explained = await rows<{ 'QUERY PLAN': unknown }>(
    knex,
    sql`${raw('explain (format json, verbose)')} ${{ sql: text, values }}`,
  )
  visit(explained, (node) => {
    if (typeof node['Relation Name'] === 'string' && node['Schema'] === schema)
      found.add(`${schema}.${node['Relation Name']}`)
  })
  // The planner drops what it can prove empty; a view's definition still names it.
  const viewed = await rows<{ table_name: string }>(
    knex,
    sql`select distinct table_name from information_schema.view_table_usage where view_schema = ${schema} and table_schema = ${schema}`,
  )
  for (const row of viewed) found.add(`${schema}.${row.table_name}`)
  for (const match of text.matchAll(/"([\w-]+)"\."([\w-]+)"/g))
    if (match[1] === schema) found.add(`${schema}.${match[2]}`)
  const base = await rows<{ table_name: string }>(
    knex,
    sql`select table_name from information_schema.tables where table_schema = ${schema} and table_type = 'BASE TABLE'`,
  )
  const real = new Set(base.map((row) => `${schema}.${row.table_name}`))
  return [...found].filter((table) => real.has(table))
}

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const inner of node) visit(inner, see)
  else if (typeof node === 'object' && node !== null) {
    see({ ...node })
    for (const inner of Object.values(node)) visit(inner, see)
  }
}
