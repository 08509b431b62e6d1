import type { Job } from '@kith/sdk'
import { z } from 'zod'
import { kith, type Working } from '../kith.ts'
import { Face } from '../models.ts'
import { freshFaces } from './face-model.ts'
import type { FaceNow } from './look.ts'
import { createMerger } from './merge.ts'
import { placeSome } from './place-some.ts'
import { type By, type Placed, place } from './place.ts'
import { createTeller } from './tell.ts'
import { TURN_MS } from './turn.ts'

/** How many new faces are fetched at once. */
const BATCH = 50
/** As many are placed in one transaction: others wait for it when the database is an embedded one. */
const AT_ONCE = 4
/** As many faces nearby are looked at again for one batch. */
const AGAIN = 200

const Owner = z.object({ owner: z.uuid() })

/** Puts an owner's new faces with people. */
export const group: Job<typeof Owner> = kith.job(
  'group',
  Owner,
  { queue: 'ml', key: ({ owner }) => owner, timeout: 3600 },
  async (c) => {
    const { owner } = c.input
    const merger = createMerger()
    const teller = createTeller(c, owner)
    const began = performance.now()
    for (;;) {
      let count = 0
      for (const { model, ids } of await freshFaces(c, owner, BATCH)) {
        await placeAll(c, owner, ids, { model, merger })
        count += ids.length
      }
      if (count > 0) await teller.more()
      // What comes from now on has a job of its own.
      const done = count < BATCH
      if (!done && performance.now() - began < TURN_MS) continue
      await teller.end()
      return done ? undefined : c.enqueue(group, { owner })
    }
  },
)

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

/** Places these, and those nearby that this makes clear. */
async function placeAll(c: Working, owner: string, fresh: readonly string[], by: By): Promise<void> {
  const seen = new Set(fresh)
  const placing = { by, atOnce: AT_ONCE, placing: placeNew }
  let { nearby } = await placeSome(c, owner, fresh, placing)
  for (let left = AGAIN; nearby.length > 0 && left > 0;) {
    const again = [...new Set(nearby)].filter((id) => !seen.has(id)).slice(0, left)
    for (const id of again) seen.add(id)
    left -= again.length
    ;({ nearby } = await placeSome(c, owner, again, placing))
  }
}

function placeNew(c: Working, face: FaceNow, by: By): Placed | Promise<Placed> {
  if (face.person === null && face.placed === null) return place(c, face, by)
  // Somebody put it where it is, which may make others clear.
  return { changed: [], nearby: face.neighbours.flatMap((near) => (near.person === null ? [near.id] : [])) }
}
