import { duplicatesMigration } from './migration-duplicates.ts'
import { sourcesMigration } from './migration-sources.ts'
import { peopleMigration } from './people/migration.ts'
import { sameMigration } from './people/same-migration.ts'
import { talkMigration } from './talk-migration.ts'

/**
 * The tables. What is put in is written down by a trigger, whoever puts it there: a route, Kith’s own “add to…”, or a
 * duplicate that takes the place of another photo.
 */
export const migrations = {
  '0001-init': `
    create table space (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      description text not null default '',
      color text not null default 'blue',
      emoji text,
      cover_asset_id uuid references core.asset on delete set null,
      cover_position int not null default 50 check (cover_position between 0 and 100),
      faces boolean not null default true,
      created_at timestamptz not null default now(),
      active_at timestamptz not null default now()
    );
    create index on space (cover_asset_id);
    create table member (
      space_id uuid not null references space on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      role text not null check (role in ('owner', 'editor', 'viewer')),
      in_timeline boolean not null default true,
      invited_by_user_id uuid references core."user" on delete set null,
      invited_at timestamptz not null default now(),
      joined_at timestamptz,
      primary key (space_id, user_id)
    );
    create index on member (user_id);
    create index on member (invited_by_user_id);
    create table own (
      space_id uuid not null,
      user_id uuid not null references core."user" on delete cascade,
      seen_at timestamptz,
      pinned boolean not null default false,
      primary key (space_id, user_id),
      foreign key (space_id, user_id) references member on delete cascade
    );
    create index on own (user_id);
    create table list_order (
      user_id uuid primary key references core."user" on delete cascade,
      sort text not null
    );
    create table entry (
      space_id uuid not null references space on delete cascade,
      asset_id uuid not null,
      owner_id uuid not null,
      by_user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      month date,
      local_at timestamp,
      ratio smallint,
      primary key (space_id, asset_id),
      foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
    );
    create index on entry (asset_id, owner_id);
    create index on entry (owner_id, space_id);
    create index on entry (by_user_id, space_id);
    create index on entry (space_id, month, owner_id, by_user_id);
    create table source (
      id uuid primary key default gen_random_uuid(),
      space_id uuid not null references space on delete cascade,
      kind text not null,
      source_id uuid not null,
      by_user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      unique (space_id, kind, source_id)
    );
    create index on source (by_user_id);
    create table bulk (
      id uuid primary key default gen_random_uuid(),
      space_id uuid not null references space on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      to_come boolean not null,
      state text not null default 'waiting',
      added int not null default 0,
      at timestamptz not null default now(),
      entries_at timestamptz
    );
    create index on bulk (space_id, user_id);
    create index on bulk (user_id);
    create table activity (
      id uuid primary key default gen_random_uuid(),
      space_id uuid not null references space on delete cascade,
      at timestamptz not null default clock_timestamp(),
      by_user_id uuid references core."user" on delete set null,
      kind text not null,
      user_id uuid references core."user" on delete set null,
      count int,
      detail text,
      bulk_id uuid references bulk on delete set null
    );
    create index on activity (space_id, at);
    create index on activity (by_user_id);
    create index on activity (user_id);
    create index on activity (bulk_id);
    create table activity_photo (
      activity_id uuid not null references activity on delete cascade,
      asset_id uuid not null references core.asset on delete cascade,
      primary key (activity_id, asset_id)
    );
    create index on activity_photo (asset_id);
    create function note_added() returns trigger language plpgsql as $$
    begin
      with said as (
        insert into spaces.activity (space_id, by_user_id, kind, count, at)
        select space_id, by_user_id, 'added', count(*), now() from added group by space_id, by_user_id
        returning id, space_id, by_user_id)
      insert into spaces.activity_photo (activity_id, asset_id)
        select s.id, p.asset_id from said s cross join lateral (
          select a.asset_id from added a where a.space_id = s.space_id and a.by_user_id = s.by_user_id limit 4) p;
      update spaces.space set active_at = now() where id in (select space_id from added);
      return null;
    end $$;
    create trigger note_added after insert on entry referencing new table as added
      for each statement execute function note_added();`,
  '0002-list-view': `
    alter table list_order add column view text not null default 'cards';`,
  '0004-sources': sourcesMigration,
  '0005-people': peopleMigration,
  '0006-talk': talkMigration,
  '0007-duplicates': duplicatesMigration,
  '0008-doubtful': `
    alter table to_compare add column doubtful boolean not null default false;`,
  '0010-private-names': `
    create table private_names (
      space_id uuid not null references space on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      primary key (space_id, user_id)
    );
    create index on private_names (user_id);
    insert into private_names (space_id, user_id) select space_id, user_id from own where not share_names;
    alter table own drop column share_names;`,
  '0009-same-people': sameMigration,
  '0011-compared-now': `
    alter table to_compare add column now boolean not null default false;`,
}
