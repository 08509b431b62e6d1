import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const user = z.object({ userId: z.uuid() })

/** An admin changed an account; `changed` names what, not to what. */
export const userUpdated = eventOf('core.user_updated', user.extend({ changed: z.array(z.string()) }), {
  audit: true,
  says: (p, names) => `${names.by} changed the account of ${names.user(p.userId)}: ${p.changed.join(', ')}.`,
})
/** An admin ended all sessions of an account. */
export const userSignedOut = eventOf('core.user_signed_out', user, {
  audit: true,
  says: (p, names) => `${names.by} signed ${names.user(p.userId)} out everywhere.`,
})
export const userRestored = eventOf('core.user_restored', user, {
  audit: true,
  says: (p, names) => `${names.by} restored the account of ${names.user(p.userId)}.`,
})
export const passwordReset = eventOf('core.password_reset', user, {
  audit: true,
  says: (p, names) => `${names.by} gave the account of ${names.user(p.userId)} another password.`,
})
