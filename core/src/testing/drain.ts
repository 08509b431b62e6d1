import type { Outgoing } from '../jobs/outbox.ts'
import { takeOutbox } from '../jobs/relay.ts'
import type { Work } from '../jobs/run.ts'
import type { Kith } from '../server/kith.ts'

/**
 * Runs what waits in the outbox, in order, and what that makes, until nothing is due (or due by then). A failing job fails the test.
 * What was run is added to `ran`.
 */
export async function drain(kith: Kith, ran: Work[], until?: Date): Promise<number> {
  for (let done = 0; ;) {
    const due = (await takeOutbox(kith.knex)).filter((row) => row.run_at.getTime() <= (until?.getTime() ?? Date.now()))
    if (due.length === 0) return done
    for (const row of oncePerKey(due)) {
      const { job, plugin, input, by, options } = row
      const work = { job, plugin, input, by, timeout: options.timeout }
      await kith.run(work, () => {})
      ran.push(work)
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

/** Runs all this work once more, then what that makes. Answers how many pieces were repeated. */
export async function repeat(kith: Kith, work: readonly Work[]): Promise<number> {
  for (const piece of work) await kith.run(piece, () => {})
  await drain(kith, [])
  return work.length
}

const oncePerKey = (rows: readonly Outgoing[]): Outgoing[] =>
  rows.filter((row, i) => row.key === null || rows.findIndex((other) => other.key === row.key) === i)
