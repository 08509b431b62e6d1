import { UserModel, id } from '@kith/sdk'
import { z } from 'zod'

/** Somebody, as others in a space know them. */
export const Person = z.object({ id, name: z.string(), color: z.string() })
export type Person = z.output<typeof Person>

/** These people, those whose accounts are gone left out. */
export async function peopleOf(userIds: Iterable<string>): Promise<ReadonlyMap<string, Person>> {
  const found = await UserModel.query().findByIds([...new Set(userIds)])
  return new Map(found.map(({ id, name, color }) => [id, { id, name, color }]))
}
