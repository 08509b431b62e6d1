import { UserModel, datetime, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { favourites } from './access.ts'
import { notMember, wrongWord } from './errors.ts'
import { joined, left } from './events.ts'
import { kith } from './kith.ts'
import { FAMILY, Frame, Member } from './models.ts'
import { settle } from './settle.ts'

const Family = z
  .object({
    /** Whether one has to say a word to join. */
    word: z.boolean(),
    members: z.array(z.object({ id, name: z.string(), since: datetime })),
    favourites: z.int(),
  })
  .meta({ id: 'reactions.Family' })

export const showFamily = kith.get(
  '/family',
  { summary: 'Who is in the family, and how many favourites one sees', returns: Family },
  async ({ assets, settings }) => {
    const members = await Member.query().orderBy(['at', 'user_id'])
    const people = await UserModel.query().findByIds(members.map((member) => member.user_id))
    const names = new Map(people.map((person) => [person.id, person.name]))
    return {
      word: settings.word !== undefined,
      members: members.map(({ user_id, at }) => ({ id: user_id, name: names.get(user_id) ?? '', since: at })),
      favourites: (await assets.entries('view', [favourites.of(FAMILY)])).length,
    }
  },
)

export const joinFamily = kith.put(
  '/family/me',
  {
    summary: 'Join the family, or change how one is in it',
    description: 'Photos of yours that the family loves are then seen by the family, and by what it hands them on to.',
    body: z.object({ word: z.string().max(200).optional(), inTimeline: z.boolean().optional() }),
    returns: reply.none,
    errors: [wrongWord],
  },
  async ({ body, caller, settings, transaction, limit, emit, enqueue }) => {
    const known = await Member.query().findById(caller.id)
    if (!known && settings.word !== undefined) {
      await limit(`word:${caller.id}`, { max: 5, per: 'hour' })
      if (body.word !== settings.word) throw wrongWord()
    }
    await transaction(async () => {
      const wish = body.inTimeline === undefined ? {} : { in_timeline: body.inTimeline }
      await Member.query()
        .insert({ user_id: caller.id, ...wish })
        .onConflict('user_id')
        .merge({ ...wish, family_id: FAMILY })
      if (known) return
      await emit(joined, { userId: caller.id })
      await enqueue(settle, {})
    })
  },
)

export const leaveFamily = kith.delete(
  '/family/me',
  { summary: 'Leave the family, with all photos and frames', returns: reply.none, errors: [notMember] },
  async ({ caller, assets, transaction, emit, enqueue }) => {
    if (!(await Member.query().findById(caller.id))) throw notMember()
    await transaction(async () => {
      await assets.withdraw(favourites.of(FAMILY), 'mine')
      await Frame.query().delete().where({ maker_user_id: caller.id })
      await Member.query().deleteById(caller.id)
      await emit(left, { userId: caller.id })
      await enqueue(settle, {})
    })
  },
)

export const downloadFavourites = kith.get(
  '/family/favourites.zip',
  { summary: 'The originals of all favourites', returns: reply.zip },
  async ({ assets }) => ({
    name: 'Favourites of the family.zip',
    entries: assets.zip(assets.visible('download', { in: favourites.of(FAMILY) })),
  }),
)
