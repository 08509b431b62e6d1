import type { Outgoing } from '../jobs/outbox.ts'
import { takeOutbox } from '../jobs/relay.ts'
import type { Kith } from '../server/kith.ts'

/** Runs what waits in the outbox, in order, and what that makes, until nothing is due. A failing job fails the test. */
export async function drain(kith: Kith): Promise<number> {
  for (let done = 0; ;) {
    const due = (await takeOutbox(kith.knex)).filter((row) => row.run_at.getTime() <= Date.now())
    if (due.length === 0) return done
    for (const row of oncePerKey(due)) {
      const { job, plugin, input, by, options } = row
      await kith.run({ job, plugin, input, by, timeout: options.timeout }, () => {})
      done += 1
    }
    await kith
      .knex('core.outbox')
      .whereIn(
        'id',
        due.map((row) => row.id),
      )
      .delete()
  }
}

const oncePerKey = (rows: readonly Outgoing[]): Outgoing[] =>
  rows.filter((row, i) => row.key === null || rows.findIndex((other) => other.key === row.key) === i)
