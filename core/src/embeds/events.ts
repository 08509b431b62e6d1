import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const embed = z.object({ userId: z.uuid(), embedId: z.uuid() })

export const embedMade = eventOf('core.embed_made', embed, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} made a token for photos in another site.`,
})
export const embedRevoked = eventOf('core.embed_revoked', embed, {
  audit: true,
  says: (p, names) => `${names.user(p.userId)} revoked a token for photos in another site.`,
})
