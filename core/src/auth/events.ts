import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

const user = z.object({ userId: z.uuid() })
const key = z.object({ userId: z.uuid(), apiKeyId: z.uuid() })

export const signedIn = auditEvent('core.signed_in', user, (p, { user }) => ({
  en: `${user(p.userId)} signed in.`,
  de: `${user(p.userId)} hat sich angemeldet.`,
}))
export const signedOut = auditEvent('core.signed_out', user, (p, { user }) => ({
  en: `${user(p.userId)} signed out.`,
  de: `${user(p.userId)} hat sich abgemeldet.`,
}))
/** `userId` is null when there is no such account. */
export const signInFailed = auditEvent(
  'core.sign_in_failed',
  z.object({ userId: z.uuid().nullable() }),
  ({ userId }, { user }) =>
    userId === null
      ? {
          en: 'Somebody tried to sign in with an e-mail that has no account.',
          de: 'Jemand hat versucht, sich mit einer E-Mail-Adresse anzumelden, zu der es kein Konto gibt.',
        }
      : {
          en: `Somebody tried to sign in as ${user(userId)}.`,
          de: `Jemand hat versucht, sich als ${user(userId)} anzumelden.`,
        },
)
export const sessionEnded = auditEvent('core.session_ended', user, (p, { user }) => ({
  en: `${user(p.userId)} was signed out somewhere.`,
  de: `${user(p.userId)} wurde irgendwo abgemeldet.`,
}))
/** Ended all sessions but the one that asked. */
export const otherSessionsEnded = auditEvent('core.other_sessions_ended', user, (p, { user }) => ({
  en: `${user(p.userId)} signed out everywhere else.`,
  de: `${user(p.userId)} hat sich überall sonst abgemeldet.`,
}))
export const passwordChanged = auditEvent('core.password_changed', user, (p, { user }) => ({
  en: `${user(p.userId)} changed the password.`,
  de: `${user(p.userId)} hat das Passwort geändert.`,
}))
export const apiKeyCreated = auditEvent('core.api_key_created', key, (p, { user }) => ({
  en: `${user(p.userId)} made an API key.`,
  de: `${user(p.userId)} hat einen API-Schlüssel angelegt.`,
}))
export const apiKeyDeleted = auditEvent('core.api_key_deleted', key, (p, { user }) => ({
  en: `${user(p.userId)} ended an API key.`,
  de: `${user(p.userId)} hat einen API-Schlüssel beendet.`,
}))
export const pinChanged = auditEvent('core.pin_changed', user, (p, { user }) => ({
  en: `${user(p.userId)} chose a PIN for locked photos.`,
  de: `${user(p.userId)} hat eine PIN für gesperrte Fotos gewählt.`,
}))
export const pinRemoved = auditEvent('core.pin_removed', user, (p, { user }) => ({
  en: `${user(p.userId)} removed the PIN for locked photos.`,
  de: `${user(p.userId)} hat die PIN für gesperrte Fotos entfernt.`,
}))
