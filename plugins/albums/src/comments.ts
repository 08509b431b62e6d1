import { AssetModel, UserModel, datetime, id, notFound, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { Person } from './album-facts.ts'
import { activityOff, noAlbum, notIn, notYourComment } from './errors.ts'
import { activityChanged } from './events.ts'
import { kith } from './kith.ts'
import { Comment } from './models.ts'
import { disabled } from './people-there.ts'
import { requireIn } from './put-photos.ts'
import { reachAlbum } from './reach.ts'

const params = { id }
const Said = z
  .object({
    id,
    /** The photo it is about, or the album as a whole. */
    assetId: id.nullable(),
    person: Person,
    text: z.string(),
    at: datetime,
    mayDelete: z.boolean(),
  })
  .meta({ id: 'albums.Comment' })

export const listComments = kith.get(
  '/:id/comments',
  {
    summary: 'What was said of an album and its photos, newest first',
    params,
    query: { ...page.query, asset: id.optional().describe('Only what was said of this photo') },
    returns: page.of(Said),
    errors: [noAlbum],
  },
  async ({ params, query, caller, assets }) => {
    const { album, role } = await reachAlbum(params.id, caller.id)
    if (!album.activity) return { items: [], next: null }
    const seen = AssetModel.query()
      .whereIn('id', assets.visible('view', { in: albums.of(album.id) }))
      .select('id')
    const rows = Comment.query().where({ album_id: album.id }).whereNotIn('user_id', disabled())
    if (query.asset) rows.where({ asset_id: query.asset })
    rows.where((q) => q.whereNull('asset_id').orWhereIn('asset_id', seen))
    const { items, next } = await page.take(rows, query, ['at', 'id'])
    const people = await UserModel.query().findByIds(items.map((one) => one.user_id))
    return {
      next,
      items: items.flatMap(({ id, asset_id, user_id, text, at }) => {
        const person = people.find((one) => one.id === user_id)
        if (!person) return []
        const mayDelete = user_id === caller.id || role === 'owner'
        return [
          {
            id,
            assetId: asset_id,
            text,
            at,
            mayDelete,
            person: { id: user_id, name: person.name, color: person.color },
          },
        ]
      }),
    }
  },
)

export const addComment = kith.post(
  '/:id/comments',
  {
    summary: 'Say something about an album, or about one of its photos',
    params,
    body: z.object({ text: z.string().trim().min(1).max(2_000), assetId: id.optional() }),
    returns: z.object({ id }),
    status: 201,
    limit: { max: 60, per: 'minute' },
    errors: [noAlbum, activityOff, notIn],
  },
  async ({ params, body: { text, assetId }, caller, assets, transaction, emit }) =>
    transaction(async () => {
      const { album } = await reachAlbum(params.id, caller.id)
      if (!album.activity) throw activityOff()
      if (assetId) await requireIn(assets, album.id, [assetId])
      const comment = await Comment.query().insertAndFetch({
        ...{ album_id: album.id, asset_id: assetId ?? null, user_id: caller.id, text },
      })
      await emit(activityChanged, { albumId: album.id })
      return { id: comment.id }
    }),
)

export const deleteComment = kith.delete(
  '/:id/comments/:commentId',
  {
    summary: 'Delete a comment: its author and the owner of the album may',
    params: { id, commentId: id },
    returns: reply.none,
    errors: [noAlbum, notYourComment],
  },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const { album, role } = await reachAlbum(params.id, caller.id)
      const comment = await Comment.query().findOne({ id: params.commentId, album_id: album.id })
      if (!comment) throw notFound('The comment')
      if (comment.user_id !== caller.id && role !== 'owner') throw notYourComment()
      await comment.$query().delete()
      await emit(activityChanged, { albumId: album.id })
    }),
)
