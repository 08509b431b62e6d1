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
 * The owner's faces that are nearest to this one, nearest first, no further than worth asking about; those that are said
 * to be nobody's are left out. Needs the transaction of `withFaces`.
 */
export async function neighboursOf(
  c: Working,
  face: { readonly id: string; readonly owner: string },
  { id, length, suggest }: FaceModelFacts,
): Promise<Neighbour[]> {
  const vector = vectorOf(length)
  const distance = `${vector} operator(public.<=>) (select ${vector} from faces.embedding where face_id = ?)`
  const { rows }: { rows: Neighbour[] } = await c.knex.raw(
    `select f.id, f.asset_id as asset, f.person_id as person, n.distance
      from (select face_id, ${distance} as distance from faces.embedding
        where owner_id = ? and model = ? order by ${distance} limit ${LOOKED_AT + 1}) n
      join faces.face f on f.id = n.face_id
      where f.id <> ? and n.distance <= ? and (f.person_id is not null or f.placed is null)
      order by n.distance`,
    [face.id, face.owner, id, face.id, face.id, suggest],
  )
  return rows
}
