import { type Fragment, join, raw, sql } from '../access/fragment.ts'
import type { Noted } from '../access/noted.ts'
import { armsOf, withOthers } from './arms.ts'
import type { Scope } from './scope.ts'

/** A skeleton as one row: days and counts in one text each, with commas between. */
export interface SkeletonRow {
  /** Null when there are no photos, as all others are then. */
  readonly day: string | null
  readonly count: string
  readonly ratio: Uint8Array
}

/**
 * The days with photos, newest first, with the ratio of each photo in a byte. In the order of the months, so that the
 * n-th photo of a month's columns is the n-th of that month here.
 */
export function skeletonQuery(scope: Scope): Fragment {
  const all = armsOf(scope)
  if (all.arms.length === 0) return sql`select null::text as day where false`
  const photos = all.arms.flatMap(({ seen, noted }) =>
    noted ? [ofEntries(noted.entries), ofPhotos(noted.rest)] : [ofPhotos(seen)],
  )
  const shown = all.beneath ? sql`q.id not in (select d.id from (${all.beneath}) d)` : raw('true')
  return sql`${withOthers(all)} select string_agg(to_char(s.day, 'YYYY-MM-DD'), ',' order by s.day desc) as day,
      string_agg(s.count::text, ',' order by s.day desc) as count, string_agg(s.ratio, '' order by s.day desc) as ratio
    from (select q.local_at::date as day, count(*), string_agg(substring(int2send(q.ratio) from 2), '' order by q.local_at desc, q.id) as ratio
      from (${join(photos, ' union all ')}) q where ${shown} group by 1) s`
}

const ofPhotos = (seen: Fragment): Fragment =>
  sql`select a.id, a.local_at, core.layout_ratio(a.width, a.height) as ratio from core.asset a where ${seen}`

const ofEntries = ({ from, asset, listed }: Noted): Fragment =>
  sql`select ${asset} as id, ${listed.localAt} as local_at, ${listed.ratio} as ratio from ${from([listed.localAt, listed.ratio])}`
