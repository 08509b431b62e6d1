import type { Caller } from '@kith/sdk'
import type { Knex } from 'knex'
import { type Fragment, rows, sql } from '../access/fragment.ts'
import type { OpenStream } from './open-stream.ts'

/** A page of another site, let in by core itself. */
export const isEmbed = (caller: Caller): boolean => caller.kind === 'visitor' && caller.plugin === 'core'

const embedOf = ({ caller }: OpenStream) => (isEmbed(caller) ? caller.id : undefined)

/** Those of these streams whose session, API key or embed token has ended, in at most three queries for any number. */
export async function revoked(knex: Knex, streams: readonly OpenStream[]): Promise<Set<OpenStream>> {
  const standing = async (idOf: (stream: OpenStream) => string | undefined, query: (ids: string[]) => Fragment) => {
    const ids = streams.flatMap((stream) => idOf(stream) ?? [])
    if (ids.length === 0) return new Set<string>()
    return new Set((await rows<{ id: string }>(knex, query(ids))).map((row) => row.id))
  }
  const sessions = await standing(
    ({ session }) => session?.id,
    (ids) => sql`select s.id from core.session s join core."user" u on u.id = s.user_id and u.disabled_at is null
      left join core."user" actor on actor.id = s.actor_id
      where s.id = any(${ids}::uuid[]) and s.expires_at > now()
        and (s.actor_id is null or (actor.admin and actor.disabled_at is null))`,
  )
  const keys = await standing(
    ({ session }) => session?.apiKeyId,
    (ids) => sql`select k.id from core.api_key k join core."user" u on u.id = k.user_id and u.disabled_at is null
      where k.id = any(${ids}::uuid[])`,
  )
  const embeds = await standing(
    embedOf,
    (ids) => sql`select e.id from core.embed e join core."user" u on u.id = e.user_id and u.disabled_at is null
      where e.id = any(${ids}::uuid[]) and e.expires_at > now()`,
  )
  const stands = (stream: OpenStream) => {
    const embed = embedOf(stream)
    if (embed !== undefined) return embeds.has(embed)
    const { session } = stream
    return session === undefined || sessions.has(session.id ?? '') || keys.has(session.apiKeyId ?? '')
  }
  return new Set(streams.filter((stream) => !stands(stream)))
}
