import type { Knex } from 'knex'
import { Gauge, type Registry } from 'prom-client'
import type { Queues } from '../jobs/queues.ts'
import type { Kith } from '../server/kith.ts'

/** What is as it is at the moment somebody asks. */
export interface GaugeDeps {
  readonly kith: () => Kith | undefined
  readonly queues: () => Queues | undefined
  readonly knex: Knex
}

/** The pool is tarn’s; knex does not type it. */
interface Pool {
  numUsed(): number
  numFree(): number
  numPendingAcquires(): number
}

/** Registers the gauges; each asks for its values when it is read. */
export function addGauges(registry: Registry, { kith, queues, knex }: GaugeDeps): void {
  const gauge = <L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    read: () =>
      Promise<readonly [Partial<Record<L, string>>, number][]> | readonly [Partial<Record<L, string>>, number][],
  ) =>
    new Gauge<L>({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset()
        for (const [labels, value] of await read()) this.set(labels, value)
      },
    })

  gauge('kith_generation', 'The generation of plugins this process is on', [], () => [
    [{}, kith()?.host.current().n ?? 0],
  ])
  gauge('kith_event_streams', 'Open pages that are told of what happens', [], () => [[{}, kith()?.openStreams() ?? 0]])
  gauge('kith_database_connections', 'Connections of this process’s pool', ['state'], () => {
    const pool: Pool = knex.client.pool
    return [
      [{ state: 'used' }, pool.numUsed()],
      [{ state: 'free' }, pool.numFree()],
      [{ state: 'awaited' }, pool.numPendingAcquires()],
    ]
  })
  gauge('kith_queue_jobs', 'Jobs in the queues, of all processes', ['queue', 'state'], async () =>
    ((await queues()?.counts()) ?? []).flatMap(({ queue, ...counts }) =>
      Object.entries(counts).map(([state, n]): [{ queue: string; state: string }, number] => [{ queue, state }, n]),
    ),
  )
  gauge('kith_outbox_jobs', 'Jobs that wait to be handed to the queues', [], async () => {
    const { rows }: { rows: { n: number }[] } = await knex.raw(
      'select count(*)::int as n from core.outbox where run_at <= now()',
    )
    return [[{}, rows[0]?.n ?? 0]]
  })
  gauge('kith_assets', 'Photos and videos; how fast `ready` grows is the rate of an import', ['state'], async () => {
    const { rows }: { rows: { state: string; n: number }[] } = await knex.raw(
      'select state, count(*)::int as n from core.asset group by state',
    )
    return rows.map(({ state, n }): [{ state: string }, number] => [{ state }, n])
  })
}
