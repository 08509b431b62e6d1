import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { notAsked } from '../errors.ts'
import { type Asked, kith } from '../kith.ts'
import { peopleOf } from '../people/person-facts.ts'
import { type KnownElsewhere, facesElsewhere, peopleElsewhere } from './elsewhere.ts'

const Brief = z.object({
  id,
  name: z.string(),
  cover: id.nullable(),
  elsewhere: z.array(z.string()),
  page: z.string(),
})
type Brief = z.output<typeof Brief>

const Question = z
  .object({
    one: Brief,
    other: Brief,
    everybodyIn: z
      .string()
      .nullable()
      .describe('The collection for which it is asked: answer by `/same-questions/answer`. Null: for your own view'),
  })
  .meta({ id: 'faces.SameQuestion' })
type Question = z.output<typeof Question>

export const listSameQuestions = kith.get(
  '/same-questions',
  {
    summary: 'Pairs of people who may be one human: those you may say it of for others first, then the likeliest',
    returns: z.object({ items: z.array(Question) }),
  },
  async (c) => {
    const known = await peopleElsewhere(c, c)
    return { items: [...(await forEverybody(c, known)), ...(await forMe(c, known))] }
  },
)

export const answerSameQuestion = kith.post(
  '/same-questions/answer',
  {
    summary: 'Say whether two people of a collection are one, for everybody who sees them there',
    description: 'For those who may change that collection, and who were asked.',
    body: z.object({ one: id, other: id, same: z.boolean() }),
    returns: reply.none,
    errors: [notAsked],
  },
  async (c) =>
    c.transaction(async () => {
      const pair = [c.body.one, c.body.other].sort().join()
      for (const plugin of c.uses.elsewhere)
        for (const { one, other } of (await plugin.asked?.(c)) ?? [])
          if ([one, other].sort().join() === pair && (await plugin.answer?.(c, { one, other, same: c.body.same })))
            return
      throw notAsked()
    }),
)

/** What others think of people of a collection that the caller may change. */
async function forEverybody(c: Asked, known: readonly KnownElsewhere[]): Promise<Question[]> {
  const pairs = (await Promise.all(c.uses.elsewhere.map((plugin) => plugin.asked?.(c) ?? []))).flat()
  if (pairs.length === 0) return []
  const people = new Map(known.map((person) => [person.set.id, person]))
  const faces: { set_id: string; id: string }[] = await c.knex
    .queryBuilder()
    .from(facesElsewhere(c, c).as('e'))
    .join('faces.face as f', 'f.id', 'e.face_id')
    .whereIn(
      'e.set_id',
      pairs.flatMap(({ one, other }) => [one, other]),
    )
    .distinctOn('e.set_id')
    .orderByRaw('e.set_id, f.quality * f.score desc, f.id')
    .select('e.set_id', 'f.id')
  const covers = new Map(faces.map((face) => [face.set_id, face.id]))
  const brief = ({ set, name, collection, page }: KnownElsewhere): Brief => ({
    ...{ id: set.id, name, cover: covers.get(set.id) ?? null, elsewhere: [collection.name], page },
  })
  return pairs.flatMap((pair) => {
    const [one, other] = [people.get(pair.one), people.get(pair.other)]
    return one && other ? [{ one: brief(one), other: brief(other), everybodyIn: one.collection.name }] : []
  })
}

async function forMe(c: Asked, elsewhere: readonly KnownElsewhere[]): Promise<Question[]> {
  const known = peopleOf(c, c, elsewhere).where({ hidden: false }).where('photos', '>', 0).as('p')
  const person = (side: 'one' | 'other') =>
    c.knex.raw(
      `jsonb_build_object('id', ${side}.id, 'name', ${side}.name, 'cover', ${side}.cover, 'elsewhere', ${side}.elsewhere,
        'page', '/faces/' || ${side}.id) as ${side}`,
    )
  const pairs: Pick<Question, 'one' | 'other'>[] = await c.knex
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
  return pairs.map((pair) => ({ ...pair, everybodyIn: null }))
}
