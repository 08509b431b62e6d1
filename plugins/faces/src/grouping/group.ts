import type { Job } from '@kith/sdk'
import { z } from 'zod'
import { kith, type Working } from '../kith.ts'
import { Face } from '../models.ts'
import { type FaceModelFacts, readyModel } from './face-model.ts'
import { withFaces } from './face-now.ts'
import { createMerger, type Merger } from './merge.ts'
import { neighboursOf } from './neighbours.ts'
import { place } from './place.ts'
import { createTeller } from './tell.ts'
import { TURN_MS } from './turn.ts'

/** How many new faces are fetched at once. */
const BATCH = 50
/** As many faces nearby are looked at again for one batch. */
const AGAIN = 200

/** What a run keeps while it lasts. */
interface By {
  readonly models: ReadonlyMap<string, FaceModelFacts | undefined>
  readonly merger: Merger
}

const Owner = z.object({ owner: z.uuid() })

/** Puts an owner's new faces with people. */
export const group: Job<typeof Owner> = kith.job(
  'group',
  Owner,
  { queue: 'ml', key: ({ owner }) => owner, timeout: 3600 },
  async (c) => {
    const { owner } = c.input
    const models = new Map<string, FaceModelFacts | undefined>()
    const merger = createMerger()
    const teller = createTeller(c, owner)
    const began = performance.now()
    for (;;) {
      c.signal.throwIfAborted()
      const fresh = await freshOf(c, owner)
      for (const { model } of fresh) if (!models.has(model)) models.set(model, await readyModel(c, model))
      await placeAll(
        c,
        owner,
        fresh.map(({ id }) => id),
        { models, merger },
      )
      if (fresh.length > 0) await teller.more()
      // What comes from now on has a job of its own.
      const done = fresh.length < BATCH
      if (!done && performance.now() - began < TURN_MS) continue
      await teller.end()
      return done ? undefined : c.enqueue(group, { owner })
    }
  },
)

/** Those that have an embedding: a box that somebody drew gets one later, and is fresh again. */
async function freshOf(c: Working, owner: string): Promise<{ id: string; model: string }[]> {
  const { rows }: { rows: { id: string; model: string }[] } = await c.knex.raw(
    `select f.id, e.model from faces.face f join faces.embedding e on e.face_id = f.id
      where f.owner_id = ? and f.fresh limit ${BATCH}`,
    [owner],
  )
  return rows
}

/** Looks at faces again: what they were compared with has changed. */
export async function lookAgain(c: Working, owner: string, faces: readonly string[]): Promise<void> {
  await c.transaction(async () => {
    await Face.query()
      .patch({ fresh: true })
      .whereIn('id', [...faces])
      .where({ owner_id: owner })
    await c.enqueue(group, { owner })
  })
}

/** Places these, and those nearby that this makes clear: each in a transaction of its own, so that others go in between. */
async function placeAll(c: Working, owner: string, fresh: readonly string[], by: By): Promise<void> {
  const seen = new Set(fresh)
  const again: string[] = []
  for (const id of fresh) again.push(...(await placeOne(c, owner, id, by)))
  for (let i = 0; i < again.length && i < AGAIN; i++) {
    const id = again[i]
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    c.signal.throwIfAborted()
    again.push(...(await placeOne(c, owner, id, by)))
  }
}

async function placeOne(c: Working, owner: string, id: string, { models, merger }: By): Promise<readonly string[]> {
  let nearby: readonly string[] = []
  await withFaces(c, owner, [id], async (face) => {
    const model = models.get(face.model)
    if (!model) return
    if (face.person === null && face.placed === null) nearby = await place(c, face, model, merger)
    // Somebody put it where it is, which may make others clear.
    else nearby = (await neighboursOf(c, face, model)).flatMap((near) => (near.person === null ? [near.id] : []))
  })
  return nearby
}
