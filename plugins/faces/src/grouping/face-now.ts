import type { Working } from '../kith.ts'
import { FEW } from './decide.ts'
import type { FaceOfOwner } from './evidence.ts'
import { SEARCHING } from './neighbours.ts'

/** A face as it is now. */
export interface FaceNow extends FaceOfOwner {
  /** Whose it is said to be so far. */
  readonly person: string | null
  /** How many other faces that person has, as far as it matters. */
  readonly others: number
  /** Somebody said that it is not theirs, or the person is on the photo already. */
  readonly contested: boolean
  readonly placed: 'auto' | 'hand' | null
  readonly model: string
}

const OWNER_LOCK = `pg_advisory_xact_lock(hashtextextended('faces.group ' || ?, 0))`

const NOW = `select f.id, f.asset_id as asset, f.owner_id as owner, f.person_id as person, f.placed, e.model,
    (select count(*)::int from (select from faces.face o
      where o.person_id = f.person_id and o.id <> f.id limit ${FEW}) few) as others,
    exists (select from faces.not_person n where n.face_id = f.id and n.person_id = f.person_id)
    or exists (select from faces.face o
      where o.person_id = f.person_id and o.asset_id = f.asset_id and o.id <> f.id) as contested
  from faces.face f join faces.embedding e on e.face_id = f.id where f.id = any(:ids) and f.owner_id = :owner`

/** These faces of an owner; those that are gone or have no embedding are left out. */
export async function facesNow(c: Working, owner: string, ids: readonly string[]): Promise<FaceNow[]> {
  const { rows }: { rows: FaceNow[] } = await c.knex.raw(NOW, { ids: [...ids], owner })
  return rows
}

/**
 * Runs `fn` with some of an owner's faces, one after the other, each as it is then; they are fresh no more. In one
 * transaction: until it ends nobody else groups this owner's faces.
 */
export function withFaces(
  c: Working,
  owner: string,
  ids: readonly string[],
  fn: (face: FaceNow) => Promise<unknown>,
): Promise<void> {
  return c.transaction(async () => {
    await c.knex.raw(`select ${OWNER_LOCK}, ${SEARCHING}`, [owner])
    for (const id of ids) {
      const { rows }: { rows: FaceNow[] } = await c.knex.raw(
        `with looked as (update faces.face set fresh = false where id = any(:ids) and owner_id = :owner and fresh) ${NOW}`,
        { ids: [id], owner },
      )
      if (rows[0]) await fn(rows[0])
    }
  })
}

/** Keeps all who group this owner's faces waiting until the transaction ends: for what people say of several faces. */
export async function alone(c: Working, owner: string): Promise<void> {
  await c.knex.raw(`select ${OWNER_LOCK}`, [owner])
}
