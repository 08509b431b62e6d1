import type { SessionFacts } from '../server/area.ts'
import { needsSession } from './errors.ts'

/** The session of a request; throws `auth.needs_session` (403) for an API key. */
export function sessionOf(session: SessionFacts | undefined): string {
  if (session?.id === undefined) throw needsSession()
  return session.id
}
