import { type Fragment, and, join, raw, sql } from '../access/fragment.ts'
import { type Scope, inView } from './scope.ts'

/** Counts photos by month, newest first: `month` as `2024-05`, `count`. */
export function monthsQuery(scope: Scope): Fragment {
  const [group] = scope.groups
  const counts = scope.groups.length === 1 && group && !scope.few ? split(scope) : byPhoto(scope)
  return sql`select to_char(q.month, 'YYYY-MM') as month, sum(q.n)::int as count
    from (${counts}) q group by q.month having sum(q.n) > 0 order by q.month desc`
}

/**
 * Whole libraries are counted from their index, the rest from what their entries name, and of photos with one content
 * all but one are taken away again: 2 to 6 times faster than one condition for all.
 */
function split(scope: Scope): Fragment {
  const ways = scope.groups[0] ?? []
  const libraries = scope.libraries(ways)
  const others = scope.onlyMine && libraries.length > 0 ? [] : ways.filter((way) => !way.libraries)
  const theirs = sql`a.owner_id = any(${libraries}::uuid[])`
  const outside = sql`a.id in (select id from others)`
  const arms: Fragment[] = []
  // By owner and month, as the index is ordered: counted without sorting or hashing 200,000 rows.
  if (libraries.length > 0)
    arms.push(
      sql`select a.month, count(*) as n from core.asset a where ${LISTED} and ${theirs} and ${scope.narrow} group by a.owner_id, a.month`,
    )
  if (others.length > 0)
    arms.push(sql`select a.month, count(*) as n from core.asset a
      where ${scope.guard} and not ${theirs} and ${outside} and ${scope.narrow} group by a.month`)
  if (arms.length === 0) return raw('select null::date as month, 0 as n where false')
  if (scope.once && (others.length > 0 || libraries.length > 1)) {
    const inLibraries = and([LISTED, theirs])
    const seen = others.length > 0 ? sql`(${inLibraries} or (${scope.guard} and ${outside}))` : inLibraries
    arms.push(copies(scope, seen))
  }
  const counts = join(arms, ' union all ')
  if (others.length === 0) return counts
  const ids = join(
    others.map((way) => way.idsOutside?.(libraries) ?? way.ids),
    ' union all ',
  )
  return sql`with others(id) as materialized (${ids}) ${counts}`
}

/** What a library shows to whoever holds a key to it; the condition of its index. */
const LISTED = raw(`a.visibility = 'timeline' and a.deleted_at is null and a.offline_at is null and a.state = 'ready'`)

/** Photos whose content somebody else's photo in view already shows, with a minus. Few photos have a `content_id`. */
function copies(scope: Scope, seen: Fragment): Fragment {
  return sql`select d.month, -count(*) as n from (
      select a.month, a.owner_id, first_value(a.owner_id) over (partition by a.content_id order by ${rank(scope.me)}) as shown
      from core.asset a where a.content_id is not null and ${seen} and ${scope.narrow}) d
    where d.owner_id <> d.shown group by d.month`
}

/** One condition for all: where a filter leaves few photos, and where several sets are intersected. */
function byPhoto(scope: Scope): Fragment {
  const seen = inView(scope, scope.few ? 'probe' : 'ids')
  const all = sql`select a.month, count(*) as n from core.asset a where ${seen} group by a.month`
  return scope.once ? sql`${all} union all ${copies(scope, seen)}` : all
}

/** Mine before others', then who had it first. */
export const rank = (me: string | undefined): Fragment =>
  me ? sql`(a.owner_id = ${me}::uuid) desc, a.added_at, a.id` : raw('a.added_at, a.id')
