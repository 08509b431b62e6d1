import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noFace, noPerson } from '../errors.ts'
import { changed } from '../events.ts'
import { kith } from '../kith.ts'
import { Face, Suggestion } from '../models.ts'
import { Name, ownPerson } from './own-person.ts'
import { describePerson, PersonFacts } from './person-facts.ts'

const params = { id }

export const showPerson = kith.get(
  '/people/:id',
  { summary: 'One of your people', params, returns: PersonFacts, errors: [noPerson] },
  (c) => describePerson(c, c.params.id),
)

export const changePerson = kith.patch(
  '/people/:id',
  {
    summary: 'Name, hide or favour a person, or choose the face that stands for them',
    params,
    body: z.object({
      name: z.union([Name, z.literal('')]).optional(),
      birthDate: z.iso.date().nullable().optional(),
      hidden: z.boolean().optional(),
      favourite: z.boolean().optional(),
      cover: id.nullable().optional().describe('One of their faces; null for the best'),
    }),
    returns: PersonFacts,
    errors: [noPerson, noFace],
  },
  async (c) =>
    c.transaction(async () => {
      const person = await ownPerson(c, c.params.id)
      const { name, birthDate, hidden, favourite, cover } = c.body
      if (cover && !(await Face.query().findOne({ id: cover, person_id: person.id }))) throw noFace()
      await person.$query().patch({
        ...{ name, hidden, favourite, birth_date: birthDate, cover_face_id: cover },
        by_hand: true,
        updated_at: new Date(),
      })
      await c.emit(changed, { ownerId: c.caller.id })
      return describePerson(c, person.id)
    }),
)

export const deletePerson = kith.delete(
  '/people/:id',
  {
    summary: 'Delete a person: their faces stay on the photos and are nobody’s',
    params,
    returns: reply.none,
    errors: [noPerson],
  },
  async (c) =>
    c.transaction(async () => {
      const person = await ownPerson(c, c.params.id)
      await Face.query().patch({ person_id: null, placed: 'hand', fresh: false }).where({ person_id: person.id })
      await Suggestion.query().delete().where({ person_id: person.id })
      await person.$query().delete()
      await c.emit(changed, { ownerId: c.caller.id })
    }),
)
