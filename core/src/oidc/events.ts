import { eventOf } from '@kith/sdk'
import { z } from 'zod'

export const identityUnlinked = eventOf('core.identity_unlinked', z.object({ userId: z.uuid() }), {
  audit: true,
  says: ({ userId }, names) => `The account of ${names.user(userId)} was unlinked from the sign-in provider.`,
})
export const identityLinked = eventOf('core.identity_linked', z.object({ userId: z.uuid() }), {
  audit: true,
  says: ({ userId }, names) => `The account of ${names.user(userId)} was linked with the sign-in provider.`,
})
