import type { Job } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import type { ProcessInput } from './process-job.ts'

/** Photos of one job: enough that its few statements weigh nothing, few enough that a crash repeats little. */
const BATCH = 16
const PAGE = 100 * BATCH

/** Has these photos worked on; what does not need it is left alone. */
export async function enqueueProcessing(
  c: Pick<CoreContext, 'enqueue'>,
  process: Job<ProcessInput>,
  assetIds: readonly string[],
): Promise<void> {
  const inputs: { assetIds: string[] }[] = []
  for (let at = 0; at < assetIds.length; at += BATCH) inputs.push({ assetIds: assetIds.slice(at, at + BATCH) })
  if (inputs.length > 0) await c.enqueue(process, inputs)
}

/** Has everything worked on that still waits, of all libraries or what came to one since some time. Answers how many. */
export async function enqueuePending(
  c: CoreContext,
  process: Job<ProcessInput>,
  only?: { readonly libraryId: string; readonly since: Date },
): Promise<number> {
  const where = only ? sql`library_id = ${only.libraryId}::uuid and added_at >= ${only.since}` : sql`true`
  let after = '00000000-0000-0000-0000-000000000000'
  let total = 0
  for (;;) {
    const found = await rows<{ id: string }>(
      c.knex,
      sql`select id from core.asset where id > ${after}::uuid and offline_at is null
            and (state = 'pending' or (state = 'held' and thumbhash is null)) and ${where}
          order by id limit ${PAGE}`,
    )
    const last = found.at(-1)
    if (!last) return total
    await c.transaction(() =>
      enqueueProcessing(
        c,
        process,
        found.map((row) => row.id),
      ),
    )
    total += found.length
    after = last.id
  }
}
