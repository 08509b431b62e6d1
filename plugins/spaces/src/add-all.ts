import { KithError, id, library } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { findConnected } from './connecting.ts'
import { editorsOnly, noBulk, noSpace, notDone } from './errors.ts'
import { bulkChanged, connected, photosChanged } from './events.ts'
import { type Ran, kith } from './kith.ts'
import { log } from './log.ts'
import { Activity, Bulk, BulkState, Source, Space } from './models.ts'
import { tellOfAdded } from './photos.ts'
import { asEditor, reachSpace } from './reach.ts'

const params = { id }
const ofBulk = { id, bulkId: id }

export const addAllPhotos = kith.post(
  '/:id/photos/all',
  {
    summary: 'Put all of your photos into a space, also archived ones',
    params,
    body: z.object({ toCome: z.boolean().default(false).describe('Also those that come later') }),
    returns: z.object({ bulkId: id }),
    status: 202,
    errors: [noSpace, editorsOnly],
  },
  async ({ params, body: { toCome }, caller, transaction, enqueue }) =>
    transaction(async () => {
      const { space } = await asEditor(params.id, caller.id)
      const mine = { space_id: space.id, user_id: caller.id, state: 'waiting' as const, to_come: toCome }
      const waiting = await Bulk.query().findOne(mine)
      if (waiting) return { bulkId: waiting.id }
      const bulk = await Bulk.query().insertAndFetch(mine)
      await enqueue(addAll, { bulkId: bulk.id })
      return { bulkId: bulk.id }
    }),
)

/** All in one transaction: cut off, it is done again from the start, and never half. */
export const addAll = kith.job('add-all', z.object({ bulkId: id }), { queue: 'import' }, async (c) => {
  const refused = await c
    .transaction(() => fill(c, c.input.bulkId))
    .catch((error: unknown) => {
      // They may do so no longer: trying again would change nothing.
      if (error instanceof KithError) return true
      throw error
    })
  if (refused) await end(c, c.input.bulkId)
})

/** Answers whether whoever wanted it may not. */
async function fill(c: Ran, bulkId: string): Promise<boolean> {
  const wanted = await Bulk.query().findById(bulkId)
  if (!wanted) return false
  // Before it is asked what they may: they cannot be removed in between. What is said of photos meanwhile need not wait.
  const space = await Space.query().findById(wanted.space_id).forNoKeyUpdate()
  const bulk = await Bulk.query().findById(bulkId).forUpdate()
  if (bulk?.state !== 'waiting') return false
  const me = await c.acting(bulk.user_id)
  if (!me || !space) return true
  const all = me.assets.visible('share').whereRaw('owner_id = ?', [bulk.user_id])
  const added = await me.assets.add(spaces.of(space.id), all)
  await bulk.$query().patch({ state: 'done', added, entries_at: c.knex.fn.now() })
  // What the entries wrote down is this.
  const written = await Activity.query()
    .where({ space_id: space.id, by_user_id: bulk.user_id, kind: 'added' })
    .whereRaw('at = now()')
    .patch({ kind: 'added_all', bulk_id: bulkId })
  if (written === 0) await log({ spaceId: space.id, by: bulk.user_id, kind: 'added_all', count: 0, bulkId })
  if (bulk.to_come) await connectLibrary(c, bulk)
  if (added > 0) await tellOfAdded(c, space, me.caller)
  await c.emit(bulkChanged, { spaceId: space.id, bulkId, userId: bulk.user_id })
  return false
}

/** What is connected already stays as it is, unless it counts no longer. */
async function connectLibrary(c: Ran, { space_id, user_id }: Bulk): Promise<void> {
  const mine = { space_id, kind: library.kind, source_id: user_id }
  if (await findConnected(c, mine)) return
  await Source.query().insert({ ...mine, by_user_id: user_id })
  await c.emit(connected, { spaceId: space_id })
}

const end = (c: Ran, bulkId: string): Promise<void> =>
  c.transaction(async () => {
    const [bulk] = await Bulk.query()
      .where({ id: bulkId, state: 'waiting' })
      .patch({ state: 'failed' })
      .returning(['space_id', 'user_id'])
    if (bulk) await c.emit(bulkChanged, { bulkId, spaceId: bulk.space_id, userId: bulk.user_id })
  })

export const showAddingAll = kith.get(
  '/:id/photos/all/:bulkId',
  {
    summary: 'How far it is that all of somebody’s photos are put in',
    params: ofBulk,
    returns: z.object({ state: BulkState, added: z.int() }),
    errors: [noSpace, noBulk],
  },
  async ({ params, caller }) => {
    await reachSpace(params.id, caller.id)
    const bulk = await Bulk.query().findOne({ id: params.bulkId, space_id: params.id })
    if (!bulk) throw noBulk()
    return { state: bulk.state, added: bulk.added }
  },
)

export const undoAddingAll = kith.post(
  '/:id/photos/all/:bulkId/undo',
  {
    summary: 'Take out again what was put in at once',
    description: 'Whoever put it in may, and editors. What was in the space before, or came otherwise since, stays.',
    params: ofBulk,
    returns: z.object({ removed: z.int() }),
    errors: [noSpace, editorsOnly, noBulk, notDone],
  },
  async (c) =>
    c.transaction(async () => {
      const { params, caller } = c
      const { space, role } = await reachSpace(params.id, caller.id, { lock: true })
      const bulk = await Bulk.query().findOne({ id: params.bulkId, space_id: space.id }).forUpdate()
      if (!bulk) throw noBulk()
      if (role === 'viewer' && bulk.user_id !== caller.id) throw editorsOnly()
      if (bulk.state !== 'done') throw notDone()
      const removed = await takeOut(c, 'entry', bulk)
      // Only what it connected itself: by hand is by hand.
      const disconnected = await takeOut(c, 'source', bulk)
      await bulk.$query().patch({ state: 'undone' })
      await log({ spaceId: space.id, by: caller.id, kind: 'undone', userId: bulk.user_id, count: removed })
      if (disconnected > 0) await c.emit(connected, { spaceId: space.id })
      await c.emit(photosChanged, { spaceId: space.id })
      return { removed }
    }),
)

/** What it made is what is of its time, asked of the rows themselves: a Date here knows no microseconds. */
async function takeOut({ knex }: Ran, table: 'entry' | 'source', bulk: Bulk): Promise<number> {
  const { rowCount }: { rowCount: number } = await knex.raw(
    `delete from spaces.?? e using spaces.bulk b where b.id = ? and e.space_id = b.space_id
      and e.by_user_id = b.user_id and e.at = b.entries_at`,
    [table, bulk.id],
  )
  return rowCount
}
