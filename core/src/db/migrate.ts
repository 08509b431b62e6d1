import { sqlStateOf } from '@kith/sdk/host'
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { core0001 } from './migrations/0001-core.ts'
import { core0002 } from './migrations/0002-limits.ts'
import { core0003 } from './migrations/0003-scans.ts'
import { core0004 } from './migrations/0004-sources.ts'
import { core0005 } from './migrations/0005-videos.ts'
import { core0006 } from './migrations/0006-audit.ts'
import { core0007 } from './migrations/0007-identities.ts'
import { core0008 } from './migrations/0008-live-photos.ts'
import { core0009 } from './migrations/0009-resumable-uploads.ts'
import { core0010 } from './migrations/0010-pin.ts'
import { core0011 } from './migrations/0011-stacks.ts'
import { core0012 } from './migrations/0012-derive-pauses.ts'
import { core0013 } from './migrations/0013-embeds.ts'
import { core0014 } from './migrations/0014-visits.ts'
import { core0015 } from './migrations/0015-listed-entries.ts'

const migrations: Readonly<Record<string, string>> = {
  '0001-core': core0001,
  '0002-limits': core0002,
  '0003-scans': core0003,
  '0004-sources': core0004,
  '0005-videos': core0005,
  '0006-audit': core0006,
  '0007-identities': core0007,
  '0008-live-photos': core0008,
  '0009-resumable-uploads': core0009,
  '0010-pin': core0010,
  '0011-stacks': core0011,
  '0012-derive-pauses': core0012,
  '0013-embeds': core0013,
  '0014-visits': core0014,
  '0015-listed-entries': core0015,
}

/** The names of all that this Kith knows. */
export const knownMigrations: readonly string[] = Object.keys(migrations)

/** Those that have not run; throws a sentence when the database is of a newer Kith. */
export const missingMigrations = async (knex: Knex): Promise<string[]> =>
  missingFrom(await readRan(knex).catch(noneYet)).map(([name]) => name)

/** Changes whenever core's tables change: names the template database of the tests. */
export const migrationsHash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)

/** Brings core's tables up to date; safe when several processes start at once. */
export async function migrateCore(knex: Knex): Promise<void> {
  // Nearly every start finds nothing to do, and needs no lock to see it.
  if (missingFrom(await readRan(knex).catch(noneYet)).length > 0) await runMissing(knex)
}

async function runMissing(knex: Knex): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtext('kith:migrate'))`)
    await trx.raw('create schema if not exists core')
    await trx.raw(
      `create table if not exists core.migration (
        plugin text not null, name text not null, ran_at timestamptz not null default now(), primary key (plugin, name))`,
    )
    for (const [name, sql] of missingFrom(await readRan(trx))) {
      await trx.raw(sql)
      await trx('core.migration').insert({ plugin: 'core', name })
    }
  })
}

async function readRan(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] = await knex('core.migration').where({ plugin: 'core' }).select('name')
  return rows.map((row) => row.name)
}

const UNDEFINED_TABLE = '42P01'

function noneYet(error: unknown): string[] {
  if (sqlStateOf(error) === UNDEFINED_TABLE) return []
  throw error
}

function missingFrom(ran: readonly string[]): [name: string, sql: string][] {
  const unknown = ran.filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new Error(
      `This Kith is older than its data: it does not know ${unknown.join(', ')}. Install a newer version.`,
    )
  return Object.entries(migrations).filter(([name]) => !ran.includes(name))
}
