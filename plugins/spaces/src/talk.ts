import { AssetModel, type Assets, UserModel } from '@kith/sdk'
import { spaces } from './access.ts'
import { notIn } from './errors.ts'
import { Member } from './models.ts'
import { Comment, Liking } from './talk-models.ts'

/** Whose accounts are disabled: nothing they said or liked is shown. */
export const disabled = () => UserModel.query().whereNotNull('disabled_at').select('id')

/** The photos of a space that the caller sees there now. */
export const seenIn = (assets: Assets, spaceId: string) => assets.visible('view', { in: spaces.of(spaceId) })

export async function requireIn(assets: Assets, spaceId: string, assetId: string): Promise<AssetModel> {
  const photo = await AssetModel.query().findById(assetId).whereIn('id', seenIn(assets, spaceId))
  if (!photo) throw notIn()
  return photo
}

/** Who of these people is in a space. */
export async function membersAmong(spaceId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Member.query()
    .where({ space_id: spaceId })
    .whereIn('user_id', [...new Set(userIds)])
    .whereNotNull('joined_at')
  return new Set(found.map((one) => one.user_id))
}

/** Takes back all that somebody said and liked in a space; answers how much that was. */
export async function takeBackWords(spaceId: string, userId: string): Promise<number> {
  const theirs = { space_id: spaceId, user_id: userId }
  return (await Comment.query().delete().where(theirs)) + (await Liking.query().delete().where(theirs))
}

/** The same, of somebody who is in the space no more. */
export async function takeBackWordsOfLeft(spaceId: string, userId: string): Promise<number> {
  const isIn = await Member.query().findOne({ space_id: spaceId, user_id: userId }).whereNotNull('joined_at')
  return isIn ? 0 : takeBackWords(spaceId, userId)
}
