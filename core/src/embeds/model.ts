import type { GrantPart } from '@kith/sdk'
import { modelOf } from '@kith/sdk/host'
import { z } from 'zod'

const Row = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  name: z.string(),
  set_kind: z.string(),
  set_id: z.uuid(),
  can: z.int(),
  origins: z.array(z.string()),
  created_at: z.date(),
  expires_at: z.date(),
  used_at: z.date().nullable(),
})

class EmbedModel extends modelOf('core', 'embed', Row) {}

/**
 * A token is a visitor's key to its set. It names who made it, so it is cut to what that person may hand on just now:
 * of a disabled account, or of an album one left, nothing.
 */
export const embedGrant: GrantPart = {
  part: 'grant',
  name: 'core:embeds',
  who: 'whoever looks at a page that somebody put photos into',
  target: 'any',
  model: EmbedModel,
  user: undefined,
  visitor: 'id',
  where: undefined,
  key: { kind: 'set_kind', set: 'set_id', can: 'can', timeline: true, until: 'expires_at', by: 'user_id' },
  via: undefined,
  onlyWhenNamed: false,
}
