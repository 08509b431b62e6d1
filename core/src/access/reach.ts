import { CAPS, type Cap, type SetRef } from '@kith/sdk'
import type { CompiledAccess, CompiledSet, SetColumns } from './compiled.ts'
import { apart, lessDiscreet, toldTo } from './discreet.ts'
import { type Fragment, and, or, raw, sql } from './fragment.ts'
import { type Key, type Keyring, keysOf } from './keyring.ts'
import { type Noted, notedIn } from './noted.ts'
import { validEntry } from './sharer.ts'

/** A question about photos: with which capability, through which set, only what is on the timeline? */
export interface Question {
  readonly cap: Cap
  readonly in?: SetRef | undefined
  readonly timeline?: boolean | undefined
}

/** One way by which photos are reached, in the three forms that queries are compiled to. */
export interface Reach {
  /** Test of one photo, alias `a`: pages, ids, maps. */
  readonly probe: Fragment
  /** A select of asset ids: small callers, and the months of what is not a library. */
  readonly ids: Fragment
  /** The probe asks the photo's own columns only, so that an index finds what it holds for. */
  readonly direct?: true
  /** Whole libraries, which the months list counts from its index. */
  readonly libraries?: readonly string[]
  /** The same as `ids`, less what is in these libraries (alias-free parameter). */
  readonly idsOutside?: (libraries: readonly string[]) => Fragment
  /** What is outside these libraries, as it is noted beside entries. */
  readonly noted?: ((libraries: readonly string[]) => Noted) | undefined
}

const uuids = (ids: readonly string[]) => sql`${[...new Set(ids)]}::uuid[]`

const matches = (key: Key, q: Question) =>
  (key.can & CAPS[q.cap]) !== 0 &&
  (!q.timeline || key.timeline) &&
  (!q.in || (key.kind === q.in.kind && key.set === q.in.id) || (key.viaKind === q.in.kind && key.via === q.in.id))

/** Every way by which this keyring reaches photos for this question. */
export function reaches(access: CompiledAccess, ring: Keyring, q: Question): Reach[] {
  const held = ring.keys.filter((key) => matches(key, q))
  const found: Reach[] = []
  if (ring.me && !q.in) found.push(ownPhotos(ring.me))
  for (const { keys, via } of apart(ring, q.cap, held))
    found.push(...byKeys(access, ring, q, keys).map((way) => lessDiscreet(access, ring, way, via)))
  if (q.in) found.push(...ownFolder(ring, q, q.in), ...namedReaches(access, ring, q, q.in))
  return found
}

function byKeys(access: CompiledAccess, ring: Keyring, q: Question, held: readonly Key[]): Reach[] {
  const found = [...libraryReaches(held, ring, q), ...folderReaches(held)]
  for (const set of access.sets.values()) {
    const keys = held.filter((key) => key.kind === set.kind)
    if (set.how === 'entries') found.push(...entryReaches(access, set, keys, ring, q))
    else if (set.how === 'rule') found.push(...ruleReaches(access, set, keys, ring, q))
  }
  return found
}

const ownPhotos = (me: string): Reach => ({
  probe: sql`a.owner_id = ${me}::uuid`,
  ids: sql`select o.id from core.asset o where o.owner_id = ${me}::uuid`,
  libraries: [me],
})

function libraryReaches(held: readonly Key[], ring: Keyring, q: Question): Reach[] {
  const keys = held.filter((key) => key.kind === 'core:library' && (q.in || key.set !== ring.me))
  const whole = [...new Set(keys.filter((key) => key.since === null).map((key) => key.set))]
  const found: Reach[] = []
  if (whole.length > 0)
    found.push({
      probe: sql`(a.owner_id = any(${uuids(whole)}) and a.visibility = 'timeline')`,
      ids: sql`select o.id from core.asset o where o.owner_id = any(${uuids(whole)}) and o.visibility = 'timeline'`,
      libraries: whole,
    })
  // Those who hold no narrowed key get the same SQL as before narrowing existed.
  for (const key of keys.filter((k) => k.since !== null && !whole.includes(k.set)))
    found.push({
      probe: sql`(a.owner_id = ${key.set}::uuid and a.visibility = 'timeline' and a.local_at >= ${key.since}::timestamp)`,
      ids: sql`select o.id from core.asset o where o.owner_id = ${key.set}::uuid and o.visibility = 'timeline' and o.local_at >= ${key.since}::timestamp`,
      direct: true,
    })
  return found
}

function folderReaches(held: readonly Key[]): Reach[] {
  const keys = held.filter((key) => key.kind === 'core:folder')
  const groups = new Map<string | null, string[]>()
  for (const key of keys) groups.set(key.since, [...(groups.get(key.since) ?? []), key.set])
  return [...groups].map(([since, ids]) => folders(ids, since))
}

/** One's own folders, and those of libraries one has a key to, are keys one need not be given. */
function ownFolder(ring: Keyring, q: Question, named: SetRef): Reach[] {
  const found: Reach[] = []
  if (named.kind === 'core:folder' && ring.me) {
    const mine = sql`and o.owner_id = ${ring.me}::uuid`
    const all = descendants([named.id])
    found.push({
      probe: sql`(a.owner_id = ${ring.me}::uuid and a.folder_id = any(array(${all})))`,
      ids: sql`select o.id from core.asset o where o.folder_id = any(array(${all})) ${mine}`,
      direct: true,
    })
    const [{ keys }] = apart(ring, q.cap, ring.keys)
    const libraries = keys.filter(
      (k) => k.kind === 'core:library' && k.since === null && k.set !== ring.me && k.can & CAPS[q.cap],
    )
    if (libraries.length > 0) {
      const owners = uuids(libraries.map((key) => key.set))
      found.push({
        probe: sql`(a.owner_id = any(${owners}) and a.visibility = 'timeline' and a.folder_id = any(array(${all})))`,
        ids: sql`select o.id from core.asset o where o.folder_id = any(array(${all})) and o.owner_id = any(${owners}) and o.visibility = 'timeline'`,
        direct: true,
      })
    }
  }
  return found
}

const descendants = (ids: readonly string[]) =>
  sql`select t.descendant_id from core.folder_tree t where t.ancestor_id = any(${uuids(ids)})`

const from = (alias: string, since: string | null): Fragment =>
  since === null ? raw('true') : sql`${raw(alias)}.local_at >= ${since}::timestamp`

function folders(ids: readonly string[], since: string | null): Reach {
  const all = descendants(ids)
  return {
    probe: sql`(a.folder_id = any(array(${all})) and a.visibility = 'timeline' and ${from('a', since)})`,
    ids: sql`select o.id from core.asset o where o.folder_id = any(array(${all})) and o.visibility = 'timeline' and ${from('o', since)}`,
    direct: true,
  }
}

function entryReaches(
  access: CompiledAccess,
  set: CompiledSet,
  keys: readonly Key[],
  ring: Keyring,
  q: Question,
): Reach[] {
  const groups = new Map<string | null, string[]>()
  for (const key of keys) groups.set(key.since, [...(groups.get(key.since) ?? []), key.set])
  const r = set.as('r')
  const valid = validFor(access, ring, q.cap, set, r)
  return [...groups].map(([since, ids]) => {
    const late =
      since === null
        ? raw('true')
        : sql`exists (select 1 from core.asset s where s.id = ${r.asset} and ${from('s', since)})`
    const some = and([sql`${r.set} = any(${uuids(ids)})`, valid, late])
    return {
      // `offset 0` keeps the planner from hashing all entries: each photo is one index probe (3-8 ms against 98-174).
      probe: sql`exists (select 1 from ${set.rows} r where ${r.asset} = a.id and ${some} offset 0)`,
      ids: sql`select ${r.asset} from ${set.rows} r where ${some}`,
      // A second use of the owner in the entry: drops what the libraries counted, before the asset is looked up.
      idsOutside: (libraries: readonly string[]) =>
        sql`select ${r.asset} from ${set.rows} r where ${r.owner} <> all(${uuids(libraries)}) and ${some}`,
      noted: since === null ? notedIn(set, ids, valid, ring) : undefined,
    }
  })
}

/** Holds for an entry that counts for who asks: its bringer may share it, and tells them what they ask for. */
export const validFor = (access: CompiledAccess, ring: Keyring, cap: Cap, set: CompiledSet, r: SetColumns): Fragment =>
  and([
    validEntry(access, cap, { asset: r.asset, owner: r.owner, by: r.by }),
    ...(cap === 'places' && set.part.discreet ? [toldTo(ring, cap, set, r.set, r)] : []),
  ])

/**
 * A rule says what belongs together, not who may share it. So a key with a sharer reaches what that sharer may share,
 * and a key without one only narrows what the caller reaches by other ways.
 */
function ruleReaches(
  access: CompiledAccess,
  set: CompiledSet,
  keys: readonly Key[],
  ring: Keyring,
  q: Question,
): Reach[] {
  const found: Reach[] = []
  for (const key of keys) {
    if (key.by === null) {
      if (q.in) found.push(narrowed(access, ring, q, membersOf(access, ring, set, key.set), from('a', key.since)))
      continue
    }
    const owner = raw('o.owner_id')
    const valid = validEntry(access, q.cap, { asset: raw('o.id'), owner, by: sql`${key.by}::uuid` })
    const r = set.as('r')
    const ids = sql`select o.id from core.asset o where o.id in (select ${r.asset} from ${set.rows} r where ${r.set} = ${key.set}::uuid) and ${valid} and ${from('o', key.since)}`
    found.push({ probe: sql`a.id in (${ids})`, ids })
  }
  return found
}

const membersOf = (access: CompiledAccess, ring: Keyring, set: CompiledSet, id: string): Fragment => {
  const r = set.as('r')
  return sql`select ${r.asset} from ${set.rows} r where ${r.set} = ${id}::uuid and ${stillWithin(access, ring, set, r)}`
}

/** Of what is a part of another set, only what is in that one now, by the caller's keys to it. */
function stillWithin(access: CompiledAccess, ring: Keyring, { within }: CompiledSet, r: SetColumns): Fragment {
  if (!within) return raw('true')
  const ids = ring.keys.flatMap((key) => [
    ...(key.kind === within.kind ? [key.set] : []),
    ...(key.viaKind === within.kind && key.via ? [key.via] : []),
  ])
  return or(
    [...new Set(ids)].map((id) => {
      const ways = reaches(access, ring, { cap: 'view', in: { kind: within.kind, id } })
      return sql`(${within.column('r')} = ${id}::uuid and exists (select 1 from core.asset a where a.id = ${r.asset} and ${or(ways.map((way) => way.probe))}))`
    }),
  )
}

/** What is in a set and reached by other ways. */
function narrowed(access: CompiledAccess, ring: Keyring, q: Question, members: Fragment, since = raw('true')): Reach {
  const others = reaches(access, ring, { cap: q.cap, timeline: q.timeline })
  const ids = sql`select a.id from core.asset a where a.id in (${members}) and ${since} and ${or(others.map((way) => way.probe))}`
  return { probe: sql`a.id in (${ids})`, ids }
}

/** Conditions on an asset: the caller has a key to this set that is asked for only when a request names it. */
export function heldByName(
  access: CompiledAccess,
  ring: Keyring,
  cap: Cap,
  named: SetRef,
  asset: Fragment,
): Fragment[] {
  return keysByName(access, ring, named).map(
    (keys) => sql`exists (select 1 from (${keys}) k where (k.can & ${raw(`${CAPS[cap]}`)}) <> 0
        and (k.since is null or exists (select 1 from core.asset s where s.id = ${asset} and s.local_at >= k.since)))`,
  )
}

/** The caller's keys to one set by grants that are looked up only when a set is named, one query for each grant. */
export function keysByName(access: CompiledAccess, ring: Keyring, named: SetRef): Fragment[] {
  const { caller } = ring
  if (!caller) return []
  const found: Fragment[] = []
  for (const g of access.grants) {
    if (!g.onlyWhenNamed || (g.target !== undefined && g.target !== named.kind)) continue
    const column = caller.kind === 'user' ? g.user : g.visitor
    if (!column || (caller.kind === 'visitor' && caller.plugin !== g.plugin)) continue
    const keys = keysOf(access, g, caller.kind === 'user' ? sql`${caller.id}::uuid` : sql`${caller.id}`, column)
    found.push(sql`select k.* from (${keys}) k where k.kind = ${named.kind} and k.set = ${named.id}::uuid`)
  }
  return found
}

/** What is reached by such keys. */
function namedReaches(access: CompiledAccess, ring: Keyring, q: Question, named: SetRef): Reach[] {
  const set = access.sets.get(named.kind)
  if (!set) return []
  const r = set.as('r')
  return heldByName(access, ring, q.cap, named, r.asset).map((holds) => {
    const those = sql`${r.set} = ${named.id}::uuid and ${holds}`
    if (set.how === 'rule') {
      const still = stillWithin(access, ring, set, r)
      return narrowed(access, ring, q, sql`select ${r.asset} from ${set.rows} r where ${those} and ${still}`)
    }
    const some = and([those, validFor(access, ring, q.cap, set, r)])
    return {
      probe: sql`exists (select 1 from ${set.rows} r where ${r.asset} = a.id and ${some} offset 0)`,
      ids: sql`select ${r.asset} from ${set.rows} r where ${some}`,
    }
  })
}
