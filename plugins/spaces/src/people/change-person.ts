import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from '../access.ts'
import { editorsOnly, noSpace } from '../errors.ts'
import { kith } from '../kith.ts'
import { log } from '../log.ts'
import { notOnPhoto, noPerson, peopleOff } from './errors.ts'
import { Alias, SpaceFace } from './models.ts'
import { SpacePersonFacts, findPerson } from './person-facts.ts'
import { editPerson, seePerson } from './reach-person.ts'
import { peopleChanged } from './events.ts'

const params = { id, personId: id }
const Name = z.string().trim().max(200)

export const changeSpacePerson = kith.patch(
  '/:id/people/:personId',
  {
    summary: 'Name somebody for all in the space, hide them, or choose their picture',
    params,
    body: z.object({
      name: Name.optional().describe('Empty: without'),
      hidden: z.boolean().optional(),
      cover: id.nullable().optional().describe('A photo they are on; null for the best'),
    }),
    returns: SpacePersonFacts,
    errors: [noSpace, editorsOnly, noPerson, notOnPhoto, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { space, person } = await editPerson(c, c.params.id, c.params.personId)
      const { name, hidden, cover } = c.body
      const face =
        cover &&
        (await SpaceFace.query()
          .findOne({ person_id: person.id, asset_id: cover })
          .whereIn('asset_id', c.assets.visible('view', { in: spaces.of(space.id) })))
      if (cover && !face) throw notOnPhoto()
      await person.$query().patch({ name, hidden, cover_face_id: face ? face.id : cover === null ? null : undefined })
      if (name) await log({ spaceId: space.id, by: c.caller.id, kind: 'person_named', detail: name })
      await c.emit(peopleChanged, { spaceId: space.id })
      return findPerson(c, space.id, person.id)
    }),
)

export const setAlias = kith.put(
  '/:id/people/:personId/alias',
  {
    summary: 'Call somebody as you like, for yourself alone',
    params,
    body: z.object({ name: Name.describe('Empty: as all others do') }),
    returns: reply.none,
    errors: [noSpace, noPerson, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { row } = await seePerson(c, c.params.id, c.params.personId)
      const mine = { person_id: row.id, user_id: c.caller.id }
      const { name } = c.body
      if (name)
        await Alias.query()
          .insert({ ...mine, name })
          .onConflict(['person_id', 'user_id'])
          .merge(['name'])
      else await Alias.query().delete().where(mine)
    }),
)
