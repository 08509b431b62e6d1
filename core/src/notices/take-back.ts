import type { Notice } from '@kith/sdk'
import type { Knex } from 'knex'
import { raw, rows, sql } from '../access/fragment.ts'
import { announceTo } from './announce.ts'

/**
 * Takes back what users were told of one kind and word, read or not, in one statement and in the ambient transaction.
 */
export async function takeBackNotices(
  knex: Knex,
  notice: Notice,
  from: readonly string[],
  gather: string,
): Promise<void> {
  if (from.length === 0) return
  // Locked in the order in which they are written.
  const there = sql`select id from core.notice
    where user_id = any(${[...new Set(from)]}::uuid[]) and name = ${notice.name} and gather = ${gather}
    order by user_id, id for update`
  const gone = sql`delete from core.notice where id in (select id from there) returning user_id`
  await rows(
    knex,
    sql`with there as (${there}), gone as (${gone}),
        told as (${announceTo(raw('(select distinct user_id from gone) whose'))})
      select count(*) from told`,
  )
}
