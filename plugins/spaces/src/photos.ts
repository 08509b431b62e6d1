import { AssetModel, type Assets, MOST_IDS, id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { editorsOnly, noSpace, nothingOfYours } from './errors.ts'
import { photosChanged, talked } from './events.ts'
import { type Ran, kith } from './kith.ts'
import { log } from './log.ts'
import { Entry, Source, type Space } from './models.ts'
import { photosAdded } from './notices.ts'
import { asEditor, othersIn, reachSpace } from './reach.ts'
import { takeBackWordsOfLeft } from './talk.ts'

const params = { id }
const Ids = z.array(id).min(1).max(MOST_IDS)

export const addPhotos = kith.post(
  '/:id/photos',
  {
    summary: 'Put photos into a space',
    description: 'All of them or none: each must be yours, or a partner’s who lets you pass it on.',
    params,
    body: z.object({ ids: Ids }),
    returns: z.object({ added: z.int().describe('How many were not in it') }),
    errors: [noSpace, editorsOnly],
  },
  async (c) =>
    c.transaction(async () => {
      const { space } = await asEditor(c.params.id, c.caller.id)
      const added = await c.assets.add(spaces.of(space.id), c.body.ids)
      if (added > 0) await tellOfAdded(c, space, c.caller)
      return { added }
    }),
)

/** Tells open pages, and the others in the space. */
export async function tellOfAdded(
  c: Pick<Ran, 'emit' | 'notify'>,
  space: Space,
  by: { readonly id: string; readonly name: string },
): Promise<void> {
  await c.emit(photosChanged, { spaceId: space.id })
  const told = { spaceId: space.id, name: space.name, by: by.name }
  await c.notify(photosAdded, await othersIn(space.id, by.id), told, { gather: `${space.id} ${by.id}` })
}

export const removePhotos = kith.post(
  '/:id/photos/remove',
  {
    summary: 'Take photos out of a space',
    description: 'Editors take out any photo, everybody their own. The photos stay with those who own them.',
    params,
    body: z.object({ ids: Ids }),
    returns: z.object({
      removed: z.int(),
      stay: z.int().describe('Those in something that is connected: they are in the space as long as that is'),
      notYours: z.int().describe('Photos of others, which only editors take out'),
    }),
    errors: [noSpace],
  },
  async ({ params, body, caller, assets, transaction, emit }) =>
    transaction(async () => {
      const { space, mine } = await reachSpace(params.id, caller.id, { lock: true })
      const removed = await assets.withdraw(spaces.of(space.id), body.ids)
      if (removed > 0) {
        await log({ spaceId: space.id, by: caller.id, kind: 'taken_out', count: removed })
        await emit(photosChanged, { spaceId: space.id })
      }
      const left = await leftIn(assets, space.id, body.ids)
      const notYours = mine.role === 'viewer' ? left.filter((one) => one.owner_id !== caller.id).length : 0
      return { removed, notYours, stay: left.length - notYours }
    }),
)

const leftIn = (assets: Assets, spaceId: string, ids: readonly string[]): PromiseLike<AssetModel[]> =>
  AssetModel.query()
    .whereIn('id', assets.visible('view', { in: spaces.of(spaceId) }))
    .whereRaw('id = any(?::uuid[])', [[...ids]])
    .select('id', 'owner_id')

export const withdrawPhotos = kith.post(
  '/:id/photos/withdraw',
  {
    summary: 'Take your own photos out of a space, whatever you may do in it, also after you left',
    params,
    body: z.object({
      ids: Ids.optional().describe('Without: all of yours, what you connected, and after you left what you said'),
    }),
    returns: z.object({ removed: z.int() }),
    errors: [nothingOfYours],
  },
  async ({ params, body, caller, transaction, emit }) =>
    transaction(async () => {
      const mine = Entry.query().delete().where({ space_id: params.id, owner_id: caller.id })
      if (body.ids) mine.whereRaw('asset_id = any(?::uuid[])', [body.ids])
      const removed = await mine
      const disconnected = body.ids
        ? 0
        : await Source.query().delete().where({ space_id: params.id, by_user_id: caller.id })
      const words = body.ids ? 0 : await takeBackWordsOfLeft(params.id, caller.id)
      if (removed + disconnected + words === 0) throw nothingOfYours()
      if (removed > 0) await log({ spaceId: params.id, by: caller.id, kind: 'withdrawn', count: removed })
      if (removed + disconnected > 0) await emit(photosChanged, { spaceId: params.id })
      if (words > 0) await emit(talked, { spaceId: params.id })
      return { removed }
    }),
)
