import type { Working } from '../kith.ts'
import { type FaceModelFacts, vectorOf } from './face-model.ts'

/** A face that resembles another one. */
export interface Neighbour {
  readonly id: string
  readonly asset: string
  readonly person: string | null
  /** Cosine, from the other one. */
  readonly distance: number
}

/** As many as are looked at: enough to meet a second person behind one with many faces nearby. */
const LOOKED_AT = 32

/**
 * Has the searches of a transaction go on until they have enough faces of one owner among those of all. And of somebody
 * with thousands of faces it has only those read that are asked for: most people have few, so PostgreSQL would read all
 * and sort them.
 */
export const SEARCHING = `set_config('hnsw.iterative_scan', 'relaxed_order', true),
  set_config('hnsw.ef_search', '40', true), set_config('enable_bitmapscan', 'off', true)`

/**
 * SQL for the faces of `:owner`, known by `:model`, that are nearest to that of a row `q` with its `vector`, no further
 * than `:suggest`, itself among them; those that are said to be nobody's are left out.
 */
export function nearestTo(q: string, { length }: FaceModelFacts): string {
  const distance = `e.${vectorOf(length)} operator(public.<=>) ${q}.${vectorOf(length)}`
  return `select f.id, f.asset_id as asset, f.person_id as person, s.distance
    from (select e.face_id, ${distance} as distance from faces.embedding e
      where e.owner_id = :owner and e.model = :model order by ${distance} limit ${LOOKED_AT + 1}) s
    join faces.face f on f.id = s.face_id
    where s.distance <= :suggest and (f.person_id is not null or f.placed is null)`
}

/** The faces that are near one of these, nearest first, without these themselves. Needs a transaction with `SEARCHING`. */
export async function neighboursOf(
  c: Working,
  owner: string,
  faces: readonly string[],
  model: FaceModelFacts,
): Promise<(Neighbour & { readonly of: string })[]> {
  const { rows }: { rows: (Neighbour & { of: string })[] } = await c.knex.raw(
    `select q.face_id as of, n.* from faces.embedding q cross join lateral (${nearestTo('q', model)}) n
      where q.face_id = any(:faces) and q.model = :model and n.id <> all(:faces) order by n.distance`,
    { owner, model: model.id, suggest: model.suggest, faces: [...faces] },
  )
  return rows
}
