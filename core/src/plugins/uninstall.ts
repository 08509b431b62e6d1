import { KithError } from '@kith/sdk'
import { schemaOf } from '@kith/sdk/host'
import type { Knex } from 'knex'
import { name, raw, rows, sql } from '../access/fragment.ts'
import type { Host } from './host.ts'
import { nextGeneration } from './revisions.ts'
import { pluginRow } from './rows.ts'
import { dropFromCore } from './triggers.ts'

const BATCH = 1_000

/** Core's tables with rows that are a plugin's. */
const KEEPS = ['migration', 'outbox', 'preference', 'derived', 'derive_pause', 'file', 'visit'].map(
  (table) => `core.${table}`,
)

/**
 * Everything a plugin keeps, one JSON value a line: its rows, table by table, then its settings and files' names. Tables
 * that it marked `kith:private` in their comment stay where they are; the mark holds without the plugin's code, too.
 */
export async function* exportPlugin(
  knex: Knex,
  id: string,
): AsyncGenerator<{ table?: string; row?: unknown; settings?: unknown; file?: string }> {
  const schema = schemaOf(id)
  const tables = await rows<{ table_name: string }>(
    knex,
    sql`select c.relname as table_name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and c.relkind in ('r', 'p')
        and obj_description(c.oid, 'pg_class') is distinct from 'kith:private' order by c.relname`,
  )
  for (const { table_name: table } of tables) {
    const from = name(`${schema}.${table}`)
    for (let after: string | null = null; ;) {
      const start = after === null ? raw('true') : sql`ctid > ${after}::tid`
      const page: { row: unknown; at: string }[] = await rows(
        knex,
        sql`select to_jsonb(t) as row, ctid::text as at from ${from} t where ${start} order by ctid limit ${BATCH}`,
      )
      for (const { row } of page) yield { table, row }
      if (page.length < BATCH) break
      after = page.at(-1)?.at ?? null
    }
  }
  const row = await pluginRow(knex, id)
  yield { settings: row?.settings ?? {} }
  const files: { key: string }[] = await knex('core.file').where({ plugin: id }).select('key')
  for (const file of files) yield { file: file.key }
}

/** Drops everything a plugin keeps, in one transaction. Its files are swept afterwards. */
export async function uninstallPlugin(knex: Knex, host: Host, id: string): Promise<void> {
  const row = await pluginRow(knex, id)
  if (!row) throw new KithError('not_installed', 404, `Plugin "${id}" is not installed.`)
  if (row.state === 'enabled') throw new KithError('plugin_enabled', 409, `Disable "${id}" before you uninstall it.`)
  await knex.transaction(async (trx) => {
    await trx.raw('drop schema if exists ?? cascade', [schemaOf(id)])
    await dropFromCore(trx, schemaOf(id))
    await trx.raw(
      `insert into core.file_removal (path) select 'plugins/' || plugin || '/' || key from core.file where plugin = ? on conflict do nothing`,
      [id],
    )
    for (const table of KEEPS) await trx(table).where({ plugin: id }).delete()
    await trx('core.notice').whereLike('name', `${id}.%`).delete()
    await trx.raw(`delete from core.revision where kind like ?`, [`${id}:%`])
    if (host.installed.has(id))
      await trx('core.plugin').where({ id }).update({
        state: 'installed',
        reason: null,
        stage: null,
        settings: '{}',
        checked: null,
        enabled_at: null,
        disabled_at: null,
      })
    else await trx('core.plugin').where({ id }).delete()
    await nextGeneration(trx)
  })
  await host.follow()
}
