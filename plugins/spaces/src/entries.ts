import type { Knex } from 'knex'
import { spaces } from './access.ts'
import type { Reader } from './kith.ts'

/**
 * What the caller sees in these spaces, each photo once in each: one that was put in and is in a connected library too
 * came by whichever was first. Rows of `set_id`, `asset_id`, who brought it (`by`) and when (`at`).
 */
export const entriesOf = ({ assets, knex }: Reader, ids: readonly string[]): Knex.QueryBuilder =>
  knex
    .queryBuilder()
    .from(
      assets
        .entries(
          'view',
          ids.map((id) => spaces.of(id)),
        )
        .as('one'),
    )
    .groupBy('set_id', 'asset_id')
    .select(
      'set_id',
      'asset_id',
      knex.raw('(array_agg(by order by at))[1] as by, min(at) as at, min(local_at) as local_at'),
    )
