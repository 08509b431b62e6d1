import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** How many photos of a library are how far. */
export interface LibraryCounts {
  readonly photos: number
  readonly pending: number
  readonly failed: number
  /** Videos of which no copy for browsers could be made. */
  readonly unplayable: number
  /** Files that turned out not to be photos. */
  readonly skipped: number
  readonly offline: number
  readonly bytes: number
  /** Worked on in the last minute. */
  readonly recent: number
}

interface Row extends LibraryCounts {
  readonly library_id: string
}

export const NO_PHOTOS: LibraryCounts = {
  photos: 0,
  pending: 0,
  failed: 0,
  unplayable: 0,
  skipped: 0,
  offline: 0,
  bytes: 0,
  recent: 0,
}

/** Counts of several libraries, by their ids. */
export async function countLibraries(knex: Knex, ids: readonly string[]): Promise<Map<string, LibraryCounts>> {
  const found = await rows<Row>(
    knex,
    sql`select library_id, count(*) filter (where there and state = 'ready' and visibility <> 'hidden')::float8 as photos,
          count(*) filter (where there and state in ('pending', 'held'))::float8 as pending,
          count(*) filter (where there and state = 'failed' and error_code is distinct from 'not_a_photo')::float8 as failed,
          count(*) filter (where there and state = 'ready' and no_copy)::float8 as unplayable,
          count(*) filter (where there and error_code = 'not_a_photo')::float8 as skipped,
          count(*) filter (where offline_at is not null and deleted_at is null)::float8 as offline,
          coalesce(sum(size) filter (where coalesce(error_code, '') not in ('not_a_photo', 'purged')), 0)::float8 as bytes,
          count(*) filter (where recent and state in ('ready', 'failed'))::float8 as recent
        from (select library_id, state, visibility, error_code, size, offline_at, deleted_at, deleted_at is null and offline_at is null as there,
            updated_at > now() - interval '1 minute' as recent,
            id in (select asset_id from core.video where state = 'failed') as no_copy
          from core.asset where library_id = any(${[...ids]}::uuid[])) a
        group by library_id`,
  )
  return new Map(found.map((row) => [row.library_id, row]))
}
