import { type Job, id } from '@kith/sdk'
import { z } from 'zod'
import { type Ran, kith } from '../../kith.ts'
import { Space } from '../../models.ts'
import { compareAll } from '../compare/compare-all.ts'
import { dispelDoubt } from '../compare/doubt.ts'
import { PeopleDue } from '../models.ts'
import { recognitionOf } from '../recognition.ts'
import { takeIn } from './take-in.ts'
import { peopleChanged } from '../events.ts'

const OfSpace = z.object({ spaceId: id })

/** Looks who is on the photos of a space now, and which of them are one. Each step is written before the next is taken. */
export const gatherPeople: Job<typeof OfSpace> = kith.job(
  'gather-people',
  OfSpace,
  { queue: 'system', key: ({ spaceId }) => spaceId, timeout: 3600 },
  async (c) => {
    const { spaceId } = c.input
    const space = await Space.query().findById(spaceId)
    const faces = space && recognitionOf(c, space)
    // Switched on, it is due again.
    if (!faces) return
    const due = await PeopleDue.query().findById(spaceId)
    if (due) await dispelDoubt(spaceId)
    const changed = await takeIn(c, faces, spaceId)
    const joined = await compareAll(c, faces, spaceId)
    await c.transaction(async () => {
      // What came meanwhile is still due.
      if (due) await PeopleDue.query().delete().where({ space_id: spaceId, changes: due.changes })
      if (changed || joined > 0) await c.emit(peopleChanged, { spaceId })
    })
  },
)

/** Has these spaces looked at. */
export async function gatherIn(c: Pick<Ran, 'enqueue'>, spaceIds: readonly string[]): Promise<void> {
  if (spaceIds.length > 0)
    await c.enqueue(
      gatherPeople,
      spaceIds.map((spaceId) => ({ spaceId })),
    )
}
