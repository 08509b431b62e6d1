import { kith } from './kith.ts'
import { Member, Space } from './models.ts'
import { describeSpaces } from './space-facts.ts'
import { Comment, Liking } from './talk-models.ts'

/** The spaces one is in, for the export of one's data. */
export const personal = kith.personal('spaces', async (userId, c) => {
  const mine = await Member.query().where({ user_id: userId }).whereNotNull('joined_at')
  const reader = { assets: c.assets, knex: c.knex, caller: { id: userId } }
  return (await describeSpaces(reader, mine)).map(({ name, description, role, count, members, createdAt }) => ({
    ...{ name, description, role, photos: count, members, createdAt },
  }))
})

/** What one said and liked in spaces. */
export const personalTalk = kith.personal('said', async (userId) => {
  const comments = await Comment.query().where({ user_id: userId }).orderBy('at')
  const likes = await Liking.query().where({ user_id: userId }).orderBy('at')
  // What a space is called now is for those who are in it.
  const mine = Member.query().where({ user_id: userId }).whereNotNull('joined_at').select('space_id')
  const found = await Space.query().whereIn('id', mine)
  const names = new Map(found.map((space) => [space.id, space.name]))
  const of = ({ space_id, asset_id, at }: Comment | Liking) => ({
    space: names.get(space_id) ?? null,
    photo: asset_id,
    at,
  })
  return [
    ...comments.map((one) => ({ ...of(one), text: one.text })),
    ...likes.map((one) => ({ ...of(one), liked: true })),
  ]
})
