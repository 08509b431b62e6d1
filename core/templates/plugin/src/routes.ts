import { datetime, id, notFound, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'
import { Note } from './note.ts'

export const received = kith.notice('received', z.object({ by: z.string() }), {
  label: 'Somebody sends you a photo',
  text: ({ by, count }) => (count > 1 ? `${by} sent you ${count} photos` : `${by} sent you a photo`),
  link: () => '/',
})

export const sendNote = kith.post(
  '/',
  {
    summary: 'Send somebody a photo',
    body: z.object({ to: id, assetId: id, text: z.string().min(1).max(500) }),
    returns: z.object({ id }),
    status: 201,
    limit: { max: 60, per: 'hour' },
  },
  async ({ body: { to, assetId, text }, caller, assets, transaction, notify }) => {
    await assets.require([assetId], 'share')
    const photo = (await assets.get([assetId])).get(assetId)
    if (!photo) throw notFound('The photo')
    return transaction(async () => {
      const row = { to_user_id: to, by_user_id: caller.id, asset_id: assetId, owner_id: photo.ownerId, text }
      const note = await Note.query().insertAndFetch(row)
      await notify(received, [to], { by: caller.name }, { gather: caller.id })
      return { id: note.id }
    })
  },
)

const NoteFacts = z.object({ id, assetId: id, text: z.string(), at: datetime })

export const listNotes = kith.get(
  '/',
  { summary: 'What you were sent, newest first', query: page.query, returns: page.of(NoteFacts) },
  async ({ query, caller, assets }) => {
    const mine = Note.query().where({ to_user_id: caller.id }).whereIn('asset_id', assets.visible('view'))
    const { items, next } = await page.take(mine, query, ['at', 'id'])
    return { items: items.map(({ id, asset_id, text, at }) => ({ id, assetId: asset_id, text, at })), next }
  },
)

export const deleteNote = kith.delete(
  '/:id',
  { summary: 'Take a note back, or throw one away', params: { id }, returns: reply.none },
  async ({ params, caller }) => {
    const either = Note.query().where({ to_user_id: caller.id }).orWhere({ by_user_id: caller.id })
    const gone = await Note.query().delete().where({ id: params.id }).whereIn('id', either.select('id'))
    if (gone === 0) throw notFound('The note')
  },
)
