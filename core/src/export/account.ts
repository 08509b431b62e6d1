import type { Knex } from 'knex'
import { type Fragment, rows, sql } from '../access/fragment.ts'

/** What Kith itself keeps of an account, but for its photos: nobody's secrets, not even as hashes. */
export async function accountOf(knex: Knex, userId: string): Promise<Record<string, unknown>> {
  const all = (query: Fragment) => rows<Record<string, unknown>>(knex, query)
  const me = sql`${userId}::uuid`
  const [account] = await all(
    sql`select u.id, u.email, u.name, u.color, u.admin, u.locale, u.quota_bytes::float8 as "quotaBytes",
        u.created_at as "createdAt", k.changed_at as "passwordChangedAt", p.changed_at as "pinChangedAt"
      from core."user" u left join core.credential k on k.user_id = u.id left join core.pin p on p.user_id = u.id
      where u.id = ${me}`,
  )
  return {
    ...account,
    identities: await all(
      sql`select issuer, subject, created_at as "createdAt" from core.identity where user_id = ${me} order by created_at`,
    ),
    preferences: await all(sql`select plugin, value from core.preference where user_id = ${me} order by plugin`),
    mutedNotices: (await all(sql`select name from core.notice_mute where user_id = ${me} order by name`)).map(
      ({ name }) => name,
    ),
    libraries: await all(
      sql`select id, name, type, folders, exclusions, created_at as "createdAt" from core.library
        where owner_id = ${me} order by created_at, id`,
    ),
  }
}

/** Where one is signed in, and one's API keys. */
export const sessionsOf = async (knex: Knex, userId: string) => ({
  sessions: await rows(
    knex,
    sql`select user_agent as "userAgent", address, via, created_at as "createdAt", seen_at as "seenAt",
        expires_at as "expiresAt"
      from core.session where user_id = ${userId}::uuid and actor_id is null order by created_at, id`,
  ),
  apiKeys: await rows(
    knex,
    sql`select name, scopes, created_at as "createdAt", used_at as "usedAt" from core.api_key
      where user_id = ${userId}::uuid order by created_at, id`,
  ),
})
