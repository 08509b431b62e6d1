import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import type { Config } from '../config.ts'
import type { Database } from '../db/connect.ts'
import { connectBeside } from '../db/connect-beside.ts'
import { checkContents } from './check-contents.ts'
import { type Finding, bad, note, ok, reasonOf } from './finding.ts'

const ABOUT = 'database'
const CLOCK_SECONDS = 5

/** Asks the database, also an embedded one of a server that runs. Nothing is changed in it. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  const folder = path.join(config.data, 'database')
  if (config.databaseUrl === undefined && !existsSync(folder))
    return [
      note(
        ABOUT,
        `There is no Kith in ${config.data} yet; the first start makes an embedded database there.`,
        'If there should be one, KITH_DATA is not what the server has.',
      ),
    ]
  try {
    const database = await connectBeside({ url: config.databaseUrl, folder, pool: 1 })
    try {
      const through = database.beside ? ', asked through the server that runs' : ''
      return await askDatabase(database.knex, database.kind, through)
    } finally {
      await database.close()
    }
  } catch (error) {
    return [
      bad(
        ABOUT,
        reasonOf(error),
        config.databaseUrl === undefined
          ? 'If a server runs on this folder, run doctor as the same user and on the same machine, or stop it; restore a backup if the database is damaged.'
          : 'Start the database server, and see whether DATABASE_URL is right.',
      ),
    ]
  }
}

/** What a database that is open answers. */
export async function askDatabase(knex: Knex, kind: Database['kind'], through = ''): Promise<Finding[]> {
  const before = Date.now()
  const found: { rows: { version: string; now: Date; vector: boolean }[] } = await knex.raw(
    `select current_setting('server_version') as version, clock_timestamp() as now,
       exists (select from pg_available_extensions where name = 'vector') as vector`,
  )
  const after = Date.now()
  const [facts] = found.rows
  if (!facts) throw new Error('It answers nothing.')
  const name = kind === 'server' ? 'A server' : 'The embedded database'
  return [
    ok(ABOUT, `${name} answers: PostgreSQL ${facts.version}${through}.`),
    checkVector(facts.vector),
    checkClock(facts.now, before, after),
    ...(await checkContents(knex)),
  ]
}

const checkVector = (there: boolean): Finding =>
  there
    ? ok('extensions', 'pgvector can be used.')
    : note(
        'extensions',
        'The server has no pgvector. Kith itself works without; plugins that compare pictures do not.',
        'Install pgvector on the database server when a plugin asks for it.',
      )

/** Sessions, links and limits end by the database’s clock, schedules by this machine’s. */
function checkClock(theirs: Date, before: number, after: number): Finding {
  const at = theirs.getTime()
  const off = Math.round(Math.max(before - at, at - after, 0) / 1000)
  return off <= CLOCK_SECONDS
    ? ok('clock', 'This machine and the database agree on the time.')
    : bad(
        'clock',
        `The clocks of this machine and of the database are ${off} seconds apart.`,
        'Have both set by NTP (timedatectl set-ntp true).',
      )
}
