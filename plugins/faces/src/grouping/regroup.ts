import type { Job } from '@kith/sdk'
import { z } from 'zod'
import { kith, type Working } from '../kith.ts'
import { Face, Person } from '../models.ts'
import { type FaceModelFacts, modelOf } from './face-model.ts'
import { withFaces } from './face-now.ts'
import { createMerger } from './merge.ts'
import { place } from './place.ts'
import { unsettledOf } from './settled.ts'
import { split } from './split.ts'
import { createTeller } from './tell.ts'
import { TURN_MS } from './turn.ts'

/** As many are looked at in one statement. Of most of them nothing is to be decided. */
const BATCH = 16
/** As many are placed in one transaction: others wait for it when the database is an embedded one. */
const AT_ONCE = 4
/** As many persons are fetched at once. */
const PERSONS = 100
const FIRST = '00000000-0000-0000-0000-000000000000'

const Input = z.object({
  owner: z.uuid(),
  /** First people are taken apart who are not one, then every face is placed anew; what is done is behind `after`. */
  step: z.enum(['split', 'place']).default('split'),
  after: z.guid().default(FIRST),
  done: z.int().default(0),
})

/**
 * Groups all faces of an owner anew, in place: each is taken out and placed by the same rules as a new one. So people
 * stay who they are, nothing is forgotten that somebody said, and it can end at any moment.
 */
export const regroup: Job<typeof Input> = kith.job(
  'regroup',
  Input,
  { queue: 'ml', key: ({ owner }) => owner, timeout: 3600 },
  async (c) => {
    const { owner } = c.input
    const model = await modelOf(c, owner)
    if (!model) return
    const began = performance.now()
    const late = () => performance.now() - began > TURN_MS
    const teller = createTeller(c, owner)
    let { step, after, done } = c.input
    if (step === 'split') {
      const reached = await splitAll(c, owner, model, after, late)
      if (reached) return c.enqueue(regroup, { owner, step, after: reached })
      ;[step, after] = ['place', FIRST]
    }
    const merger = createMerger()
    const of = await Face.query().where({ owner_id: owner }).resultSize()
    for (;;) {
      const batch = await facesAfter(owner, after)
      const unsettled = await unsettledOf(c, owner, batch, model)
      for (let i = 0; i < unsettled.length; i += AT_ONCE) {
        c.signal.throwIfAborted()
        await withFaces(c, owner, unsettled.slice(i, i + AT_ONCE), async (face) => {
          if (face.placed !== 'hand') await place(c, face, model, merger)
        })
      }
      after = batch.at(-1) ?? after
      done += batch.length
      c.progress(done, of)
      if (unsettled.length > 0) await teller.more()
      if (batch.length < BATCH) break
      if (!late()) continue
      await teller.end()
      return c.enqueue(regroup, { owner, step, after, done })
    }
    await forgetEmpty(owner)
    await teller.more()
    await teller.end()
  },
)

async function facesAfter(owner: string, after: string): Promise<string[]> {
  const faces = await Face.query()
    .where({ owner_id: owner })
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .select('id')
  return faces.map(({ id }) => id)
}

/** Answers how far it came when it is late. */
async function splitAll(
  c: Working,
  owner: string,
  model: FaceModelFacts,
  after: string,
  late: () => boolean,
): Promise<string | undefined> {
  for (let last = after; ;) {
    const persons = await Person.query()
      .where({ owner_user_id: owner, by_hand: false })
      .where('id', '>', last)
      .orderBy('id')
      .limit(PERSONS)
    for (const person of persons) {
      if (late()) return last
      c.signal.throwIfAborted()
      await c.transaction(() => split(c, person, model))
      last = person.id
    }
    if (persons.length < PERSONS) return undefined
  }
}

/** Removes people whom nobody named and of whom no face, or only one, is left. */
async function forgetEmpty(owner: string): Promise<void> {
  const few = Face.query().whereNotNull('person_id').groupBy('person_id').havingRaw('count(*) > 1').select('person_id')
  await Person.query()
    .delete()
    .where({ owner_user_id: owner, by_hand: false })
    .whereNotIn('id', few.where({ owner_id: owner }))
}
