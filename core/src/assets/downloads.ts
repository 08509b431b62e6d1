import { CAPS, type Cap, type SetRef } from '@kith/sdk'
import type { Knex } from 'knex'
import { chosen } from '../access/chosen.ts'
import type { CompiledAccess } from '../access/compiled.ts'
import { givesAll } from '../access/discreet.ts'
import { type Fragment, raw, rows, sql } from '../access/fragment.ts'
import { type Original, originalsOf } from '../ingest/index.ts'
import { type Asker, reachableById } from './reachable.ts'

/** An original, and how far the asker may go with it. */
export interface Download {
  readonly id: string
  readonly original: Original
  /** Whether it may be downloaded, not only seen. */
  readonly allowed: boolean
  /** Whether the file may go out as it is. Its metadata cannot be hidden otherwise than by a copy without them. */
  readonly whole: boolean
  /** Whether its name may be said. */
  readonly details: boolean
}

const NEEDED: readonly Cap[] = ['details', 'places', 'download']
const ALL_NEEDED = NEEDED.reduce((mask, cap) => mask | CAPS[cap], 0)

/** The originals of these assets in the order asked; those that may not be seen are left out. */
export async function downloads(
  knex: Knex,
  access: CompiledAccess,
  asker: Asker,
  ids: readonly string[],
  named?: SetRef,
): Promise<Download[]> {
  // One look at the keys saves three looks at every photo: mostly they all carry all three.
  const all = asker === 'everything' || (!named && givesAll(asker, ALL_NEEDED))
  const holds = (cap: Cap): Fragment => (all ? raw('true') : reachableById(access, asker, cap, named))
  const seen = await rows<{ id: string; details: boolean; places: boolean; allowed: boolean }>(
    knex,
    sql`select a.id, ${holds('details')} as details, ${holds('places')} as places, ${holds('download')} as allowed
      from ${chosen(ids)} where ${reachableById(access, asker, 'view', named)}`,
  )
  const originals = await originalsOf(
    knex,
    seen.map((row) => row.id),
  )
  const byId = new Map(seen.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const [row, original] = [byId.get(id), originals.get(id)]
    if (!row || !original) return []
    return [{ id, original, allowed: row.allowed, whole: row.details && row.places, details: row.details }]
  })
}
