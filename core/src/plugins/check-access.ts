import { KithError, type Plugin } from '@kith/sdk'
import type { Knex } from 'knex'
import { type CompiledAccess, type CompiledGrant, type CompiledSet, compileAccess } from '../access/compiled.ts'
import { type Fragment, raw, rows, sql } from '../access/fragment.ts'
import { keysOf } from '../access/keyring.ts'
import { NONE } from './revisions.ts'

const SOMEBODY = sql`${NONE}::uuid`

/** Plans, without running, everything a plugin adds to other people's requests. Throws a sentence naming the part. */
export async function probeAccess(knex: Knex, plugin: Plugin, others: readonly Plugin[]): Promise<void> {
  const access = compileAccess([...others.filter((other) => other.id !== plugin.id), plugin])
  for (const set of access.sets.values()) if (set.plugin === plugin.id) await probeSet(knex, set)
  for (const grant of access.grants) if (grant.plugin === plugin.id) await probeGrant(knex, access, grant)
}

/** Whether the sets and grants of these plugins can still be planned; the sentence for those that cannot. */
export async function brokenPlugins(knex: Knex, plugins: readonly Plugin[]): Promise<Map<string, string>> {
  const broken = new Map<string, string>()
  for (const plugin of plugins)
    try {
      await probeAccess(knex, plugin, [])
    } catch (error) {
      broken.set(plugin.id, error instanceof Error ? error.message : String(error))
    }
  return broken
}

async function probeSet(knex: Knex, set: CompiledSet): Promise<void> {
  const { sources, discreet } = set.part
  if (sources) await requireIndex(knex, `Set "${set.kind}"`, sources.model.tableName, sources.set)
  if (discreet) await requireIndex(knex, `Set "${set.kind}"`, discreet.model.tableName, discreet.set)
  if (set.how === 'composite') return
  const r = set.as('r')
  await plan(
    knex,
    `set "${set.kind}"`,
    sql`select ${r.set}::uuid, ${r.asset}::uuid from ${set.rows} r where ${r.asset} = ${SOMEBODY} and ${r.set} = ${SOMEBODY}`,
  )
  if (set.how !== 'entries') return
  await plan(
    knex,
    `set "${set.kind}"`,
    sql`select ${r.owner}::uuid, ${r.by}::uuid, ${r.at}::timestamptz from ${set.rows} r`,
  )
  const { columns } = set.part
  if (columns.how !== 'entries') return
  const table = columns.model.tableName
  for (const column of [columns.set, columns.asset]) await requireIndex(knex, `Set "${set.kind}"`, table, column)
}

async function probeGrant(knex: Knex, access: CompiledAccess, grant: CompiledGrant): Promise<void> {
  if (grant.user) await plan(knex, `grant "${grant.name}"`, keysOf(access, grant, SOMEBODY, grant.user))
  if (grant.visitor)
    await plan(knex, `grant "${grant.name}"`, keysOf(access, grant, sql`${NONE}`, sql`${grant.visitor}::text`))
  const { model, user, visitor } = grant.part
  for (const column of [user, visitor])
    if (column) await requireIndex(knex, `Grant "${grant.name}"`, model.tableName, column)
}

async function plan(knex: Knex, what: string, query: Fragment): Promise<void> {
  try {
    await rows(knex, sql`${raw('explain')} ${query}`)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.* - /s, '') : String(error)
    throw new KithError(
      'plugin_failed',
      409,
      `The ${what} cannot be queried: ${reason}.`,
      { stage: 'check' },
      { cause: error },
    )
  }
}

/** Every request asks these tables: without an index it would read them whole. Views are left to their author. */
async function requireIndex(knex: Knex, what: string, table: string, column: string): Promise<void> {
  const missing = await rows(
    knex,
    sql`select 1 from pg_class t where t.oid = ${table}::regclass and t.relkind in ('r', 'p') and not exists (
      select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = t.oid and a.attname = ${column} and i.indpred is null)`,
  )
  if (missing.length > 0)
    throw new KithError(
      'plugin_failed',
      409,
      `${what}: ${table}.${column} leads no index. Every request would read the whole table; add \`create index on ${table} (${column})\`.`,
      { stage: 'check' },
    )
}
