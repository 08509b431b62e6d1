import { z } from 'zod'
import { countHearts } from './count-hearts.ts'
import { kith } from './kith.ts'
import { Comment, Heart } from './models.ts'

/** On the grid: a heart, and how many, on each photo that has any. */
export const onGrid = kith.lookup(
  'hearts',
  {
    on: 'grid',
    badge: {
      title: 'Hearts',
      icon: 'M12 20s-7.5-4.6-7.5-10.3A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20z',
    },
  },
  async (ids) => countHearts(ids),
)

/** In the details of a photo: all there is to say of it at a glance, as `reactions.summary`. */
export const inDetails = kith.lookup(
  'summary',
  { on: 'details', returns: z.object({ hearts: z.int(), mine: z.boolean(), comments: z.int() }) },
  async (ids, { caller }) => {
    const among = [...ids]
    const hearts = await countHearts(ids)
    const mine = await Heart.query().whereIn('asset_id', among).where({ user_id: caller.id })
    const comments = await Comment.query().select('asset_id').whereIn('asset_id', among)
    const commentsOn = (id: string) => comments.filter((comment) => comment.asset_id === id).length
    const isMine = (id: string) => mine.some((heart) => heart.asset_id === id)
    return new Map(ids.map((id) => [id, { hearts: hearts.get(id) ?? 0, mine: isMine(id), comments: commentsOn(id) }]))
  },
)

/** Narrows timeline, map and search to photos that somebody loves, or that the caller does. */
export const lovedBy = kith.filter(
  'loved-by',
  {
    input: z.enum(['anybody', 'me']),
    options: async ({ caller }, within) => {
      const loved = () => Heart.query().countDistinct('asset_id as count').whereIn('asset_id', within.clone())
      const [all] = await loved().castTo<{ count: string }[]>()
      const [mine] = await loved().where({ user_id: caller.id }).castTo<{ count: string }[]>()
      return [
        { value: 'anybody', label: 'Loved by anybody', count: Number(all?.count) },
        { value: 'me', label: 'Loved by me', count: Number(mine?.count) },
      ]
    },
  },
  (by, { caller }) => {
    const loved = Heart.query().select('asset_id')
    return by === 'me' ? loved.where({ user_id: caller.id }) : loved
  },
)
