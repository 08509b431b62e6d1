import { rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import { jobOf } from '../jobs/job-of.ts'

/** Photos of one job: enough that its few statements weigh nothing, few enough that a crash repeats little. */
const BATCH = 16
const PAGE = 100 * BATCH

/** Has these photos worked on; what does not need it is left alone. */
export async function enqueueProcessing(
  c: Pick<CoreContext, 'enqueue' | 'generation'>,
  assetIds: readonly string[],
): Promise<void> {
  const inputs = inBatches(assetIds)
  if (inputs.length > 0) await c.enqueue(jobOf(c, 'process'), inputs)
}

/** Inputs of the job for these photos. */
export function inBatches(assetIds: readonly string[]): { assetIds: string[] }[] {
  const inputs: { assetIds: string[] }[] = []
  for (let at = 0; at < assetIds.length; at += BATCH) inputs.push({ assetIds: assetIds.slice(at, at + BATCH) })
  return inputs
}

/** Has everything worked on that still waits, of all libraries or what came to one since some time. */
export async function enqueuePending(
  c: CoreContext,
  only?: { readonly libraryId: string; readonly since: Date },
): Promise<void> {
  const where = only ? sql`library_id = ${only.libraryId}::uuid and added_at >= ${only.since}` : sql`true`
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after;) {
    const found: { id: string }[] = await rows(
      c.knex,
      sql`select id from core.asset where id > ${after}::uuid and offline_at is null
            and (state = 'pending' or (state = 'held' and thumbhash is null)) and ${where}
          order by id limit ${PAGE}`,
    )
    const ids = found.map((row) => row.id)
    await c.transaction(() => enqueueProcessing(c, ids))
    after = ids.at(-1)
  }
}
