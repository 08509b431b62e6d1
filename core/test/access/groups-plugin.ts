import { can, id, plugin } from '@kith/sdk'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'groups', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'groups' } },
})

class Group extends kith.model('grp', z.object({ id, owner_user_id: id })) {}
class Member extends kith.model(
  'member',
  z.object({ grp_id: id, user_id: id, role: z.string(), in_timeline: z.boolean(), since: z.string().nullable() }),
  { id: ['grp_id', 'user_id'] },
) {}
class Entry extends kith.model(
  'entry',
  z.object({ grp_id: id, asset_id: id, owner_id: id, by_user_id: id, at: z.date() }),
  { id: ['grp_id', 'asset_id', 'by_user_id'] },
) {}
class Mark extends kith.model('mark', z.object({ mark_id: id, asset_id: id }), { id: ['mark_id', 'asset_id'] }) {}
class Marker extends kith.model('marker', z.object({ mark_id: id, user_id: id }), { id: ['mark_id', 'user_id'] }) {}
class Pass extends kith.model(
  'pass',
  z.object({
    id,
    user_id: id,
    kind: z.string(),
    set_id: id,
    by_user_id: id,
    hub_id: id.nullable(),
    since: z.string().nullable(),
  }),
) {}

/** What each role may do: what the naive judge goes by, too. */
export const ROLES = {
  owner: can('view', 'details', 'places', 'download', 'add', 'link'),
  sharer: can('view', 'details', 'places', 'download', 'share', 'link'),
  viewer: can('view', 'details'),
}
export const PASS = can('view', 'details', 'places', 'download')
export const MARK = can('view', 'details', 'download', 'link')

const nameless = async (ids: readonly string[]) => new Map(ids.map((one) => [one, { title: 'A set', owner: one }]))

const group = kith.set('grp', {
  entries: Entry,
  set: 'grp_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  about: async (ids) =>
    new Map(
      (await Group.query().findByIds([...ids])).map((one) => [one.id, { title: 'A group', owner: one.owner_user_id }]),
    ),
})
const mark = kith.set('mark', { rule: () => Mark.query(), set: 'mark_id', asset: 'asset_id', about: nameless })
const hub = kith.set('hub', { composite: true, about: nameless })

/** Groups with roles, marks (a rule), and passes that hand on any set, some through a hub: as albums, people and links do. */
export const groups = kith.define({
  parts: [
    group,
    mark,
    hub,
    kith.grant('members', group, Member, {
      user: 'user_id',
      key: { set: 'grp_id', can: { role: ROLES }, timeline: 'in_timeline', since: 'since' },
    }),
    kith.grant('markers', mark, Marker, { user: 'user_id', key: { set: 'mark_id', can: MARK } }),
    kith.grant('passes', 'any', Pass, {
      user: 'user_id',
      key: { kind: 'kind', set: 'set_id', by: 'by_user_id', can: PASS, via: 'hub_id', since: 'since' },
      via: hub,
    }),
  ],
  migrations: {
    '0001-init': `
      create table grp (id uuid primary key default gen_random_uuid(), owner_user_id uuid not null references core."user" on delete cascade);
      create table member (grp_id uuid not null references grp on delete cascade, user_id uuid not null references core."user" on delete cascade,
        role text not null, in_timeline boolean not null default false, since timestamp, primary key (user_id, grp_id));
      create table entry (grp_id uuid not null references grp on delete cascade, asset_id uuid not null, owner_id uuid not null,
        by_user_id uuid not null references core."user" on delete cascade, at timestamptz not null default now(),
        primary key (grp_id, asset_id, by_user_id),
        foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade);
      create index on entry (asset_id, grp_id);
      create table mark (mark_id uuid not null, asset_id uuid not null references core.asset on delete cascade, primary key (mark_id, asset_id));
      create table marker (mark_id uuid not null, user_id uuid not null references core."user" on delete cascade, primary key (user_id, mark_id));
      create table pass (id uuid primary key default gen_random_uuid(), user_id uuid not null references core."user" on delete cascade,
        kind text not null, set_id uuid not null, by_user_id uuid not null references core."user" on delete cascade, hub_id uuid, since timestamp);
      create index on pass (user_id);`,
  },
})
