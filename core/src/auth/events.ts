import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const user = z.object({ userId: z.uuid() })
const key = z.object({ userId: z.uuid(), apiKeyId: z.uuid() })

export const signedIn = eventOf('core.signed_in', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} signed in.`,
})
export const signedOut = eventOf('core.signed_out', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} signed out.`,
})
/** `userId` is null when there is no such account. */
export const signInFailed = eventOf('core.sign_in_failed', z.object({ userId: z.uuid().nullable() }), {
  audit: true,
  says: ({ userId }, names) =>
    userId === null
      ? 'Somebody tried to sign in with an e-mail that has no account.'
      : `Somebody tried to sign in as ${names.user(userId)}.`,
})
export const sessionEnded = eventOf('core.session_ended', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} was signed out somewhere.`,
})
/** Ended all sessions but the one that asked. */
export const otherSessionsEnded = eventOf('core.other_sessions_ended', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} signed out everywhere else.`,
})
export const passwordChanged = eventOf('core.password_changed', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} changed the password.`,
})
export const apiKeyCreated = eventOf('core.api_key_created', key, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} made an API key.`,
})
export const apiKeyDeleted = eventOf('core.api_key_deleted', key, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} ended an API key.`,
})
export const pinChanged = eventOf('core.pin_changed', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} chose a PIN for locked photos.`,
})
export const pinRemoved = eventOf('core.pin_removed', user, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} removed the PIN for locked photos.`,
})
