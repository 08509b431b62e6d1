import type { Knex } from 'knex'
import { hashToken, newToken } from './tokens.ts'

/** How long a session lasts unless it is ended. */
export const SESSION_SECONDS = 180 * 86_400

/** A session that was just started; only here is its token known. */
export interface StartedSession {
  readonly id: string
  readonly token: string
  readonly expiresAt: Date
}

/** Whose session begins, and how. */
export interface SessionStart {
  readonly userId: string
  readonly userAgent?: string
  readonly address?: string
  readonly via?: 'password' | 'oidc'
}

/** Starts a session of this user. */
export async function startSession(knex: Knex, o: SessionStart): Promise<StartedSession> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  const [row]: { id: string }[] = await knex('core.session')
    .insert({
      user_id: o.userId,
      token_hash: hashToken(token),
      user_agent: (o.userAgent ?? '').slice(0, 300),
      address: o.address ?? '',
      expires_at: expiresAt,
      via: o.via ?? 'password',
    })
    .returning('id')
  if (!row) throw new Error('The session was not written.')
  return { id: row.id, token, expiresAt }
}

/** Ends all sessions of this user, or all but one. Answers how many these were. */
export async function endSessions(knex: Knex, userId: string, except?: string): Promise<number> {
  const sessions = knex('core.session').where({ user_id: userId })
  return await (except === undefined ? sessions : sessions.whereNot({ id: except })).delete()
}
