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
export const LOOKED_AT = 32

/**
 * Has the searches of a transaction go on until they have enough faces of one owner among those of all. And of somebody
 * with thousands of faces it has only those read that are asked for: most people have few, so PostgreSQL would read all
 * and sort them.
 */
export const SEARCHING = `set_config('hnsw.iterative_scan', 'relaxed_order', true),
  set_config('hnsw.ef_search', '64', true), set_config('enable_bitmapscan', 'off', true)`

/**
 * The owner's faces that are nearest to each of these, nearest first, no further than worth asking about; those that are
 * said to be nobody's are left out. Needs a transaction with `SEARCHING`. For many at once: of 100,000 faces the
 * search takes a millisecond each, a statement of its own for each three.
 */
export async function neighboursOfEach(
  c: Working,
  owner: string,
  faces: readonly string[],
  { id, length, suggest }: FaceModelFacts,
): Promise<Map<string, Neighbour[]>> {
  const near = (face: string) => `${face}.${vectorOf(length)}`
  const distance = `${near('e')} operator(public.<=>) ${near('q')}`
  const { rows }: { rows: (Neighbour & { of: string })[] } = await c.knex.raw(
    `select q.face_id as of, f.id, f.asset_id as asset, f.person_id as person, n.distance
      from faces.embedding q
      cross join lateral (select e.face_id, ${distance} as distance from faces.embedding e
        where e.owner_id = ? and e.model = ? order by ${distance} limit ${LOOKED_AT + 1}) n
      join faces.face f on f.id = n.face_id
      where q.face_id = any(?) and q.model = ?
        and f.id <> q.face_id and n.distance <= ? and (f.person_id is not null or f.placed is null)
      order by n.distance`,
    [owner, id, [...faces], id, suggest],
  )
  const found = new Map(faces.map((face): [string, Neighbour[]] => [face, []]))
  for (const { of, ...neighbour } of rows) found.get(of)?.push(neighbour)
  return found
}

/** The same for one face. */
export async function neighboursOf(
  c: Working,
  face: { readonly id: string; readonly owner: string },
  model: FaceModelFacts,
): Promise<Neighbour[]> {
  return (await neighboursOfEach(c, face.owner, [face.id], model)).get(face.id) ?? []
}
