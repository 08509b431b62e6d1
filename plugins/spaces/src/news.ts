import { AssetModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { entriesOf } from './entries.ts'
import { kith } from './kith.ts'

/** Photos of a space that others brought since some time, by any way: since its `seenAt`, what is new. */
export const newFilter = kith.filter(
  'new',
  { input: z.object({ space: id, since: datetime }) },
  ({ space, since }, c) =>
    AssetModel.query()
      .whereIn(
        'id',
        c.knex
          .queryBuilder()
          .from(entriesOf(c, [space]).as('brought'))
          .where('brought.at', '>', since)
          .whereRaw('brought.by::text <> ?', [c.caller.id])
          .select('brought.asset_id'),
      )
      .select('id'),
)
