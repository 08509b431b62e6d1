import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { mergedOn, noMerge, noPerson, sameOne } from '../errors.ts'
import { changed } from '../events.ts'
import { alone } from '../grouping/place-some.ts'
import { lookAgain } from '../grouping/index.ts'
import { type Asked, kith } from '../kith.ts'
import { type Gone, Face, Merging, NotPerson, Person, Suggestion } from '../models.ts'
import { ownPerson } from './own-person.ts'

export const mergePeople = kith.post(
  '/people/:id/merge',
  {
    summary: 'Several of your people are one: the others become this one',
    params: { id },
    body: z.object({ ids: z.array(id).min(1).max(100) }),
    returns: z.object({ mergeId: id }),
    errors: [noPerson, sameOne],
  },
  async (c) =>
    c.transaction(async () => {
      // First of all: what is read of them must still be so when it is written.
      await alone(c, c.caller.id)
      const into = await ownPerson(c, c.params.id, { lock: true })
      const ids = [...new Set(c.body.ids)]
      if (ids.includes(into.id)) throw sameOne()
      const before = { name: into.name, birth_date: into.birth_date, favourite: into.favourite }
      const gone: Gone[] = []
      for (const one of ids) gone.push(await mergeInto(await ownPerson(c, one, { lock: true }), into))
      const first = <K extends 'name' | 'birth_date'>(key: K) =>
        into[key] || gone.map(({ person }) => person[key]).find(Boolean) || into[key]
      await into.$query().patch({
        name: first('name') ?? '',
        birth_date: first('birth_date') ?? null,
        favourite: into.favourite || gone.some(({ person }) => person.favourite),
        by_hand: true,
        updated_at: new Date(),
      })
      const merging = await Merging.query().insertAndFetch({
        owner_user_id: c.caller.id,
        into_person_id: into.id,
        before,
        gone,
      })
      await again(c, into.id)
      return { mergeId: merging.id }
    }),
)

/** Moves all that is known of a person to another, and answers what it takes to move it back. */
async function mergeInto(person: Person, into: Person): Promise<Gone> {
  const { id, name, birth_date, hidden, favourite, cover_face_id } = person
  const faces = await Face.query().where({ person_id: id }).select('id', 'placed')
  const not = await NotPerson.query().where({ person_id: id })
  await Face.query().patch({ person_id: into.id }).where({ person_id: id })
  await Suggestion.query().patch({ person_id: into.id }).where({ person_id: id })
  await person.$query().delete()
  return {
    person: { id, name, birth_date, hidden, favourite, cover_face_id },
    faces: faces.map((face) => ({ id: face.id, placed: face.placed })),
    not: not.map((one) => one.face_id),
  }
}

export const undoMerge = kith.post(
  '/merges/:id/undo',
  {
    summary: 'Take a merge back: everybody is who they were, with what they had then and is still there',
    params: { id },
    returns: reply.none,
    errors: [noMerge, mergedOn],
  },
  async (c) =>
    c.transaction(async () => {
      await alone(c, c.caller.id)
      const merging = await Merging.query().findOne({ id: c.params.id, owner_user_id: c.caller.id, undone_at: null })
      if (!merging) throw noMerge()
      const into = await Person.query().findById(merging.into_person_id)
      if (!into) throw mergedOn()
      for (const one of merging.gone) await bringBack(c, one, into.id)
      const names = new Set(merging.gone.map(({ person }) => person.name))
      const { before } = merging
      // What was changed since by hand stays.
      await into.$query().patch({
        ...(names.has(into.name) && { name: before.name }),
        ...(into.birth_date !== before.birth_date && before.birth_date === null && { birth_date: null }),
        favourite: before.favourite,
        updated_at: new Date(),
      })
      await merging.$query().patch({ undone_at: new Date() })
      await again(c, into.id)
    }),
)

async function bringBack(c: Asked, { person, faces, not }: Gone, intoId: string): Promise<void> {
  const { cover_face_id, ...facts } = person
  await Person.query().insert({ ...facts, owner_user_id: c.caller.id, by_hand: true })
  for (const placed of ['auto', 'hand', null] as const)
    await Face.query()
      .patch({ person_id: person.id, placed })
      .where({ person_id: intoId })
      .whereIn(
        'id',
        faces.filter((face) => face.placed === placed).map((face) => face.id),
      )
  const there = await Face.query().findByIds(cover_face_id ? [...not, cover_face_id] : not)
  await Person.query()
    .patch({ cover_face_id: there.some((face) => face.id === cover_face_id) ? cover_face_id : null })
    .where({ id: person.id })
  for (const face of there)
    if (not.includes(face.id)) await NotPerson.query().insert({ face_id: face.id, person_id: person.id })
}

/** Suggestions and faces without a person are looked at once more: with other people there are others to compare with. */
async function again(c: Asked, personId: string): Promise<void> {
  const waiting = await Suggestion.query().where({ person_id: personId }).select('face_id')
  await lookAgain(
    c,
    c.caller.id,
    waiting.map((one) => one.face_id),
  )
  await c.emit(changed, { ownerId: c.caller.id })
}
