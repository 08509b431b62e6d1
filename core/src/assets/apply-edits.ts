import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/**
 * Puts what owners changed over what files say. Run it after metadata was read anew: a scan forgets no edit.
 *
 * `core.edit.changes` holds, as far as each was changed: `takenAt` with `localTime` and `offsetMinutes`; `description`;
 * `rating`; `latitude` with `longitude`, `city`, `region` and `country`. Null says that the owner took it away.
 */
export async function applyEdits(knex: Knex, assetIds: readonly string[]): Promise<void> {
  const ids = [...assetIds]
  await rows(
    knex,
    sql`update core.asset a set taken_at = (e.changes->>'takenAt')::timestamptz, local_at = (e.changes->>'localTime')::timestamp,
        offset_minutes = (e.changes->>'offsetMinutes')::int, taken_source = 'edited', updated_at = now()
      from core.edit e where e.asset_id = a.id and a.id = any(${ids}::uuid[]) and jsonb_exists(e.changes, 'takenAt')
        and (a.taken_at, a.local_at, a.taken_source) is distinct from
          ((e.changes->>'takenAt')::timestamptz, (e.changes->>'localTime')::timestamp, 'edited')`,
  )
  await rows(
    knex,
    sql`insert into core.exif as x (asset_id, latitude, longitude, city, region, country, description, rating)
      select e.asset_id, (e.changes->>'latitude')::float8, (e.changes->>'longitude')::float8, e.changes->>'city',
        e.changes->>'region', e.changes->>'country', e.changes->>'description', (e.changes->>'rating')::int
      from core.edit e where e.asset_id = any(${ids}::uuid[])
        and jsonb_exists_any(e.changes, array['latitude', 'description', 'rating'])
      on conflict (asset_id) do update set
        (latitude, longitude, city, region, country, description, rating) = (
          select case when p.place then excluded.latitude else x.latitude end, case when p.place then excluded.longitude else x.longitude end,
            case when p.place then excluded.city else x.city end, case when p.place then excluded.region else x.region end,
            case when p.place then excluded.country else x.country end,
            case when p.description then excluded.description else x.description end,
            case when p.rating then excluded.rating else x.rating end
          from (select jsonb_exists(e.changes, 'latitude') as place, jsonb_exists(e.changes, 'description') as description,
              jsonb_exists(e.changes, 'rating') as rating
            from core.edit e where e.asset_id = x.asset_id) p)`,
  )
}
