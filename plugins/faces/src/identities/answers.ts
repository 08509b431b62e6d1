import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { bothYours, noPerson, sameOne } from '../errors.ts'
import { type Asked, kith, type Working } from '../kith.ts'
import { Identity, IdentityAnswer, Person } from '../models.ts'
import { peopleOf } from '../people/person-facts.ts'
import { peopleElsewhere } from './elsewhere.ts'
import { identifyFor } from './identify.ts'

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
      const said = { user_id: c.caller.id, one, other, same: c.body.same, at: new Date() }
      await IdentityAnswer.query().insert(said).onConflict(['user_id', 'one', 'other']).merge(['same', 'at'])
      await identifyFor(c, c.caller.id)
    })
  },
)

/** Whom the caller knows, as far as they are seen now. */
async function nodesOf(c: Asked): Promise<{ own: ReadonlySet<string>; others: ReadonlySet<string> }> {
  const own = await Person.query().where({ owner_user_id: c.caller.id }).select('id')
  const others = await peopleElsewhere(c, c)
  return { own: new Set(own.map((one) => one.id)), others: new Set(others.map(({ set }) => set.id)) }
}

const Brief = z.object({ id, name: z.string(), cover: id.nullable(), elsewhere: z.array(z.string()) })

export const listSameQuestions = kith.get(
  '/same-questions',
  {
    summary: 'Pairs of people who may be one human, the likeliest first',
    returns: z.object({ items: z.array(z.object({ one: Brief, other: Brief })) }),
  },
  async (c) => {
    const known = peopleOf(c, c, await peopleElsewhere(c, c))
      .where({ hidden: false })
      .where('photos', '>', 0)
      .as('p')
    const person = (side: 'one' | 'other') =>
      c.knex.raw(
        `jsonb_build_object('id', ${side}.id, 'name', ${side}.name, 'cover', ${side}.cover, 'elsewhere', ${side}.elsewhere) as ${side}`,
      )
    const items: { one: z.output<typeof Brief>; other: z.output<typeof Brief> }[] = await c.knex
      .queryBuilder()
      .with('known', c.knex.queryBuilder().from(known).select('*'))
      .from('faces.identity_question as q')
      .join('known as one', 'one.id', 'q.one')
      .join('known as other', 'other.id', 'q.other')
      .where('q.user_id', c.caller.id)
      // Without any name there is nothing to be gained by an answer.
      .whereRaw(`(one.name <> '' or other.name <> '')`)
      .orderByRaw('q.distance, q.one, q.other')
      .select(person('one'), person('other'))
    return { items }
  },
)

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
    summary: 'The collections of others in which somebody whom you know is known too',
    params: { id },
    returns: z.object({ items: z.array(Place) }),
  },
  async (c) => {
    const heads = new Map((await Identity.query().where({ user_id: c.caller.id })).map((one) => [one.set_id, one.head]))
    const places = (await peopleElsewhere(c, c)).filter(({ set }) => (heads.get(set.id) ?? set.id) === c.params.id)
    return {
      items: places.map(({ set, collection, name, page }) => ({ id: set.id, collection: collection.name, name, page })),
    }
  },
)

/** What was said of somebody is said of whom they were merged into. */
export async function moveAnswers(c: Pick<Working, 'knex'>, userId: string, from: string, to: string): Promise<void> {
  await c.knex.raw(
    `with gone as (delete from faces.identity_answer where user_id = :userId and :from in (one, other)
        returning case when one = :from then other else one end as whom, same, at)
      insert into faces.identity_answer (user_id, one, other, same, at)
        select :userId, least(whom, :to::uuid), greatest(whom, :to::uuid), same, at from gone where whom <> :to::uuid
        on conflict do nothing`,
    { userId, from, to },
  )
}
