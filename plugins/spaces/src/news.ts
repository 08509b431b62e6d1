import { AssetModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { entriesOf } from './entries.ts'
import { kith } from './kith.ts'

/**
 * Photos of a space that others brought since some time, by any way: since its `seenAt` and up to its `asOf` they are
 * exactly those it calls new, whatever comes later.
 */
export const newFilter = kith.filter(
  'new',
  { input: z.object({ space: id, since: datetime, upTo: datetime.optional() }) },
  ({ space, since, upTo }, c) =>
    AssetModel.query()
      .whereIn(
        'id',
        c.knex
          .queryBuilder()
          .from(entriesOf(c, [space]).as('brought'))
          .where('brought.at', '>', since)
          .modify((q) => (upTo === undefined ? q : q.where('brought.at', '<=', upTo)))
          .whereRaw('brought.by::text <> ?', [c.caller.id])
          .select('brought.asset_id'),
      )
      .select('id'),
)
