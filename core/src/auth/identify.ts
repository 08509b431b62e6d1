import type { User } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import type { SessionFacts } from '../server/area.ts'
import { hashToken } from './tokens.ts'

/** The cookie that carries the token of a session. */
export const SESSION_COOKIE = 'kith_session'

/** What a request shows to say who sends it. */
export interface Credential {
  readonly kind: 'session' | 'key'
  readonly secret: string
  /** Sent by the browser by itself, so that a write needs to come from one of our own pages. */
  readonly cookie: boolean
}

/** Who sends a request, as of now. */
export interface Identity {
  readonly user: User
  readonly session: SessionFacts
  /** Until when this session may see locked photos. */
  readonly unlockedUntil: Date | null
  /** Signed in with a password that somebody else made. A key was made by its user: it goes on. */
  readonly mustChangePassword: boolean
  /** When the session ends by itself; null for an API key. */
  readonly expiresAt: Date | null
}

type Lookup = (name: string) => string | undefined

/** Takes the credential of a request. What a program sent on purpose goes before what a browser sends by itself. */
export function credentialOf(header: Lookup, cookie: Lookup): Credential | undefined {
  const key = header('x-api-key')
  if (key) return { kind: 'key', secret: key, cookie: false }
  const bearer = /^bearer +(\S+)$/i.exec(header('authorization') ?? '')?.[1]
  if (bearer) return { kind: 'session', secret: bearer, cookie: false }
  const token = cookie(SESSION_COOKIE)
  return token ? { kind: 'session', secret: token, cookie: true } : undefined
}

/** Who this is; undefined when the credential is unknown or over, or when the account is disabled. */
export const identify = (knex: Knex, credential: Credential): Promise<Identity | undefined> =>
  credential.kind === 'key' ? byKey(knex, credential.secret) : bySession(knex, credential.secret)

interface Person {
  readonly user_id: string
  readonly name: string
  readonly admin: boolean
}

async function bySession(knex: Knex, token: string): Promise<Identity | undefined> {
  // An admin who looks through somebody's eyes does so only while still being an admin.
  const [row] = await rows<
    Person & {
      id: string
      actor_id: string | null
      expires_at: Date
      unlocked_until: Date | null
      must_change: boolean
      stale: boolean
    }
  >(
    knex,
    sql`select s.id, s.user_id, u.name, u.admin, s.actor_id, s.expires_at, s.unlocked_until,
        coalesce(k.must_change, false) and s.actor_id is null as must_change,
        s.seen_at < now() - interval '1 minute' as stale
      from core.session s
      join core."user" u on u.id = s.user_id and u.disabled_at is null
      left join core.credential k on k.user_id = s.user_id
      left join core."user" actor on actor.id = s.actor_id
      where s.token_hash = ${hashToken(token)} and s.expires_at > now()
        and (s.actor_id is null or (actor.admin and actor.disabled_at is null))`,
  )
  if (!row) return undefined
  // This column alone: the others count as a change of rights.
  if (row.stale) await knex('core.session').where({ id: row.id }).update({ seen_at: knex.fn.now() })
  return {
    user: { ...userOf(row), ...(row.actor_id !== null && { actor: row.actor_id }) },
    session: { id: row.id, apiKeyId: undefined, scopes: undefined },
    unlockedUntil: row.unlocked_until,
    mustChangePassword: row.must_change,
    expiresAt: row.expires_at,
  }
}

async function byKey(knex: Knex, secret: string): Promise<Identity | undefined> {
  const [row] = await rows<Person & { id: string; scopes: string[]; stale: boolean }>(
    knex,
    sql`select k.id, k.user_id, k.scopes, u.name, u.admin,
        k.used_at is null or k.used_at < now() - interval '1 minute' as stale
      from core.api_key k
      join core."user" u on u.id = k.user_id and u.disabled_at is null
      where k.key_hash = ${hashToken(secret)}`,
  )
  if (!row) return undefined
  if (row.stale) await knex('core.api_key').where({ id: row.id }).update({ used_at: knex.fn.now() })
  return {
    user: userOf(row),
    session: { id: undefined, apiKeyId: row.id, scopes: row.scopes },
    unlockedUntil: null,
    mustChangePassword: false,
    expiresAt: null,
  }
}

const userOf = (row: Person): User => ({
  kind: 'user',
  id: row.user_id,
  name: row.name,
  admin: row.admin,
  visits: [],
})
