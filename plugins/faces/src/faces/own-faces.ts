import { noFace } from '../errors.ts'
import type { Asked } from '../kith.ts'
import { Face } from '../models.ts'

/** A face on a photo of the caller's own that they may see now. */
export async function ownFace(c: Asked, faceId: string): Promise<Face> {
  const face = await Face.query()
    .findOne({ id: faceId, owner_id: c.caller.id })
    .whereIn('asset_id', c.assets.visible('view'))
  if (!face) throw noFace()
  return face
}
