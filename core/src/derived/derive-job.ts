import type { AssetFacts, Job } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import { previewKey } from '../ingest/keys.ts'
import { jobOf } from '../jobs/job-of.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import type { AnyContext, Run } from '../server/contexts.ts'
import { type Derivation, DerivationRef, derivationOf, derivations, isDue, photosFor } from './derivation.ts'
import { isPaused } from './pauses.ts'

/** How long one derivation keeps its queue, in milliseconds. */
const TURN_MS = 60_000

interface DeriveDeps {
  readonly files: FileStore
  readonly contextOf: (run: Run) => AnyContext
}

interface DueRow {
  id: string
  owner_id: string
  type: 'image' | 'video'
  taken_at: Date
  width: number
  height: number
  checksum: Buffer
  file_name: string
}

/** Photos that this derivation has not done in its present version, those that failed too often left out. */
const due = (knex: Knex, derivation: Derivation): Promise<DueRow[]> =>
  rows<DueRow>(
    knex,
    sql`select a.id, a.owner_id, a.type, a.taken_at, a.width, a.height, a.checksum, a.file_name
      from ${photosFor(derivation)} and ${isDue(derivation)}
      order by a.added_at, a.id limit ${derivation.part.batch}`,
  )

/**
 * The job behind `kith.derive`: one derivation, a batch at a time, until nothing is due. What is due is asked of the
 * database, so new photos, another version and work cut off by a crash all come to the same.
 */
export function createDeriveJob(deps: DeriveDeps): Job<typeof DerivationRef> {
  return coreJob(
    'derive',
    DerivationRef,
    { queue: 'ml', retries: 3, timeout: 86_400, key: ({ plugin, name }) => `${plugin}.${name}` },
    async (c) => {
      const { generation, knex, input, signal, by } = c
      const derivation = derivationOf(generation, input)
      if (!derivation) return
      const began = performance.now()
      for (let done = 0; !signal.aborted && !(await isPaused(knex, input));) {
        // Others that wait in the queue have their turn.
        if (performance.now() - began > TURN_MS) return enqueueDerivations(c, [input])
        const batch = await due(knex, derivation)
        if (batch.length === 0) return
        const context = deps.contextOf({ generation, plugin: derivation.plugin, by, signal })
        await runBatch(deps, knex, derivation, batch, context)
        done += batch.length
        c.progress(done, done + batch.length)
      }
    },
  )
}

/** Has derivations worked on, all if not said otherwise, each in the queue that its plugin named. */
export async function enqueueDerivations(
  c: Pick<CoreContext, 'enqueue' | 'generation'>,
  refs: readonly DerivationRef[] = derivations(c.generation),
): Promise<void> {
  for (const ref of refs) {
    const queue = derivationOf(c.generation, ref)?.part.queue
    if (queue) await c.enqueue({ ...jobOf(c, 'derive'), queue }, ref)
  }
}

/** Runs a batch; when it fails, photo by photo, so that one bad photo is found and left behind. */
async function runBatch(
  deps: DeriveDeps,
  knex: Knex,
  derivation: Derivation,
  batch: readonly DueRow[],
  context: AnyContext,
): Promise<void> {
  const photos = batch.map((row) => ({ ...factsOf(row), preview: () => deps.files.read(previewKey(row.id)) }))
  try {
    await derivation.part.run(Object.assign(Object.create(context), { photos }) as never)
    await record(knex, derivation, batch, null)
  } catch (error) {
    // Cut off is not failed.
    context.signal.throwIfAborted()
    if (batch.length > 1) for (const row of batch) await runBatch(deps, knex, derivation, [row], context)
    else await record(knex, derivation, batch, error instanceof Error ? error.message : String(error))
  }
}

async function record(
  knex: Knex,
  { plugin, part, version }: Derivation,
  batch: readonly DueRow[],
  error: string | null,
): Promise<void> {
  const base = { plugin, name: part.name, version, error, at: knex.fn.now() }
  await knex('core.derived')
    .insert(batch.map((row) => ({ ...base, asset_id: row.id, attempts: 1 })))
    .onConflict(['plugin', 'name', 'asset_id'])
    .merge({
      ...base,
      attempts: knex.raw('case when core.derived.version = excluded.version then core.derived.attempts + 1 else 1 end'),
    })
}

const factsOf = (row: DueRow): AssetFacts => ({
  id: row.id,
  ownerId: row.owner_id,
  type: row.type,
  takenAt: row.taken_at,
  width: row.width,
  height: row.height,
  checksum: row.checksum.toString('hex'),
  fileName: row.file_name,
})
