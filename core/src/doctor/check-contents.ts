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
    if (missing.length === 0) return ok('tables', 'They are those of this version.')
    return note('tables', `${missing.length} migrations of this version have not run.`, 'The next start runs them.')
  } catch (error) {
    return bad(
      'tables',
      reasonOf(error),
      'Install the version that was running here, or restore a backup made by this one.',
    )
  }
}

async function checkProcesses(knex: Knex): Promise<Finding> {
  const seen: { host: string; role: string }[] = await knex('core.process')
    .whereRaw(`seen_at > now() - interval '15 seconds'`)
    .whereIn('role', ['all', 'web', 'worker'])
    .select('host', 'role')
  const named = seen.map(({ host, role }) => `${role} on ${host}`).join(', ')
  if (seen.some((one) => one.role === 'web') && !seen.some((one) => one.role !== 'web'))
    return bad('processes', `There is ${named}, and nothing does the work.`, 'Start kith worker.')
  return ok('processes', seen.length > 0 ? `Running: ${named}.` : 'No server is running.')
}

async function checkPlugins(knex: Knex): Promise<Finding[]> {
  const rows: { id: string; state: string; reason: string | null }[] = await knex('core.plugin')
    .orderBy('id')
    .select('id', 'state', 'reason')
  const broken = rows.filter(({ state }) => ['failed', 'quarantined', 'missing', 'blocked'].includes(state))
  if (broken.length === 0) {
    const on = rows.filter(({ state }) => state === 'enabled').map(({ id }) => id)
    return [ok('plugins', on.length > 0 ? `Switched on: ${on.join(', ')}.` : 'None is switched on.')]
  }
  return broken.map(({ id, state, reason }) =>
    bad(
      `plugin ${id}`,
      `It is ${state}${reason ? `: ${reason}` : '.'}`,
      'The Plugins page says more and can switch it on again or off.',
    ),
  )
}

async function checkWork(knex: Knex): Promise<Finding> {
  const found: { rows: { waiting: number; minutes: number }[] } = await knex.raw(
    `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(run_at)) / 60, 0)::int as minutes
     from core.outbox where run_at <= now()`,
  )
  const { waiting = 0, minutes = 0 } = found.rows[0] ?? {}
  if (waiting === 0 || minutes < 5)
    return ok('work', waiting === 0 ? 'All of it was handed over.' : `${waiting} pieces wait.`)
  return bad(
    'work',
    `${waiting} pieces wait to be handed to the queues, the oldest for ${minutes} minutes.`,
    'Start Kith; if it runs, its log says why the queues take nothing.',
  )
}

async function checkPhotos(knex: Knex): Promise<Finding> {
  const found: { rows: { failed: number; all: number }[] } = await knex.raw(
    `select count(*) filter (where state = 'failed' and deleted_at is null)::int as failed, count(*)::int as "all" from core.asset`,
  )
  const { failed = 0, all = 0 } = found.rows[0] ?? {}
  if (failed === 0) return ok('photos', `${all} photos and videos, none of them failed.`)
  return note('photos', `${failed} of ${all} files could not be read.`, 'The Libraries page says why, and tries again.')
}

async function checkLibraries(knex: Knex): Promise<Finding[]> {
  const libraries: { name: string; folders: string[] }[] = await knex('core.library')
    .where({ type: 'folders' })
    .orderBy('name')
    .select('name', 'folders')
  const found: Finding[] = []
  for (const { name, folders } of libraries)
    for (const folder of folders) {
      const about = `library ${name}`
      const problem = await access(folder, constants.R_OK | constants.X_OK).then(() => undefined, reasonOf)
      found.push(
        problem === undefined
          ? ok(about, `${folder} can be read.`)
          : bad(
              about,
              `${folder} cannot be read: ${problem}.`,
              'Mount the disk, or let the user that runs Kith read it. Its photos are hidden until then, not lost.',
            ),
      )
    }
  return found
}
