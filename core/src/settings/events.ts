import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

/** An admin changed settings of the server; `what` names which, not to what. */
export const settingsChanged = auditEvent(
  'core.settings_changed',
  z.object({ what: z.string() }),
  ({ what }, { by }) => ({
    en: `${by} changed the server’s settings: ${what}.`,
    de: `${by} hat die Einstellungen des Servers geändert: ${what}.`,
  }),
)
