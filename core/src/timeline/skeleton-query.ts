import { type Fragment, join, raw, sql } from '../access/fragment.ts'
import { armsOf, withOthers } from './arms.ts'
import type { Scope } from './scope.ts'

/** A skeleton as one row: days and counts in one text each, with commas between. */
export interface SkeletonRow {
  /** Null when there are no photos, as all others are then. */
  readonly day: string | null
  readonly count: string
  readonly ratio: Uint8Array
}

/** Steps of 1.45 %, so that one byte has room for everything between 1:6 and 6:1. */
const RATIO = raw(`substring(int4send(least(255, greatest(1,
  128 + 48 * coalesce(ln(nullif(q.width, 0)::float8 / nullif(q.height, 0)), 0) / ln(2::float8)))::int) from 4)`)

/**
 * The days with photos, newest first, with the ratio of each photo in a byte. In the order of the months, so that the
 * n-th photo of a month's columns is the n-th of that month here.
 */
export function skeletonQuery(scope: Scope): Fragment {
  const all = armsOf(scope)
  if (all.arms.length === 0) return sql`select null::text as day where false`
  const photos = all.arms.map(
    ({ seen }) => sql`select a.id, a.local_at, a.width, a.height from core.asset a where ${seen}`,
  )
  const shown = all.beneath ? sql`q.id not in (select d.id from (${all.beneath}) d)` : raw('true')
  return sql`${withOthers(all)} select string_agg(to_char(s.day, 'YYYY-MM-DD'), ',' order by s.day desc) as day,
      string_agg(s.count::text, ',' order by s.day desc) as count, string_agg(s.ratio, '' order by s.day desc) as ratio
    from (select q.local_at::date as day, count(*), string_agg(${RATIO}, '' order by q.local_at desc, q.id) as ratio
      from (${join(photos, ' union all ')}) q where ${shown} group by 1) s`
}
