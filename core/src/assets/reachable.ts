import type { Cap, SetRef, VisibleOptions } from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, and, or, raw, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import { visibleWhere } from '../access/visible.ts'

/** Who asks: a caller by their keyring, or the system. */
export type Asker = Keyring | 'everything'

/** The condition on `core.asset a` that says what the asker holds `cap` on. */
export const reachable = (access: CompiledAccess, asker: Asker, cap: Cap, options: VisibleOptions = {}): Fragment =>
  asker === 'everything' ? presentIn(access, options) : visibleWhere(access, asker, cap, options, 'probe')

/**
 * What one photo is asked for by: everything that is reachable, what a named set leads to, and one's own photos
 * wherever they are, in the trash too. Locked ones stay locked.
 */
export function reachableById(access: CompiledAccess, asker: Asker, cap: Cap, named?: SetRef): Fragment {
  const ways = [reachable(access, asker, cap)]
  if (asker !== 'everything' && asker.me) ways.push(and([ownedBy(asker.me, asker.unlocked), NOT_PURGED]))
  if (named) ways.push(reachable(access, asker, cap, { in: named }))
  return or(ways)
}

/** A photo deleted for good leaves a trace in the trash, in a library whose files are not Kith's to delete. */
const NOT_PURGED = raw(`(a.deleted_at is null or a.deleted_at > 'epoch')`)

/** One's own photos, less what is locked just now. */
export const ownedBy = (me: string, unlocked: boolean): Fragment =>
  sql`(a.owner_id = ${me}::uuid and a.visibility in ('timeline', 'archive'${raw(unlocked ? `, 'locked'` : '')}))`

/** What the system works on: all but what is in the trash or away, and the films of live photos. */
function presentIn(access: CompiledAccess, options: VisibleOptions): Fragment {
  const sets = !options.in ? [] : 'kind' in options.in ? [options.in] : options.in
  const timeline = options.timeline ? raw(`a.visibility = 'timeline'`) : raw(`a.visibility <> 'hidden'`)
  const there = raw('a.deleted_at is null and a.offline_at is null')
  return and([there, timeline, ...sets.map((set) => memberOf(access, set))])
}

function memberOf(access: CompiledAccess, { kind, id }: SetRef): Fragment {
  if (kind === 'core:library') return sql`(a.owner_id = ${id}::uuid and a.visibility = 'timeline')`
  if (kind === 'core:folder')
    return sql`a.folder_id in (select t.descendant_id from core.folder_tree t where t.ancestor_id = ${id}::uuid)`
  const set = access.sets.get(kind)
  if (!set) return raw('false')
  const r = set.as('r')
  return sql`a.id in (select ${r.asset} from ${set.rows} r where ${r.set} = ${id}::uuid)`
}
