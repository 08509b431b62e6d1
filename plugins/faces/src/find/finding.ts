import type { DerivedAsset } from '@kith/sdk'
import type { FaceEngine } from '../engine/engine.ts'
import type { FoundFace } from '../engine/face-finder.ts'
import { followModel, group, knowModel } from '../grouping/index.ts'
import { kith, type Working } from '../kith.ts'
import { Face } from '../models.ts'
import { createEngines, versionOf } from './engines.ts'
import { cutOff, refuse, tried } from './trials.ts'
import { type Seen, writeFaces } from './write-faces.ts'

/** The engines of each process: made when the first photo is looked at. */
export const engines = kith.held(createEngines)

/** Looks for faces on every photo, and anew with another model. */
export const finding = kith.derive(
  'faces',
  {
    title: { en: 'Faces on photos', de: 'Gesichter auf Fotos' },
    of: 'image',
    queue: 'ml',
    version: versionOf,
    batch: 16,
  },
  async (c) => {
    const engine = engines.of(c).for(c)
    const ends = await cutOff(
      c,
      c.photos.map(({ id }) => id),
    )
    const calm = c.photos.filter(({ id }) => !ends.has(id))
    if (calm.length > 0) await look(c, engine, calm)
    // Those on which the server may have ended come alone, so that the others are not blamed when it ends again.
    for (const photo of c.photos) {
      const count = ends.get(photo.id)
      if (count === undefined) continue
      refuse(count)
      await look(c, engine, [photo])
    }
  },
)

async function look(c: Working, engine: FaceEngine, photos: readonly DerivedAsset[]): Promise<void> {
  const looked = await tried(
    c,
    photos.map(({ id }) => id),
    () => Promise.allSettled(photos.map((photo) => see(engine, photo))),
  )
  c.signal.throwIfAborted()
  const seen = looked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  await c.transaction(async () => {
    await knowModel(engine.model)
    for (const one of seen) await writeFaces(c, engine.model.id, one)
    const owners = new Set(
      seen.flatMap(({ ownerId, faces, byHand }) => (faces.length + byHand.size > 0 ? [ownerId] : [])),
    )
    for (const owner of owners) await c.enqueue(group, { owner })
    for (const owner of new Set(seen.map(({ ownerId }) => ownerId))) await followModel(c, owner, engine.model.id)
  })
  const failed = looked.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

async function see(engine: FaceEngine, photo: DerivedAsset): Promise<Seen> {
  const picture = await photo.preview()
  const faces = await engine.find(picture)
  const byHand = new Map<string, FoundFace>()
  const drawn = Face.query()
    .where({ asset_id: photo.id })
    .where((or) => or.where({ origin: 'drawn' }).orWhere({ placed: 'hand' }))
  for (const { id, x, y, w, h } of await drawn) {
    const face = await engine.embed(picture, { x, y, w, h })
    if (face) byHand.set(id, face)
  }
  return { assetId: photo.id, ownerId: photo.ownerId, faces, byHand }
}
