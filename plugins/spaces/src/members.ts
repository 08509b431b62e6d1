import { UserModel, datetime, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { entriesOf } from './entries.ts'
import { lastOwner, noMember, noSpace, nobody, ownersOnly } from './errors.ts'
import { invited, joined, left, photosChanged, roleChanged } from './events.ts'
import { kith } from './kith.ts'
import { log } from './log.ts'
import { Entry, Member, Role, Source } from './models.ts'
import { invitedYou, spaceIsYours } from './notices.ts'
import { Person } from './person.ts'
import { takeBackWords } from './talk.ts'
import { anotherOwner, asOwner, reachSpace, requirePeople } from './reach.ts'

const params = { id }
const ofMember = { id, userId: id }

const MemberFacts = z
  .object({
    person: Person,
    role: Role,
    /** Null while they have not accepted the invitation; only owners see those. */
    joinedAt: datetime.nullable(),
    /** How many of the photos you see in the space they brought. */
    added: z.int(),
  })
  .meta({ id: 'spaces.Member' })

export const listMembers = kith.get(
  '/:id/members',
  {
    summary: 'Who is in a space, owners first; for owners also who is invited',
    params,
    returns: z.object({ items: z.array(MemberFacts) }),
    errors: [noSpace],
  },
  async (c) => {
    const { role } = await reachSpace(c.params.id, c.caller.id)
    const rows = await Member.query()
      .where({ space_id: c.params.id })
      .modify((q) => (role === 'owner' ? q : q.whereNotNull('joined_at')))
    const people = await UserModel.query()
      .findByIds(rows.map((row) => row.user_id))
      .whereNull('disabled_at')
    const sums: { by: string; n: number }[] = await c.knex
      .queryBuilder()
      .from(entriesOf(c, [c.params.id]).as('e'))
      .groupBy('e.by')
      .select('e.by', c.knex.raw('count(*)::int as n'))
    const added = new Map(sums.map(({ by, n }) => [by, n]))
    const items = people.flatMap(({ id, name, color }) => {
      const row = rows.find((one) => one.user_id === id)
      if (!row) return []
      return [{ person: { id, name, color }, role: row.role, joinedAt: row.joined_at, added: added.get(id) ?? 0 }]
    })
    return {
      items: items.sort(
        (a, b) =>
          Number(a.joinedAt === null) - Number(b.joinedAt === null) ||
          Role.options.indexOf(a.role) - Role.options.indexOf(b.role) ||
          a.person.name.localeCompare(b.person.name),
      ),
    }
  },
)

export const invite = kith.post(
  '/:id/members',
  {
    summary: 'Invite people to a space',
    description: 'They see nothing of it until they accept. Who is in it already stays what they are.',
    params,
    body: z.object({ userIds: z.array(id).min(1).max(500), role: Role }),
    returns: reply.none,
    errors: [noSpace, ownersOnly, nobody],
  },
  async (c) =>
    c.transaction(async () => {
      const { space } = await asOwner(c.params.id, c.caller.id)
      const { role } = c.body
      const userIds = [...new Set(c.body.userIds)]
      await requirePeople(userIds)
      const known = await Member.query().where({ space_id: space.id }).whereIn('user_id', userIds)
      const inIt = new Set(known.filter((one) => one.joined_at !== null).map((one) => one.user_id))
      const asked = new Set(known.map((one) => one.user_id))
      const joined_at = c.settings.acceptAtOnce ? new Date() : null
      for (const userId of userIds.filter((one) => !inIt.has(one))) {
        await Member.query()
          .insert({ space_id: space.id, user_id: userId, role, invited_by_user_id: c.caller.id, joined_at })
          .onConflict(['space_id', 'user_id'])
          .merge(['role', 'invited_by_user_id', 'joined_at'])
        if (asked.has(userId) && joined_at === null) continue
        await log({ spaceId: space.id, by: c.caller.id, kind: 'invited', userId, detail: role })
        if (joined_at) await log({ spaceId: space.id, by: userId, kind: 'joined', userId })
        await c.emit(joined_at ? joined : invited, { spaceId: space.id, userId })
      }
      const told = userIds.filter((one) => !asked.has(one))
      await c.notify(invitedYou, told, { spaceId: space.id, name: space.name, by: c.caller.name })
    }),
)

export const changeRole = kith.patch(
  '/:id/members/:userId',
  {
    summary: 'Change what somebody may do in a space; there may be several owners',
    params: ofMember,
    body: z.object({ role: Role }),
    returns: reply.none,
    errors: [noSpace, ownersOnly, noMember, lastOwner],
  },
  async ({ params, body: { role }, caller, transaction, emit, notify }) =>
    transaction(async () => {
      const { space } = await asOwner(params.id, caller.id)
      const member = await Member.query().findById([space.id, params.userId])
      if (!member) throw noMember()
      if (member.role === role) return
      if (member.role === 'owner' && !(await anotherOwner(space.id, member.user_id))) throw lastOwner()
      await member.$query().patch({ role })
      const about = { spaceId: space.id, userId: member.user_id }
      await log({ ...about, by: caller.id, kind: 'role', detail: role })
      await emit(roleChanged, about)
      if (role === 'owner' && member.joined_at)
        await notify(spaceIsYours, [member.user_id], { ...about, name: space.name })
    }),
)

export const handOver = kith.put(
  '/:id/owner',
  {
    summary: 'Hand a space over to one of its members; you stay in it as an editor',
    params,
    body: z.object({ userId: id }),
    returns: reply.none,
    errors: [noSpace, ownersOnly, noMember],
  },
  async ({ params, body: { userId }, caller, transaction, emit, notify }) =>
    transaction(async () => {
      const { space, mine } = await asOwner(params.id, caller.id)
      const next = await Member.query()
        .findById([space.id, userId])
        .whereNotNull('joined_at')
        .whereIn('user_id', UserModel.query().whereNull('disabled_at').select('id'))
      if (!next || userId === caller.id) throw noMember()
      await next.$query().patch({ role: 'owner' })
      await mine.$query().patch({ role: 'editor' })
      const about = { spaceId: space.id, userId }
      await log({ ...about, by: caller.id, kind: 'role', detail: 'owner' })
      await emit(roleChanged, about)
      await notify(spaceIsYours, [userId], { ...about, name: space.name })
    }),
)

export const removeMember = kith.delete(
  '/:id/members/:userId',
  {
    summary: 'Leave a space, or remove somebody from one of yours, or take an invitation back',
    description:
      'What they connected is disconnected. Their photos and what they said stay or leave; they take them out at any later time.',
    params: ofMember,
    query: {
      photos: z
        .enum(['stay', 'leave'])
        .default('stay')
        .describe('Whether their photos, and what they said and liked, leave with them'),
    },
    returns: reply.none,
    errors: [noSpace, ownersOnly, noMember, lastOwner],
  },
  async ({ params, query, caller, transaction, emit }) =>
    transaction(async () => {
      const { userId } = params
      const { space } = await (userId === caller.id
        ? reachSpace(params.id, userId, { lock: true })
        : asOwner(params.id, caller.id))
      const member = await Member.query().findById([space.id, userId])
      if (!member) throw noMember()
      if (member.role === 'owner' && member.joined_at && !(await anotherOwner(space.id, userId))) throw lastOwner()
      await member.$query().delete()
      const about = { spaceId: space.id, userId }
      const disconnected = await Source.query().delete().where({ space_id: space.id, by_user_id: userId })
      const taken =
        query.photos === 'leave'
          ? await Entry.query()
              .delete()
              .where({ space_id: space.id })
              .where((q) => q.where({ owner_id: userId }).orWhere({ by_user_id: userId }))
          : 0
      if (query.photos === 'leave') await takeBackWords(space.id, userId)
      const gone = userId === caller.id ? 'left' : 'removed'
      await log({ ...about, by: caller.id, kind: member.joined_at ? gone : 'uninvited' })
      if (taken > 0) await log({ ...about, by: userId, kind: 'withdrawn', count: taken })
      if (taken + disconnected > 0) await emit(photosChanged, { spaceId: space.id })
      await emit(left, about)
    }),
)
