import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

export async function setOffline(knex: Knex, libraryId: string, offline: boolean): Promise<void> {
  const since = offline ? sql`coalesce(offline_since, now())` : sql`null`
  await rows(knex, sql`update core.library set offline_since = ${since} where id = ${libraryId}::uuid`)
}
