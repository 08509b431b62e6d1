import { UserModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import type { Comment } from './models.ts'

/** A comment, as one reader sees it. */
export const CommentFacts = z
  .object({
    id,
    by: z.object({ id, name: z.string(), color: z.string() }),
    text: z.string(),
    /** Seconds of the recording at `/api/reactions/comments/<id>/voice`, if it was spoken. */
    voice: z.int().nullable(),
    at: datetime,
    mine: z.boolean(),
  })
  .meta({ id: 'reactions.Comment' })

/** With the names of those who wrote them, in one query for any number. */
export async function commentFacts(
  comments: readonly Comment[],
  reader: string,
): Promise<z.output<typeof CommentFacts>[]> {
  const writers = await UserModel.query().findByIds(comments.map((comment) => comment.user_id))
  return comments.flatMap(({ id, user_id, text, voice, at }) => {
    const writer = writers.find((one) => one.id === user_id)
    if (!writer) return []
    const by = { id: user_id, name: writer.name, color: writer.color }
    return [{ id, by, text, voice: voice?.seconds ?? null, at, mine: user_id === reader }]
  })
}
