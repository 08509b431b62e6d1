import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

const user = z.object({ userId: z.uuid() })

export const identityUnlinked = auditEvent('core.identity_unlinked', user, ({ userId }, names) => ({
  en: `The account of ${names.user(userId)} was unlinked from the sign-in provider.`,
  de: `Das Konto von ${names.user(userId)} wurde vom Anmeldeanbieter gelöst.`,
}))
export const identityLinked = auditEvent('core.identity_linked', user, ({ userId }, names) => ({
  en: `The account of ${names.user(userId)} was linked with the sign-in provider.`,
  de: `Das Konto von ${names.user(userId)} wurde mit dem Anmeldeanbieter verbunden.`,
}))
