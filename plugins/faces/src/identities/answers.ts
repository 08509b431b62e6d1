import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { bothYours, noPerson, sameOne } from '../errors.ts'
import { type Asked, kith } from '../kith.ts'
import { IdentityAnswer, Person } from '../models.ts'
import { addsTo, knownFaces, peopleElsewhere } from './elsewhere.ts'
import { identify, identifyFor } from './identify.ts'

export const saySame = kith.post(
  '/people/:id/same',
  {
    summary: 'Say whether two people are one human: it changes how you see them, and nobody else',
    description: 'At least one of them is known from elsewhere. Nothing is changed there.',
    params: { id },
    body: z.object({ id: id.describe('The other one, or one place in which they are known'), same: z.boolean() }),
    returns: reply.none,
    errors: [noPerson, sameOne, bothYours],
  },
  async (c) => {
    const [one, other] = [c.params.id, c.body.id].sort()
    if (one === other || one === undefined || other === undefined) throw sameOne()
    const { own, others } = await nodesOf(c)
    for (const node of [one, other]) if (!own.has(node) && !others.has(node)) throw noPerson()
    if (own.has(one) && own.has(other)) throw bothYours()
    await c.transaction(async () => {
      // Grouping keeps whom something was said of.
      const mine = [one, other].filter((node) => own.has(node))
      await Person.query().patch({ by_hand: true }).whereIn('id', mine).where({ by_hand: false })
      const said = { user_id: c.caller.id, one, other, same: c.body.same, at: new Date() }
      await IdentityAnswer.query().insert(said).onConflict(['user_id', 'one', 'other']).merge(['same', 'at'])
      // If what comes next is cut off, or another look that began before is written after it.
      await c.enqueue(identify, { user: c.caller.id })
    })
    // Seen at once. Not in the transaction: comparing many people takes time, and others would wait for it.
    await identifyFor(c, c.caller.id)
  },
)

/** Whom the caller knows, as far as they are seen now. */
async function nodesOf(c: Asked): Promise<{ own: ReadonlySet<string>; others: ReadonlySet<string> }> {
  const own = await Person.query().where({ owner_user_id: c.caller.id }).select('id')
  const others = await peopleElsewhere(c, c)
  return { own: new Set(own.map((one) => one.id)), others: new Set(others.map(({ set }) => set.id)) }
}

const Place = z
  .object({
    id: id.describe('To say by `POST /people/:id/same` that it is somebody else'),
    collection: z.string(),
    name: z.string().describe('What they are called there'),
    page: z.string(),
  })
  .meta({ id: 'faces.Place' })

export const listPlaces = kith.get(
  '/people/:id/elsewhere',
  {
    summary: 'The collections in which somebody whom you know is on more photos than those of your own person',
    params: { id },
    returns: z.object({ items: z.array(Place) }),
  },
  async (c) => {
    const adding: { set_id: string }[] = await c.knex
      .queryBuilder()
      .from(knownFaces(c, c).as('k'))
      .join('faces.face as f', 'f.id', 'k.face_id')
      .where('k.key', c.params.id)
      .whereRaw(addsTo('k', 'f'))
      .distinct('k.set_id')
    const there = new Set(adding.map((one) => one.set_id))
    const places = (await peopleElsewhere(c, c)).filter(({ set }) => there.has(set.id))
    return {
      items: places.map(({ set, collection, name, page }) => ({ id: set.id, collection: collection.name, name, page })),
    }
  },
)
