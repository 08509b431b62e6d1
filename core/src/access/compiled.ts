import type { GrantPart, Plugin, SetPart } from '@kith/sdk'
import { ALL, CAPS } from '@kith/sdk'
import { type Fragment, and, fragmentOf, name, raw, sql } from './fragment.ts'
import { sourceGrants } from './sources.ts'

/** A grant as SQL: `rows` is a subselect, the others are expressions over its alias `g`. */
export interface CompiledGrant {
  readonly plugin: string
  readonly name: string
  /** The kind of set, or undefined when `kind` says it row by row. */
  readonly target: string | undefined
  readonly rows: Fragment
  readonly user: Fragment | undefined
  readonly visitor: Fragment | undefined
  readonly kind: Fragment
  readonly set: Fragment
  readonly can: Fragment
  /** Every capability that a row could ever carry; lets us leave out grants that cannot matter. */
  readonly mayCan: number
  readonly timeline: Fragment
  readonly since: Fragment
  readonly until: Fragment
  readonly by: Fragment | undefined
  readonly via: Fragment
  /** When it came into the set of `via`, where that is known. */
  readonly at: Fragment
  readonly viaKind: string | undefined
  readonly onlyWhenNamed: boolean
  /** Holds while the plugin is enabled and the key has not ended. */
  readonly live: Fragment
  readonly part: GrantPart
}

/** The columns of a set's rows under some alias. `owner`, `by` and `at` exist for entries only. */
export interface SetColumns {
  readonly set: Fragment
  readonly asset: Fragment
  readonly owner: Fragment
  readonly by: Fragment
  readonly at: Fragment
  /** Where it is noted how its photo is listed, if the plugin has columns for that. */
  readonly listed?: ListedColumns | undefined
}

export type ListedColumns = Readonly<Record<'month' | 'localAt' | 'ratio', Fragment>>

/** A kind of set as SQL: `rows` is what comes after FROM. */
export interface CompiledSet {
  readonly kind: string
  readonly plugin: string
  readonly how: 'entries' | 'rule' | 'composite'
  readonly rows: Fragment
  /** What each is a part of. */
  readonly within?: { readonly kind: string; readonly column: (alias: string) => Fragment } | undefined
  as(alias: string): SetColumns
  readonly part: SetPart
}

/** All that is needed to judge, compiled once for a generation. */
export interface CompiledAccess {
  readonly grants: readonly CompiledGrant[]
  readonly sets: ReadonlyMap<string, CompiledSet>
}

const column = (alias: string, column: string) => name(`${alias}.${column}`)

/** Holds while this plugin is enabled, and for core always: planned as a one-time filter, so a disabled plugin's tables are not even read. */
export const enabled = (plugin: string): Fragment =>
  plugin === 'core' ? raw('true') : sql`(select p.state from core.plugin p where p.id = ${plugin}) = 'enabled'`

/** Compiles what plugins contribute, and core's own grants. Runs with an ambient database, because models ask for one. */
export function compileAccess(plugins: readonly Plugin[], own: readonly GrantPart[] = []): CompiledAccess {
  const grants = [
    ...own.map((part) => compileGrant('core', part)),
    ...plugins.flatMap((plugin) =>
      plugin.parts.filter((part) => part.part === 'grant').map((part) => compileGrant(plugin.id, part)),
    ),
  ]
  const sets = plugins.flatMap((plugin) =>
    plugin.parts.filter((part) => part.part === 'set').map((part) => compileSet(plugin.id, part)),
  )
  return { grants: [...grants, ...sourceGrants(grants, sets)], sets: new Map(sets.map((set) => [set.kind, set])) }
}

export function compileGrant(plugin: string, part: GrantPart): CompiledGrant {
  const { key } = part
  const rows = part.model.query()
  const narrowed = part.where ? part.where(rows) : rows
  const until = key.until ? column('g', key.until) : raw('null::timestamptz')
  const { can, mayCan } = compileCan(key.can)
  return {
    plugin,
    name: part.name,
    target: part.target === 'any' ? undefined : part.target,
    rows: fragmentOf(narrowed.toKnexQuery()),
    user: part.user ? column('g', part.user) : undefined,
    visitor: part.visitor ? column('g', part.visitor) : undefined,
    kind: part.target === 'any' ? sql`${column('g', key.kind ?? 'kind')}::text` : sql`${part.target}::text`,
    set: column('g', key.set),
    can,
    mayCan,
    timeline: typeof key.timeline === 'string' ? column('g', key.timeline) : raw(String(key.timeline ?? false)),
    since: key.since ? sql`${column('g', key.since)}::timestamp` : raw('null::timestamp'),
    until: sql`${until}::timestamptz`,
    by: key.by ? column('g', key.by) : undefined,
    via: key.via ? column('g', key.via) : raw('null::uuid'),
    at: raw('null::timestamptz'),
    viaKind: part.via?.kind,
    onlyWhenNamed: part.onlyWhenNamed,
    live: key.until ? and([enabled(plugin), sql`(${until} is null or ${until} > now())`]) : enabled(plugin),
    part,
  }
}

function compileCan(can: GrantPart['key']['can']): { can: Fragment; mayCan: number } {
  if (typeof can === 'number') return { can: raw(`${Math.trunc(can)}`), mayCan: can }
  if (typeof can === 'string') return { can: column('g', can), mayCan: ALL }
  const entries = Object.entries(can)
  const cases = entries.map(([columnName, masks]) => {
    const whens = Object.entries(masks).map(([value, mask]) => sql`when ${value} then ${raw(`${Math.trunc(mask)}`)}`)
    return sql`(case ${column('g', columnName)}::text ${{ sql: whens.map((w) => w.sql).join(' '), values: whens.flatMap((w) => w.values) }} else 0 end)`
  })
  const all = entries.flatMap(([, masks]) => Object.values(masks)).reduce((mask, one) => mask | one, 0)
  return {
    can: { sql: `(${cases.map((c) => c.sql).join(' & ')})`, values: cases.flatMap((c) => c.values) },
    mayCan: all,
  }
}

export function compileSet(plugin: string, part: SetPart): CompiledSet {
  const { columns } = part
  const base = { kind: part.kind, plugin, part, how: columns.how }
  const none = raw('null::uuid')
  if (columns.how === 'composite') {
    const nothing = raw('(select null::uuid as id where false)')
    return {
      ...base,
      rows: nothing,
      as: () => ({ set: none, asset: none, owner: none, by: none, at: raw('null::timestamptz') }),
    }
  }
  if (columns.how === 'rule') {
    const { within } = columns
    return {
      ...base,
      within: within && { kind: within.kind, column: (alias) => column(alias, within.column) },
      rows: sql`(${fragmentOf(columns.rule().toKnexQuery())})`,
      as: (alias) => ({
        set: column(alias, columns.set),
        asset: column(alias, columns.asset),
        owner: none,
        by: none,
        at: raw('null::timestamptz'),
      }),
    }
  }
  return {
    ...base,
    rows: name(columns.model.tableName),
    as: (alias) => ({
      set: column(alias, columns.set),
      asset: column(alias, columns.asset),
      owner: column(alias, columns.owner),
      by: column(alias, columns.by),
      at: column(alias, columns.at),
      listed: columns.listed && {
        month: column(alias, columns.listed.month),
        localAt: column(alias, columns.listed.localAt),
        ratio: column(alias, columns.listed.ratio),
      },
    }),
  }
}

/** Whether a mask could hold all of these. */
export const may = (grant: CompiledGrant, mask: number) => (grant.mayCan & mask) === mask

export const SHARE = CAPS.share
export const LINK = CAPS.link
