import type { FoundFace } from '../engine/face-finder.ts'
import type { Working } from '../kith.ts'
import { Face } from '../models.ts'
import { match } from './match.ts'

/** A photo, and what was found on it. */
export interface Seen {
  readonly assetId: string
  readonly ownerId: string
  readonly faces: readonly FoundFace[]
  /** What the model says of boxes that people drew or placed, by the id of the face. */
  readonly byHand: ReadonlyMap<string, FoundFace>
}

/**
 * Writes what was found on a photo. A face that was there before keeps its id and with it its person; drawn boxes and
 * faces that somebody placed stay though the model does not see them. Doing it again changes nothing.
 */
export async function writeFaces(c: Working, model: string, { assetId, ownerId, faces, byHand }: Seen): Promise<void> {
  const before = await Face.query().where({ asset_id: assetId })
  const boxes = faces.map((face) => ({ ...face.box, face }))
  const matched = match(boxes, before)
  for (const box of boxes) {
    const old = matched.get(box)
    const { x, y, w, h } = old?.origin === 'drawn' ? old : box
    const row = { ...seenAs(box.face, model), x, y, w, h }
    if (old) await Face.query().patch(row).where({ id: old.id })
    const { id } = old ?? (await Face.query().insert({ ...row, asset_id: assetId, owner_id: ownerId }))
    await writeEmbedding(c, { id, ownerId, model }, box.face)
  }
  const kept = new Set([...matched.values()].map(({ id }) => id))
  for (const { id, origin, placed } of before.filter((face) => !kept.has(face.id))) {
    const seen = byHand.get(id)
    if (seen) await writeDrawn(c, model, { id, owner_id: ownerId }, seen)
    else if (origin === 'found' && placed !== 'hand') await Face.query().delete().where({ id })
  }
}

/** Writes what a box looks like that somebody drew or placed. */
export async function writeDrawn(
  c: Working,
  model: string,
  { id, owner_id: ownerId }: Pick<Face, 'id' | 'owner_id'>,
  seen: FoundFace,
): Promise<void> {
  await Face.query().patch(seenAs(seen, model)).where({ id })
  await writeEmbedding(c, { id, ownerId, model }, seen)
}

const seenAs = ({ landmarks, score, quality }: FoundFace, model: string) => ({
  landmarks: landmarks.flat(),
  score,
  quality,
  model,
  // Its embedding is another one, which grouping has not seen.
  fresh: true,
})

/** Raw SQL: embeddings have no model, so that no query of faces reads them by accident. */
async function writeEmbedding(
  c: Working,
  { id, ownerId, model }: { id: string; ownerId: string; model: string },
  { embedding }: FoundFace,
): Promise<void> {
  await c.knex.raw(
    `insert into faces.embedding (face_id, owner_id, model, vector) values (?, ?, ?, ?::public.vector)
      on conflict (face_id) do update set owner_id = excluded.owner_id, model = excluded.model, vector = excluded.vector`,
    [id, ownerId, model, `[${embedding.join()}]`],
  )
}
