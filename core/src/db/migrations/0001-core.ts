/**
 * The tables of core. What plugins may name: `core.asset (id, owner_id, …)` as AssetModel lists it, `core."user"` as
 * UserModel lists it. All else is private.
 */
export const core0001 = `
create table core."user" (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  color text not null default 'blue',
  admin boolean not null default false,
  quota_bytes bigint,
  locale text,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

-- Kept apart from core."user", which plugins may read.
create table core.credential (
  user_id uuid primary key references core."user" on delete cascade,
  password_hash text not null,
  must_change boolean not null default false,
  changed_at timestamptz not null default now()
);

create table core.session (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references core."user" on delete cascade,
  token_hash bytea not null unique,
  actor_id uuid references core."user" on delete cascade,
  user_agent text not null default '',
  address text not null default '',
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  unlocked_until timestamptz
);
create index on core.session (user_id);

create table core.api_key (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references core."user" on delete cascade,
  name text not null,
  key_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index on core.api_key (user_id);

-- A token by which somebody without an account is a plugin's visitor (a link with a password, a kiosk).
create table core.visit (
  token_hash bytea primary key,
  plugin text not null,
  visitor_id text not null,
  expires_at timestamptz not null
);
create index on core.visit (plugin, visitor_id);

create table core.library (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references core."user" on delete cascade,
  name text not null,
  -- 'folders': files stay where they are; 'uploads': files Kith keeps; 'source': a plugin's places
  type text not null check (type in ('folders', 'uploads', 'source')),
  folders text[] not null default '{}',
  exclusions text[] not null default '{}',
  source_type text,
  source_config jsonb,
  watch boolean not null default true,
  scan_minutes int not null default 1440,
  offline_since timestamptz,
  created_at timestamptz not null default now()
);
create unique index on core.library (owner_id) where type = 'uploads';
create index on core.library (owner_id);

-- Every directory with photos below it. A closure table, so that "this folder and all below" is one index probe.
create table core.folder (
  id uuid primary key default gen_random_uuid(),
  library_id uuid not null references core.library on delete cascade,
  owner_id uuid not null references core."user" on delete cascade,
  parent_id uuid references core.folder on delete cascade,
  path bytea not null,
  name text not null,
  unique (library_id, path)
);
create index on core.folder (owner_id);
create index on core.folder (parent_id);
create table core.folder_tree (
  ancestor_id uuid not null references core.folder on delete cascade,
  descendant_id uuid not null references core.folder on delete cascade,
  primary key (ancestor_id, descendant_id)
);
create index on core.folder_tree (descendant_id);

create table core.asset (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references core."user" on delete cascade,
  library_id uuid not null references core.library on delete cascade,
  folder_id uuid references core.folder on delete set null,
  type text not null default 'image' check (type in ('image', 'video')),
  mime text not null default '',
  file_name text not null,
  -- Bytes, because a file name on Linux is bytes: any encoding survives.
  path bytea not null,
  size bigint not null default 0,
  modified_at timestamptz not null default now(),
  checksum bytea,
  sha1 bytea,
  -- The same for two owners who have the same content; null while only one has it.
  content_id uuid,
  width int,
  height int,
  duration_ms int,
  thumbhash bytea,
  taken_at timestamptz not null default now(),
  local_at timestamp not null default (now() at time zone 'utc'),
  offset_minutes int,
  taken_source text not null default 'mtime',
  month date generated always as (date_trunc('month', local_at)::date) stored,
  visibility text not null default 'timeline' check (visibility in ('timeline', 'archive', 'locked', 'hidden')),
  deleted_at timestamptz,
  offline_at timestamptz,
  -- 'pending': derivatives are being made; 'ready'; 'failed': error says why; 'held': waits for its owner's approval
  state text not null default 'pending' check (state in ('pending', 'ready', 'failed', 'held')),
  error text,
  error_code text,
  attempts int not null default 0,
  uploaded_by text,
  live_video_id uuid references core.asset on delete set null,
  added_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (library_id, path)
);
-- For entries of plugins' sets: (asset_id, owner_id) as a composite foreign key keeps their copy of the owner true.
create unique index asset_id_owner on core.asset (id, owner_id);
create index asset_local on core.asset (local_at desc, id);
create index asset_owner_local on core.asset (owner_id, local_at desc, id);
create index asset_owner_month on core.asset (owner_id, month, type)
  where visibility = 'timeline' and deleted_at is null and offline_at is null and state = 'ready';
-- Archive, locked photos and trash: few, each a list of its own.
create index asset_aside on core.asset (owner_id, visibility, local_at desc) where visibility <> 'timeline' or deleted_at is not null;
create index asset_folder on core.asset (folder_id);
create index asset_content on core.asset (content_id, owner_id, added_at, id) where content_id is not null;
create index asset_checksum on core.asset (checksum);
create index asset_owner_sha1 on core.asset (owner_id, sha1);
create index asset_pending on core.asset (id) where state = 'pending';
create index asset_trash on core.asset (deleted_at) where deleted_at is not null;
create index asset_live on core.asset (live_video_id) where live_video_id is not null;

-- Metadata, read when one photo is opened.
create table core.exif (
  asset_id uuid primary key references core.asset on delete cascade,
  latitude float8,
  longitude float8,
  city text,
  region text,
  country text,
  make text,
  model text,
  lens text,
  focal_length float8,
  f_number float8,
  exposure_seconds float8,
  iso int,
  description text,
  rating int,
  problems text[] not null default '{}'
);
create index on core.exif (latitude, longitude) where latitude is not null;

-- What the owner changed; wins over what the file says. Originals are never touched.
create table core.edit (
  asset_id uuid primary key references core.asset on delete cascade,
  changes jsonb not null
);

create table core.favorite (
  user_id uuid not null references core."user" on delete cascade,
  asset_id uuid not null references core.asset on delete cascade,
  at timestamptz not null default now(),
  primary key (user_id, asset_id)
);
create index on core.favorite (asset_id);

create table core.scan (
  id uuid primary key default gen_random_uuid(),
  library_id uuid not null references core.library on delete cascade,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'stopped')),
  error text,
  found int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  moved int not null default 0,
  missing int not null default 0,
  returned int not null default 0,
  problems jsonb not null default '[]'
);
create index on core.scan (library_id, started_at desc);

create table core.plugin (
  id text primary key,
  version text not null,
  state text not null check (state in ('installed', 'needs-setup', 'enabled', 'disabled', 'blocked', 'failed', 'quarantined', 'missing')),
  reason text,
  stage text,
  settings jsonb not null default '{}',
  override_range boolean not null default false,
  -- What was checked when it was last enabled: unchanged, a start need not check again.
  checked text,
  enabled_at timestamptz,
  disabled_at timestamptz,
  changed_at timestamptz not null default now()
);
create table core.process (
  id uuid primary key,
  host text not null,
  role text not null,
  generation bigint not null,
  problems jsonb not null default '{}',
  seen_at timestamptz not null default now()
);

create table core.setting (key text primary key, value jsonb not null);
create table core.preference (
  user_id uuid not null references core."user" on delete cascade,
  plugin text not null,
  value jsonb not null,
  primary key (user_id, plugin)
);

-- Events and jobs wait here from the commit that made them until the queue has them.
create table core.outbox (
  id bigint generated always as identity primary key,
  queue text not null,
  job text not null,
  plugin text not null,
  input jsonb not null,
  by uuid,
  key text,
  run_at timestamptz not null default now(),
  options jsonb not null default '{}'
);
create index on core.outbox (run_at, id);

create table core.event (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  payload jsonb not null,
  by uuid,
  audit boolean not null default false,
  at timestamptz not null default clock_timestamp()
);
create index on core.event (at);
create index on core.event (name, at);

-- What is computed of each photo by whom, with which version, and how it went.
create table core.derived (
  asset_id uuid not null references core.asset on delete cascade,
  plugin text not null,
  name text not null,
  version text not null,
  error text,
  attempts int not null default 0,
  at timestamptz not null default now(),
  primary key (plugin, name, asset_id)
);
create index on core.derived (asset_id);

create table core.notice (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references core."user" on delete cascade,
  name text not null,
  payload jsonb not null,
  gather text,
  count int not null default 1,
  at timestamptz not null default now(),
  read_at timestamptz
);
create index on core.notice (user_id, at desc);
create unique index notice_gathered on core.notice (user_id, name, gather) where read_at is null and gather is not null;
create table core.notice_mute (
  user_id uuid not null references core."user" on delete cascade,
  name text not null,
  primary key (user_id, name)
);

-- Files of plugins that belong to a user or an asset and go with them.
create table core.file (
  plugin text not null,
  key text not null,
  of_user uuid references core."user" on delete cascade,
  of_asset uuid references core.asset on delete cascade,
  primary key (plugin, key)
);

-- Files to delete once the rows that named them are gone for good.
create table core.file_removal (path text primary key, at timestamptz not null default now());

create table core.revision (
  kind text not null,
  set_id uuid not null,
  n bigint not null default 1,
  primary key (kind, set_id)
);
insert into core.revision (kind, set_id) values
  ('core:rights', '00000000-0000-0000-0000-000000000000'), ('core:generation', '00000000-0000-0000-0000-000000000000');

-- One number for "who may see what": every write to a table that a grant reads adds one, so that a process may keep a
-- keyring as long as the number stands.
create function core.bump_rights() returns trigger language plpgsql as $$
begin
  update core.revision set n = n + 1 where kind = 'core:rights';
  return null;
end $$;

create trigger rights after insert or update or delete or truncate on core.plugin
  for each statement execute function core.bump_rights();
create trigger rights after delete or update of user_id, expires_at, actor_id, unlocked_until on core.session
  for each statement execute function core.bump_rights();
create trigger rights after delete or update of scopes, user_id on core.api_key
  for each statement execute function core.bump_rights();
create trigger rights after delete or update on core.visit
  for each statement execute function core.bump_rights();
create trigger rights after delete or update of disabled_at, admin, name, color on core."user"
  for each statement execute function core.bump_rights();
create trigger rights after insert or update or delete on core.folder_tree
  for each statement execute function core.bump_rights();

-- One number for each library: what its timeline would show.
create function core.bump_libraries_insert() returns trigger language plpgsql as $$
begin
  insert into core.revision as r (kind, set_id)
    select 'core:library', owner_id from added group by owner_id order by owner_id
    on conflict (kind, set_id) do update set n = r.n + 1;
  return null;
end $$;
create function core.bump_libraries_delete() returns trigger language plpgsql as $$
begin
  insert into core.revision as r (kind, set_id)
    select 'core:library', owner_id from removed group by owner_id order by owner_id
    on conflict (kind, set_id) do update set n = r.n + 1;
  return null;
end $$;
-- Its plan is made once for a session, perhaps when one row changed: without the setting, a nested loop that takes
-- minutes when 20,000 do.
create function core.bump_libraries_update() returns trigger language plpgsql set enable_nestloop = off as $$
begin
  insert into core.revision as r (kind, set_id)
    select 'core:library', n.owner_id from added n join removed o using (id)
      where (n.owner_id, n.local_at, n.visibility, n.deleted_at, n.offline_at, n.state, n.content_id, n.thumbhash, n.width, n.height, n.folder_id)
        is distinct from (o.owner_id, o.local_at, o.visibility, o.deleted_at, o.offline_at, o.state, o.content_id, o.thumbhash, o.width, o.height, o.folder_id)
      group by n.owner_id order by n.owner_id
    on conflict (kind, set_id) do update set n = r.n + 1;
  return null;
end $$;
create trigger revision_insert after insert on core.asset referencing new table as added
  for each statement execute function core.bump_libraries_insert();
create trigger revision_update after update on core.asset referencing new table as added old table as removed
  for each statement execute function core.bump_libraries_update();
create trigger revision_delete after delete on core.asset referencing old table as removed
  for each statement execute function core.bump_libraries_delete();

-- Used for every table of a plugin's set of entries; arguments: kind, column with the set's id.
create function core.bump_sets() returns trigger language plpgsql as $$
declare
  source text := case tg_op when 'DELETE' then 'removed' when 'INSERT' then 'added'
    else '(select * from added union all select * from removed)' end;
begin
  execute format('insert into core.revision as r (kind, set_id)
    select %L, %I from %s q where %I is not null group by %I order by %I
    on conflict (kind, set_id) do update set n = r.n + 1', tg_argv[0], tg_argv[1], source, tg_argv[1], tg_argv[1], tg_argv[1]);
  return null;
end $$;
`
