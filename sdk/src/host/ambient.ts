import { AsyncLocalStorage } from 'node:async_hooks'
import type { Knex } from 'knex'
import { sqlStateOf } from './sqlstate.ts'

/** What runs now: its database, or its open transaction. */
export interface Ambient {
  readonly knex: Knex
  /** Present inside a transaction: things to do once it is committed. */
  readonly afterCommit?: (() => void)[]
}

// One store for the process even if two copies of the SDK were installed: otherwise a plugin's models would not see
// the transaction that core opened.
const KEY = Symbol.for('kith.ambient/1')

const store = (): AsyncLocalStorage<Ambient> => {
  const here = globalThis as { [KEY]?: AsyncLocalStorage<Ambient> }
  return (here[KEY] ??= new AsyncLocalStorage<Ambient>())
}

/** Runs `fn` with this database as the ambient one. */
export const withAmbient = <R>(ambient: Ambient, fn: () => R): R => store().run(ambient, fn)

/** The ambient database, if anything runs. */
export const ambient = (): Ambient | undefined => store().getStore()

/** The ambient database; throws a sentence naming `what` when nothing runs. */
export function ambientKnex(what: string): Knex {
  const now = store().getStore()
  if (!now) throw new Error(`${what} was queried outside a handler, job or event. Move the query into one.`)
  return now.knex
}

/** `deadlock_detected` and `serialization_failure`: nothing was wrong with the transaction but its moment. */
const OF_THE_MOMENT = ['40P01', '40001']
/** So often a transaction that gave way to another one is tried. */
const TRIES = 4

/**
 * Runs `fn` in a transaction which everything inside joins by itself; inside another one it is a savepoint.
 * What `fn` starts must be awaited before it ends. When PostgreSQL gives it up for another one that waits for the same
 * rows, nothing of it was done, and `fn` is called again.
 */
export async function inTransaction<R>(fn: () => Promise<R>): Promise<R> {
  const now = store().getStore()
  if (!now) throw new Error('A transaction was opened outside a handler, job or event.')
  if (now.afterCommit) return now.knex.transaction((trx) => store().run({ ...now, knex: trx }, fn))
  for (let tries = 1; ; tries++) {
    const afterCommit: (() => void)[] = []
    try {
      const result = await now.knex.transaction((trx) => store().run({ knex: trx, afterCommit }, fn))
      for (const act of afterCommit) act()
      return result
    } catch (error) {
      if (tries === TRIES || !OF_THE_MOMENT.includes(sqlStateOf(error) ?? '')) throw error
    }
  }
}

/** Runs `act` once the open transaction is committed, at once when none is open. */
export function onCommit(act: () => void): void {
  const pending = store().getStore()?.afterCommit
  if (pending) pending.push(act)
  else act()
}
