import { alone } from '../grouping/place-some.ts'
import { lookAgain } from '../grouping/index.ts'
import { changed } from '../events.ts'
import type { Asked } from '../kith.ts'
import { Face, NotPerson, Person, Suggestion } from '../models.ts'

/** Puts faces with a person, by hand: it stays so, and others like them may be clear now. */
export async function putWith(c: Asked, faces: readonly Face[], person: Person): Promise<void> {
  const ids = faces.map((face) => face.id)
  await c.transaction(async () => {
    await alone(c, c.caller.id)
    const left = faces.filter((face) => face.person_id !== person.id)
    await sayNot(c, left)
    await NotPerson.query().delete().where({ person_id: person.id }).whereIn('face_id', ids)
    await Suggestion.query().delete().whereIn('face_id', ids)
    await Face.query().patch({ person_id: person.id, placed: 'hand', dismissed: false }).whereIn('id', ids)
    await Person.query().patch({ by_hand: true, updated_at: new Date() }).where({ id: person.id })
    await lookAgain(c, c.caller.id, ids)
    await c.emit(changed, { ownerId: c.caller.id })
  })
}

/** Takes faces away from their persons, for good. With `nobody` they are to be with nobody else either. */
export async function takeAway(c: Asked, faces: readonly Face[], nobody: boolean): Promise<void> {
  const ids = faces.map((face) => face.id)
  await c.transaction(async () => {
    await alone(c, c.caller.id)
    await sayNot(c, faces)
    await Suggestion.query().delete().whereIn('face_id', ids)
    await Face.query()
      .patch({ person_id: null, placed: nobody ? 'hand' : null })
      .whereIn('id', ids)
    if (!nobody) await lookAgain(c, c.caller.id, ids)
    await c.emit(changed, { ownerId: c.caller.id })
  })
}

/** "Not this person", of those they are with now; persons that were corrected are kept by grouping. */
async function sayNot(c: Asked, faces: readonly Face[]): Promise<void> {
  const wrong = faces.flatMap(({ id, person_id }) => (person_id ? [{ face_id: id, person_id }] : []))
  if (wrong.length === 0) return
  await c.knex('faces.not_person').insert(wrong).onConflict(['face_id', 'person_id']).ignore()
  const persons = [...new Set(wrong.map((one) => one.person_id))]
  await Person.query().patch({ by_hand: true, updated_at: new Date() }).whereIn('id', persons)
  // Nobody is left without faces and without a name.
  await Person.query()
    .delete()
    .whereIn('id', persons)
    .where({ name: '' })
    .whereNotExists(
      Face.query()
        .whereColumn('faces.face.person_id', 'faces.person.id')
        .whereNotIn(
          'faces.face.id',
          faces.map((face) => face.id),
        ),
    )
}
