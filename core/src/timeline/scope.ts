import { KithError } from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, and, join, or, raw, sql } from '../access/fragment.ts'
import { guard, timelineGuard } from '../access/guard.ts'
import type { Keyring } from '../access/keyring.ts'
import { type Reach, reaches } from '../access/reach.ts'
import { within } from './bbox.ts'
import { placesHeld } from './places-held.ts'
import { OWN, type View } from './view.ts'

/** A view as conditions on `core.asset a`, for one caller. */
export interface Scope {
  /** Core's rule for what this view may list, whoever asks. */
  readonly guard: Fragment
  /** What the request narrows it to. */
  readonly narrow: Fragment
  /** It narrows nothing. */
  readonly whole: boolean
  /** Few photos are left, so that each had better be tested by itself. */
  readonly few: boolean
  /** A photo is in view when one way of *each* group leads to it. */
  readonly groups: readonly (readonly Reach[])[]
  /** Libraries that count as a whole. */
  readonly libraries: (group: readonly Reach[]) => readonly string[]
  /** What is archived is listed too, which libraries do not show. */
  readonly archived: boolean
  /** Own photos only, which one's own library has all of. */
  readonly onlyMine: boolean
  /** Of two photos with one content, whose is shown first. */
  readonly me: string | undefined
  /** Whether photos with one content are shown once. */
  readonly once: boolean
  /** Whether of stacked photos one is shown. */
  readonly stacked: boolean
}

const listed = (ring: Keyring) =>
  and([guard(ring), sql`a.visibility in ('timeline', 'archive')`, sql`a.state = 'ready'`])

/** What a caller sees in a view. `conditions` are those of plugins' filters. */
export function scopeOf(access: CompiledAccess, ring: Keyring, view: View, conditions: readonly Fragment[]): Scope {
  const narrow: Fragment[] = [...conditions]
  if (view.kind) narrow.push(sql`a.type = ${view.kind}`)
  if (view.day !== undefined) narrow.push(onDay(view.day))
  if (view.bbox) {
    // What is in a part of the world tells where it was taken.
    const held = placesHeld(access, ring, view)
    narrow.push(within(view.bbox), ...(held ? [held] : []))
  }
  if (view.owner !== 'all') narrow.push(ofOwner(ring.me, view.owner))
  if (view.state === 'favorites')
    narrow.push(
      sql`a.id in (select f.asset_id from core.favorite f where f.user_id = ${needsAccount(ring, view)}::uuid)`,
    )
  return {
    ...reached(access, ring, view),
    narrow: and(narrow),
    whole: narrow.length === 0,
    few: conditions.length > 0 || view.day !== undefined || view.state !== 'timeline',
    libraries: (group) =>
      [...new Set(group.flatMap((way) => way.libraries ?? []))]
        .filter((owner) => view.owner === 'all' || (view.owner === 'mine') === (owner === ring.me))
        .filter((owner) => !ring.disabled.includes(owner)),
    archived: view.in.length > 0,
    onlyMine: view.owner === 'mine',
    me: ring.me,
    once: view.copies === 'once' && !OWN.includes(view.state),
    stacked: view.stacks === 'once' && view.state === 'timeline',
  }
}

function reached(access: CompiledAccess, ring: Keyring, view: View): Pick<Scope, 'guard' | 'groups'> {
  if (view.in.length > 0)
    return { guard: listed(ring), groups: view.in.map((set) => reaches(access, ring, { cap: 'view', in: set })) }
  if (view.state === 'timeline')
    return { guard: timelineGuard(ring), groups: [reaches(access, ring, { cap: 'view', timeline: true })] }
  if (view.state === 'favorites') return { guard: listed(ring), groups: [reaches(access, ring, { cap: 'view' })] }
  return { guard: ownGuard(ring, view), groups: [[own(needsAccount(ring, view))]] }
}

/** Lists of one's own photos. What is deleted for good is no longer in the trash, though its row may stay for a while. */
function ownGuard(ring: Keyring, view: View): Fragment {
  const kinds = ring.unlocked ? raw(`'timeline', 'archive', 'locked'`) : raw(`'timeline', 'archive'`)
  if (view.state === 'trash') return sql`(a.deleted_at > 'epoch' and a.visibility in (${kinds}))`
  if (view.state === 'locked' && !ring.unlocked)
    throw new KithError('locked', 403, 'Enter your PIN or password first to see locked photos.')
  return sql`(a.visibility = ${raw(`'${view.state}'`)} and a.deleted_at is null and a.offline_at is null)`
}

const own = (me: string): Reach => ({
  probe: sql`a.owner_id = ${me}::uuid`,
  ids: sql`select o.id from core.asset o where o.owner_id = ${me}::uuid`,
})

export const onDay = (day: string): Fragment =>
  sql`(a.local_at >= ${day}::timestamp and a.local_at < ${day}::timestamp + interval '1 day')`

const ofOwner = (me: string | undefined, which: 'mine' | 'shared'): Fragment => {
  if (!me) return raw(String(which === 'shared'))
  return which === 'mine' ? sql`a.owner_id = ${me}::uuid` : sql`a.owner_id <> ${me}::uuid`
}

function needsAccount(ring: Keyring, view: View): string {
  if (!ring.me) throw new KithError('unauthenticated', 401, `\`state=${view.state}\` needs an account. Sign in first.`)
  return ring.me
}

/** The photos in view as one condition: for pages, where a month or a few ids are tested. */
export function inView(scope: Scope, form: 'probe' | 'ids'): Fragment {
  const groups = scope.groups.map((ways) => {
    if (form === 'probe') return or(ways.map((way) => way.probe))
    if (ways.length === 0) return raw('false')
    return sql`a.id in (${join(
      ways.map((way) => way.ids),
      ' union all ',
    )})`
  })
  return and([scope.guard, scope.narrow, ...groups])
}
