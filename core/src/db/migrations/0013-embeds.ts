/** Tokens for widgets in other people's pages: each shows one set, there and for some time. */
export const core0013 = `
create table core.embed (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references core."user" on delete cascade,
  name text not null,
  token_hash bytea not null unique,
  set_kind text not null,
  set_id uuid not null,
  can int not null,
  origins text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on core.embed (user_id, created_at desc);
-- Visitors of all plugins are compared as text.
create unique index embed_visitor on core.embed ((id::text));
create trigger rights after delete or update of user_id, set_kind, set_id, can, origins, expires_at on core.embed
  for each statement execute function core.bump_rights();
`
