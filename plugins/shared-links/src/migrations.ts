import { can } from '@kith/sdk'

const view = can('view')
const download = can('download')
const metadata = can('details', 'places')

/** What a link allows is a mask made of its options, so that no code can disagree with them. */
export const migrations = {
  '0001-init': `
    create table link (
      id uuid primary key default gen_random_uuid(),
      maker_user_id uuid not null references core."user" on delete cascade,
      kind text not null,
      set_id uuid not null,
      key_hash text not null unique,
      key_sealed text not null,
      slug text unique,
      description text,
      starts_at timestamptz,
      ends_at timestamptz,
      password_hash text,
      download boolean not null default true,
      metadata boolean not null default true,
      can int not null generated always as
        (${view} + case when download then ${download} else 0 end + case when metadata then ${metadata} else 0 end) stored,
      view_limit int,
      upload boolean not null default false,
      approve boolean not null default true,
      upload_most int,
      upload_bytes double precision,
      upload_types text[] not null default '{image,video}',
      origins text[] not null default '{}',
      created_at timestamptz not null default now(),
      revoked_at timestamptz
    );
    create index on link (maker_user_id, created_at);
    create index on link (kind, set_id);
    -- Visitors of all plugins are compared as text.
    create unique index link_visitor on link ((id::text));
    create table count (
      link_id uuid primary key references link on delete cascade,
      visits int not null default 0,
      last_seen_at timestamptz,
      uploads int not null default 0,
      uploaded_bytes double precision not null default 0
    );
    create table download (
      event_id uuid primary key,
      link_id uuid not null references link on delete cascade,
      at timestamptz not null
    );
    create index on download (link_id);
    create table guest_photo (
      id uuid primary key default gen_random_uuid(),
      link_id uuid not null references link on delete cascade,
      asset_id uuid not null references core.asset on delete cascade,
      name text not null,
      message text,
      fresh boolean not null,
      waiting boolean not null,
      at timestamptz not null default now()
    );
    create index on guest_photo (link_id, at);
    create index on guest_photo (asset_id);
    create table selected (
      link_id uuid not null references link on delete cascade,
      asset_id uuid not null,
      owner_id uuid not null,
      by_user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      primary key (link_id, asset_id),
      foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
    );
    create index on selected (asset_id);
    create index on selected (by_user_id);`,
  '0002-listed': `
    alter table selected add column month date, add column local_at timestamp, add column ratio smallint;
    update selected e set month = a.month, local_at = a.local_at, ratio = core.layout_ratio(a.width, a.height) from core.asset a
      where a.id = e.asset_id and e.by_user_id = e.owner_id
        and a.visibility = 'timeline' and a.deleted_at is null and a.offline_at is null and a.state = 'ready';
    create index on selected (link_id, month, owner_id, by_user_id);`,
}
