import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

const embed = z.object({ userId: z.uuid(), embedId: z.uuid() })

export const embedMade = auditEvent('core.embed_made', embed, (p, { user }) => ({
  en: `${user(p.userId)} made a token for photos in another site.`,
  de: `${user(p.userId)} hat ein Token für Fotos auf einer anderen Seite erstellt.`,
}))
/** Its maker's pages are told, and with that the streams of pages with the token end. */
export const embedRevoked = auditEvent(
  'core.embed_revoked',
  embed,
  (p, { user }) => ({
    en: `${user(p.userId)} revoked a token for photos in another site.`,
    de: `${user(p.userId)} hat ein Token für Fotos auf einer anderen Seite widerrufen.`,
  }),
  ({ userId }) => ({ users: [userId] }),
)
