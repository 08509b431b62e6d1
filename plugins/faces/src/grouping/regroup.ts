import type { Job } from '@kith/sdk'
import { z } from 'zod'
import { kith, type Working } from '../kith.ts'
import { Face, Person } from '../models.ts'
import { type FaceModelFacts, modelOf } from './face-model.ts'
import type { FaceNow } from './look.ts'
import { createMerger } from './merge.ts'
import { placeSome } from './place-some.ts'
import { type By, NOTHING, place } from './place.ts'
import { splitThoseApart } from './split.ts'
import { createTeller } from './tell.ts'
import { TURN_MS } from './turn.ts'

/** As many are fetched at once, to be looked at person by person: what is near them is then at hand, and found quicker. */
const FETCHED = 2048
/** After as many it is told how far it is. */
const BATCH = 64
/** As many are looked at in one transaction: others wait for it when the database is an embedded one. Most are settled. */
const AT_ONCE = 16
/** As many persons are looked at in one statement. */
const PERSONS = 20
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
    const by = { model, merger: createMerger() }
    const of = await Face.query().where({ owner_id: owner }).resultSize()
    for (;;) {
      const fetched = await facesAfter(owner, after)
      const faces = byPerson(fetched)
      for (let i = 0; i < faces.length; i += BATCH) {
        const batch = faces.slice(i, i + BATCH)
        const { changed } = await placeSome(c, owner, batch, { by, atOnce: AT_ONCE, placing: placeAnew })
        done += batch.length
        c.progress(done, of)
        if (changed.length > 0) await teller.more()
      }
      after = fetched.at(-1)?.id ?? after
      if (fetched.length < FETCHED) break
      if (!late()) continue
      await teller.end()
      return c.enqueue(regroup, { owner, step, after, done })
    }
    await forgetEmpty(owner)
    await teller.more()
    await teller.end()
  },
)

const placeAnew = (c: Working, face: FaceNow, by: By) => (face.placed === 'hand' ? NOTHING : place(c, face, by))

const facesAfter = (owner: string, after: string) =>
  Face.query().where({ owner_id: owner }).where('id', '>', after).orderBy('id').limit(FETCHED).select('id', 'person_id')

type WhoseFace = Pick<Face, 'id' | 'person_id'>

const byPerson = (faces: readonly WhoseFace[]): string[] =>
  [...faces].sort((one, other) => whose(one).localeCompare(whose(other))).map(({ id }) => id)

/** Ids are of digits and letters up to f: nobody comes last. */
const whose = ({ person_id }: WhoseFace): string => person_id ?? 'nobody'

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
    c.signal.throwIfAborted()
    await splitThoseApart(c, owner, persons, model)
    last = persons.at(-1)?.id ?? last
    if (persons.length < PERSONS) return undefined
    if (late()) return last
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
