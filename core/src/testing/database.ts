import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { z } from 'zod'
import { type Database, connectDatabase } from '../db/connect.ts'
import { migrateCore, migrationsHash } from '../db/migrate.ts'

/**
 * A fresh database with core's tables. Creating one from nothing takes seconds, so it is copied from a template: a data
 * folder kept in `node_modules/.cache`, or a template database when `KITH_TEST_DATABASE_URL` names a server.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env['KITH_TEST_DATABASE_URL']
  return server ? onServer(server) : embedded()
}

const require = createRequire(import.meta.url)
const Version = z.object({ version: z.string() })

async function embedded(): Promise<Database> {
  const file = path.join(cacheFolder(), `template-${await templateName()}.tar`)
  if (!existsSync(file)) await makeTemplate(file)
  return connectDatabase({ template: await readFile(file) })
}

/** Written beside and renamed: several test processes may make it at once. */
async function makeTemplate(file: string): Promise<void> {
  const database = await connectDatabase({})
  await migrateCore(database.knex)
  // Half of what would be copied: databases that others are made from, which nobody does in an embedded one.
  await database.knex.raw(`update pg_database set datistemplate = false where datistemplate`)
  for (const name of ['template0', 'template1']) await database.knex.raw(`drop database ${name}`)
  const bytes = await database.dump?.()
  await database.close()
  if (!bytes) throw new Error('A template is made of an embedded database only.')
  const beside = `${file}.${randomUUID()}`
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(beside, bytes)
  await rename(beside, file)
}

function cacheFolder(): string {
  const here = fileURLToPath(import.meta.url)
  const modules = here.split(`${path.sep}node_modules${path.sep}`)
  const root = modules.length > 1 ? modules[0] : path.resolve(path.dirname(here), '../../..')
  return path.join(root ?? '.', 'node_modules', '.cache', 'kith')
}

/** Changes with everything that a template is made of: the engine, how it is set up, and core's tables. */
async function templateName(): Promise<string> {
  const setUp = await readFile(new URL('../db/embedded/postgres.js', import.meta.url))
  const settings = createHash('sha256').update(setUp).digest('hex').slice(0, 12)
  // The package exports no package.json; it lies one above the entry.
  const entry = require.resolve('@electric-sql/pglite')
  const pglite = Version.parse(require(path.resolve(path.dirname(entry), '../package.json'))).version
  return `${pglite}-${settings}-${migrationsHash}`
}

async function onServer(server: string): Promise<Database> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const template = `kith_template_${migrationsHash}`
  const name = `kith_test_${randomUUID().replaceAll('-', '')}`
  try {
    await admin.query('select pg_advisory_lock(42)')
    const there = await admin.query('select 1 from pg_database where datname = $1', [template])
    if (there.rowCount === 0) {
      await admin.query(`create database ${template}_new`)
      const made = await connectDatabase({ url: urlOf(server, `${template}_new`) })
      await migrateCore(made.knex)
      await made.close()
      await admin.query(`alter database ${template}_new rename to ${template}`)
    }
    await admin.query(`create database ${name} template ${template}`)
  } finally {
    await admin.end()
  }
  const database = await connectDatabase({ url: urlOf(server, name) })
  return {
    ...database,
    async close() {
      await database.close()
      const again = new pg.Client({ connectionString: server })
      await again.connect()
      await again.query(`drop database if exists ${name} with (force)`)
      await again.end()
    },
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}
