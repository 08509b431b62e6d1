import type { Asked } from '../kith.ts'
import { type Reached, asEditor, reachSpace } from '../reach.ts'
import { lockPeople } from './lock-people.ts'
import { noPerson } from './errors.ts'
import { SpacePerson } from './models.ts'
import { type PersonRow, findPerson } from './person-facts.ts'
import { requireRecognition } from './recognition.ts'

/** Somebody in a space whom a member may look at. */
export async function seePerson(c: Asked, spaceId: string, personId: string): Promise<Reached & { row: PersonRow }> {
  const reached = await reachSpace(spaceId, c.caller.id)
  requireRecognition(c, reached.space)
  return { ...reached, row: await findPerson(c, spaceId, personId) }
}

/** Somebody in a space, for an editor who changes them: until the transaction ends nobody else does. */
export async function editPerson(
  c: Asked,
  spaceId: string,
  personId: string,
): Promise<Reached & { person: SpacePerson }> {
  const reached = await asEditor(spaceId, c.caller.id)
  requireRecognition(c, reached.space)
  await lockPeople(c, spaceId)
  return { ...reached, person: await personIn(c, spaceId, personId) }
}

/** One that the caller knows of: whom they see, or who has a name. */
export async function personIn(c: Asked, spaceId: string, personId: string): Promise<SpacePerson> {
  const { id } = await findPerson(c, spaceId, personId)
  const person = await SpacePerson.query().findById(id)
  if (!person) throw noPerson()
  return person
}
