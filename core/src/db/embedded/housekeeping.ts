import type { Postgres } from './postgres.ts'
import type { Session } from './session.ts'
import { quoteName } from './sql.ts'

/** What a server's background processes do and a PostgreSQL of one process leaves undone. */
export interface Housekeeping {
  close(): void
}

const TICK = 2_000
const CHECKPOINT_BYTES = 40 * 1024 * 1024
const CHECKPOINT_EVERY = 60_000
const TABLES_EVERY = 15_000

interface Table {
  readonly schema: string
  readonly name: string
  readonly wants_vacuum: boolean
}

/** Autovacuum's own thresholds, and tables that were filled since the last clean stop without ever being analyzed. */
const TABLES = `
  select * from (
    select s.schemaname as schema, s.relname as name, age(c.relfrozenxid) as age,
      s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
        or s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
        or age(c.relfrozenxid) > 150000000 as wants_vacuum,
      s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
        or (c.reltuples < 0 and c.relkind = 'r' and pg_relation_size(c.oid) > 65536) as wants_analyze
    from pg_stat_all_tables s join pg_class c on c.oid = s.relid
    where s.schemaname <> 'pg_toast'
  ) t where wants_vacuum or wants_analyze order by age desc limit 20`

export interface HousekeepingOptions {
  readonly postgres: Postgres
  readonly session: Session
  warn(facts: object, message: string): void
}

export function startHousekeeping({ postgres, session, warn }: HousekeepingOptions): Housekeeping {
  let busy = false
  // When, and how far the log of writes was then.
  let checkpointed = { at: Date.now(), position: 0 }
  let tended = { at: 0, position: 0 }

  const position = async () => {
    const rows = await postgres.query<{ at: number }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as at`,
    )
    return rows[0]?.at ?? 0
  }

  /** Checkpoints when it is time; the tables that want tending, when something was written since the last look at them. */
  const look = async (): Promise<Table[]> => {
    const now = Date.now()
    const written = await position()
    const unsaved = written - checkpointed.position
    if (unsaved > CHECKPOINT_BYTES || (unsaved > 0 && now - checkpointed.at > CHECKPOINT_EVERY)) {
      await postgres.query('checkpoint')
      // A checkpoint writes too, which is no reason for another one.
      checkpointed = { at: now, position: await position() }
    }
    if (written === tended.position || now - tended.at < TABLES_EVERY) return []
    tended = { at: now, position: written }
    return postgres.query<Table>(TABLES)
  }

  const round = async () => {
    if (busy) return
    busy = true
    try {
      const tables = await session.exclusive(look)
      // One table a turn, so that nobody waits for all of them.
      for (const { schema, name, wants_vacuum } of tables) {
        const table = `${quoteName(schema)}.${quoteName(name)}`
        await session.exclusive(() => postgres.query(wants_vacuum ? `vacuum (analyze) ${table}` : `analyze ${table}`))
      }
    } catch (error) {
      warn({ error: String(error) }, 'tending the tables of the embedded database failed')
    } finally {
      busy = false
    }
  }

  const timer = setInterval(() => void round(), TICK)
  return { close: () => clearInterval(timer) }
}
