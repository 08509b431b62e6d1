import type { AssetQuery } from '@kith/sdk'
import { Heart } from './models.ts'

/** Hearts of each of these photos that has any, in one query. */
export async function countHearts(photos: AssetQuery | readonly string[]): Promise<Map<string, number>> {
  const among = 'clone' in photos ? photos : [...photos]
  const rows = await Heart.query()
    .whereIn('asset_id', among)
    .groupBy('asset_id')
    .select('asset_id', Heart.raw('count(*)::int as hearts'))
    .castTo<{ asset_id: string; hearts: number }[]>()
  return new Map(rows.map((row) => [row.asset_id, row.hearts]))
}
