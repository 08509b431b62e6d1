import type { Notice } from '@kith/sdk'
import type { Knex } from 'knex'
import type { z } from 'zod'
import { raw, rows, sql } from '../access/fragment.ts'
import { announceTo } from './announce.ts'

/**
 * Notifies users, in one statement and in the ambient transaction. Disabled accounts and those who switched this kind
 * off are left out. With `gather`, an unread notice of the same kind and word takes it in: counted, with the latest
 * payload. Answers the ids of those that are new.
 */
export async function insertNotices<S extends z.ZodType>(
  knex: Knex,
  notice: Notice<S>,
  to: readonly string[],
  payload: z.input<S>,
  options: { gather?: string | undefined } = {},
): Promise<readonly string[]> {
  notice.schema.parse(payload)
  if (to.length === 0) return []
  // Locked in one order, so that two bursts for the same people cannot wait for each other.
  const written = sql`insert into core.notice as n (user_id, name, payload, gather)
    select u.id, ${notice.name}, ${JSON.stringify(payload)}::jsonb, ${options.gather ?? null}::text
      from core."user" u
      where u.id = any(${[...new Set(to)]}::uuid[]) and u.disabled_at is null
        and not exists (select from core.notice_mute m where m.user_id = u.id and m.name = ${notice.name})
      order by u.id
    on conflict (user_id, name, gather) where read_at is null and gather is not null
      do update set count = n.count + 1, payload = excluded.payload, at = excluded.at
    returning id, user_id, xmax = 0 as fresh`
  const [row] = await rows<{ fresh: string[] }>(
    knex,
    sql`with written as (${written}), told as (${announceTo(raw('written'))})
      select (select count(*) from told) as told, array(select id from written where fresh)::text[] as fresh`,
  )
  return row?.fresh ?? []
}
