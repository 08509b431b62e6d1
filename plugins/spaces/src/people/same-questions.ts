import { id } from '@kith/sdk'
import { z } from 'zod'
import { editorsOnly, noSpace } from '../errors.ts'
import { kith } from '../kith.ts'
import { asEditor } from '../reach.ts'
import { notAsked, peopleOff } from './errors.ts'
import { type PersonRow, SpacePersonFacts, picturedOf } from './person-facts.ts'
import { requireRecognition } from './recognition.ts'
import { answerSame } from './same-asked.ts'
import { type Pair, sameQuestions } from './same-waiting.ts'

const params = { id }

export const listSameAsked = kith.get(
  '/:id/same-questions',
  {
    summary: 'Pairs of people of a space whom a member takes for one: for owners and editors to answer',
    description: 'Who asks is not told. What a member says of people is for their own view, and changes no space.',
    params,
    returns: z.object({ items: z.array(z.object({ one: SpacePersonFacts, other: SpacePersonFacts })) }),
    errors: [noSpace, editorsOnly, peopleOff],
  },
  async (c) => {
    const { space } = await asEditor(c.params.id, c.caller.id)
    requireRecognition(c, space)
    const asked: Pair[] = await sameQuestions(c.knex, c.caller.id).where('p.space_id', space.id)
    if (asked.length === 0) return { items: [] }
    const ids = asked.flatMap(({ one, other }) => [one, other])
    const rows: PersonRow[] = await picturedOf(c, [space.id], (people) =>
      people.whereIn('id', ids).where({ hidden: false }).where('photos', '>', 0),
    )
    const people = new Map(rows.map((row) => [row.id, row]))
    return {
      items: asked.flatMap((pair) => {
        const [one, other] = [people.get(pair.one), people.get(pair.other)]
        return one && other ? [{ one, other }] : []
      }),
    }
  },
)

export const answerSameAsked = kith.post(
  '/:id/same-questions/answer',
  {
    summary: 'Say whether two people of a space are one, for everybody in it',
    description: 'Yes puts them together, as merging does, and can be undone. After no nobody is asked again.',
    params,
    body: z.object({ one: id, other: id, same: z.boolean() }),
    returns: z.object({
      joined: z
        .object({ joiningId: id, personId: id.describe('Who it is now') })
        .nullable()
        .describe('Null after no'),
    }),
    errors: [noSpace, editorsOnly, notAsked, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { space } = await asEditor(c.params.id, c.caller.id)
      requireRecognition(c, space)
      const answered = await answerSame(c, c, { ...c.body, in: space.id })
      if (!answered) throw notAsked()
      return answered
    }),
)
