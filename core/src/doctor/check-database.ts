import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import type { Config } from '../config.ts'
import type { Database } from '../db/connect.ts'
import { connectBeside } from '../db/connect-beside.ts'
import { checkContents } from './check-contents.ts'
import { type Finding, bad, note, ok, reasonOf } from './finding.ts'

const CLOCK_SECONDS = 5

/** Asks the database, also an embedded one of a server that runs. Nothing is changed in it. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  const folder = path.join(config.data, 'database')
  if (config.databaseUrl === undefined && !existsSync(folder)) return [note('database.none', { folder: config.data })]
  try {
    const database = await connectBeside({ url: config.databaseUrl, folder, pool: 1 })
    try {
      return await askDatabase(
        database.knex,
        database.kind === 'embedded' && database.beside ? 'through' : database.kind,
      )
    } finally {
      await database.close()
    }
  } catch (error) {
    const reason = reasonOf(error)
    return [bad(config.databaseUrl === undefined ? 'database.embedded_failed' : 'database.server_failed', { reason })]
  }
}

/** What a database that is open answers. */
export async function askDatabase(knex: Knex, kind: Database['kind'] | 'through'): Promise<Finding[]> {
  const before = Date.now()
  const found: { rows: { version: string; now: Date; vector: boolean }[] } = await knex.raw(
    `select current_setting('server_version') as version, clock_timestamp() as now,
       exists (select from pg_available_extensions where name = 'vector') as vector`,
  )
  const after = Date.now()
  const [facts] = found.rows
  if (!facts) throw new Error('It answers nothing.')
  return [
    ok(`database.${kind}`, { version: facts.version }),
    checkVector(facts.vector),
    checkClock(facts.now, before, after),
    ...(await checkContents(knex)),
  ]
}

const checkVector = (there: boolean): Finding => (there ? ok('extensions.fine') : note('extensions.no_vector'))

/** Sessions, links and limits end by the database’s clock, schedules by this machine’s. */
function checkClock(theirs: Date, before: number, after: number): Finding {
  const at = theirs.getTime()
  const off = Math.round(Math.max(before - at, at - after, 0) / 1000)
  return off <= CLOCK_SECONDS ? ok('clock.fine') : bad('clock.off', { seconds: off })
}
