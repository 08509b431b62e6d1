import { z } from 'zod'
import type { Reason } from './errors.ts'
import type { Link } from './models.ts'

export const StateOf = z.enum(['open', 'revoked', 'early', 'over', 'used_up', 'not_yours_to_share'])

/** Why a link is closed by what stands in it, if it is. */
export function stateOf(link: Link, visits: number, now = new Date()): z.output<typeof Reason> | undefined {
  if (link.revoked_at) return 'revoked'
  if (link.starts_at && link.starts_at > now) return 'early'
  if (link.ends_at && link.ends_at <= now) return 'over'
  if (link.view_limit !== null && visits >= link.view_limit) return 'used_up'
  return undefined
}
