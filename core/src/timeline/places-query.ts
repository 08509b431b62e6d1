import { type Fragment, and, join, raw, sql } from '../access/fragment.ts'
import { armsOf, withOthers } from './arms.ts'
import type { Scope } from './scope.ts'

export interface PlaceRow {
  readonly latitude: number
  readonly longitude: number
  readonly count: number
  readonly name: string | null
  readonly bbox: string
}

/** So many places lie beside each other at the most, and so many degrees at the least belong together. */
const ACROSS = 12
const APART = 0.5

/**
 * Where the photos of a view were taken, as far as the caller may know (`held`): those near each other are one place,
 * near by what the whole view spans. Counted is what the view shows, as its months count it.
 */
export function placesQuery(scope: Scope, held: Fragment | undefined): Fragment {
  const all = armsOf(scope)
  if (all.arms.length === 0) return sql`select null::float8 as latitude where false`
  const photos = all.arms.map(
    ({ seen }) => sql`select a.id from core.asset a where ${and([seen, ...(held ? [held] : [])])}`,
  )
  const shown = all.beneath ? sql`q.id not in (select d.id from (${all.beneath}) d)` : raw('true')
  return sql`${withOthers(all)} select avg(s.lat) as latitude, avg(s.lon) as longitude, count(*)::int as count,
      mode() within group (order by s.name) as name,
      concat_ws(',', min(s.lon), min(s.lat), max(s.lon), max(s.lat)) as bbox
    from (select p.*, greatest(max(p.lat) over () - min(p.lat) over (), max(p.lon) over () - min(p.lon) over ()) as span
      from (select x.latitude as lat, x.longitude as lon, nullif(concat_ws(', ', x.city, x.country), '') as name
        from (${join(photos, ' union all ')}) q join core.exif x on x.asset_id = q.id
        where x.latitude is not null and x.longitude is not null and ${shown}) p) s
    cross join lateral (select greatest(s.span / ${ACROSS}::int, ${APART}::float8) as degrees) cell
    group by floor(s.lat / cell.degrees), floor(s.lon / cell.degrees)
    order by count desc, bbox`
}
