import { UserModel, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { editorsOnly, noSpace } from '../errors.ts'
import { kith } from '../kith.ts'
import { log } from '../log.ts'
import { asEditor } from '../reach.ts'
import { lockPeople } from './lock-people.ts'
import { joinedOn, noJoining, noPerson, peopleOff, samePerson } from './errors.ts'
import { settleParts } from './gather/settle.ts'
import { join, keepApart } from './join.ts'
import { Alias, type Gone, Joining, Part, SpacePerson } from './models.ts'
import { editPerson, personIn } from './reach-person.ts'
import { requireRecognition } from './recognition.ts'
import { peopleChanged } from './events.ts'

export const mergeSpacePeople = kith.post(
  '/:id/people/:personId/merge',
  {
    summary: 'Several people of a space are one: the others become this one',
    description: 'Only in this space: what anybody has in their own library stays as it is.',
    params: { id, personId: id },
    body: z.object({ ids: z.array(id).min(1).max(100) }),
    returns: z.object({ joiningId: id }),
    errors: [noSpace, editorsOnly, noPerson, samePerson, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { space, person } = await editPerson(c, c.params.id, c.params.personId)
      const ids = [...new Set(c.body.ids)]
      if (ids.includes(person.id)) throw samePerson()
      const others: SpacePerson[] = []
      for (const one of ids) others.push(await personIn(c, space.id, one))
      const joining = await join(c, space.id, { into: person, others, by: c.caller.id })
      await c.emit(peopleChanged, { spaceId: space.id })
      return { joiningId: joining.id }
    }),
)

export const undoJoining = kith.post(
  '/:id/people/joinings/:joiningId/undo',
  {
    summary: 'Take back that people of a space were put together, by itself or by hand',
    description: 'Everybody is who they were, and these are not put together by themselves again.',
    params: { id, joiningId: id },
    returns: reply.none,
    errors: [noSpace, editorsOnly, noJoining, joinedOn, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { space } = await asEditor(c.params.id, c.caller.id)
      requireRecognition(c, space)
      await lockPeople(c, space.id)
      const joining = await Joining.query().findOne({ id: c.params.joiningId, space_id: space.id, undone_at: null })
      if (!joining) throw noJoining()
      const into = await SpacePerson.query().findById(joining.into_id)
      if (!into) throw joinedOn()
      for (const gone of joining.gone) await bringBack(space.id, gone, into.id)
      for (const [i, gone] of joining.gone.entries())
        for (const other of [into.id, ...joining.gone.slice(i + 1).map((one) => one.id)])
          await keepApart(gone.id, other)
      // What was named since by hand stays.
      if (joining.gone.some(({ name }) => name && name === into.name)) await into.$query().patch(joining.before)
      await joining.$query().patch({ undone_at: new Date() })
      await settleParts(
        c,
        space.id,
        joining.gone.flatMap((gone) => gone.parts),
      )
      const name = joining.before.name || joining.gone.find((gone) => gone.name)?.name
      await log({ spaceId: space.id, by: c.caller.id, kind: 'people_parted', ...(name && { detail: name }) })
      await c.emit(peopleChanged, { spaceId: space.id })
    }),
)

/** Somebody as they were, with those of their parts that are still with the one they were put together with. */
async function bringBack(spaceId: string, gone: Gone, intoId: string): Promise<void> {
  await SpacePerson.query().insert({
    ...{ id: gone.id, space_id: spaceId, name: gone.name, hidden: gone.hidden, cover_face_id: gone.coverFaceId },
  })
  await Part.query()
    .patch({ person_id: gone.id })
    .where({ space_id: spaceId, person_id: intoId })
    .whereIn('id', gone.parts)
  for (const { userId, name } of gone.aliases) {
    await Alias.query().delete().where({ person_id: intoId, user_id: userId, name })
    if (await UserModel.query().findById(userId))
      await Alias.query().insert({ person_id: gone.id, user_id: userId, name })
  }
}
