import { randomUUID } from 'node:crypto'
import { events } from '@kith/sdk'
import { type Fragment, raw, rows, sql } from '../access/fragment.ts'
import { type Happened, tellOf } from '../assets/tell-of.ts'
import type { CoreContext } from '../server/area.ts'

/** Makes one stack of photos of one owner, judged already, wherever they were before. */
export async function putTogether(c: CoreContext, ids: readonly string[], cover: string): Promise<string> {
  const stack = randomUUID()
  await change(c, sql`stack_id = ${stack}::uuid, stack_cover = (a.id = ${cover}::uuid)`, inList(ids))
  return stack
}

export const chooseCover = (c: CoreContext, stack: string, cover: string): Promise<void> =>
  change(c, sql`stack_cover = (a.id = ${cover}::uuid)`, sql`a.stack_id = ${stack}::uuid`)

/** A stack for each: they were taken apart on purpose, so nothing stacks them by itself. */
export const takeApart = (c: CoreContext, ids: readonly string[]): Promise<void> =>
  change(c, raw('stack_id = gen_random_uuid(), stack_cover = false'), inList(ids))

const inList = (ids: readonly string[]) => sql`a.id = any(${[...ids]}::uuid[])`

async function change(c: CoreContext, what: Fragment, where: Fragment): Promise<void> {
  await c.transaction(async () => {
    const changed = await rows<Happened>(
      c.knex,
      sql`update core.asset a set ${what}, updated_at = now() where ${where} returning a.id, a.owner_id`,
    )
    await tellOf(c, events.assetUpdated, changed, changed[0]?.owner_id ?? null)
  })
}
