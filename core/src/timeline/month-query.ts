import type { CompiledAccess, ListedColumns } from '../access/compiled.ts'
import { type Fragment, and, join, or, raw, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import type { Reach } from '../access/reach.ts'
import { IN_STACK, rank, splitWays } from './arms.ts'
import { placesHeld } from './places-held.ts'
import { type Scope, inView } from './scope.ts'
import type { View } from './view.ts'

/** A month as one row: the values of each column in one text, with commas between. */
export interface MonthRow {
  /** Null when the month is empty, as all others are then. */
  readonly id: string | null
  /** In thousandths. */
  readonly ratio: string
  readonly thumbhash: string
  readonly localTime: string
  readonly owner: string
  readonly type: string
  readonly duration: string
  readonly favorite: string
  readonly content: string
  readonly stack: string
  /** JSON, because places have commas. */
  readonly place: string
}

/** A time, as a condition on `core.asset a`, and on what is noted beside entries where that finds it faster. */
export interface Time {
  readonly ofPhoto: Fragment
  readonly ofEntry?: (listed: ListedColumns) => Fragment
}

/** Taken within a month. */
export function inMonth(month: string): Time {
  const first = sql`${`${month}-01`}::timestamp`
  return {
    ofPhoto: sql`a.local_at >= ${first} and a.local_at < ${first} + interval '1 month'`,
    ofEntry: (listed) => sql`${listed.month} = ${first}::date`,
  }
}

/**
 * The photos of some time, in order. Columns are put together in the database: to take a thousand rows apart costs
 * the driver more than the query itself.
 */
export function monthQuery(access: CompiledAccess, ring: Keyring, view: View, scope: Scope, time: Time): Fragment {
  const favorite = ring.me
    ? sql`a.id in (select f.asset_id from core.favorite f where f.user_id = ${ring.me}::uuid)`
    : raw('false')
  const parts = photosAt(ring, scope, time).map((holds) => sql`core.asset a where ${holds}`)
  const [one, another] = parts
  const from =
    one && !another
      ? one
      : sql`(${join(
          parts.map((part) => sql`select a.* from ${part}`),
          ' union all ',
        )}) a`
  const photos = sql`select a.id, a.owner_id, a.content_id, a.stack_id, a.width, a.height, a.local_at, a.type, a.duration_ms,
      encode(a.thumbhash, 'base64') as thumbhash, ${favorite} as favorite, ${placeOf(access, ring, view)} as place
    from ${from}
    order by ${view.order === 'oldest' ? raw('a.local_at, a.id desc') : raw('a.local_at desc, a.id')}`
  return sql`select string_agg(p.id::text, ',') as id,
      string_agg(coalesce(p.width::bigint * 1000 / nullif(p.height, 0), 1000)::text, ',') as ratio,
      string_agg(coalesce(p.thumbhash, ''), ',') as thumbhash,
      string_agg(left(p.local_at::text, 19), ',') as "localTime",
      string_agg(p.owner_id::text, ',') as owner,
      string_agg(p.type, ',') as type,
      string_agg(coalesce(p.duration_ms::text, ''), ',') as duration,
      string_agg(p.favorite::int::text, ',') as favorite,
      string_agg(coalesce(p.content_id::text, ''), ',') as content,
      string_agg(coalesce(p.stack_id::text, ''), ',') as stack,
      json_agg(p.place)::text as place
    from (${photos}) p`
}

/**
 * The photos in view at a time, as conditions on `core.asset a`; no photo fulfils two. Libraries by their index, entries
 * by when their photos were taken where that is noted beside them; only the rest is tested one by one.
 */
function photosAt(ring: Keyring, scope: Scope, time: Time): readonly Fragment[] {
  const [ways = [], more] = scope.groups
  const noted = ways.some((way) => way.noted)
  if (more || !time.ofEntry || !noted || (scope.few && ways.length > 1))
    return [and([time.ofPhoto, inView(scope, formFor(ring, scope))])]
  const { libraries, whole, elsewhere, others } = splitWays(scope, ways)
  const parts = whole ? [whole] : []
  if (others.length > 0) parts.push(and([elsewhere, or(othersAt(others, libraries, time.ofEntry))]))
  return parts.map((part) => and([time.ofPhoto, part, scope.narrow]))
}

function othersAt(
  others: readonly Reach[],
  libraries: readonly string[],
  ofEntry: NonNullable<Time['ofEntry']>,
): readonly Fragment[] {
  const noted = others.flatMap((way) => way.noted?.(libraries) ?? [])
  const ids = noted.flatMap(({ ids, listed, rest }) => [ids(ofEntry(listed)), rest])
  const oneByOne = others.filter((way) => !way.noted).map((way) => way.probe)
  return [...(ids.length > 0 ? [sql`a.id in (${join(ids, ' union all ')})`] : []), ...oneByOne]
}

/** Small callers start from their sets, unless few photos are left anyway. */
const formFor = (ring: Keyring, scope: Scope) => (ring.small && !scope.few ? 'ids' : 'probe')

/** Who has these contents in view too, the one whose photo is shown first. A query of its own, as few months need it. */
export function sharersQuery(ring: Keyring, scope: Scope, contents: readonly string[]): Fragment {
  return sql`select a.content_id as content, string_agg(a.owner_id::text, ' ' order by ${rank(scope.me)}) as owners
    from core.asset a where a.content_id = any(${[...contents]}::uuid[]) and ${inView(scope, formFor(ring, scope))}
    group by a.content_id`
}

/** What of these stacks is in view, in other months too; the photo that is shown first comes first. */
export function stacksQuery(ring: Keyring, scope: Scope, stacks: readonly string[]): Fragment {
  return sql`select a.stack_id as stack, a.id, a.owner_id as owner, coalesce(a.content_id::text, '') as content
    from core.asset a where a.stack_id = any(${[...stacks]}::uuid[]) and ${inView(scope, formFor(ring, scope))}
    order by ${IN_STACK}`
}

/** Where a photo was taken, as far as the caller holds `places` on it. Who holds it on all gets no condition. */
function placeOf(access: CompiledAccess, ring: Keyring, view: View): Fragment {
  const place = sql`(select nullif(concat_ws(', ', x.city, x.country), '') from core.exif x where x.asset_id = a.id)`
  const held = placesHeld(access, ring, view)
  return held ? sql`case when ${held} then ${place} end` : place
}
