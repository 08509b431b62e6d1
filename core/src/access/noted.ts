import type { CompiledSet, ListedColumns, SetColumns } from './compiled.ts'
import { type Fragment, join, raw, sql } from './fragment.ts'
import type { Keyring } from './keyring.ts'

/** A set of entries, by what is noted beside them: photos that a timeline lists and their owners brought. */
export interface Noted {
  readonly asset: Fragment
  readonly listed: ListedColumns
  /** A query of `month` and `n`, of which several for a month are to be added up. */
  readonly counts: Fragment
  /** What comes after FROM for these columns of `listed`, and `asset`, of each photo once. */
  readonly from: (columns: readonly Fragment[]) => Fragment
  /** A select of the ids of those for which this holds, of what is in several sets more than once. */
  readonly ids: (holds: Fragment) => Fragment
  /** A select of the ids of all others, of these libraries too. */
  readonly rest: Fragment
}

/** Where two columns are compared, the planner expects one row of 200, and would sort 30,000. Of a case it expects half. */
export const byOwner = ({ by, owner }: SetColumns): Fragment => sql`(case when ${by} = ${owner} then true end)`

/**
 * Of what several people put in only the owner's entry has a note. Whoever owns a photo may share it, so that it is not
 * asked again whether such an entry counts.
 */
export function notedIn(
  set: CompiledSet,
  ids: readonly string[],
  valid: Fragment,
  ring: Keyring,
): ((libraries: readonly string[]) => Noted) | undefined {
  const [r, o] = [set.as('r'), set.as('o')]
  const { listed } = r
  if (!listed || !o.listed) return undefined
  const sets = [...new Set(ids)]
  const [first, more] = sets
  // Of one set the planner knows that its index has the months in order.
  const inSets = (column: Fragment) =>
    first !== undefined && more === undefined ? sql`${column} = ${first}::uuid` : sql`${column} = any(${sets}::uuid[])`
  const own = sql`${o.listed.month} is not null and ${o.by} = ${o.owner}`
  return (libraries) => {
    const without = [...new Set([...libraries, ...ring.disabled])]
    const outside = (owner: Fragment) => (without.length > 0 ? sql`${owner} <> all(${without}::uuid[])` : raw('true'))
    const some = sql`${set.rows} r where ${inSets(r.set)} and ${outside(r.owner)} and ${listed.month} is not null and ${byOwner(r)}`
    return {
      asset: r.asset,
      listed,
      counts: countsOf({
        grouped: groupedIn(set, r, sql`${inSets(r.set)} and ${listed.month} is not null`, listed.month),
        outside: outside(raw('g.owner_id')),
        again: more === undefined ? undefined : againIn(r, listed.month, some),
      }),
      // A photo may be in two sets; in one it is its owner's only once.
      from: (columns) =>
        more === undefined ? some : sql`(select distinct ${join([r.asset, ...columns], ', ')} from ${some}) r`,
      ids: (holds) => sql`select ${r.asset} from ${some} and ${holds}`,
      // `offset 0`: few entries are asked this, so all others are not to be hashed for it.
      rest: sql`select ${r.asset} from ${set.rows} r where ${inSets(r.set)} and ${listed.month} is null and ${valid} and not exists (
        select 1 from ${set.rows} o where ${inSets(o.set)} and ${o.asset} = ${r.asset} and ${own} offset 0)`,
    }
  }
}

/**
 * Counted by the index, by all of its columns: 30,000 entries in 4 ms. Owners and bringers are compared for each group,
 * which `materialized` sees to, instead of for each entry.
 */
const countsOf = ({
  grouped,
  outside,
  again,
}: Record<'grouped' | 'outside', Fragment> & { again?: Fragment | undefined }) =>
  sql`with grouped as materialized (${grouped}),
    counted as (select g.month, g.owner_id, g.n from grouped g where g.by_id = g.owner_id and ${outside})
    select c.month, c.n from counted c ${again ? sql`union all ${again}` : raw('')}`

const groupedIn = (set: CompiledSet, r: SetColumns, those: Fragment, month: Fragment): Fragment =>
  sql`select ${r.set} as set_id, ${month} as month, ${r.owner} as owner_id, ${r.by} as by_id, count(*) as n
    from ${set.rows} r where ${those} group by 1, 2, 3, 4`

/**
 * What is to be taken away for photos that are in several sets. To look for them among all takes three times as long as
 * to count, so it is done only where there are several counts for one owner and month.
 */
const againIn = (r: SetColumns, month: Fragment, some: Fragment): Fragment =>
  sql`select t.month, -sum(again.n) as n
    from (select c.month, c.owner_id from counted c group by 1, 2 having count(*) > 1) t
    cross join lateral (select count(*) - count(distinct ${r.asset}) as n
      from ${some} and ${month} = t.month and ${r.owner} = t.owner_id) again
    group by t.month`
