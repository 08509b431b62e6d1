import type { ModelClass, Plugin } from '@kith/sdk'
import type { Knex } from 'knex'
import { compileAccess } from '../access/compiled.ts'
import { name, raw, rows, sql } from '../access/fragment.ts'

/**
 * Makes the plugin's tables count: every write to a table that one of its grants reads moves the rights revision, every
 * write to a set of entries moves that set's. Plugin authors do nothing, and cannot forget it.
 *
 * A new row of a grant that is asked for only when a request names its set moves nothing: no keyring holds its keys, and
 * what was handed on of that set before, to a link say, is looked at again within a minute. Such tables have rows for
 * everything a plugin finds, people on photos for instance, and each would have all keyrings loaded anew.
 */
export async function installTriggers(knex: Knex, plugin: Plugin): Promise<void> {
  const access = compileAccess([plugin])
  const tables = new Map<string, { insert: boolean }>()
  for (const { rows, onlyWhenNamed } of access.grants)
    for (const table of await tablesIn(knex, rows.sql, rows.values, plugin.schema))
      tables.set(table, { insert: !onlyWhenNamed || (tables.get(table)?.insert ?? false) })
  for (const { part } of access.sets.values())
    if (part.discreet) tables.set(part.discreet.model.tableName, { insert: true })
  await dropFromCore(knex, plugin.schema)
  for (const [table, { insert }] of tables)
    await knex.raw(
      `create or replace trigger ${name(triggerOn(plugin.schema, table)).sql}
        after ${insert ? 'insert or ' : ''}update or delete or truncate on ${name(table).sql}
        for each statement execute function core.bump_rights()`,
    )
  for (const part of plugin.parts) {
    if (part.part !== 'set' || part.columns.how !== 'entries') continue
    await watchEntries(knex, part.columns.model.tableName, part.kind, part.columns.set)
    if (part.columns.listed) await followListed(knex, plugin.schema, { ...part.columns, ...part.columns.listed })
  }
}

/** Several plugins may read one table of core; a plugin's own go with its schema. */
const triggerOn = (schema: string, table: string) =>
  table.startsWith('core.') ? `kith_rights_${schema}` : 'kith_rights'

/** Takes the triggers of a plugin off core's tables. */
export async function dropFromCore(knex: Knex, schema: string): Promise<void> {
  const found = await rows<{ trigger: string; table: string }>(
    knex,
    sql`select t.tgname as trigger, c.relname as "table" from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where (t.tgname = ${triggerOn(schema, 'core.')} or starts_with(t.tgname, ${followerIn(schema)})) and c.relnamespace = 'core'::regnamespace`,
  )
  for (const { trigger, table } of found)
    await knex.raw(`drop trigger ${quoted(trigger)} on ${name(`core.${table}`).sql}`)
}

const followerIn = (schema: string) => `kith_listed_${schema}.`

/** Names of triggers have dots. */
const quoted = (trigger: string) => `"${trigger.replaceAll('"', '""')}"`

/** Has what is noted beside entries follow the photos. */
async function followListed(
  knex: Knex,
  schema: string,
  {
    model,
    ...column
  }: Record<'asset' | 'owner' | 'by' | 'month' | 'localAt' | 'ratio', string> & { model: ModelClass },
): Promise<void> {
  const table = model.tableName
  const { asset, owner, by, month, localAt, ratio } = column
  const args = [name(table).sql, asset, owner, by, month, localAt, ratio].map((arg) => `'${arg.replaceAll("'", "''")}'`)
  await knex.raw(
    `create or replace trigger ${quoted(followerIn(schema) + table.slice(schema.length + 1))} after update on core.asset
      referencing new table as added old table as removed
      for each statement execute function core.follow_listed(${args.join(', ')})`,
  )
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

/** The tables of the plugin and of core that a query reads, as the planner sees them and as views say. */
async function tablesIn(knex: Knex, text: string, values: readonly unknown[], schema: string): Promise<string[]> {
  const named = new Set<string>()
  const explained = await rows<{ 'QUERY PLAN': unknown }>(
    knex,
    sql`${raw('explain (format json, verbose)')} ${{ sql: text, values }}`,
  )
  visit(explained, (node) => {
    if (typeof node['Relation Name'] === 'string') named.add(`"${node['Schema']}"."${node['Relation Name']}"`)
  })
  // The planner drops what it can prove empty; the text still names it.
  for (const [, from, table] of text.matchAll(/"?([\w-]+)"?\."?([\w-]+)"?/g)) named.add(`"${from}"."${table}"`)
  const read = await rows<{ name: string }>(
    knex,
    sql`with recursive read (id) as (
        select to_regclass(name)::oid from unnest(${[...named]}::text[]) name where to_regclass(name) is not null
        union select d.refobjid from read join pg_rewrite w on w.ev_class = read.id
          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
      ) select distinct n.nspname || '.' || c.relname as name from read join pg_class c on c.oid = read.id
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname in (${schema}, 'core')`,
  )
  return read.map((row) => row.name)
}

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const inner of node) visit(inner, see)
  else if (typeof node === 'object' && node !== null) {
    see({ ...node })
    for (const inner of Object.values(node)) visit(inner, see)
  }
}
