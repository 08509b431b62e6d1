import { type Acting, type ContextOf, type User, notFound } from '@kith/sdk'
import { commentFacts } from './comment-facts.ts'
import { commentsChanged } from './events.ts'
import type { kith } from './kith.ts'
import { Comment } from './models.ts'
import { somebodyCommented } from './notices.ts'

/** Keeps a comment and tells those concerned, all or nothing. */
export async function addComment(
  c: ContextOf<typeof kith> & Acting<User>,
  said: { id?: string; asset_id: string; text: string; voice?: { type: string; seconds: number } },
) {
  const photo = (await c.assets.get([said.asset_id])).get(said.asset_id)
  if (!photo) throw notFound('The photo')
  return c.transaction(async () => {
    const comment = await Comment.query().insertAndFetch({ ...said, user_id: c.caller.id })
    await c.emit(commentsChanged, { assetId: photo.id, ownerId: photo.ownerId })
    const concerned = await whoIsConcerned(c, photo.id, photo.ownerId)
    await c.notify(somebodyCommented, concerned, { assetId: photo.id, by: c.caller.name }, { gather: photo.id })
    const [facts] = await commentFacts([comment], c.caller.id)
    if (!facts) throw notFound('The comment')
    return facts
  })
}

/** The owner, and those who commented before and still see the photo; not the one who comments now. */
async function whoIsConcerned(
  c: ContextOf<typeof kith> & Acting<User>,
  assetId: string,
  ownerId: string,
): Promise<string[]> {
  const earlier = await Comment.query().distinct('user_id').where({ asset_id: assetId })
  const concerned: string[] = []
  for (const userId of new Set([ownerId, ...earlier.map((comment) => comment.user_id)])) {
    if (userId === c.caller.id) continue
    const reader = await c.acting(userId)
    if ((await reader?.assets.allowed([assetId], 'view'))?.has(assetId)) concerned.push(userId)
  }
  return concerned
}
