import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

const user = z.object({ userId: z.uuid() })

/** An admin changed an account; `changed` names what, not to what. */
export const userUpdated = auditEvent(
  'core.user_updated',
  user.extend({ changed: z.array(z.string()) }),
  (p, { by, user }) => ({
    en: `${by} changed the account of ${user(p.userId)}: ${p.changed.join(', ')}.`,
    de: `${by} hat das Konto von ${user(p.userId)} geändert: ${p.changed.join(', ')}.`,
  }),
)
/** An admin ended all sessions of an account. */
export const userSignedOut = auditEvent('core.user_signed_out', user, (p, { by, user }) => ({
  en: `${by} signed ${user(p.userId)} out everywhere.`,
  de: `${by} hat ${user(p.userId)} überall abgemeldet.`,
}))
export const passwordReset = auditEvent('core.password_reset', user, (p, { by, user }) => ({
  en: `${by} gave the account of ${user(p.userId)} another password.`,
  de: `${by} hat dem Konto von ${user(p.userId)} ein anderes Passwort gegeben.`,
}))
