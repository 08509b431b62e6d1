import { kith } from './kith.ts'
import { peopleOf, type PersonFacts } from './people/person-facts.ts'

/** One's people as one named them, for the export of one's data. What the faces were recognised by stays here. */
export const personal = kith.personal('people', async (userId, c) => {
  const people: PersonFacts[] = await peopleOf(c, userId)
    .whereRaw(`name <> '' or "birthDate" is not null`)
    .orderBy(['name', 'id'])
    .select('*')
  return people.map(({ name, birthDate, favourite, hidden, photos }) => ({
    ...{ name, birthDate, favourite, hidden, photos },
  }))
})
