import { access, constants } from 'node:fs/promises'
import type { Knex } from 'knex'
import { missingMigrations } from '../db/migrate.ts'
import { type Finding, bad, note, ok, reasonOf } from './finding.ts'

/** What is in the database of a Kith: its tables, work, plugins and libraries. */
export async function checkContents(knex: Knex): Promise<Finding[]> {
  const tables = await checkTables(knex)
  // Of another version's tables nothing else is asked.
  if (tables.state !== 'ok') return [tables]
  return [
    tables,
    await checkProcesses(knex),
    ...(await checkPlugins(knex)),
    await checkWork(knex),
    await checkPhotos(knex),
    ...(await checkLibraries(knex)),
  ]
}

async function checkTables(knex: Knex): Promise<Finding> {
  try {
    const missing = await missingMigrations(knex)
    if (missing.length === 0) return ok('tables.fine')
    return note('tables.old', { count: missing.length })
  } catch (error) {
    return bad('tables.other', { reason: reasonOf(error) })
  }
}

async function checkProcesses(knex: Knex): Promise<Finding> {
  const seen: { host: string; role: string }[] = await knex('core.process')
    .whereRaw(`seen_at > now() - interval '15 seconds'`)
    .whereIn('role', ['all', 'web', 'worker'])
    .select('host', 'role')
  const named = seen.map(({ host, role }) => `${role} on ${host}`).join(', ')
  if (seen.some((one) => one.role === 'web') && !seen.some((one) => one.role !== 'web'))
    return bad('processes.no_worker', { named })
  return seen.length > 0 ? ok('processes.running', { named }) : ok('processes.none')
}

async function checkPlugins(knex: Knex): Promise<Finding[]> {
  const rows: { id: string; state: string; reason: string | null }[] = await knex('core.plugin')
    .orderBy('id')
    .select('id', 'state', 'reason')
  const broken = rows.filter(({ state }) => ['failed', 'quarantined', 'missing', 'blocked'].includes(state))
  if (broken.length === 0) {
    const on = rows.filter(({ state }) => state === 'enabled').map(({ id }) => id)
    return [on.length > 0 ? ok('plugins.on', { ids: on.join(', ') }) : ok('plugins.none')]
  }
  return broken.map(({ id, state, reason }) =>
    reason ? bad('plugin.broken_because', { id, state, reason }) : bad('plugin.broken', { id, state }),
  )
}

async function checkWork(knex: Knex): Promise<Finding> {
  const found: { rows: { waiting: number; minutes: number }[] } = await knex.raw(
    `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(run_at)) / 60, 0)::int as minutes
     from core.outbox where run_at <= now()`,
  )
  const { waiting = 0, minutes = 0 } = found.rows[0] ?? {}
  if (waiting === 0) return ok('work.done')
  return minutes < 5 ? ok('work.waiting', { waiting }) : bad('work.stuck', { waiting, minutes })
}

async function checkPhotos(knex: Knex): Promise<Finding> {
  const found: { rows: { failed: number; all: number }[] } = await knex.raw(
    `select count(*) filter (where state = 'failed' and deleted_at is null)::int as failed, count(*)::int as "all" from core.asset`,
  )
  const { failed = 0, all = 0 } = found.rows[0] ?? {}
  return failed === 0 ? ok('photos.fine', { all }) : note('photos.failed', { failed, all })
}

async function checkLibraries(knex: Knex): Promise<Finding[]> {
  const libraries: { name: string; folders: string[] }[] = await knex('core.library')
    .where({ type: 'folders' })
    .orderBy('name')
    .select('name', 'folders')
  const found: Finding[] = []
  for (const { name, folders } of libraries)
    for (const folder of folders) {
      const reason = await access(folder, constants.R_OK | constants.X_OK).then(() => undefined, reasonOf)
      found.push(
        reason === undefined
          ? ok('library.fine', { name, folder })
          : bad('library.unreadable', { name, folder, reason }),
      )
    }
  return found
}
