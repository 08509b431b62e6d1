import { id } from '@kith/sdk'
import { z } from 'zod'
import { noPerson } from '../errors.ts'
import type { Asked } from '../kith.ts'
import { Person } from '../models.ts'

export const Name = z.string().trim().min(1).max(200)

/** Who a face is to be with: somebody there is, or somebody new with this name. */
export const Whom = z.union([z.object({ personId: id }), z.object({ name: Name })])
export type Whom = z.output<typeof Whom>

/** One of the caller's people, from now on one that grouping keeps. With `lock` nobody changes them until the transaction ends. */
export async function ownPerson(c: Asked, personId: string, { lock = false } = {}): Promise<Person> {
  const query = Person.query().findOne({ id: personId, owner_user_id: c.caller.id })
  const person = await (lock ? query.forUpdate() : query)
  if (!person) throw noPerson()
  return person
}

/** The person that is meant. A name that somebody has already, in whatever case, means them. */
export async function personMeant(c: Asked, whom: Whom): Promise<Person> {
  if ('personId' in whom) return ownPerson(c, whom.personId)
  const namesake = await Person.query()
    .where({ owner_user_id: c.caller.id })
    .whereRaw('lower(name) = lower(?)', [whom.name])
    .orderBy('created_at')
    .first()
  return namesake ?? Person.query().insertAndFetch({ owner_user_id: c.caller.id, name: whom.name, by_hand: true })
}
