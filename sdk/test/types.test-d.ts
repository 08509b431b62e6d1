// Checked by the compiler only (`npm run check`): each `@ts-expect-error` fails when what it stands above compiles.
import {
  type AssetQuery,
  type Caller,
  type ContextOf,
  type FileReply,
  type Service,
  type Upload,
  type User,
  can,
  datetime,
  events,
  every,
  id,
  library,
  optional,
  page,
  plugin,
  reply,
  required,
  route,
  secret,
  upload,
} from '@kith/sdk'
import type { TestClient } from '@kith/sdk/testing'
import { expectTypeOf } from 'expect-type'
import { z } from 'zod'

interface Faces extends Service {
  readonly $service?: 'faces/v1'
  namesIn(photos: AssetQuery): Promise<string[]>
}

const kith = plugin({
  package: { name: 'notes', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'notes' } },
  uses: {
    faces: optional<Faces>('faces/v1'),
    sure: required<Faces>('faces/v1'),
    all: every<Faces>('faces/v1'),
  },
  settings: z.object({ model: z.enum(['small', 'large']).default('small'), key: secret().optional() }),
  preferences: z.object({ weekly: z.boolean().default(true) }),
})

const Shape = z.object({ id, user_id: id, asset_id: id, text: z.string(), role: z.enum(['a', 'b']), at: z.date() })
class Note extends kith.model('note', Shape) {}

const about = async () => new Map<string, { title: string; owner: string }>()
const nothing = async () => {}

// ——— The context

kith.get('/', { returns: reply.none }, async (c) => {
  expectTypeOf(c.uses.faces).toEqualTypeOf<Faces | undefined>()
  expectTypeOf(c.uses.sure).toEqualTypeOf<Faces>()
  expectTypeOf(c.uses.all).toEqualTypeOf<readonly Faces[]>()
  expectTypeOf(c.settings).toEqualTypeOf<{ model: 'small' | 'large'; key?: string | undefined }>()
  expectTypeOf(await c.preferences('')).toEqualTypeOf<{ weekly: boolean }>()
  expectTypeOf((await c.acting(''))?.caller).toEqualTypeOf<User | undefined>()
  // @ts-expect-error nobody declared this service
  void c.uses.search
})

expectTypeOf<ContextOf<typeof kith>['settings']['model']>().toEqualTypeOf<'small' | 'large'>()
expectTypeOf<ContextOf<typeof kith>['uses']['sure']>().toEqualTypeOf<Faces>()

// @ts-expect-error the name of another service
optional<Faces>('search/v1')

// ——— What a handler gets of the request

kith.post(
  '/:noteId/assets/:assetId',
  {
    params: { noteId: z.coerce.number(), assetId: id },
    query: { ...page.query, tags: z.array(z.string()).optional() },
    body: z.object({ at: datetime, text: z.string().transform((text) => text.length) }),
    returns: reply.none,
  },
  async ({ params, query, body, caller }) => {
    expectTypeOf(params).toEqualTypeOf<{ readonly noteId: number; readonly assetId: string }>()
    expectTypeOf(query.limit).toEqualTypeOf<number>()
    expectTypeOf(query.cursor).toEqualTypeOf<string | undefined>()
    expectTypeOf(query.tags).toEqualTypeOf<string[] | undefined>()
    expectTypeOf(body).toEqualTypeOf<{ at: Date; text: number }>()
    expectTypeOf(caller).toEqualTypeOf<User>()
  },
)

kith.get('/:id', { returns: reply.none }, async ({ params, body }) => {
  expectTypeOf(params.id).toEqualTypeOf<string>()
  expectTypeOf(body).toEqualTypeOf<undefined>()
  // @ts-expect-error not in the path
  void params.ids
})

kith.get('/', { auth: 'admin', returns: reply.none }, async ({ caller }) => {
  expectTypeOf(caller).toEqualTypeOf<User>()
})
kith.get('/', { auth: 'guest', returns: reply.none }, async ({ caller }) => {
  expectTypeOf(caller).toEqualTypeOf<Caller>()
  // @ts-expect-error a visitor has no name
  void caller.name
})
kith.get('/', { auth: 'open', returns: reply.none }, async ({ caller }) => {
  expectTypeOf(caller).toEqualTypeOf<Caller | undefined>()
})

const form = upload({ fields: { name: z.string(), at: datetime.optional() }, maxBytes: 1 })
kith.post('/', { body: form, returns: reply.none }, async ({ body }) => {
  expectTypeOf(body.fields).toEqualTypeOf<{ name: string; at?: Date | undefined }>()
  expectTypeOf(body.files).toEqualTypeOf<AsyncIterable<Upload>>()
})

// @ts-expect-error a parameter of the path has no schema
kith.get('/:a/:b', { params: { a: id }, returns: reply.none }, nothing)
// @ts-expect-error a misspelled parameter
kith.get('/:assetId', { params: { assetID: id }, returns: reply.none }, nothing)
// @ts-expect-error an optional segment: write two routes
kith.get('/:id{/:rest}', { returns: reply.none }, nothing)
// @ts-expect-error a wildcard
kith.get('/files/*rest', { returns: reply.none }, nothing)
// @ts-expect-error a path starts with a slash
kith.get('notes', { returns: reply.none }, nothing)
// @ts-expect-error everybody may call `open` routes, nobody knows `public`
kith.get('/', { auth: 'public', returns: reply.none }, nothing)
// @ts-expect-error it must say what it answers
kith.get('/', {}, nothing)
// @ts-expect-error not a status of success
kith.post('/', { returns: reply.none, status: 404 }, nothing)
// @ts-expect-error no API key could have this scope
kith.get('/', { returns: reply.none, scope: 'notes.look' }, nothing)
// @ts-expect-error not a period
kith.post('/', { returns: reply.none, limit: { max: 1, per: 'week' } }, nothing)

// ——— What a handler answers

const At = z.object({ at: datetime })
kith.get('/', { returns: At }, async () => ({ at: new Date() }))
kith.get('/', { returns: page.of(Shape) }, async ({ query }) =>
  page.take(Note.query(), { limit: 1, ...query }, ['at', 'id']),
)
// @ts-expect-error a Date, not a string: core encodes it
kith.get('/', { returns: At }, async () => ({ at: '2024-01-01T00:00:00Z' }))
// @ts-expect-error a field is missing
kith.get('/', { returns: At }, async () => ({}))
// @ts-expect-error a column that does not exist
kith.get('/', { returns: page.of(Shape) }, async () => page.take(Note.query(), { limit: 1 }, ['nope']))
// @ts-expect-error a page is a string
kith.page('/notes', { returns: reply.html }, async () => 3)
// @ts-expect-error a file has a type
kith.get('/', { returns: reply.file }, async () => ({ body: new Uint8Array() }))
// @ts-expect-error a stream yields what it said
kith.get('/', { returns: reply.stream(z.string()) }, async () => [1, 2, 3])
kith.get('/', { returns: reply.file }, async ({ files }): Promise<FileReply> => files.open('a'))
kith.get('/', { returns: reply.zip }, async ({ assets }) => ({ name: 'a.zip', entries: assets.zip([]) }))

// A spec in a constant keeps its types with `route`, and loses them without.
const kept = route('/:id', { auth: 'guest', params: { id }, returns: reply.none })
kith.get('/:id', kept, async ({ caller }) => {
  expectTypeOf(caller).toEqualTypeOf<Caller>()
})
const lost = { auth: 'guest', params: { id }, returns: reply.none }
// @ts-expect-error `auth` is any string here
kith.get('/:id', lost, nothing)

// ——— Sets and grants

const set = kith.set('notes', { rule: () => Note.query(), set: 'id', asset: 'asset_id', about })
kith.grant('own', set, Note, { user: 'user_id', key: { set: 'id', can: { role: { a: can('view'), b: 0 } } } })
kith.grant('all', library, Note, { user: 'user_id', key: { set: 'asset_id', by: 'user_id', can: can('view') } })
kith.grant('any', 'any', Note, { visitor: 'id', key: { kind: 'text', set: 'id', by: 'user_id', can: 1 } })

kith.set('part', { rule: () => Note.query(), set: 'id', asset: 'asset_id', about, within: { set, column: 'user_id' } })

// @ts-expect-error a column that does not exist
kith.set('part', { rule: () => Note.query(), set: 'id', asset: 'asset_id', about, within: { set, column: 'nope' } })
// @ts-expect-error not a capability
can('see')
// @ts-expect-error a key to a library must name the sharer (`by`)
kith.grant('g', library, Note, { user: 'user_id', key: { set: 'id', can: 1 } })
// @ts-expect-error a key to any set must name the sharer (`by`)
kith.grant('g', 'any', Note, { user: 'user_id', key: { kind: 'text', set: 'id', can: 1 } })
// @ts-expect-error a key to any set must name its kind
kith.grant('g', 'any', Note, { user: 'user_id', key: { set: 'id', by: 'user_id', can: 1 } })
// @ts-expect-error a set is a value, not its name
kith.grant('g', 'albums:album', Note, { user: 'user_id', key: { set: 'id', by: 'user_id', can: 1 } })
// @ts-expect-error `via` is a set, not its name
kith.grant('g', set, Note, { user: 'user_id', key: { set: 'id', via: 'id', can: 1 }, via: 'spaces:space' })
// @ts-expect-error a column that does not exist
kith.grant('g', set, Note, { user: 'user_id', key: { set: 'nope', can: 1 } })
// @ts-expect-error a column that does not exist
kith.grant('g', set, Note, { user: 'owner_id', key: { set: 'id', can: 1 } })
// @ts-expect-error a column of capabilities needs a mask for each of its values
kith.grant('g', set, Note, { user: 'user_id', key: { set: 'id', can: { role: { a: 1 } } } })
// @ts-expect-error not a value of that column
kith.grant('g', set, Note, { user: 'user_id', key: { set: 'id', can: { role: { a: 1, b: 1, c: 1 } } } })
// @ts-expect-error a mask is a number
kith.grant('g', set, Note, { user: 'user_id', key: { set: 'id', can: { role: 'view' } } })
// @ts-expect-error a set says what it is called
kith.set('s', { rule: () => Note.query(), set: 'id', asset: 'asset_id' })
// @ts-expect-error entries name who brought each, whose it is and when it came
kith.set('s', { entries: Note, set: 'id', asset: 'asset_id', about })
// @ts-expect-error a face has an owner
kith.set('s', { composite: true, about: async () => new Map([['a', { title: 'A' }]]) })

// ——— Models

const row = Note.query()
  .findById('')
  .then((found) => found?.role)
expectTypeOf(row).resolves.toEqualTypeOf<'a' | 'b' | undefined>()
// @ts-expect-error not a value of that column
void Note.query().insert({ role: 'c' })
// @ts-expect-error a column that does not exist
void Note.query().insert({ nope: 1 })

// ——— Jobs and events

const Input = z.object({ id, at: datetime.optional() })
const job = kith.job('read', Input, { queue: 'ml', key: (input) => input.id }, async ({ input, by, progress }) => {
  expectTypeOf(input).toEqualTypeOf<{ id: string; at?: Date | undefined }>()
  expectTypeOf(by).toEqualTypeOf<string | null>()
  expectTypeOf(progress).toEqualTypeOf<(done: number, of: number) => void>()
})
kith.job('sweep', z.object({ deep: z.boolean().optional() }), { queue: 'system', cron: '0 3 * * *' }, nothing)
// @ts-expect-error a job that runs by itself starts with {}
kith.job('sweep', Input, { queue: 'system', cron: '0 3 * * *' }, nothing)
// @ts-expect-error not a queue
kith.job('sweep', Input, { queue: 'gpu' }, nothing)

const noted = kith.event('noted', z.object({ noteId: id }), { live: ({ noteId }) => ({ in: set.of(noteId) }) })
const said = kith.notice('noted', z.object({ by: z.string() }), {
  label: 'A note',
  text: ({ by, count }) => `${by satisfies string} ${count satisfies number}`,
  link: ({ by }) => by,
})
kith.post('/', { returns: reply.none }, async ({ emit, enqueue, notify, unnotify }) => {
  await emit(noted, { noteId: '' })
  await enqueue(job, { id: '' })
  await enqueue(job, [{ id: '' }, { id: '', at: '2024-01-01T00:00:00Z' }], { key: 'a', after: new Date() })
  await notify(said, [''], { by: '' }, { gather: 'a' })
  // @ts-expect-error a field of the payload is missing
  await emit(noted, {})
  // @ts-expect-error not the input of this job
  await enqueue(job, { noteId: '' })
  // @ts-expect-error what is stored is JSON: a text, not a Date
  await enqueue(job, { id: '', at: new Date() })
  // @ts-expect-error a job is not an event
  await emit(job, { id: '' })
  // @ts-expect-error to whom: a list of users
  await notify(said, '', { by: '' })
  await unnotify(said, [''], { gather: 'a' })
  // @ts-expect-error which of them
  await unnotify(said, [''], {})
})

kith.on(noted, 'one', async ({ payload }) => {
  expectTypeOf(payload).toEqualTypeOf<{ noteId: string }>()
})
kith.on([noted, events.assetTrashed], 'two', async ({ payload }) => {
  expectTypeOf(payload).toEqualTypeOf<{ noteId: string } | { assetId: string; ownerId: string }>()
})
kith.on('any', 'all', async ({ payload, event }) => {
  expectTypeOf(payload).toEqualTypeOf<unknown>()
  expectTypeOf(event.name).toEqualTypeOf<string>()
})
// @ts-expect-error an event is a value, not its name
kith.on('notes.noted', 'one', nothing)
// @ts-expect-error an event handler has no caller: use `acting`
kith.on(noted, 'one', async ({ assets }) => void assets)

// ——— Facts, filters, derivations, services, errors

const badge = { title: 'Notes', icon: 'M5 12h14' }
kith.lookup('count', { on: 'details', returns: z.int() }, async (ids) => new Map(ids.map((one) => [one, 1])))
kith.lookup('count', { on: 'grid', badge }, async (ids) => new Map(ids.map((one) => [one, 1])))
// @ts-expect-error not what it said it returns
kith.lookup('count', { on: 'details', returns: z.int() }, async (ids) => new Map(ids.map((one) => [one, 'one'])))
// @ts-expect-error a badge has a number
kith.lookup('count', { on: 'grid', badge }, async (ids) => new Map(ids.map((one) => [one, 'one'])))
// @ts-expect-error a grid has thousands of photos: a number each, and what it counts is said once
kith.lookup('count', { on: 'grid', returns: z.int() }, async () => new Map())
// @ts-expect-error not a place
kith.lookup('count', { on: 'map', returns: z.int() }, async () => new Map())

kith.filter('people', { input: z.array(id) }, (people) => {
  expectTypeOf(people).toEqualTypeOf<string[]>()
  return Note.query().whereIn('user_id', people).select('asset_id')
})
// @ts-expect-error ids would be stale, and millions: a query
kith.filter('people', { input: z.array(id) }, (people) => people)
// @ts-expect-error a query is thenable: an async function would run it
kith.filter('people', { input: z.array(id) }, async () => Note.query())

const derive = { of: 'image', queue: 'ml', version: ({ model }: { model: 'small' | 'large' }) => model } as const
kith.derive('faces', derive, async ({ photos, settings }) => {
  expectTypeOf(settings.model).toEqualTypeOf<'small' | 'large'>()
  for (const photo of photos) expectTypeOf(await photo.preview()).toEqualTypeOf<Buffer>()
})
// @ts-expect-error a version is text
kith.derive('faces', { ...derive, version: () => 1 }, nothing)

kith.provide<Faces>('faces/v1', (c) => ({ namesIn: async () => [c.settings.model] }))
// @ts-expect-error the name of another service
kith.provide<Faces>('search/v1', () => ({ namesIn: async () => [] }))
// @ts-expect-error not what the service promises
kith.provide<Faces>('faces/v1', () => ({}))

const full = kith.error('full', 409, 'This is full.', z.object({ max: z.int() }))
full({ max: 3 })
// @ts-expect-error not its details
full({ min: 3 })
// @ts-expect-error not a status of an error
kith.error('full', 200, 'This is full.')

// ——— The whole, and its client in tests

const add = kith.post('/:id', { params: { id }, body: At, returns: At, status: 201 }, async ({ body }) => body)
const notes = kith.define({ parts: [set, job, noted, said], routes: { add } })
expectTypeOf(notes.routes).toHaveProperty('add')
type Client = TestClient<(typeof notes)['routes']>
expectTypeOf<Parameters<Client['add']>[0]['body']>().toEqualTypeOf<{ at: string }>()
expectTypeOf<Parameters<Client['add']>[0]['params']>().toEqualTypeOf<{ id: string }>()
expectTypeOf<ReturnType<Client['add']>>().resolves.toEqualTypeOf<{ at: Date }>()

// @ts-expect-error a route is not a part
kith.define({ parts: [add] })
// @ts-expect-error a model is not a part
kith.define({ parts: [Note] })
// @ts-expect-error the element of a widget is called kith-…
kith.define({ widgets: { 'notes-note': { title: 'A note', module: './widgets/note.js' } } })
// @ts-expect-error there is no such slot
kith.define({ widgets: { 'kith-notes-note': { title: 'A note', module: './widgets/note.js', slot: 'asset.nowhere' } } })
// @ts-expect-error a module is named as it is built
kith.define({ widgets: { 'kith-notes-note': { title: 'A note', module: './widgets/note.tsx' } } })
