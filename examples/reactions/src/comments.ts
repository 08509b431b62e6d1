import { AssetModel, datetime, id, notFound, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { commentFacts, CommentFacts } from './comment-facts.ts'
import { addComment } from './add-comment.ts'
import { notYours, objected } from './errors.ts'
import { commentsChanged } from './events.ts'
import { kith } from './kith.ts'
import { Comment } from './models.ts'

const params = { assetId: id }

export const listComments = kith.get(
  '/photos/:assetId/comments',
  { summary: 'The comments on a photo, newest first', params, query: page.query, returns: page.of(CommentFacts) },
  async ({ params: { assetId }, query, caller, assets }) => {
    await assets.require([assetId], 'view')
    const { items, next } = await page.take(Comment.query().where({ asset_id: assetId }), query, ['at', 'id'])
    return { items: await commentFacts(items, caller.id), next }
  },
)

export const writeComment = kith.post(
  '/photos/:assetId/comments',
  {
    summary: 'Comment on a photo',
    params,
    body: z.object({ text: z.string().trim().min(1).max(2_000) }),
    returns: CommentFacts,
    status: 201,
    limit: { max: 20, per: 'minute' },
    errors: [objected],
  },
  async (c) => {
    const { text } = c.body
    for (const check of c.uses.checks) {
      const reason = await check.objection(text)
      if (reason !== undefined) throw objected({ reason })
    }
    return addComment(c, { asset_id: c.params.assetId, text })
  },
)

export const removeComment = kith.delete(
  '/comments/:id',
  { summary: 'Take a comment away', params: { id }, returns: reply.none, errors: [notYours] },
  async ({ params, caller, assets, files, transaction, emit }) => {
    const comment = await Comment.query().findById(params.id)
    if (!comment) throw notFound('The comment')
    const photo = await AssetModel.query().findById(comment.asset_id)
    if (!photo) throw notFound('The comment')
    const mayTake = [comment.user_id, photo.owner_id].includes(caller.id)
    if (!mayTake) {
      await assets.require([photo.id], 'view')
      throw notYours()
    }
    await transaction(async () => {
      await comment.$query().delete()
      await emit(commentsChanged, { assetId: photo.id, ownerId: photo.owner_id })
    })
    if (comment.voice) await files.delete(`voice/${comment.id}`)
  },
)

const Mine = z.object({ assetId: id, text: z.string(), at: datetime }).meta({ id: 'reactions.MyComment' })

export const exportMyComments = kith.get(
  '/comments/mine',
  { summary: 'Everything one has written, one comment a line', returns: reply.stream(Mine) },
  async ({ caller }) => everythingWritten(caller.id),
)

async function* everythingWritten(userId: string): AsyncGenerator<z.output<typeof Mine>> {
  for (let cursor: string | undefined; ;) {
    const { items, next } = await page.take(Comment.query().where({ user_id: userId }), { limit: 500, cursor }, [
      'at',
      'id',
    ])
    for (const { asset_id, text, at } of items) yield { assetId: asset_id, text, at }
    if (next === null) return
    cursor = next
  }
}
