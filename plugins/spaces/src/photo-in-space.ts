import { datetime, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { entriesOf } from './entries.ts'
import { noSpace, notIn } from './errors.ts'
import { talked } from './events.ts'
import { kith } from './kith.ts'
import { log } from './log.ts'
import { Member } from './models.ts'
import { liked } from './notices.ts'
import { Person, peopleOf } from './person.ts'
import { othersIn, reachSpace } from './reach.ts'
import { disabled, requireIn } from './talk.ts'
import { Comment, Liking } from './talk-models.ts'

const ofPhoto = { id, assetId: id }

const PhotoFacts = z
  .object({
    /** Who brought it; null when their account is gone. */
    addedBy: Person.nullable(),
    addedAt: datetime,
    likes: z.int(),
    liked: z.boolean(),
    likedBy: z.array(Person),
    comments: z.int(),
  })
  .meta({ id: 'spaces.PhotoInSpace' })

export const photoInSpace = kith.get(
  '/:id/photos/:assetId',
  {
    summary: 'Who brought a photo into a space, when, and what its members think of it',
    params: ofPhoto,
    returns: PhotoFacts,
    errors: [noSpace, notIn],
  },
  async (c) => {
    const { space } = await reachSpace(c.params.id, c.caller.id)
    const entry: { by: string; at: Date } | undefined = await c.knex
      .queryBuilder()
      .from(entriesOf(c, [space.id]).as('e'))
      .where('e.asset_id', c.params.assetId)
      .first('e.by', 'e.at')
    if (!entry) throw notIn()
    const about = { space_id: space.id, asset_id: c.params.assetId }
    const likings = await Liking.query().where(about).whereNotIn('user_id', disabled()).orderBy('at')
    const people = await peopleOf([entry.by, ...likings.map((one) => one.user_id)])
    return {
      addedBy: people.get(entry.by) ?? null,
      addedAt: entry.at,
      likes: likings.length,
      liked: likings.some((one) => one.user_id === c.caller.id),
      likedBy: likings.flatMap((one) => people.get(one.user_id) ?? []),
      comments: await Comment.query().where(about).whereNotIn('user_id', disabled()).resultSize(),
    }
  },
)

export const likePhoto = kith.put(
  '/:id/like',
  {
    summary: 'Like a photo of a space, or no longer',
    params: { id },
    body: z.object({ like: z.boolean(), assetId: id }),
    returns: reply.none,
    errors: [noSpace, notIn],
  },
  async ({ params, body: { like, assetId }, caller, assets, transaction, emit, notify }) =>
    transaction(async () => {
      const { space } = await reachSpace(params.id, caller.id, { lock: true })
      const photo = await requireIn(assets, space.id, assetId)
      const mine = { space_id: space.id, asset_id: assetId, user_id: caller.id }
      const known = await Liking.query().findOne(mine)
      if (like === (known !== undefined)) return
      if (known) await known.$query().delete()
      else {
        const liking = await Liking.query().insertAndFetch(mine)
        await log({ spaceId: space.id, by: caller.id, kind: 'liked', assetIds: [assetId], likingId: liking.id })
        const owners = (await othersIn(space.id, caller.id)).filter((one) => one === photo.owner_id)
        const told = { spaceId: space.id, name: space.name, by: caller.name, assetId }
        await notify(liked, owners, told, { gather: `${space.id} ${caller.id}` })
      }
      await emit(talked, { spaceId: space.id })
    }),
)

const OfPhoto = z.object({ id, name: z.string() }).meta({ id: 'spaces.SpaceOfPhoto' })

export const spacesOfPhoto = kith.get(
  '/of/:assetId',
  {
    summary: 'The spaces you are in that a photo is in',
    params: { assetId: id },
    returns: z.object({ items: z.array(OfPhoto) }),
  },
  async ({ params, caller, assets, knex }) => {
    const mine = await Member.query().where({ user_id: caller.id }).whereNotNull('joined_at')
    const among = assets.entries(
      'view',
      mine.map((one) => spaces.of(one.space_id)),
    )
    const items: z.output<typeof OfPhoto>[] = await knex
      .distinct('s.id', 's.name')
      .from(among.as('e'))
      .join('spaces.space as s', 's.id', 'e.set_id')
      .where('e.asset_id', params.assetId)
      .orderBy(['s.name', 's.id'])
    return { items }
  },
)
