/** Films of photos: files beside them, or inside of them. */
export const core0008 = `
-- The same in a live photo and in its film.
alter table core.asset add column live_key text;
create index asset_live_key on core.asset (library_id, live_key) where live_key is not null;

-- Where in the file of a photo its film is, for a film that is no file of its own.
alter table core.video add column starts_at bigint, add column ends_at bigint;
`
