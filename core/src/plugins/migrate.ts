import { KithError, type Plugin } from '@kith/sdk'
import { ambientKnex, inTransaction, withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'

/** The plugin's own migrations that have run. */
export async function ranMigrations(knex: Knex, plugin: string): Promise<Set<string>> {
  const rows: { name: string }[] = await knex('core.migration').where({ plugin }).select('name')
  return new Set(rows.map((row) => row.name))
}

/**
 * Runs what has not run of a plugin's migrations, in order of name, in one transaction: all or nothing, also after
 * `kill -9`. A lock keeps other processes out.
 */
export async function migratePlugin(knex: Knex, plugin: Plugin): Promise<void> {
  const names = Object.keys(plugin.migrations).sort()
  await withAmbient({ knex }, () =>
    inTransaction(async () => {
      const trx = ambientKnex('A migration')
      await trx.raw(`select pg_advisory_xact_lock(hashtext(?))`, [`kith:migrate:${plugin.id}`])
      const ran = await ranMigrations(trx, plugin.id)
      refuseOlder(plugin, ran)
      await trx.raw('create schema if not exists ??', [plugin.schema])
      await trx.raw(`set local search_path to ??, public`, [plugin.schema])
      for (const name of names) {
        if (ran.has(name)) continue
        await runOne(trx, plugin, name)
        await trx('core.migration').insert({ plugin: plugin.id, name })
      }
    }),
  )
}

async function runOne(trx: Knex, plugin: Plugin, name: string): Promise<void> {
  const migration = plugin.migrations[name]
  if (migration === undefined) return
  try {
    // Without parameters the whole text goes to the server as it is: no splitter that could cut a function's body.
    if (typeof migration === 'string') await trx.raw(migration.replaceAll('?', '\\?'))
    else await migration()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new KithError(
      'plugin_failed',
      409,
      `Migration ${name} of "${plugin.id}" failed and was undone: ${reason}`,
      { stage: 'migrate' },
      { cause: error },
    )
  }
}

/** A plugin that is older than its data would misread it. */
export function refuseOlder(plugin: Plugin, ran: ReadonlySet<string>): void {
  const unknown = [...ran].filter((name) => !(name in plugin.migrations))
  if (unknown.length > 0)
    throw new KithError(
      'plugin_blocked',
      409,
      `"${plugin.id}" ${plugin.version} is older than its data: it does not know ${unknown.join(', ')}. Install a newer version.`,
      { stage: 'migrate' },
    )
}
