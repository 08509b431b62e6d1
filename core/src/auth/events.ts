import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const user = z.object({ userId: z.uuid() })
const key = z.object({ userId: z.uuid(), apiKeyId: z.uuid() })

export const signedIn = eventOf('core.signed_in', user, { audit: true })
/** `userId` is null when there is no such account. */
export const signInFailed = eventOf('core.sign_in_failed', z.object({ userId: z.uuid().nullable() }), { audit: true })
export const passwordChanged = eventOf('core.password_changed', user, { audit: true })
export const apiKeyCreated = eventOf('core.api_key_created', key, { audit: true })
export const apiKeyDeleted = eventOf('core.api_key_deleted', key, { audit: true })
