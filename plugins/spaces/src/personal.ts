import { kith } from './kith.ts'
import { Member } from './models.ts'
import { describeSpaces } from './space-facts.ts'

/** The spaces one is in, for the export of one's data. */
export const personal = kith.personal('spaces', async (userId, c) => {
  const mine = await Member.query().where({ user_id: userId }).whereNotNull('joined_at')
  const reader = { assets: c.assets, knex: c.knex, caller: { id: userId } }
  return (await describeSpaces(reader, mine)).map(({ name, description, role, count, members, createdAt }) => ({
    ...{ name, description, role, photos: count, members, createdAt },
  }))
})
