import type { Knex } from 'knex'
import { type Fragment, raw, rows, sql } from '../access/fragment.ts'

/** The live channel's messages are ids of events, or this followed by the ids of users whose notices changed. */
export const NOTICE_PREFIX = 'notices:'

/**
 * Tells the open pages of users that their notices changed, when the transaction commits. A query of `user_id`s is
 * told in few messages: a NOTIFY holds at most 8000 bytes.
 */
export const announceTo = (users: Fragment): Fragment => sql`
  select pg_notify('kith_live', ${NOTICE_PREFIX} || string_agg(user_id::text, ',')) as told
  from (select user_id, (row_number() over (order by user_id) - 1) / 200 as part from ${users}) parts group by part`

/** Tells the open pages of one user. */
export const announceNotices = (knex: Knex, userId: string) =>
  rows(knex, announceTo(sql`(select ${userId}::uuid as user_id) ${raw('one')}`))
