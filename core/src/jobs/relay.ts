import type { Job, Log } from '@kith/sdk'
import type { Knex } from 'knex'
import { type Gather, type Handover, createGather } from './gather.ts'
import type { Outgoing } from './outbox.ts'
import { PARKED } from './parked.ts'

const BATCH = 500
/** How long work that can be gathered waits for more of its kind: one photo hardly, hundreds until some are there. */
const GATHER = { least: 400, most: 1_600 }

/** Moves what is committed in the outbox to the queues. */
export interface Relay {
  /** Says that something was committed. */
  poke(): void
  close(): Promise<void>
}

/** Reads rows in order; the same rows may be handed over by two processes, the queue takes each id once. */
export async function takeOutbox(knex: Knex, limit = BATCH): Promise<Outgoing[]> {
  return knex<Outgoing>('core.outbox').whereNot('queue', PARKED).orderBy('id').limit(limit).select('*')
}

/**
 * Starts the relay: at least once, in the order of commit as far as one process can tell. Rows are deleted after the
 * queue has them, so a crash in between hands them over again under the same id.
 */
export function startRelay(o: {
  knex: Knex
  add: (rows: readonly Handover[]) => Promise<void>
  jobOf: (name: string) => Job | undefined
  log: Log
  everyMs?: number
}): Relay {
  let again = false
  let running: Promise<void> | undefined
  let closed = false
  let later: NodeJS.Timeout | undefined
  const gather: Gather = createGather(o.jobOf, GATHER)

  const drain = async () => {
    do {
      again = false
      for (;;) {
        const { work, rows, othersIn } = gather(await takeOutbox(o.knex))
        clearTimeout(later)
        if (othersIn !== undefined) later = setTimeout(poke, othersIn).unref()
        if (rows.length === 0 || closed) break
        await o.add(work)
        await o
          .knex('core.outbox')
          .whereIn(
            'id',
            rows.map((row) => row.id),
          )
          .delete()
      }
    } while (again && !closed)
  }
  const poke = () => {
    if (closed) return
    again = true
    running ??= drain()
      .catch((error: unknown) => o.log.warn({ error: String(error) }, 'the outbox waits'))
      .finally(() => {
        running = undefined
        if (again && !closed) setTimeout(poke, 500).unref()
      })
  }
  // In case the process that wrote rows died before it could poke.
  const timer = setInterval(poke, o.everyMs ?? 5_000)
  timer.unref()
  poke()
  return {
    poke,
    async close() {
      closed = true
      clearInterval(timer)
      clearTimeout(later)
      await running
    },
  }
}
