import type { Knex } from 'knex'
import type { CompiledAccess, CompiledSet } from '../access/compiled.ts'
import { rows, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import type { Happened } from './happened.ts'
import type { Message } from './open-stream.ts'

/**
 * Photos somebody else shares have changed, or the collection they are in. Which ones, and what was done to them, is for the timeline to answer, which
 * knows what each caller may see: this says nothing but that it is worth asking.
 */
export const SHARED_CHANGED: Message = { name: 'core.shared_changed', payload: {} }

/** Whose photos were added, changed, moved to the trash or deleted. */
export const ownersOf = (happened: readonly Happened[]): ReadonlySet<string> =>
  new Set(
    happened.flatMap(({ message: { name, payload } }) =>
      name.startsWith('core.asset_') && isOwned(payload) ? [payload.ownerId] : [],
    ),
  )

const isOwned = (payload: unknown): payload is { ownerId: string } =>
  typeof payload === 'object' && payload !== null && 'ownerId' in payload && typeof payload.ownerId === 'string'

/** Whether a key leads to photos of one of these, or to a set that holds some. */
export const mayBeShown = (owners: ReadonlySet<string>, holding: ReadonlySet<string>, { me, keys }: Keyring): boolean =>
  keys.some(
    ({ kind, set, by }) =>
      set !== me && (owners.has(set) || (by !== null && owners.has(by)) || holding.has(`${kind} ${set}`)),
  )

/**
 * Of the sets of plugins that these keys lead to, those that hold photos of one of these owners: one query for each
 * kind, whatever the number of keys. What a rule holds is not asked: it may be anybody's.
 */
export async function setsHolding(
  knex: Knex,
  access: CompiledAccess,
  owners: ReadonlySet<string>,
  rings: readonly Keyring[],
): Promise<Set<string>> {
  const keys = rings.flatMap((ring) => ring.keys)
  const holding = new Set<string>()
  for (const set of access.sets.values()) {
    const ids = [...new Set(keys.filter((key) => key.kind === set.kind).map((key) => key.set))]
    const found = set.how === 'entries' && ids.length > 0 ? await idsHolding(knex, set, owners, ids) : ids
    for (const id of found) holding.add(`${set.kind} ${id}`)
  }
  return holding
}

async function idsHolding(
  knex: Knex,
  set: CompiledSet,
  owners: ReadonlySet<string>,
  ids: readonly string[],
): Promise<string[]> {
  const r = set.as('r')
  const found = await rows<{ id: string }>(
    knex,
    sql`select s.id from unnest(${ids}::uuid[]) s (id)
      where exists (select 1 from ${set.rows} r where ${r.set} = s.id and ${r.owner} = any(${[...owners]}::uuid[]))`,
  )
  return found.map((row) => row.id)
}
