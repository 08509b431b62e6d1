import { type Fragment, and, join, or, raw, sql } from '../access/fragment.ts'
import { LISTED } from '../access/guard.ts'
import type { Noted } from '../access/noted.ts'
import type { Reach } from '../access/reach.ts'
import { type Scope, inView } from './scope.ts'

/** The photos in view, by the ways that lead to them: conditions on `core.asset a`. No photo is in two arms. */
export interface Arms {
  /** What conditions name as `others(id)`. */
  readonly others: Fragment | undefined
  readonly arms: readonly Arm[]
  /** Those that another photo stands for, as a query of `id` and `month`; absent when each photo is shown. */
  readonly beneath: Fragment | undefined
}

interface Arm {
  readonly seen: Fragment
  /** How its index is ordered: counted by that, 200,000 rows need no sorting and no hashing. */
  readonly by: Fragment
  /** Most of it by what stands beside entries, and the condition for what is not. */
  readonly noted?: { readonly entries: Noted; readonly rest: Fragment } | undefined
}

export function armsOf(scope: Scope): Arms {
  const [group] = scope.groups
  return scope.groups.length === 1 && group && !scope.few ? byWay(scope, group) : inOne(scope)
}

/** The beginning of a query over arms. */
export const withOthers = ({ others }: Arms): Fragment =>
  others ? sql`with others(id) as materialized (${others})` : raw('')

/**
 * Each kind of way is followed as suits it: whole libraries by their index, what can be told from a photo's own
 * columns by those, the rest by what entries name; what one arm has the next leaves out. 2 to 6 times faster than one
 * condition for all.
 */
function byWay(scope: Scope, ways: readonly Reach[]): Arms {
  const { libraries, whole, elsewhere, others } = splitWays(scope, ways)
  const direct = others.filter((way) => way.direct).map((way) => way.probe)
  const named = others.filter((way) => !way.direct)

  const inOthers = raw('a.id in (select id from others)')
  const arms: Arm[] = []
  if (whole) arms.push({ seen: whole, by: raw('a.owner_id, a.month') })
  if (direct.length > 0) arms.push({ seen: and([elsewhere, or(direct)]), by: raw('a.month') })
  if (named.length > 0)
    arms.push({
      seen: and([elsewhere, sql`${or(direct)} is not true`, inOthers]),
      by: raw('a.month'),
      noted: direct.length === 0 && scope.whole ? notedOf(named, libraries, elsewhere) : undefined,
    })

  const once = scope.once && (others.length > 0 || libraries.length > 1)
  const ids = named.map((way) => (scope.archived ? undefined : way.idsOutside?.(libraries)) ?? way.ids)
  return {
    others: ids.length > 0 ? join(ids, ' union all ') : undefined,
    arms: arms.map((arm) => ({ ...arm, seen: and([arm.seen, scope.narrow]) })),
    beneath: beneathOf({ ...scope, once }, and([or(arms.map((arm) => arm.seen)), scope.narrow])),
  }
}

/** Ways apart into whole libraries and all others: conditions on `core.asset a`, of which a photo fulfils one at most. */
interface SplitWays {
  readonly libraries: readonly string[]
  /** It is in these libraries; absent when there are none. */
  readonly whole: Fragment | undefined
  /** It may be listed, and is not in these libraries. */
  readonly elsewhere: Fragment
  readonly others: readonly Reach[]
}

export function splitWays(scope: Scope, ways: readonly Reach[]): SplitWays {
  const libraries = scope.libraries(ways)
  const others = scope.onlyMine && libraries.length > 0 ? [] : ways.filter((way) => !way.libraries)
  if (libraries.length === 0) return { libraries, whole: undefined, elsewhere: scope.guard, others }
  const inLibraries = sql`a.owner_id = any(${libraries}::uuid[])`
  const whole = and([LISTED, inLibraries])
  return { libraries, whole, elsewhere: and([scope.guard, sql`not ${scope.archived ? whole : inLibraries}`]), others }
}

/** Of several ways each may lead to the same photo, so they are not counted one by one. */
function notedOf(ways: readonly Reach[], libraries: readonly string[], elsewhere: Fragment): Arm['noted'] {
  const [way] = ways
  if (ways.length !== 1 || !way?.noted) return undefined
  const entries = way.noted(libraries)
  return { entries, rest: and([elsewhere, sql`a.id in (${entries.rest})`]) }
}

/** One condition for all: where a filter leaves few photos, and where several sets are intersected. */
function inOne(scope: Scope): Arms {
  const seen = inView(scope, scope.few ? 'probe' : 'ids')
  return { others: undefined, arms: [{ seen, by: raw('a.month') }], beneath: beneathOf(scope, seen) }
}

/** Few photos have a `content_id` or a `stack_id`. */
function beneathOf({ once, stacked, me }: Scope, seen: Fragment): Fragment | undefined {
  if (!once && !stacked) return undefined
  const some = or([
    ...(once ? [raw('a.content_id is not null')] : []),
    ...(stacked ? [raw('a.stack_id is not null')] : []),
  ])
  const copy = once
    ? sql`(a.content_id is not null and a.owner_id <> first_value(a.owner_id) over (partition by a.content_id order by ${rank(me)}))`
    : raw('false')
  const stack = stacked ? raw('a.stack_id') : raw('null::uuid')
  return sql`select d.id, d.month from (
      select c.id, c.month, c.copy, c.stack is not null
          and c.id <> first_value(c.id) over (partition by c.stack, c.copy order by c.stack_cover desc, c.local_at, c.id) as beneath
      from (select a.id, a.month, a.local_at, a.stack_cover, ${stack} as stack, ${copy} as copy
        from core.asset a where ${some} and ${seen}) c) d
    where d.copy or d.beneath`
}

/** Mine before others', then who had it first. */
export const rank = (me: string | undefined): Fragment =>
  me ? sql`(a.owner_id = ${me}::uuid) desc, a.added_at, a.id` : raw('a.added_at, a.id')

/** The photo that stands for its stack first: the cover, or the first of those one may see. */
export const IN_STACK = raw('a.stack_cover desc, a.local_at, a.id')
