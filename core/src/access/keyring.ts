import type { Caller, User } from '@kith/sdk'
import { ALL } from '@kith/sdk'
import type { Knex } from 'knex'
import { type CompiledAccess, type CompiledGrant, LINK, enabled } from './compiled.ts'
import { discreetSets } from './discreet.ts'
import { type Fragment, join, or, raw, rows, sql } from './fragment.ts'
import { sharerCan } from './sharer.ts'

/** One key that a caller holds to one set. */
export interface Key {
  readonly kind: string
  readonly set: string
  readonly can: number
  readonly timeline: boolean
  /** `YYYY-MM-DD HH:MM:SS`, wall clock; only photos from then on. */
  readonly since: string | null
  readonly until: Date | null
  readonly by: string | null
  readonly viaKind: string | null
  readonly via: string | null
  /** When the set came into that of `via`, where it is known; a text of the database's. */
  readonly at: string | null
  readonly grant: string
}

/** Everything one caller may go by, as of one value of the rights revision. */
export interface Keyring {
  readonly caller: Caller | undefined
  /** The user whose own photos count, if the caller is one. */
  readonly me: string | undefined
  /** Whether this session may see locked photos now. */
  readonly unlocked: boolean
  readonly keys: readonly Key[]
  /** Owners whose accounts are disabled: nothing of theirs is shown. */
  readonly disabled: readonly string[]
  /** Sets on this ring, as `kind id`, in which somebody keeps to themselves where their photos were taken. */
  readonly discreet: ReadonlySet<string>
  /** Few photos are reachable: start from the sets instead of testing each photo. */
  readonly small: boolean
  /** When the first key ends by itself. */
  readonly endsAt: Date | null
}

const KEY_COLUMNS = raw('kind, set, can, timeline, since, until, by, "viaKind", via, at, "grant"')

/** The rows of one grant for one caller, cut to what their sharers may still hand on. */
export const keysOf = (access: CompiledAccess, g: CompiledGrant, who: Fragment, whoColumn: Fragment): Fragment =>
  keysWhere(access, g, sql`${whoColumn} = ${who}`, raw('null'))

/** The rows of one grant that match, whoever they are for; `holder` is selected beside the key. */
export function keysWhere(access: CompiledAccess, g: CompiledGrant, match: Fragment, holder: Fragment): Fragment {
  const inner = sql`select ${g.kind} as kind, ${g.set}::uuid as set, (${g.can})::int as can, (${g.timeline})::boolean as timeline,
      ${g.since} as since, ${g.until} as until, ${g.by ?? raw('null')}::uuid as by,
      ${g.viaKind ?? null}::text as "viaKind", ${g.via}::uuid as via, ${g.at}::text as at, ${g.name}::text as "grant", ${holder}::text as holder
    from (${g.rows}) g where ${match} and ${g.live}`
  if (!g.by) return inner
  const cut = sharerCan(access, g, { set: raw('k.set'), by: raw('k.by'), kind: raw('k.kind') })
  const plugins = g.target ? raw('true') : ofEnabledPlugins(access)
  return sql`select kind, set, can & may as can, timeline, since, until, by, "viaKind", via, at, "grant", holder
    from (select k.*, ${cut} as may from (${inner}) k where ${plugins}) k where (k.may & ${raw(`${LINK}`)}) <> 0`
}

/** A key to a set of any kind counts only while that kind's plugin is enabled. */
const ofEnabledPlugins = (access: CompiledAccess): Fragment => {
  const kinds = [...access.sets.values()].map((set) => sql`(k.kind = ${set.kind} and ${enabled(set.plugin)})`)
  return or([raw(`k.kind in ('core:library', 'core:folder')`), ...kinds])
}

/** The query of a caller's keys, or undefined when no grant can concern this caller. */
export function keysQuery(access: CompiledAccess, caller: Caller, grants = access.grants): Fragment | undefined {
  const parts: Fragment[] = []
  for (const g of grants) {
    if (g.onlyWhenNamed) continue
    if (caller.kind === 'user' && g.user) parts.push(keysOf(access, g, sql`${caller.id}::uuid`, g.user))
    const visits = caller.kind === 'user' ? caller.visits : [caller]
    for (const visit of visits)
      if (visit.plugin === g.plugin && g.visitor)
        parts.push(keysOf(access, g, sql`${visit.id}`, sql`${g.visitor}::text`))
  }
  if (parts.length === 0) return undefined
  return sql`select ${KEY_COLUMNS} from (${join(parts, ' union all ')}) keys`
}

/** The key everybody holds to their own library. */
export const ownKey = (user: User): Key => ({
  kind: 'core:library',
  set: user.id,
  can: ALL,
  timeline: true,
  since: null,
  until: null,
  by: null,
  viaKind: null,
  via: null,
  at: null,
  grant: 'core:owner',
})

const SMALL = 5_000

/** Loads what a caller may go by: the keys, and how many photos they lead to (few or many). */
export async function loadKeyring(
  knex: Knex,
  access: CompiledAccess,
  caller: Caller | undefined,
  options: { unlocked: boolean; grants?: readonly CompiledGrant[] },
): Promise<Keyring> {
  const query = caller && keysQuery(access, caller, options.grants ?? access.grants)
  const found = query ? await rows<Key>(knex, query) : []
  const off = await rows<{ id: string }>(knex, sql`select id from core."user" where disabled_at is not null`)
  const keys = found.filter((key) => key.kind.startsWith('core:') || access.sets.has(key.kind))
  if (caller?.kind === 'user') keys.unshift(ownKey(caller))
  const ends = keys.flatMap((key) => (key.until ? [key.until.getTime()] : []))
  return {
    caller,
    me: caller?.kind === 'user' ? caller.id : undefined,
    unlocked: options.unlocked,
    keys,
    disabled: off.map((row) => row.id),
    discreet: await discreetSets(knex, access, keys),
    small: await reachesFew(knex, access, keys),
    endsAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  }
}

/** Counts what the keys lead to, but never further than the threshold. */
async function reachesFew(knex: Knex, access: CompiledAccess, keys: readonly Key[]): Promise<boolean> {
  const of = (kind: string) => [...new Set(keys.filter((key) => key.kind === kind).map((key) => key.set))]
  const parts: Fragment[] = []
  const libraries = of('core:library')
  if (libraries.length > 0)
    parts.push(sql`(select 1 from core.asset a where a.owner_id = any(${libraries}::uuid[]) limit ${raw(`${SMALL}`)})`)
  const folders = of('core:folder')
  if (folders.length > 0)
    parts.push(sql`(select 1 from core.folder_tree t join core.asset a on a.folder_id = t.descendant_id
      where t.ancestor_id = any(${folders}::uuid[]) limit ${raw(`${SMALL}`)})`)
  for (const set of access.sets.values()) {
    const ids = of(set.kind)
    if (ids.length > 0)
      parts.push(
        sql`(select 1 from ${set.rows} r where ${set.as('r').set} = any(${ids}::uuid[]) limit ${raw(`${SMALL}`)})`,
      )
  }
  if (parts.length === 0) return true
  const count = sql`select count(*)::int as n from (select 1 from (${join(parts, ' union all ')}) reached limit ${raw(`${SMALL}`)}) q`
  const [found] = await rows<{ n: number }>(knex, count)
  return (found?.n ?? 0) < SMALL
}
