import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { enqueueDerivations } from '../derived/index.ts'
import type { CoreContext } from '../server/area.ts'
import { type Happened, tellOf } from './tell-of.ts'

/**
 * Lets in photos that waited for their owner. Those that were looked at already are told of now; the others when they
 * are. Answers how many had waited.
 */
export const letIn = (c: CoreContext, ids: readonly string[], owner: string): Promise<number> =>
  c.transaction(async () => {
    const waited = await rows<Happened & { state: string }>(
      c.knex,
      sql`update core.asset set state = case when attempts > 0 then 'ready' else 'pending' end, updated_at = now()
          where id = any(${[...new Set(ids)]}::uuid[]) and owner_id = ${owner}::uuid and state = 'held'
          returning id, owner_id, state`,
    )
    const ready = waited.filter((asset) => asset.state === 'ready')
    await tellOf(c, events.assetIngested, ready, owner)
    if (ready.length > 0) await enqueueDerivations(c)
    return waited.length
  })
