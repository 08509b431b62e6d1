/**
 * Uploads that come in parts. Their bytes are files beside the database until they are whole; what became of one is kept
 * for a while, for a client that did not hear the answer.
 */
export const core0009 = `
create table core.resumable_upload (
  id uuid primary key,
  owner_id uuid not null references core."user" (id) on delete cascade,
  size bigint not null,
  metadata jsonb not null,
  began_at timestamptz not null default now(),
  finished_at timestamptz,
  asset_id uuid,
  duplicate boolean
);
create index on core.resumable_upload (owner_id);
`
