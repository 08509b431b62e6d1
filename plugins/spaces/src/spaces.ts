import { AssetModel, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { editorsOnly, noSpace, notIn, ownersOnly } from './errors.ts'
import { changed, deleted } from './events.ts'
import { kith } from './kith.ts'
import { log } from './log.ts'
import { Color, ListOrder, Member, Own, Sort, Space, View } from './models.ts'
import { asEditor, asOwner, othersIn } from './reach.ts'
import { SpaceFacts, describeSpace, describeSpaces } from './space-facts.ts'

const params = { id }
const Name = z.string().trim().min(1).max(100)
const Description = z.string().trim().max(500)
const Emoji = z
  .string()
  .trim()
  .min(1)
  .max(16)
  .regex(/^\P{L}+$/u, 'Choose an emoji.')

export const listSpaces = kith.get(
  '/',
  {
    summary: 'The spaces you are in, pinned ones first, in your order',
    returns: z.object({ items: z.array(SpaceFacts), sort: Sort, view: View }),
  },
  async (c) => {
    const mine = await Member.query().where({ user_id: c.caller.id }).whereNotNull('joined_at')
    const { sort, view } = (await ListOrder.query().findById(c.caller.id)) ?? { sort: 'active', view: 'cards' }
    const items = await describeSpaces(c, mine)
    const by = BY[sort]
    return { sort, view, items: items.sort((a, b) => Number(b.pinned) - Number(a.pinned) || by(a, b) || byName(a, b)) }
  },
)

const byName = (a: SpaceFacts, b: SpaceFacts) =>
  a.name.localeCompare(b.name, undefined, { numeric: true }) || a.id.localeCompare(b.id)
const BY: Record<z.output<typeof Sort>, (a: SpaceFacts, b: SpaceFacts) => number> = {
  active: (a, b) => b.activeAt.getTime() - a.activeAt.getTime(),
  created: (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
  photos: (a, b) => b.count - a.count,
  name: byName,
}

export const sortSpaces = kith.put(
  '/order',
  {
    summary: 'Have the list of spaces in another order, or as cards or a table, on all of your devices',
    body: z.object({ sort: Sort.optional(), view: View.optional() }),
    returns: reply.none,
  },
  async ({ caller, body: { sort, view } }) => {
    const changed = [sort && ('sort' as const), view && ('view' as const)].filter((one) => one !== undefined)
    if (changed.length === 0) return
    await ListOrder.query()
      .insert({ user_id: caller.id, sort: sort ?? 'active', view: view ?? 'cards' })
      .onConflict('user_id')
      .merge(changed)
  },
)

const Look = z.object({
  name: Name,
  description: Description.default(''),
  color: Color.default('blue'),
  emoji: Emoji.nullable().default(null),
})

export const createSpace = kith.post(
  '/',
  { summary: 'Make a space; you are its owner', body: Look, returns: z.object({ id }), status: 201 },
  async ({ body, caller, transaction, emit }) =>
    transaction(async () => {
      const space = await Space.query().insertAndFetch(body)
      const me = { space_id: space.id, user_id: caller.id }
      await Member.query().insert({ ...me, role: 'owner', joined_at: new Date() })
      await Own.query().insert({ ...me, seen_at: new Date() })
      await log({ spaceId: space.id, by: caller.id, kind: 'created', detail: space.name })
      await emit(changed, { spaceId: space.id })
      return { id: space.id }
    }),
)

export const showSpace = kith.get(
  '/:id',
  { summary: 'One space', params, returns: SpaceFacts, errors: [noSpace] },
  (c) => describeSpace(c, c.params.id),
)

const Change = z.object({
  name: Name.optional(),
  description: Description.optional(),
  color: Color.optional(),
  emoji: Emoji.nullable().optional(),
  cover: id.nullable().optional().describe('A photo of the space; null for none'),
  coverPosition: z.int().min(0).max(100).optional().describe('Which part of the cover is shown: percent from its top'),
  faces: z.boolean().optional().describe('Whether people are recognised; only owners say'),
})

export const changeSpace = kith.patch(
  '/:id',
  {
    summary: 'Change what a space is called and looks like',
    params,
    body: Change,
    returns: SpaceFacts,
    errors: [noSpace, editorsOnly, ownersOnly, notIn],
  },
  async (c) =>
    c.transaction(async () => {
      const { faces, cover, coverPosition, ...look } = c.body
      const { space } = await (faces === undefined ? asEditor : asOwner)(c.params.id, c.caller.id)
      if (cover) {
        const seen = c.assets.visible('view', { in: spaces.of(space.id) })
        if (!(await AssetModel.query().findById(cover).whereIn('id', seen))) throw notIn()
      }
      await space.$query().patch({
        ...{ ...look, faces, cover_asset_id: cover },
        // Another photo has another part worth seeing.
        cover_position: coverPosition ?? (cover ? 50 : undefined),
      })
      for (const line of linesOf(c.body)) await log({ spaceId: space.id, by: c.caller.id, ...line })
      await c.emit(changed, { spaceId: space.id })
      return describeSpace(c, space.id)
    }),
)

/** What the log says of a change. */
const linesOf = ({ name, description, color, emoji, cover, coverPosition, faces }: z.output<typeof Change>) => [
  ...(name === undefined ? [] : [{ kind: 'renamed' as const, detail: name }]),
  ...(description === undefined ? [] : [{ kind: 'described' as const }]),
  ...(color === undefined && emoji === undefined ? [] : [{ kind: 'colored' as const }]),
  ...(cover === undefined && coverPosition === undefined ? [] : [{ kind: 'cover' as const }]),
  ...(faces === undefined ? [] : [{ kind: 'faces' as const, detail: faces ? 'on' : 'off' }]),
]

export const deleteSpace = kith.delete(
  '/:id',
  {
    summary: 'Delete a space; the photos stay with those who own them',
    params,
    returns: reply.none,
    errors: [noSpace, ownersOnly],
  },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const { space } = await asOwner(params.id, caller.id)
      const userIds = [caller.id, ...(await othersIn(space.id, caller.id))]
      await space.$query().delete()
      await emit(deleted, { spaceId: space.id, userIds })
    }),
)
