import { datetime, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { notInvited } from './errors.ts'
import { joined, left } from './events.ts'
import { kith } from './kith.ts'
import { log } from './log.ts'
import { Color, Member, Role, Space } from './models.ts'
import { Person, peopleOf } from './person.ts'

const params = { id }

const Invitation = z
  .object({
    /** The space’s. */
    id,
    name: z.string(),
    color: Color,
    emoji: z.string().nullable(),
    role: Role,
    /** Who invites; null when their account is gone. */
    by: Person.nullable(),
    at: datetime,
  })
  .meta({ id: 'spaces.Invitation' })

export const listInvitations = kith.get(
  '/invitations',
  { summary: 'Spaces you are invited to', returns: z.object({ items: z.array(Invitation) }) },
  async ({ caller }) => {
    const mine = await Member.query().where({ user_id: caller.id }).whereNull('joined_at').orderBy('invited_at', 'desc')
    const found = await Space.query().findByIds(mine.map((one) => one.space_id))
    const people = await peopleOf(mine.flatMap((one) => one.invited_by_user_id ?? []))
    return {
      items: mine.flatMap(({ space_id, role, invited_by_user_id, invited_at }) => {
        const space = found.find((one) => one.id === space_id)
        if (!space) return []
        const { id, name, color, emoji } = space
        return [{ id, name, color, emoji, role, by: people.get(invited_by_user_id ?? '') ?? null, at: invited_at }]
      }),
    }
  },
)

const invitation = (space_id: string, user_id: string) =>
  Member.query().where({ space_id, user_id }).whereNull('joined_at')

/** As all who change who is in a space: an owner who invites again meanwhile comes before or after, never in between. */
async function lockInvited(spaceId: string, userId: string): Promise<void> {
  // Asked before anything is locked: strangers make nobody wait.
  if ((await invitation(spaceId, userId).resultSize()) === 0) throw notInvited()
  await Space.query().findById(spaceId).forUpdate()
}

export const acceptInvitation = kith.post(
  '/:id/accept',
  { summary: 'Accept an invitation', params, returns: reply.none, errors: [notInvited] },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const about = { spaceId: params.id, userId: caller.id }
      await lockInvited(params.id, caller.id)
      const accepted = await invitation(params.id, caller.id).patch({ joined_at: new Date() })
      if (accepted === 0) throw notInvited()
      await log({ ...about, by: caller.id, kind: 'joined' })
      await emit(joined, about)
    }),
)

export const declineInvitation = kith.post(
  '/:id/decline',
  { summary: 'Decline an invitation; you may be invited again', params, returns: reply.none, errors: [notInvited] },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const about = { spaceId: params.id, userId: caller.id }
      await lockInvited(params.id, caller.id)
      const declined = await invitation(params.id, caller.id).delete()
      if (declined === 0) throw notInvited()
      await log({ ...about, by: caller.id, kind: 'declined' })
      await emit(left, about)
    }),
)
