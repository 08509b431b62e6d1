import { CAPS, events } from '@kith/sdk'
import { ambientKnex, inTransaction } from '@kith/sdk/host'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, name, raw, rows, sql } from '../access/fragment.ts'
import { canOnSet } from '../access/judge.ts'
import type { Keyring } from '../access/keyring.ts'
import type { CoreContext } from '../server/area.ts'
import { keepInSources } from './keep-in-sources.ts'

/** A table of entries, as core writes to it whether or not its plugin is enabled. */
export interface EntryTable {
  readonly kind: string
  readonly table: string
  readonly columns: {
    readonly set: string
    readonly asset: string
    readonly owner: string
    readonly by: string
    readonly at: string
  }
}

export interface KeepOptions {
  /** Trashed duplicates with what takes their place. */
  readonly keep: ReadonlyMap<string, string>
  readonly tables: readonly EntryTable[]
  readonly access: CompiledAccess
  /** Whose duplicates they are; the system has no keys. */
  readonly ring: Keyring | 'everything'
}

/** A duplicate and what takes its place, in one set. */
export interface Placed {
  readonly kind: string
  readonly set: string
  readonly gone: string
  readonly kept: string
}

/**
 * Puts keepers where duplicates were, and tells in which sets that was done and in which it could not be. A plugin's
 * table that refuses holds up nobody else's.
 */
export async function keepInPlace(c: CoreContext, o: KeepOptions): Promise<void> {
  const joined: Placed[] = []
  const missed: Placed[] = []
  for (const table of o.tables) {
    const there = await placesIn(table, o.keep)
    const mine = there.filter((one) => o.ring !== 'everything' && one.by === o.ring.me)
    const shut = await setsShut(o, table.kind, mine)
    const open = there.filter((one) => one.by === null || !shut.has(one.set) || !mine.includes(one))
    missed.push(...there.filter((one) => !open.includes(one)))
    await inTransaction(() => rows(ambientKnex('The trash'), besides(table, open)))
      .then(() => joined.push(...open))
      .catch((error: unknown) => {
        c.log.warn({ set: table.kind, error: String(error) }, 'a set did not take the kept photo')
        missed.push(...open)
      })
  }
  if (o.ring === 'everything' || o.ring.me === undefined) return
  const bySources = await keepInSources({ ...o, ring: o.ring, me: o.ring.me }, [...joined, ...missed])
  await c.emit(events.assetsReplaced, {
    by: o.ring.me,
    keep: Object.fromEntries(o.keep),
    joined: [...joined, ...bySources.joined].map(said),
    missed: [...missed, ...bySources.missed].map(said),
  })
}

const said = ({ kind, set, gone, kept }: Placed) => ({ set: `${kind}:${set}`, gone, kept })

/** In which sets of a table duplicates are whose keeper is not, with who brought them. */
function placesIn(
  { kind, table, columns }: EntryTable,
  keep: ReadonlyMap<string, string>,
): Promise<(Placed & { by: string | null })[]> {
  const [set, asset, by] = [columns.set, columns.asset, columns.by].map(name)
  return rows(
    ambientKnex('The trash'),
    sql`select ${kind}::text as kind, e.${set} as "set", k.gone, k.kept, e.${by} as by from ${name(table)} e
      join ${pairsOf(keep)} on e.${asset} = k.gone
      where not exists (select 1 from ${name(table)} o where o.${set} = e.${set} and o.${asset} = k.kept and o.${by} = e.${by})`,
  )
}

/**
 * Those of these sets to which whoever resolves duplicates may not add: to keep a photo there would be to add it. What
 * others brought stays theirs, and so does what takes its place; of a disabled plugin nobody can be asked.
 */
async function setsShut(
  { access, ring }: KeepOptions,
  kind: string,
  places: readonly { set: string }[],
): Promise<ReadonlySet<string>> {
  const shut = new Set<string>()
  if (ring === 'everything' || !access.sets.has(kind)) return shut
  for (const id of new Set(places.map((one) => one.set))) {
    const can = await canOnSet(ambientKnex('The trash'), access, ring, { kind, id })
    if ((can & CAPS.add) === 0) shut.add(id)
  }
  return shut
}

/** The keeper beside the trashed copy, with who brought it and when. */
function besides({ table, columns }: EntryTable, open: readonly Placed[]): Fragment {
  const [set, asset, owner, by, at] = [columns.set, columns.asset, columns.owner, columns.by, columns.at].map(name)
  return sql`insert into ${name(table)} (${set}, ${asset}, ${owner}, ${by}, ${at})
    select e.${set}, a.id, a.owner_id, e.${by}, e.${at} from ${name(table)} e
    join ${placesOf(open)} on e.${set} = k.set_id and e.${asset} = k.gone
    join core.asset a on a.id = k.kept
    on conflict do nothing`
}

const pairsOf = (keep: ReadonlyMap<string, string>): Fragment =>
  sql`unnest(${[...keep.keys()]}::uuid[], ${[...keep.values()]}::uuid[]) as k (gone, kept)`

const placesOf = (open: readonly Placed[]): Fragment => {
  const column = (of: (one: Placed) => string) => sql`${open.map(of)}::uuid[]`
  return sql`(select distinct * from unnest(${column((one) => one.set)}, ${column((one) => one.gone)}, ${column((one) => one.kept)})
    ${raw('as u (set_id, gone, kept)')}) k`
}
