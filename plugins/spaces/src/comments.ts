import { AssetModel, datetime, id, notFound, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { noSpace, notIn, notYourComment } from './errors.ts'
import { talked } from './events.ts'
import { kith } from './kith.ts'
import { log } from './log.ts'
import { commented } from './notices.ts'
import { Person, peopleOf } from './person.ts'
import { othersIn, reachSpace } from './reach.ts'
import { disabled, membersAmong, requireIn, seenIn } from './talk.ts'
import { Comment } from './talk-models.ts'

const params = { id }
const Said = z
  .object({
    id,
    /** The photo it is about. */
    assetId: id,
    person: Person,
    text: z.string(),
    at: datetime,
    /** Who said it is in the space no more. */
    left: z.boolean(),
    mayDelete: z.boolean(),
  })
  .meta({ id: 'spaces.Comment' })

export const listComments = kith.get(
  '/:id/comments',
  {
    summary: 'What was said of the photos of a space, newest first',
    params,
    query: { ...page.query, asset: id.optional().describe('Only what was said of this photo') },
    returns: page.of(Said),
    errors: [noSpace],
  },
  async ({ params, query, caller, assets }) => {
    const { space, role } = await reachSpace(params.id, caller.id)
    const seen = AssetModel.query().whereIn('id', seenIn(assets, space.id)).select('id')
    const rows = Comment.query()
      .where({ space_id: space.id })
      .whereNotIn('user_id', disabled())
      .whereIn('asset_id', seen)
    if (query.asset) rows.where({ asset_id: query.asset })
    const { items, next } = await page.take(rows, query, ['at', 'id'])
    const authors = items.map((one) => one.user_id)
    const people = await peopleOf(authors)
    const members = await membersAmong(space.id, authors)
    return {
      next,
      items: items.flatMap(({ id, asset_id, user_id, text, at }) => {
        const person = people.get(user_id)
        if (!person) return []
        const mayDelete = user_id === caller.id || role === 'owner'
        return [{ id, assetId: asset_id, person, text, at, left: !members.has(user_id), mayDelete }]
      }),
    }
  },
)

export const addComment = kith.post(
  '/:id/comments',
  {
    summary: 'Say something about a photo of a space',
    description: 'Every member may, viewers too. Only members read it, and only while the photo is in the space.',
    params,
    body: z.object({ text: z.string().trim().min(1).max(2_000), assetId: id }),
    returns: z.object({ id }),
    status: 201,
    limit: { max: 60, per: 'minute' },
    errors: [noSpace, notIn],
  },
  async ({ params, body: { text, assetId }, caller, assets, transaction, emit, notify }) =>
    transaction(async () => {
      const { space } = await reachSpace(params.id, caller.id, { lock: true })
      await requireIn(assets, space.id, assetId)
      const said = { space_id: space.id, asset_id: assetId, user_id: caller.id, text }
      const comment = await Comment.query().insertAndFetch(said)
      await log({ spaceId: space.id, by: caller.id, kind: 'commented', assetIds: [assetId], commentId: comment.id })
      await emit(talked, { spaceId: space.id })
      const told = { spaceId: space.id, name: space.name, by: caller.name, assetId }
      await notify(commented, await othersIn(space.id, caller.id), told, { gather: `${space.id} ${caller.id}` })
      return { id: comment.id }
    }),
)

export const deleteComment = kith.delete(
  '/:id/comments/:commentId',
  {
    summary: 'Delete a comment: who said it may, also after leaving, and owners of the space',
    params: { id, commentId: id },
    returns: reply.none,
    errors: [noSpace, notYourComment],
  },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const about = { id: params.commentId, space_id: params.id }
      const own = await Comment.query().findOne({ ...about, user_id: caller.id })
      // What is somebody else's is there for members only.
      const role = own ? undefined : (await reachSpace(params.id, caller.id, { lock: true })).role
      const comment = own ?? (await Comment.query().findOne(about))
      if (!comment) throw notFound('The comment')
      if (!own && role !== 'owner') throw notYourComment()
      await comment.$query().delete()
      await emit(talked, { spaceId: params.id })
    }),
)
