import type { Working } from '../kith.ts'
import type { FaceToPlace } from './place.ts'

/** A face as it is now. */
export interface FaceNow extends FaceToPlace {
  readonly placed: 'auto' | 'hand' | null
  readonly model: string
}

const OWNER_LOCK = `pg_advisory_xact_lock(hashtextextended('faces.group ' || ?, 0))`

/**
 * Runs `fn` with some of an owner's faces, one after the other, each as it is then; those that are gone or have no
 * embedding are left out. In one transaction: until it ends nobody else
 * groups this owner's faces, and searches for neighbours go on until they have enough of this owner's among all.
 */
export function withFaces(
  c: Working,
  owner: string,
  ids: readonly string[],
  fn: (face: FaceNow) => Promise<unknown>,
): Promise<void> {
  return c.transaction(async () => {
    await c.knex.raw(
      `select ${OWNER_LOCK},
        set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '64', true)`,
      [owner],
    )
    for (const id of ids) {
      const { rows }: { rows: FaceNow[] } = await c.knex.raw(
        `select f.id, f.asset_id as asset, f.owner_id as owner, f.person_id as person, f.placed, e.model,
            exists (select from faces.not_person n where n.face_id = f.id and n.person_id = f.person_id)
            or exists (select from faces.face o
              where o.person_id = f.person_id and o.asset_id = f.asset_id and o.id <> f.id) as contested
          from faces.face f join faces.embedding e on e.face_id = f.id where f.id = ? and f.owner_id = ?`,
        [id, owner],
      )
      if (rows[0]) await fn(rows[0])
    }
  })
}

/** Keeps all who group this owner's faces waiting until the transaction ends: for what people say of several faces. */
export async function alone(c: Working, owner: string): Promise<void> {
  await c.knex.raw(`select ${OWNER_LOCK}`, [owner])
}
