import { eventOf } from '@kith/sdk'
import { z } from 'zod'

/** An admin changed settings of the server; `what` names which, not to what. */
export const settingsChanged = eventOf('core.settings_changed', z.object({ what: z.string() }), {
  audit: true,
  says: ({ what }, { by }) => `${by} changed the server’s settings: ${what}.`,
})
