import { can, id, plugin } from '@kith/sdk'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'groups', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'groups' } },
})

class Group extends kith.model('grp', z.object({ id, owner_user_id: id })) {}
class Member extends kith.model(
  'member',
  z.object({ grp_id: id, user_id: id, role: z.string(), in_timeline: z.boolean() }),
  { id: ['grp_id', 'user_id'] },
) {}
class Entry extends kith.model(
  'entry',
  z.object({ grp_id: id, asset_id: id, owner_id: id, by_user_id: id, at: z.date() }),
  { id: ['grp_id', 'asset_id', 'by_user_id'] },
) {}
class Pass extends kith.model('pass', z.object({ id, user_id: id, kind: z.string(), set_id: id, by_user_id: id })) {}

/** What each role may do: what the naive judge goes by, too. */
export const ROLES = {
  owner: can('view', 'details', 'places', 'download', 'add', 'link'),
  sharer: can('view', 'details', 'places', 'download', 'share', 'link'),
  viewer: can('view', 'details'),
}
export const PASS = can('view', 'details', 'places', 'download')

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

/** Groups with roles, and passes that hand on any set: as albums and links do, in thirty lines. */
export const groups = kith.define({
  parts: [
    group,
    kith.grant('members', group, Member, {
      user: 'user_id',
      key: { set: 'grp_id', can: { role: ROLES }, timeline: 'in_timeline' },
    }),
    kith.grant('passes', 'any', Pass, {
      user: 'user_id',
      key: { kind: 'kind', set: 'set_id', by: 'by_user_id', can: PASS },
    }),
  ],
  migrations: {
    '0001-init': `
      create table grp (id uuid primary key default gen_random_uuid(), owner_user_id uuid not null references core."user" on delete cascade);
      create table member (grp_id uuid not null references grp on delete cascade, user_id uuid not null references core."user" on delete cascade,
        role text not null, in_timeline boolean not null default false, primary key (user_id, grp_id));
      create table entry (grp_id uuid not null references grp on delete cascade, asset_id uuid not null, owner_id uuid not null,
        by_user_id uuid not null references core."user" on delete cascade, at timestamptz not null default now(),
        primary key (grp_id, asset_id, by_user_id),
        foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade);
      create index on entry (asset_id, grp_id);
      create table pass (id uuid primary key default gen_random_uuid(), user_id uuid not null references core."user" on delete cascade,
        kind text not null, set_id uuid not null, by_user_id uuid not null references core."user" on delete cascade);
      create index on pass (user_id);`,
  },
})
