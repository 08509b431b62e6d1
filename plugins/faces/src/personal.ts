import type { Acting } from '@kith/sdk'
import { peopleElsewhere } from './identities/elsewhere.ts'
import { kith, type Working } from './kith.ts'
import { IdentityAnswer } from './models.ts'
import { peopleOf, type PersonFacts } from './people/person-facts.ts'

/** One's people as one named them, for the export of one's data. What the faces were recognised by stays here. */
export const personal = kith.personal('people', async (_userId, c) => {
  const people = await named(c)
  return people.map(({ name, birthDate, favourite, hidden, photos, elsewhere }) => ({
    ...{ name, birthDate, favourite, hidden, photos, elsewhere },
  }))
})

/** Of whom one said that they are one human, or are not. */
export const personalAnswers = kith.personal('same-people', async (userId, c) => {
  const nameOf = new Map((await named(c)).map(({ id, name }) => [id, name]))
  const answers = await IdentityAnswer.query().where({ user_id: userId }).orderBy('at')
  return answers.map(({ one, other, same, at }) => ({ who: [nameOf.get(one), nameOf.get(other)], same, at }))
})

async function named(c: Working & Acting): Promise<PersonFacts[]> {
  const { caller, assets } = c
  if (caller.kind !== 'user') return []
  return peopleOf(c, { caller, assets }, await peopleElsewhere(c, { caller, assets }))
    .whereRaw(`name <> '' or "birthDate" is not null`)
    .orderBy(['name', 'id'])
    .select('*')
}
