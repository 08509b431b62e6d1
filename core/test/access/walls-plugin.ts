import { can, id, plugin } from '@kith/sdk'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'walls', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'walls' } },
})

class Looker extends kith.model('looker', z.object({ wall_id: id, user_id: id, can: z.int() }), {
  id: ['wall_id', 'user_id'],
}) {}
class Hung extends kith.model(
  'hung',
  z.object({
    id,
    wall_id: id,
    kind: z.string(),
    set_id: id,
    by_user_id: id,
    at: z.date(),
    since: z.string().nullable(),
  }),
) {}
class Pass extends kith.model(
  'pass',
  z.object({ id, user_id: id, kind: z.string(), set_id: id, by_user_id: id, can: z.int() }),
) {}

const wall = kith.set('wall', {
  composite: true,
  sources: { rows: Hung, set: 'wall_id', kind: 'kind', source: 'set_id', by: 'by_user_id', at: 'at', since: 'since' },
  about: async (ids) => new Map(ids.map((one) => [one, { title: 'A wall', owner: one }])),
})

const show = kith.get(
  '/:id',
  {
    params: { id },
    returns: z.array(z.object({ asset_id: id, by: id.nullable(), old: z.boolean() })),
  },
  async ({ params, assets, knex }) =>
    knex
      .from(assets.entries('view', [wall.of(params.id)]).as('e'))
      .orderBy('asset_id')
      .select('asset_id', 'by', knex.raw(`at < now() - interval '1 day' as old`)),
)

/** Walls on which whole sets are hung; lookers, and passes that hand on any set. */
export const walls = kith.define({
  parts: [
    wall,
    kith.grant('lookers', wall, Looker, { user: 'user_id', key: { set: 'wall_id', can: 'can' } }),
    kith.grant('passes', 'any', Pass, {
      user: 'user_id',
      key: { kind: 'kind', set: 'set_id', by: 'by_user_id', can: 'can' },
    }),
  ],
  routes: { show },
  migrations: {
    '0001-init': `
      create table looker (wall_id uuid not null, user_id uuid not null references core."user" on delete cascade, can int not null,
        primary key (user_id, wall_id));
      create table hung (id uuid primary key default gen_random_uuid(), wall_id uuid not null, kind text not null, set_id uuid not null,
        by_user_id uuid not null references core."user" on delete cascade, at timestamptz not null default now(), since timestamp);
      create index on hung (wall_id);
      create table pass (id uuid primary key default gen_random_uuid(), user_id uuid not null references core."user" on delete cascade,
        kind text not null, set_id uuid not null, by_user_id uuid not null references core."user" on delete cascade, can int not null);
      create index on pass (user_id);`,
  },
})

export const LOOKER = can('view', 'details', 'download')
export const HANGER = can('view', 'details', 'places', 'download', 'add', 'remove', 'link')
