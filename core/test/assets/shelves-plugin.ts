import { id, library, plugin, reply } from '@kith/sdk'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'shelves', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'shelves' } },
})

const key = { can: z.int(), in_timeline: z.boolean() }
class Share extends kith.model(
  'share',
  z.object({ ...key, from_user_id: id, to_user_id: id, since: z.string().nullable(), until: z.date().nullable() }),
  { id: ['from_user_id', 'to_user_id'] },
) {}
class Reader extends kith.model('reader', z.object({ ...key, shelf_id: id, user_id: id }), {
  id: ['shelf_id', 'user_id'],
}) {}
class Guest extends kith.model('guest', z.object({ id: z.string(), shelf_id: id, can: z.int() })) {}
class Shelf extends kith.model('shelf', z.object({ id, owner_user_id: id })) {}
class Book extends kith.model(
  'book',
  z.object({
    ...{ shelf_id: id, asset_id: id, owner_id: id, by_user_id: id, at: z.date() },
    ...{ month: z.string().nullable(), local_at: z.string().nullable(), ratio: z.int().nullable() },
  }),
  { id: ['shelf_id', 'asset_id', 'by_user_id'] },
) {}
class Mark extends kith.model('mark', z.object({ asset_id: id, color: z.string() }), { id: 'asset_id' }) {}

const shelf = kith.set('shelf', {
  entries: Book,
  set: 'shelf_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  listed: { month: 'month', localAt: 'local_at', ratio: 'ratio' },
  about: async (ids) =>
    new Map(
      (await Shelf.query().findByIds([...ids])).map((one) => [
        one.id,
        { title: 'A shelf', owner: one.owner_user_id, page: `/shelves/${one.id}` },
      ]),
    ),
})

const params = { id }
const chosen = z.object({ ids: z.array(id).max(50_000) })

/** What a plugin does with `c.assets`, each as a route. */
const routes = {
  add: kith.post(
    '/:id/add',
    { params, body: chosen, returns: z.object({ n: z.int() }) },
    async ({ params, body, assets }) => ({
      n: await assets.add(shelf.of(params.id), body.ids),
    }),
  ),
  addLibrary: kith.post(
    '/:id/add-library',
    { params, returns: z.object({ n: z.int() }) },
    async ({ params, caller, assets }) => ({
      n: await assets.add(shelf.of(params.id), assets.visible('view', { in: library.of(caller.id) })),
    }),
  ),
  withdraw: kith.post(
    '/:id/withdraw',
    { params, body: z.object({ ids: z.array(id).or(z.literal('mine')) }), returns: z.object({ n: z.int() }) },
    async ({ params, body, assets }) => ({ n: await assets.withdraw(shelf.of(params.id), body.ids) }),
  ),
  replace: kith.post(
    '/replace',
    { body: z.object({ gone: id, kept: id }), returns: reply.none },
    async ({ body, assets }) => assets.trash([body.gone], { keep: new Map([[body.gone, body.kept]]) }),
  ),
  open: kith.get(
    '/open/:id',
    { params, query: { as: z.enum(['original', 'preview', 'thumbnail', 'stripped']) }, returns: reply.file },
    async ({ params, query, assets }) => assets.open(params.id, query.as),
  ),
  facts: kith.post(
    '/facts',
    { body: chosen, returns: z.array(z.object({ id, ownerId: id, width: z.int() })) },
    async ({ body, assets }) => [...(await assets.get(body.ids)).values()],
  ),
}

/** Libraries and shelves, shared with people and guests: what albums, partners and links do, as rows a test writes. */
export const shelves = kith.define({
  parts: [
    shelf,
    kith.grant('shares', library, Share, {
      user: 'to_user_id',
      key: {
        set: 'from_user_id',
        can: 'can',
        timeline: 'in_timeline',
        since: 'since',
        until: 'until',
        by: 'from_user_id',
      },
    }),
    kith.grant('readers', shelf, Reader, {
      user: 'user_id',
      key: { set: 'shelf_id', can: 'can', timeline: 'in_timeline' },
    }),
    kith.grant('guests', shelf, Guest, { visitor: 'id', key: { set: 'shelf_id', can: 'can' } }),
    kith.authenticator({ header: 'x-guest', admit: async (guest) => Guest.query().findById(guest).select('id') }),
    kith.filter('marked', { input: z.enum(['red', 'blue']) }, (color) =>
      Mark.query().where({ color }).select('asset_id'),
    ),
    kith.lookup('mark', { on: 'details', returns: z.string() }, async (ids) => {
      const marks = await Mark.query().findByIds([...ids])
      return new Map(marks.map((mark) => [mark.asset_id, mark.color]))
    }),
  ],
  routes,
  migrations: {
    '0001-init': `
      create table share (from_user_id uuid not null references core."user" on delete cascade,
        to_user_id uuid not null references core."user" on delete cascade, can int not null, in_timeline boolean not null,
        since timestamp, until timestamptz, primary key (from_user_id, to_user_id));
      create index on share (to_user_id);
      create table shelf (id uuid primary key default gen_random_uuid(), owner_user_id uuid not null references core."user" on delete cascade);
      create table reader (shelf_id uuid not null references shelf on delete cascade,
        user_id uuid not null references core."user" on delete cascade, can int not null, in_timeline boolean not null,
        primary key (shelf_id, user_id));
      create index on reader (user_id);
      create table guest (id text primary key, shelf_id uuid not null references shelf on delete cascade, can int not null);
      create table book (shelf_id uuid not null references shelf on delete cascade, asset_id uuid not null,
        owner_id uuid not null, by_user_id uuid not null references core."user" on delete cascade,
        at timestamptz not null default now(), month date, local_at timestamp, ratio smallint,
        primary key (shelf_id, asset_id, by_user_id),
        foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade);
      create index on book (asset_id, shelf_id);
      create index on book (shelf_id, month, owner_id, by_user_id);
      create table mark (asset_id uuid primary key references core.asset on delete cascade, color text not null);`,
  },
})
