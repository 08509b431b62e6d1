import { sqlStateOf } from '@kith/sdk/host'
import pg from 'pg'
import type { Database } from '../db/connect.ts'
import { kithSchemas } from './read-structure.ts'
import { PLAIN, type Row } from './snapshot.ts'
import { type Extension, type Sequence, type Structure, type Table, nameOf, quoted } from './structure.ts'

/** A database that is being made like another one, in one transaction: all of it or nothing. */
export interface Filling {
  /** Extensions that the other database has and this one cannot have, with why. */
  readonly lacks: readonly string[]
  insert(table: Table, rows: readonly Row[]): Promise<void>
  /** Keys, indexes and triggers; throws when the rows do not fit them. */
  finish(): Promise<void>
  count(table: Table): Promise<number>
  /** Changes rows, once all are there. */
  change(sql: string): Promise<void>
  commit(): Promise<void>
  /** Ends it; what was not committed is undone. */
  close(): Promise<void>
}

/** What is missing comes later in the list: a function, a type, a table, a column's type. */
const MISSING = new Set(['42883', '42704', '42P01', '42703', '3F000'])

export interface FillingOptions {
  /** Removes a Kith that is there already. */
  readonly replace: boolean
  /** What to do when the place is taken, as the end of a sentence. */
  readonly advice: string
}

/** Makes the tables; throws a sentence when there is a Kith already. */
export async function startFilling(
  database: Pick<Database, 'connection'>,
  structure: Structure,
  options: FillingOptions,
): Promise<Filling> {
  const client = new pg.Client(database.connection())
  client.on('error', () => undefined)
  await client.connect()
  const lacks: string[] = []
  try {
    await client.query('begin')
    await client.query(PLAIN)
    await client.query('set local check_function_bodies = off')
    await makeRoom(client, structure, options)
    for (const schema of structure.schemas) await client.query(`create schema ${quoted(schema)}`)
    for (const extension of structure.extensions) {
      const problem = await addExtension(client, extension)
      if (problem) lacks.push(problem)
    }
    await makeAll(client, structure.before, lacks)
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    lacks,
    async insert(table, rows) {
      const names = table.columns.map(({ name }) => quoted(name)).join(', ')
      const values = table.columns.map(({ type }, i) => `r.c${i}::${type}`).join(', ')
      const lists = table.columns.map((_, i) => `$${i + 1}::text[]`).join(', ')
      const columns = table.columns.map((_, i) => `c${i}`).join(', ')
      await client.query({
        text: `insert into ${nameOf(table)} (${names}) overriding system value
          select ${values} from unnest(${lists}) as r (${columns})`,
        values: table.columns.map((_, i) => rows.map((row) => row[i] ?? null)),
      })
    },
    async finish() {
      for (const sequence of structure.sequences) await setSequence(client, sequence)
      await makeAll(client, structure.after, lacks)
      for (const table of structure.tables) await client.query(`analyze ${nameOf(table)}`)
    },
    async count(table) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from only ${nameOf(table)}`)
      return Number(rows[0]?.n)
    },
    async change(sql) {
      await client.query(sql)
    },
    async commit() {
      await client.query('commit')
    },
    close: () => client.end(),
  }
}

async function makeRoom(client: pg.Client, { schemas }: Structure, { replace, advice }: FillingOptions): Promise<void> {
  const [there, { rows: taken }] = [
    await kithSchemas(client),
    await client.query<{ name: string }>('select nspname as name from pg_namespace where nspname = any($1)', [schemas]),
  ]
  const all = [...new Set([...there, ...taken.map((row) => row.name)])]
  if (all.length === 0) return
  if (!replace) throw new Error(`The database is not empty: there is ${all.join(', ')}. ${advice}`)
  for (const schema of all) await client.query(`drop schema ${quoted(schema)} cascade`)
}

/** Others may use the database, too, so that not every extension is of use to Kith: lacking one is no failure by itself. */
async function addExtension(client: pg.Client, { name, schema }: Extension): Promise<string | undefined> {
  const made = await trySql(client, `create extension if not exists ${quoted(name)} schema ${quoted(schema)}`)
  return made && `"${name}" (${reasonOf(made.error)})`
}

/** Runs statements that may need each other, in whatever order they work. */
async function makeAll(client: pg.Client, statements: readonly string[], lacks: readonly string[]): Promise<void> {
  let waiting = statements
  while (waiting.length > 0) {
    const failed: { statement: string; error: unknown }[] = []
    for (const statement of waiting) {
      const one = await trySql(client, statement)
      if (one && !MISSING.has(sqlStateOf(one.error) ?? '')) throw unmade(statement, one.error, lacks)
      if (one) failed.push({ statement, error: one.error })
    }
    const [first] = failed
    if (first && failed.length === waiting.length) throw unmade(first.statement, first.error, lacks)
    waiting = failed.map(({ statement }) => statement)
  }
}

async function trySql(client: pg.Client, statement: string): Promise<{ error: unknown } | undefined> {
  await client.query('savepoint one')
  try {
    await client.query(statement)
    await client.query('release savepoint one')
    return undefined
  } catch (error) {
    await client.query('rollback to savepoint one')
    return { error }
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function unmade(statement: string, cause: unknown, lacks: readonly string[]): Error {
  const advice =
    lacks.length > 0
      ? ` It lacks these extensions: ${lacks.join(', ')}. Install them on the server, or have its administrator create them in the database.`
      : ''
  return new Error(`The database does not take this: ${statement.slice(0, 200)}: ${reasonOf(cause)}.${advice}`, {
    cause,
  })
}

async function setSequence(client: pg.Client, { of, value, called, ...sequence }: Sequence): Promise<void> {
  const name = of ? 'pg_get_serial_sequence($1, $2)' : '$1'
  const named = of ? [of.table, of.column] : [nameOf(sequence)]
  await client.query(`select setval(${name}::regclass, $${named.length + 1}::bigint, $${named.length + 2}::boolean)`, [
    ...named,
    value,
    called,
  ])
}
