import { apartMigration } from './migration-apart.ts'

/**
 * The tables. Who is in an album is one view, made of owners, members and folders, so that the grant and the routes
 * cannot disagree. Of an album whose owner is disabled it knows nobody.
 */
export const migrations = {
  '0001-init': `
    create table folder (
      id uuid primary key default gen_random_uuid(),
      owner_user_id uuid not null references core."user" on delete cascade,
      title text not null,
      created_at timestamptz not null default now()
    );
    create index on folder (owner_user_id);
    create table folder_member (
      folder_id uuid not null references folder on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      role text not null check (role in ('editor', 'viewer')),
      at timestamptz not null default now(),
      primary key (folder_id, user_id)
    );
    create index on folder_member (user_id);
    create table album (
      id uuid primary key default gen_random_uuid(),
      owner_user_id uuid not null references core."user" on delete cascade,
      folder_id uuid references folder on delete set null,
      title text not null,
      description text not null default '',
      sorted text not null default 'newest' check (sorted in ('newest', 'oldest', 'manual')),
      cover_asset_id uuid references core.asset on delete set null,
      reshare boolean not null default false,
      activity boolean not null default true,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index on album (owner_user_id);
    create index on album (folder_id);
    create index on album (cover_asset_id);
    create table member (
      album_id uuid not null references album on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      role text not null check (role in ('editor', 'viewer')),
      at timestamptz not null default now(),
      primary key (album_id, user_id)
    );
    create index on member (user_id);
    create table own (
      album_id uuid not null references album on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      in_timeline boolean not null default false,
      seen_at timestamptz,
      primary key (album_id, user_id)
    );
    create index on own (user_id);
    create table entry (
      album_id uuid not null references album on delete cascade,
      asset_id uuid not null,
      owner_id uuid not null,
      by_user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      position int,
      primary key (album_id, asset_id),
      foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
    );
    create index on entry (asset_id, owner_id);
    create index on entry (owner_id, album_id);
    create index on entry (by_user_id, album_id);
    create view membership as
      select h.album_id, h.user_id, (array['viewer', 'editor', 'owner'])[max(h.rank)] as role,
        min(h.way) = 2 as folder_only,
        case when max(h.rank) = 3 then 'owner'
          else case when bool_or(h.reshare) then 'sharing_' else '' end || (array['viewer', 'editor'])[max(h.rank)] end as may,
        coalesce(bool_or(o.in_timeline), false) as in_timeline, max(o.seen_at) as seen_at
      from (
        select a.id as album_id, a.owner_user_id as user_id, 3 as rank, 0 as way, a.reshare, a.owner_user_id from album a
        union all
        select a.id, m.user_id, case m.role when 'editor' then 2 else 1 end, 1, a.reshare, a.owner_user_id
          from member m join album a on a.id = m.album_id
        union all
        select a.id, m.user_id, case m.role when 'editor' then 2 else 1 end, 2, a.reshare, a.owner_user_id
          from folder_member m join album a on a.folder_id = m.folder_id
      ) h
      join core."user" u on u.id = h.owner_user_id and u.disabled_at is null
      left join own o on o.album_id = h.album_id and o.user_id = h.user_id
      group by h.album_id, h.user_id;`,
  '0002-activity': `
    create table comment (
      id uuid primary key default gen_random_uuid(),
      album_id uuid not null references album on delete cascade,
      asset_id uuid references core.asset on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      text text not null,
      at timestamptz not null default now(),
      foreign key (album_id, asset_id) references entry on delete cascade
    );
    create index on comment (album_id, at);
    create index on comment (asset_id, album_id);
    create index on comment (user_id);
    create table liking (
      id uuid primary key default gen_random_uuid(),
      album_id uuid not null references album on delete cascade,
      asset_id uuid references core.asset on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      unique nulls not distinct (album_id, asset_id, user_id),
      foreign key (album_id, asset_id) references entry on delete cascade
    );
    create index on liking (asset_id, album_id);
    create index on liking (user_id);`,
  '0003-groups': `
    create table people_group (
      id uuid primary key default gen_random_uuid(),
      owner_user_id uuid not null references core."user" on delete cascade,
      title text not null
    );
    create index on people_group (owner_user_id);
    create table group_person (
      group_id uuid not null references people_group on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      primary key (group_id, user_id)
    );
    create index on group_person (user_id);`,
  '0004-listed': `
    alter table entry add column month date, add column local_at timestamp, add column ratio smallint;
    update entry e set month = a.month, local_at = a.local_at, ratio = core.layout_ratio(a.width, a.height) from core.asset a
      where a.id = e.asset_id and e.by_user_id = e.owner_id
        and a.visibility = 'timeline' and a.deleted_at is null and a.offline_at is null and a.state = 'ready';
    create index on entry (album_id, month, owner_id, by_user_id);`,
  '0005-apart': apartMigration,
}
