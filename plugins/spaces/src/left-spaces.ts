import { datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { type Asked, kith } from './kith.ts'
import { Comment, Liking } from './talk-models.ts'

const MOST = 4

const Left = z
  .object({
    id,
    /** Photos of yours. */
    count: z.int(),
    /** The last of yours that were put in. */
    newest: z.array(id),
    /** What you said there, the newest first. */
    comments: z.array(z.object({ id, text: z.string(), at: datetime })),
    likes: z.int(),
  })
  .meta({ id: 'spaces.Left' })

export const listLeftSpaces = kith.get(
  '/left',
  {
    summary: 'Spaces you are not in that hold photos of yours, or what you said and liked',
    description:
      'Because you left, or because somebody whom you let pass them on put them in. Take all of it out by withdrawing, or delete single comments.',
    returns: z.object({ items: z.array(Left) }),
  },
  async (c) => {
    const photos = await photosLeft(c)
    const said = { user_id: c.caller.id }
    const comments = await Comment.query().where(said).whereNotIn('space_id', mine(c)).orderBy('at', 'desc')
    const likes = await Liking.query().where(said).whereNotIn('space_id', mine(c)).orderBy('at', 'desc')
    const spaces = new Set([...photos.map((one) => one.id), ...[...comments, ...likes].map((one) => one.space_id)])
    return {
      items: [...spaces].map((spaceId) => {
        const held = photos.find((one) => one.id === spaceId)
        const words = comments.filter((one) => one.space_id === spaceId)
        return {
          id: spaceId,
          count: held?.count ?? 0,
          newest: held?.newest ?? [],
          comments: words.map(({ id, text, at }) => ({ id, text, at })),
          likes: likes.filter((one) => one.space_id === spaceId).length,
        }
      }),
    }
  },
)

/** The spaces one is in. */
const mine = ({ knex, caller }: Asked) =>
  knex.from('spaces.member').where({ user_id: caller.id }).whereNotNull('joined_at').select('space_id')

const photosLeft = (c: Asked): Promise<{ id: string; count: number; newest: string[] }[]> =>
  c.knex
    .from('spaces.entry as e')
    .where('e.owner_id', c.caller.id)
    .whereNotIn('e.space_id', mine(c))
    .groupBy('e.space_id')
    .orderByRaw('max(e.at) desc, e.space_id')
    .select(
      'e.space_id as id',
      c.knex.raw('count(*)::int as count, (array_agg(e.asset_id order by e.at desc))[1:?] as newest', [MOST]),
    )
