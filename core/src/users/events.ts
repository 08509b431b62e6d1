import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const user = z.object({ userId: z.uuid() })

/** An admin changed an account; `changed` names what, not to what. */
export const userUpdated = eventOf('core.user_updated', user.extend({ changed: z.array(z.string()) }), { audit: true })
export const userRestored = eventOf('core.user_restored', user, { audit: true })
export const passwordReset = eventOf('core.password_reset', user, { audit: true })
