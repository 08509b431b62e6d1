import { type AssetFacts, type DerivePart, type ListenerPart, events } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import type { Generation, Owned } from '../plugins/generation.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import type { AnyContext, Run } from '../server/contexts.ts'
import { previewKey } from '../ingest/keys.ts'

const MAX_ATTEMPTS = 3

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

const versionOf = (generation: Generation, { plugin, part }: Owned<DerivePart>): string =>
  part.version(generation.settings.get(plugin) as never)

/** Photos that this derivation has not done in its present version, those that failed too often left out. */
function due(knex: Knex, generation: Generation, owned: Owned<DerivePart>, limit: number): Promise<DueRow[]> {
  const { plugin, part } = owned
  const version = versionOf(generation, owned)
  const types = part.of === 'any' ? ['image', 'video'] : [part.of]
  return rows<DueRow>(
    knex,
    sql`select a.id, a.owner_id, a.type, a.taken_at, a.width, a.height, a.checksum, a.file_name from core.asset a
      left join core.derived d on d.asset_id = a.id and d.plugin = ${plugin} and d.name = ${part.name}
      where a.state = 'ready' and a.type = any(${types}) and a.deleted_at is null and a.offline_at is null
        and a.visibility <> 'hidden'
        and (a.type = 'image' or not exists (select 1 from core.video v where v.asset_id = a.id and v.state = 'unknown'))
        and (d.asset_id is null or d.version <> ${version} or (d.error is not null and d.attempts < ${MAX_ATTEMPTS}))
      order by a.added_at, a.id limit ${limit}`,
  )
}

/**
 * The job behind `kith.derive`: one derivation, a batch at a time, until nothing is due. What is due is asked of the
 * database, so new photos, another version and work cut off by a crash all come to the same.
 */
export const deriveJob = (deps: DeriveDeps) =>
  coreJob(
    'derive',
    z.object({ plugin: z.string(), name: z.string() }),
    { queue: 'ml', retries: 3, timeout: 86_400, key: ({ plugin, name }) => `${plugin}.${name}` },
    async ({ generation, knex, input, signal, progress, by }) => {
      const owned = generation.derives.find((one) => one.plugin === input.plugin && one.part.name === input.name)
      if (!owned) return
      for (let done = 0; !signal.aborted;) {
        const batch = await due(knex, generation, owned, owned.part.batch)
        if (batch.length === 0) return
        const context = deps.contextOf({ generation, plugin: owned.plugin, by, signal })
        await runBatch(deps, knex, generation, owned, batch, context)
        done += batch.length
        progress(done, done + batch.length)
      }
    },
  )

/** Runs a batch; when it fails, photo by photo, so that one bad photo is found and left behind. */
async function runBatch(
  deps: DeriveDeps,
  knex: Knex,
  generation: Generation,
  owned: Owned<DerivePart>,
  batch: readonly DueRow[],
  context: AnyContext,
): Promise<void> {
  const photos = batch.map((row) => ({ ...factsOf(row), preview: () => deps.files.read(previewKey(row.id)) }))
  try {
    await owned.part.run(Object.assign(Object.create(context), { photos }) as never)
    await record(knex, generation, owned, batch, null)
  } catch (error) {
    if (batch.length > 1) for (const row of batch) await runBatch(deps, knex, generation, owned, [row], context)
    else await record(knex, generation, owned, batch, error instanceof Error ? error.message : String(error))
  }
}

async function record(
  knex: Knex,
  generation: Generation,
  owned: Owned<DerivePart>,
  batch: readonly DueRow[],
  error: string | null,
): Promise<void> {
  const base = {
    plugin: owned.plugin,
    name: owned.part.name,
    version: versionOf(generation, owned),
    error,
    at: knex.fn.now(),
  }
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

/** Photos that arrive are derived from at once; nothing here knows which plugins want to. */
export const deriveOnArrival = (derive: ReturnType<typeof deriveJob>): ListenerPart => ({
  part: 'on',
  name: 'derive',
  events: [events.assetIngested.name],
  run: async (c: CoreContext) => {
    const wanted = derivations(c.generation)
    if (wanted.length > 0) await c.enqueue(derive, wanted)
  },
})

/** Enqueued for every derivation at start, when photos arrive and when a plugin or its settings change. */
export const derivations = (generation: Generation) =>
  generation.derives.map(({ plugin, part }) => ({ plugin, name: part.name }))
