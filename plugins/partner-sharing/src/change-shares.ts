import { UserModel, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { already, nobody, noShare, notYourFolder, oneself, overAlready } from './errors.ts'
import { changed, declined, ended, sharedWithYou, started } from './events.ts'
import { kith } from './kith.ts'
import { type Asking, ShareFacts, describe } from './list-shares.ts'
import { Share } from './models.ts'
import { Scope, applyScope } from './scope.ts'

const params = { id }

export const startSharing = kith.post(
  '/',
  {
    summary: 'Share your library with somebody',
    body: Scope.extend({ userId: id }),
    returns: ShareFacts,
    status: 201,
    errors: [oneself, already, nobody, notYourFolder, overAlready],
  },
  async ({ body: { userId, ...scope }, caller, assets, acting, transaction, emit, notify }) =>
    transaction(async () => {
      if (userId === caller.id) throw oneself()
      if (!(await UserModel.query().findById(userId).whereNull('disabled_at'))) throw nobody()
      // One that is over by its date makes room for a new one.
      await Share.query()
        .delete()
        .where({ from_user_id: caller.id, to_user_id: userId })
        .where('until', '<=', new Date())
      const [share] = await Share.query()
        .insert([{ from_user_id: caller.id, to_user_id: userId }])
        .onConflict(['from_user_id', 'to_user_id'])
        .ignore()
        .returning('*')
      if (!share?.id) throw already()
      await applyScope(share.id, caller.id, scope)
      await emit(started, { shareId: share.id, from: caller.id, to: userId })
      await notify(sharedWithYou, [userId], { shareId: share.id, by: caller.name })
      return one(share.id, { me: caller.id, assets, acting })
    }),
)

export const changeScope = kith.patch(
  '/:id',
  {
    summary: 'Change how far a share of yours goes',
    params,
    body: Scope,
    returns: ShareFacts,
    errors: [noShare, notYourFolder, overAlready],
  },
  async ({ params, body, caller, assets, acting, transaction, emit }) =>
    transaction(async () => {
      const share = await Share.query().findById(params.id).where({ from_user_id: caller.id }).forUpdate()
      if (!share) throw noShare()
      await applyScope(share.id, caller.id, body)
      await emit(changed, { shareId: share.id, from: share.from_user_id, to: share.to_user_id })
      return one(share.id, { me: caller.id, assets, acting })
    }),
)

export const showInTimeline = kith.put(
  '/:id/in-timeline',
  {
    summary: 'Show a library shared with you in your timeline, or not',
    params,
    body: z.object({ show: z.boolean() }),
    returns: reply.none,
    errors: [noShare],
  },
  async ({ params, body, caller, transaction, emit }) =>
    transaction(async () => {
      const share = await Share.query().findById(params.id).where({ to_user_id: caller.id }).forUpdate()
      if (!share) throw noShare()
      await share.$query().patch({ in_timeline: body.show })
      await emit(changed, { shareId: share.id, from: share.from_user_id, to: share.to_user_id })
    }),
)

export const endSharing = kith.delete(
  '/:id',
  { summary: 'End a share, from either side', params, returns: reply.none, errors: [noShare] },
  async ({ params, caller, transaction, emit, notify }) =>
    transaction(async () => {
      const share = await Share.query().findById(params.id).forUpdate()
      if (!share || (share.from_user_id !== caller.id && share.to_user_id !== caller.id)) throw noShare()
      await share.$query().delete()
      await emit(ended, { shareId: share.id, from: share.from_user_id, to: share.to_user_id })
      if (share.to_user_id === caller.id) await notify(declined, [share.from_user_id], { by: caller.name })
    }),
)

async function one(shareId: string, asking: Asking) {
  const share = await Share.query().findById(shareId)
  const [facts] = share ? await describe([share], asking) : []
  if (!facts) throw noShare()
  return facts
}
