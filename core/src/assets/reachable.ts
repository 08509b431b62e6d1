import type { Cap } from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, and, or, raw, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import { visibleWhere } from '../access/visible.ts'

/** Who asks: a caller by their keyring, or the system. */
export type Asker = Keyring | 'everything'

/** What the system works on: all but what is in the trash or away. */
const present = raw('(a.deleted_at is null and a.offline_at is null)')

/** The condition on `core.asset a` that says what the asker holds `cap` on. */
export const reachable = (access: CompiledAccess, asker: Asker, cap: Cap): Fragment =>
  asker === 'everything' ? present : visibleWhere(access, asker, cap, {}, 'probe')

/**
 * The same, and one's own photos in the trash: their owner still looks at them there. Locked ones stay locked.
 */
export function reachableOrTrashed(access: CompiledAccess, asker: Asker, cap: Cap): Fragment {
  if (asker === 'everything' || asker.me === undefined) return reachable(access, asker, cap)
  const mine = [sql`a.owner_id = ${asker.me}::uuid`, raw('a.deleted_at is not null')]
  if (!asker.unlocked) mine.push(raw(`a.visibility <> 'locked'`))
  return or([reachable(access, asker, cap), and(mine)])
}
