/** What members say of photos. A line of the log goes with what it tells of. */
export const talkMigration = `
  create table comment (
    id uuid primary key default gen_random_uuid(),
    space_id uuid not null references space on delete cascade,
    asset_id uuid not null references core.asset on delete cascade,
    user_id uuid not null references core."user" on delete cascade,
    text text not null,
    at timestamptz not null default clock_timestamp()
  );
  create index on comment (space_id, asset_id, at);
  create index on comment (asset_id);
  create index on comment (user_id, space_id);
  create table liking (
    id uuid primary key default gen_random_uuid(),
    space_id uuid not null references space on delete cascade,
    asset_id uuid not null references core.asset on delete cascade,
    user_id uuid not null references core."user" on delete cascade,
    at timestamptz not null default clock_timestamp(),
    unique (space_id, asset_id, user_id)
  );
  create index on liking (asset_id);
  create index on liking (user_id, space_id);
  alter table activity
    add column comment_id uuid references comment on delete cascade,
    add column liking_id uuid references liking on delete cascade;
  create index on activity (comment_id);
  create index on activity (liking_id);`
