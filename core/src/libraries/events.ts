import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const library = z.object({ libraryId: z.uuid(), ownerId: z.uuid() })

export const libraryAdded = eventOf('core.library_added', library, {
  audit: true,
  says: (p, names) => `${names.by} added a library of ${names.user(p.ownerId)}.`,
})
/** `changed` names what, not to what. */
export const libraryChanged = eventOf('core.library_changed', library.extend({ changed: z.array(z.string()) }), {
  audit: true,
  says: (p, names) => `${names.by} changed a library of ${names.user(p.ownerId)}: ${p.changed.join(', ')}.`,
})
export const libraryRemoved = eventOf('core.library_removed', library, {
  audit: true,
  says: (p, names) => `${names.by} removed a library of ${names.user(p.ownerId)}.`,
})
