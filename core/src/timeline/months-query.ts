import { type Fragment, join, sql } from '../access/fragment.ts'
import type { Noted } from '../access/noted.ts'
import { armsOf, withOthers } from './arms.ts'
import type { Scope } from './scope.ts'

/** Counts photos by month, newest first: `month` as `2024-05`, `count`. What another photo stands for is taken away. */
export function monthsQuery(scope: Scope): Fragment {
  const all = armsOf(scope)
  if (all.arms.length === 0) return sql`select null::text as month, 0 as count where false`
  const counts = all.arms.flatMap(({ seen, by, noted }) =>
    noted ? [countNoted(noted.entries), countBy(noted.rest, by)] : [countBy(seen, by)],
  )
  if (all.beneath) counts.push(sql`select d.month, -count(*) as n from (${all.beneath}) d group by d.month`)
  return sql`${withOthers(all)} select to_char(q.month, 'YYYY-MM') as month, sum(q.n)::int as count
    from (${join(counts, ' union all ')}) q group by q.month having sum(q.n) > 0 order by q.month desc`
}

const countBy = (seen: Fragment, by: Fragment): Fragment =>
  sql`select a.month, count(*) as n from core.asset a where ${seen} group by ${by}`

const countNoted = ({ counts }: Noted): Fragment => sql`select m.month, m.n from (${counts}) m`
