import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { type BytePath, rangeBelow, toBytes } from './byte-path.ts'

/** Whether anything is known of a library, or is there below one of its folders. */
export async function hasPhotos(knex: Knex, libraryId: string, folder?: BytePath): Promise<boolean> {
  const range = folder === undefined ? undefined : rangeBelow(folder)
  const inside = range
    ? sql`path > ${toBytes(range.from)} and path < ${toBytes(range.to)} and offline_at is null`
    : sql`true`
  const found = await rows(
    knex,
    sql`select 1 from core.asset where library_id = ${libraryId}::uuid and ${inside} limit 1`,
  )
  return found.length > 0
}
