import { UserModel, datetime, id, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { Person } from './album-facts.ts'
import { activityOff, noAlbum, notIn } from './errors.ts'
import { activityChanged } from './events.ts'
import { kith } from './kith.ts'
import { Comment, Entry, Liking, Membership } from './models.ts'
import { disabled } from './people-there.ts'
import { requireIn } from './put-photos.ts'
import { reachAlbum } from './reach.ts'

const params = { id }

export const like = kith.put(
  '/:id/like',
  {
    summary: 'Like an album or one of its photos, or no longer',
    params,
    body: z.object({ like: z.boolean(), assetId: id.optional() }),
    returns: reply.none,
    errors: [noAlbum, activityOff, notIn],
  },
  async ({ params, body, caller, assets, transaction, emit }) =>
    transaction(async () => {
      const { album } = await reachAlbum(params.id, caller.id)
      if (!album.activity) throw activityOff()
      if (body.assetId) await requireIn(assets, album.id, [body.assetId])
      const mine = { album_id: album.id, asset_id: body.assetId ?? null, user_id: caller.id }
      if (body.like) await Liking.query().insert(mine).onConflict(['album_id', 'asset_id', 'user_id']).ignore()
      else await Liking.query().delete().where(mine)
      await emit(activityChanged, { albumId: album.id })
    }),
)

const PhotoFacts = z
  .object({
    addedBy: Person.nullable(),
    addedAt: datetime,
    likes: z.int(),
    liked: z.boolean(),
    comments: z.int(),
  })
  .meta({ id: 'albums.PhotoInAlbum' })

export const photoFacts = kith.get(
  '/:id/photos/:assetId',
  {
    summary: 'Who put a photo into an album, when, and what people think of it there',
    params: { id, assetId: id },
    returns: PhotoFacts,
    errors: [noAlbum, notIn],
  },
  async ({ params: { id, assetId }, caller, assets }) => {
    const { album } = await reachAlbum(id, caller.id)
    await requireIn(assets, id, [assetId])
    const entry = await Entry.query().findById([id, assetId])
    if (!entry) throw notIn()
    const by = await UserModel.query().findById(entry.by_user_id)
    const on = { album_id: id, asset_id: assetId }
    const likes = album.activity
      ? await Liking.query().where(on).whereNotIn('user_id', disabled()).select('user_id')
      : []
    return {
      addedBy: by ? { id: by.id, name: by.name, color: by.color } : null,
      addedAt: entry.at,
      likes: likes.length,
      liked: likes.some((one) => one.user_id === caller.id),
      comments: album.activity ? await Comment.query().where(on).whereNotIn('user_id', disabled()).resultSize() : 0,
    }
  },
)

const Added = z
  .object({
    person: Person,
    at: datetime,
    count: z.int(),
    /** The first of them. */
    newest: z.array(id),
  })
  .meta({ id: 'albums.Added' })
const MOST = 4

export const listAdded = kith.get(
  '/:id/added',
  {
    summary: 'Who added photos to an album, and when: one item for what was added at once, the latest first',
    params,
    query: { limit: page.query.limit },
    returns: z.object({ items: z.array(Added) }),
    errors: [noAlbum],
  },
  async ({ params, query, caller, assets, knex }) => {
    await reachAlbum(params.id, caller.id)
    const rows: { by: string; at: Date; count: number; newest: string[] }[] = await knex
      .from(assets.entries('view', [albums.of(params.id)]).as('e'))
      .groupBy('e.by', 'e.at')
      .orderBy('e.at', 'desc')
      .limit(query.limit)
      .select('e.by', 'e.at', knex.raw('count(*)::int as count, (array_agg(e.asset_id))[1:?] as newest', [MOST]))
    const people = await UserModel.query().findByIds(rows.map((row) => row.by))
    return {
      items: rows.flatMap(({ by, at, count, newest }) => {
        const person = people.find((one) => one.id === by)
        return person ? [{ person: { id: by, name: person.name, color: person.color }, at, count, newest }] : []
      }),
    }
  },
)

/** How many likes and comments a photo has in albums one is in. */
export const badge = kith.lookup(
  'said',
  {
    on: 'grid',
    badge: { title: 'Likes and comments in albums', icon: 'M21 12a8 8 0 0 1-11.5 7.2L4 20.5l1.4-4.6A8 8 0 1 1 21 12z' },
  },
  async (ids, { caller }) => {
    if (caller.kind !== 'user') return new Map()
    const about = 'asset_id = any(?::uuid[])'
    const mine = Membership.query().where({ user_id: caller.id }).select('album_id')
    const likes = await Liking.query()
      .whereRaw(about, [[...ids]])
      .whereIn('album_id', mine)
      .whereNotIn('user_id', disabled())
      .select('asset_id')
    const comments = await Comment.query()
      .whereRaw(about, [[...ids]])
      .whereIn('album_id', mine)
      .whereNotIn('user_id', disabled())
      .select('asset_id')
    const counts = new Map<string, number>()
    for (const { asset_id } of [...likes, ...comments])
      if (asset_id !== null) counts.set(asset_id, (counts.get(asset_id) ?? 0) + 1)
    return counts
  },
)
