import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { lastAdmin } from './errors.ts'

/**
 * Throws when nobody would be left to administer without this user. Locks the admins until the transaction ends, so
 * that two who demote each other at once cannot both succeed.
 */
export async function keepAnAdmin(knex: Knex, without: string): Promise<void> {
  const admins = await rows<{ id: string }>(
    knex,
    sql`select id from core."user" where admin and disabled_at is null order by id for no key update`,
  )
  if (admins.some((admin) => admin.id === without) && admins.length === 1) throw lastAdmin()
}
