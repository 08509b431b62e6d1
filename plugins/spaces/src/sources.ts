import { FolderModel, type RequestFacts, datetime, folder, id, library, reply, setRef, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { findConnected } from './connecting.ts'
import { connectedAlready, editorsOnly, noSource, noSpace, notConnectable, notYourSource } from './errors.ts'
import { connected, photosChanged } from './events.ts'
import { type Asked, kith } from './kith.ts'
import { log } from './log.ts'
import { type Role, Source } from './models.ts'
import { tellOfAdded } from './photos.ts'
import { Person, peopleOf } from './person.ts'
import { asEditor, reachSpace } from './reach.ts'

const params = { id }

export const SourceFacts = z
  .object({
    id,
    set: setRef,
    /** What it is called, if that is known just now. */
    title: z.string().nullable(),
    by: Person,
    at: datetime,
    /** Only what was taken on this day or later is in the space; null: all. */
    since: z.iso.date().nullable(),
    mayDisconnect: z.boolean(),
    /** It is yours, and somebody else connected it: connect it yourself, and it is there by you. */
    mayTakeOver: z.boolean(),
  })
  .meta({ id: 'spaces.Source' })

export const listSources = kith.get(
  '/:id/sources',
  {
    summary: 'Libraries, albums and other collections that are connected to a space',
    params,
    returns: z.object({ items: z.array(SourceFacts) }),
    errors: [noSpace],
  },
  async (c) => {
    const { role } = await reachSpace(c.params.id, c.caller.id)
    const rows = await Source.query().where({ space_id: c.params.id }).orderBy('at')
    return { items: (await describeSources(c, rows, role)).map(({ cover: _, ...source }) => source) }
  },
)

/** Who asks, and in which language. */
type AskedBy = Asked & { readonly request: Pick<RequestFacts, 'locale'> }

/** What is connected, with the cover that was chosen for it: whoever asks may not see that. */
export async function describeSources({ caller, faces, request }: AskedBy, rows: readonly Source[], role: Role) {
  const named = await faces(rows.map(({ kind, source_id }) => ({ kind, id: source_id })))
  const people = await peopleOf(rows.map((row) => row.by_user_id))
  return rows.flatMap(({ id, kind, source_id, by_user_id, at, since }) => {
    const by = people.get(by_user_id)
    if (!by) return []
    const face = named.get(`${kind}:${source_id}`)
    const title = face ? wordsIn(face.title, request.locale) : null
    const mine = by_user_id === caller.id
    const may = {
      mayDisconnect: role === 'owner' || mine,
      mayTakeOver: role !== 'viewer' && !mine && face?.owner === caller.id,
    }
    return [{ id, set: { kind, id: source_id }, title, cover: face?.cover, by, at, since, ...may }]
  })
}

export const connectSource = kith.post(
  '/:id/sources',
  {
    summary: 'Connect a library, a folder, an album or another collection to a space',
    description:
      'What is in it, now and later, is in the space. It must be yours, or yours to hand on as a whole. Connected again by the same person, it begins on the day that is named then. What somebody else connected stays as it is while they may hand it on; after that it is connected anew. Only whose it is takes it over at any time: then it is there by them.',
    params,
    body: z.object({
      set: setRef,
      since: z.iso.date().nullable().default(null).describe('Only what was taken on this day or later'),
    }),
    returns: z.object({ id }),
    status: 201,
    errors: [noSpace, editorsOnly, notConnectable, connectedAlready],
  },
  async (c) =>
    c.transaction(async () => {
      const { set, since } = c.body
      const { space } = await asEditor(c.params.id, c.caller.id)
      if (set.kind === spaces.kind) throw notConnectable()
      await c.assets.requireSource(set)
      const face = (await c.faces([set])).get(`${set.kind}:${set.id}`)
      const of = { space_id: space.id, kind: set.kind, source_id: set.id }
      const known = await findConnected(c, of)
      const from = known && known.by_user_id !== c.caller.id ? known.by_user_id : undefined
      // How far it goes is up to whom it counts by: others could widen it beyond what they may see themselves.
      if (from !== undefined && face?.owner !== c.caller.id) throw connectedAlready()
      if (known?.since === since && from === undefined) return { id: known.id }
      const made = known
        ? await known.$query().patchAndFetch({ by_user_id: c.caller.id, since })
        : await Source.query().insertAndFetch({ ...of, by_user_id: c.caller.id, since })
      const title = face && set.kind !== library.kind ? wordsIn(face.title, c.request.locale) : undefined
      const whose = set.kind === library.kind && set.id !== c.caller.id ? set.id : undefined
      await log({
        ...{ spaceId: space.id, by: c.caller.id, kind: from === undefined ? 'connected' : 'taken_over' },
        ...(title && { detail: title }),
        ...((from ?? whose) && { userId: from ?? whose }),
      })
      await c.emit(connected, { spaceId: space.id })
      if (known?.since === since) await c.emit(photosChanged, { spaceId: space.id })
      else await tellOfAdded(c, space, c.caller)
      return { id: made.id }
    }),
)

export const disconnectSource = kith.delete(
  '/:id/sources/:sourceId',
  {
    summary: 'Disconnect a collection: what is in the space only by it is so no longer',
    params: { id, sourceId: id },
    returns: reply.none,
    errors: [noSpace, noSource, notYourSource],
  },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const { space, role } = await reachSpace(params.id, caller.id, { lock: true })
      const source = await Source.query().findOne({ id: params.sourceId, space_id: space.id })
      if (!source) throw noSource()
      if (role !== 'owner' && source.by_user_id !== caller.id) throw notYourSource()
      await source.$query().delete()
      await log({ spaceId: space.id, by: caller.id, kind: 'disconnected', userId: source.by_user_id })
      await emit(connected, { spaceId: space.id })
      await emit(photosChanged, { spaceId: space.id })
    }),
)

const Connectable = z
  .object({ set: setRef, /** Null: all that one has. */ title: z.string().nullable() })
  .meta({ id: 'spaces.Connectable' })

export const listConnectable = kith.get(
  '/connectable',
  {
    summary: 'What of your own you may connect to a space: all you have, or a folder of it',
    returns: z.object({ items: z.array(Connectable) }),
  },
  async ({ caller }) => {
    const found = await FolderModel.query().where({ owner_id: caller.id }).whereNull('parent_id').orderBy('name')
    return {
      items: [
        { set: library.of(caller.id), title: null },
        ...found.map(({ id, name }) => ({ set: folder.of(id), title: name })),
      ],
    }
  },
)
