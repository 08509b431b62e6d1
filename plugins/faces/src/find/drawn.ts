import { id, type Job } from '@kith/sdk'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { group, knowModel } from '../grouping/index.ts'
import { kith } from '../kith.ts'
import { Face } from '../models.ts'
import { canRun } from './engines.ts'
import { engines } from './finding.ts'
import { writeDrawn } from './write-faces.ts'

const Drawn = z.object({ faceId: id })

/** Learns what a box that somebody drew looks like, so that others like it are known. Without an engine it stays a box. */
export const seeDrawn: Job<typeof Drawn> = kith.job('see-drawn', Drawn, { queue: 'ml' }, async (c) => {
  const face = await Face.query().findById(c.input.faceId)
  if (!face || !canRun()) return
  const engine = engines.of(c).for(c)
  const { body } = await c.everything.open(face.asset_id, 'preview')
  const seen = await engine.embed(body instanceof Readable ? await buffer(body) : body, face)
  if (!seen) return
  await c.transaction(async () => {
    // Deleted meanwhile: nothing of it is to come back.
    const there = await Face.query().findById(face.id).forUpdate()
    if (!there) return
    await knowModel(engine.model)
    await writeDrawn(c, engine.model.id, there, seen)
    await c.enqueue(group, { owner: there.owner_id })
  })
})
