import { randomUUID } from 'node:crypto'
import { id, notFound, reply, upload } from '@kith/sdk'
import { z } from 'zod'
import { addComment } from './add-comment.ts'
import { CommentFacts } from './comment-facts.ts'
import { noVoice } from './errors.ts'
import { kith } from './kith.ts'
import { Comment } from './models.ts'

/** For grandparents who would rather speak than type. */
export const speakComment = kith.post(
  '/photos/:assetId/voice',
  {
    summary: 'Comment on a photo by voice',
    params: { assetId: id },
    body: upload({
      fields: { seconds: z.coerce.number().int().min(1).max(180) },
      maxBytes: 5_000_000,
      types: ['audio/*'],
    }),
    returns: CommentFacts,
    status: 201,
    limit: { max: 10, per: 'minute' },
    errors: [noVoice],
  },
  async (c) => {
    const { assetId } = c.params
    await c.assets.require([assetId], 'view')
    for await (const { type, stream } of c.body.files) {
      const commentId = randomUUID()
      // With the photo, the recording goes too.
      await c.files.put(`voice/${commentId}`, stream, { of: assetId })
      const voice = { type, seconds: c.body.fields.seconds }
      return addComment(c, { id: commentId, asset_id: assetId, text: '', voice })
    }
    throw noVoice()
  },
)

export const hearComment = kith.get(
  '/comments/:id/voice',
  { summary: 'The recording of a spoken comment', params: { id }, returns: reply.file },
  async ({ params, assets, files, request }) => {
    const comment = await Comment.query().findById(params.id)
    if (!comment?.voice) throw notFound('The recording')
    await assets.require([comment.asset_id], 'view')
    const file = await files.open(`voice/${comment.id}`, request.header('range'))
    return { ...file, type: comment.voice.type, etag: comment.id }
  },
)
