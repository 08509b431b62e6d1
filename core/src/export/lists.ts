import type { Knex } from 'knex'
import { raw, rows, sql } from '../access/fragment.ts'

const BATCH = 1_000
const FIRST = '00000000-0000-0000-0000-000000000000'

export const favouritesOf = (knex: Knex, userId: string): AsyncGenerator<unknown> =>
  inPages((after) =>
    rows<{ id: string }>(
      knex,
      sql`select f.asset_id as id, f.at, a.owner_id = f.user_id as mine
        from core.favorite f join core.asset a on a.id = f.asset_id
        where f.user_id = ${userId}::uuid and f.asset_id > ${after}::uuid order by f.asset_id limit ${raw(`${BATCH}`)}`,
    ),
  )

export const noticesOf = (knex: Knex, userId: string): AsyncGenerator<unknown> =>
  inPages((after) =>
    rows<{ id: string }>(
      knex,
      sql`select id, name, payload, count, at, read_at as "readAt" from core.notice
        where user_id = ${userId}::uuid and id > ${after}::uuid order by id limit ${raw(`${BATCH}`)}`,
    ),
  )

async function* inPages<T extends { readonly id: string }>(load: (after: string) => Promise<T[]>): AsyncGenerator<T> {
  for (let page = await load(FIRST); ;) {
    yield* page
    const last = page.at(-1)
    if (!last || page.length < BATCH) return
    page = await load(last.id)
  }
}
