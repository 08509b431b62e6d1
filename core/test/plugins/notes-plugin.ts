import { type Service, can, datetime, id, optional, plugin, reply } from '@kith/sdk'
import { z } from 'zod'

/** A service somebody may provide. */
export interface Shout extends Service {
  readonly $service?: 'shout/v1'
  shout(text: string): Promise<string>
}

const kith = plugin({
  package: { name: 'notes', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'notes' } },
  uses: { shout: optional<Shout>('shout/v1') },
})

class Note extends kith.model('note', z.object({ id, asset_id: id, user_id: id, text: z.string(), at: z.date() })) {}
class Heard extends kith.model('heard', z.object({ id, listener: z.string(), event_id: id })) {}
class Link extends kith.model('link', z.object({ id, key: id, kind: z.string(), set_id: id, by_user_id: id })) {}

const noted = kith.event('noted', z.object({ noteId: id }))
const forgotten = kith.event('forgotten', z.object({ noteId: id }))
const unlisted = kith.job('unlisted', z.object({}), { queue: 'system' }, async () => {})
const count = kith.job('count', z.object({ times: z.int() }), { queue: 'system' }, async ({ input, log }) => {
  log.info({ times: input.times }, 'counted')
})
const holders = kith.grant('holders', 'any', Link, {
  visitor: 'id',
  key: { kind: 'kind', set: 'set_id', by: 'by_user_id', can: can('view', 'details') },
})
const door = kith.authenticator({
  header: 'x-note-key',
  admit: async (key) => {
    const link = await Link.query().findOne({ key })
    return link && { id: link.id }
  },
})
const gone = kith.error('gone', 410, 'This note was taken down.')

const add = kith.post(
  '/:assetId',
  {
    params: { assetId: id },
    body: z.object({ text: z.string().min(1) }),
    returns: z.object({ id, at: datetime, text: z.string() }),
    status: 201,
  },
  async ({ params, body, caller, assets, transaction, emit, enqueue, uses }) => {
    await assets.require([params.assetId], 'view')
    return transaction(async () => {
      const note = await Note.query().insertAndFetch({ asset_id: params.assetId, user_id: caller.id, text: body.text })
      await emit(noted, { noteId: note.id })
      await enqueue(count, { times: 1 })
      return { ...note, text: (await uses.shout?.shout(note.text)) ?? note.text }
    })
  },
)
const failing = kith.post(
  '/:assetId/failing',
  { params: { assetId: id }, returns: reply.none },
  async ({ params, caller, transaction, emit, enqueue }) =>
    transaction(async () => {
      const note = await Note.query().insertAndFetch({ asset_id: params.assetId, user_id: caller.id, text: 'lost' })
      await emit(noted, { noteId: note.id })
      await enqueue(count, { times: 1 })
      throw gone()
    }),
)
const wrongJob = kith.post('/wrong/job', { returns: reply.none }, async ({ enqueue }) => enqueue(unlisted, {}))
const wrongEvent = kith.post('/wrong/event', { returns: reply.none }, async ({ emit }) =>
  emit(forgotten, { noteId: '00000000-0000-4000-8000-000000000000' }),
)
const wrongQuery = kith.post('/wrong/query', { returns: reply.none }, async (c) => {
  const { knex } = c
  await c.transaction(async () => {
    await Note.query().resultSize()
    await knex('notes.note').first()
  })
})
const mayEdit = kith.post(
  '/may-edit',
  { body: z.object({ ids: z.array(id) }), returns: reply.none },
  async ({ body, assets }) => assets.require(body.ids, 'edit'),
)
const list = kith.get(
  '/',
  {
    auth: 'guest',
    query: { tags: z.array(z.string()).optional(), n: z.number().optional() },
    returns: z.object({ seen: z.array(id), tags: z.array(z.string()), n: z.number().nullable(), caller: z.string() }),
  },
  async ({ assets, query, caller }) => ({
    seen: (await assets.visible('view')).map((row) => row.id),
    tags: query.tags ?? [],
    n: query.n ?? null,
    caller: caller.kind,
  }),
)

/** A plugin with one of nearly everything, for tests of the host. */
export const notes = kith.define({
  parts: [
    noted,
    count,
    holders,
    door,
    kith.on(noted, 'first', async ({ event }) => {
      await Heard.query().insert({ listener: 'first', event_id: event.id })
    }),
    kith.on(noted, 'second', async ({ event }) => {
      await Heard.query().insert({ listener: 'second', event_id: event.id })
    }),
  ],
  routes: { add, failing, wrongJob, wrongEvent, wrongQuery, mayEdit, list },
  models: [Heard],
  migrations: {
    // On purpose in the wrong order here: they run by name.
    '0002-heard': `
      create table heard (id uuid primary key default gen_random_uuid(), listener text not null, event_id uuid not null);
      create function loudly(t text) returns text language plpgsql as $$ begin
        t := upper(t);
        return t;
      end $$;
      alter table note add column loud text generated always as (upper(text)) stored;`,
    '0001-init': `
      create table note (id uuid primary key default gen_random_uuid(), asset_id uuid not null references core.asset on delete cascade,
        user_id uuid not null references core."user" on delete cascade, text text not null, at timestamptz not null default now());
      create table link (id uuid primary key default gen_random_uuid(), key uuid not null, kind text not null, set_id uuid not null,
        by_user_id uuid not null references core."user" on delete cascade);`,
  },
})
