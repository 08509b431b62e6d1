import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/**
 * Says that what somebody's timeline shows has changed, where no trigger does. Call it last in a transaction: the row
 * stays locked until the commit.
 */
export async function moveRevision(knex: Knex, kind: 'core:library' | 'core:favorites', userId: string): Promise<void> {
  await rows(
    knex,
    sql`insert into core.revision as r (kind, set_id) values (${kind}, ${userId}::uuid)
      on conflict (kind, set_id) do update set n = r.n + 1`,
  )
}
