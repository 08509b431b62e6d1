import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

const library = z.object({ libraryId: z.uuid(), ownerId: z.uuid() })

export const libraryAdded = auditEvent('core.library_added', library, (p, { by, user }) => ({
  en: `${by} added a library of ${user(p.ownerId)}.`,
  de: `${by} hat eine Bibliothek von ${user(p.ownerId)} hinzugefügt.`,
}))
/** `changed` names what, not to what. */
export const libraryChanged = auditEvent(
  'core.library_changed',
  library.extend({ changed: z.array(z.string()) }),
  (p, { by, user }) => ({
    en: `${by} changed a library of ${user(p.ownerId)}: ${p.changed.join(', ')}.`,
    de: `${by} hat eine Bibliothek von ${user(p.ownerId)} geändert: ${p.changed.join(', ')}.`,
  }),
)
export const libraryRemoved = auditEvent('core.library_removed', library, (p, { by, user }) => ({
  en: `${by} removed a library of ${user(p.ownerId)}.`,
  de: `${by} hat eine Bibliothek von ${user(p.ownerId)} entfernt.`,
}))
