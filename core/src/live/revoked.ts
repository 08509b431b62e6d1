import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { OpenStream } from './open-stream.ts'

/** Those of these streams whose session or API key has ended, in at most two queries for any number. */
export async function revoked(knex: Knex, streams: readonly OpenStream[]): Promise<Set<OpenStream>> {
  const sessions = await standing(knex, 'session', streams)
  const keys = await standing(knex, 'api_key', streams)
  const stands = ({ session }: OpenStream) =>
    session === undefined || sessions.has(session.id ?? '') || keys.has(session.apiKeyId ?? '')
  return new Set(streams.filter((stream) => !stands(stream)))
}

async function standing(knex: Knex, how: 'session' | 'api_key', streams: readonly OpenStream[]): Promise<Set<string>> {
  const ids = streams.flatMap(({ session }) => (how === 'session' ? session?.id : session?.apiKeyId) ?? [])
  if (ids.length === 0) return new Set()
  const query =
    how === 'session'
      ? sql`select s.id from core.session s join core."user" u on u.id = s.user_id and u.disabled_at is null
          left join core."user" actor on actor.id = s.actor_id
          where s.id = any(${ids}::uuid[]) and s.expires_at > now()
            and (s.actor_id is null or (actor.admin and actor.disabled_at is null))`
      : sql`select k.id from core.api_key k join core."user" u on u.id = k.user_id and u.disabled_at is null
          where k.id = any(${ids}::uuid[])`
  return new Set((await rows<{ id: string }>(knex, query)).map((row) => row.id))
}
