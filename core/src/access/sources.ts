import { CAPS } from '@kith/sdk'
import { type CompiledAccess, type CompiledGrant, type CompiledSet, LINK, enabled } from './compiled.ts'
import { type Fragment, and, name, raw, sql } from './fragment.ts'
import { sharerCan } from './sharer.ts'

/** What a key to a set carries on to its sources: whose photos these are is asked of who brought them. */
const LOOKING = CAPS.view | CAPS.details | CAPS.places | CAPS.download

/** No column of a plugin is called so. */
const own = (column: string): Fragment => name(`kith:${column}`)
const of = (column: string): Fragment => sql`g.${own(column)}`

/**
 * For every grant of a set that has sources, the grant of those sources to the same people: so the keyring, live events,
 * explanations and exports know nothing of sources, and cannot disagree about them.
 */
export function sourceGrants(grants: readonly CompiledGrant[], sets: readonly CompiledSet[]): readonly CompiledGrant[] {
  const access = { grants, sets: new Map(sets.map((set) => [set.kind, set])) }
  return sets.flatMap((set) =>
    set.part.sources
      ? grants
          .filter((grant) => grant.target === undefined || grant.target === set.kind)
          .map((grant) => through(access, grant, set))
      : [],
  )
}

function through(access: CompiledAccess, grant: CompiledGrant, set: CompiledSet): CompiledGrant {
  const since = set.part.sources?.since === undefined ? raw('null') : of('since')
  return {
    ...grant,
    target: undefined,
    rows: withSources(access, grant, set),
    kind: sql`${of('kind')}::text`,
    set: of('set'),
    can: sql`((${grant.can}) & ${of('may')} & ${raw(`${LOOKING}`)})`,
    mayCan: grant.mayCan & LOOKING,
    since: sql`greatest(${grant.since}, ${since}::timestamp)`,
    by: of('by'),
    via: of('via'),
    at: of('at'),
    viaKind: set.kind,
    live: and([grant.live, enabled(set.plugin)]),
  }
}

/** The rows of a grant, once for each source of its set. Of a set that somebody handed on, as far as they still may. */
function withSources(access: CompiledAccess, grant: CompiledGrant, set: CompiledSet): Fragment {
  const { sources } = set.part
  if (!sources) return grant.rows
  const s = (column: string) => name(`s.${column}`)
  const since = sources.since === undefined ? raw('') : sql`, ${s(sources.since)} as ${own('since')}`
  // The rules of who may hand something on have rows `g` of their own, so that outside they are called `k`.
  const given = sql`select g.*, ${s(sources.kind)} as ${own('kind')}, ${s(sources.source)} as ${own('set')},
      ${s(sources.by)} as ${own('by')}, ${s(sources.at)} as ${own('at')}, ${s(sources.set)} as ${own('via')},
      ${grant.by ?? raw('null')}::uuid as ${own('sharer')} ${since}
    from (${grant.rows}) g join ${name(sources.model.tableName)} s on ${s(sources.set)} = ${grant.set} and ${grant.kind} = ${set.kind}`
  const sharer = { set: sql`k.${own('via')}`, by: sql`k.${own('sharer')}`, kind: sql`${set.kind}::text` }
  const may = grant.by
    ? sql`coalesce(${sharerCan(access, { ...grant, target: set.kind }, sharer)}, 0)`
    : raw(`${LOOKING | LINK}`)
  return sql`select * from (select k.*, ${may} & ${raw(`${LOOKING | LINK}`)} as ${own('may')} from (${given}) k) g
    where ${of('may')} & ${raw(`${LINK}`)} <> 0`
}
