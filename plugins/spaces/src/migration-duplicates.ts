/**
 * A line of the log that an event made is there once, however often the event is delivered. What takes the place of a
 * duplicate has the time of that, and is no photo that was added.
 */
export const duplicatesMigration = `
  alter table activity add column event_id text;
  create unique index on activity (space_id, event_id);
  create table missed (
    event_id text not null,
    user_id uuid not null references core."user" on delete cascade,
    primary key (event_id, user_id)
  );
  create index on missed (user_id);
  create or replace function note_added() returns trigger language plpgsql as $$
  begin
    with said as (
      insert into spaces.activity (space_id, by_user_id, kind, count, at)
      select space_id, by_user_id, 'added', count(*), now() from added where at >= now() group by space_id, by_user_id
      returning id, space_id, by_user_id)
    insert into spaces.activity_photo (activity_id, asset_id)
      select s.id, p.asset_id from said s cross join lateral (
        select a.asset_id from added a
        where a.space_id = s.space_id and a.by_user_id = s.by_user_id and a.at >= now() limit 4) p;
    update spaces.space set active_at = now() where id in (select space_id from added where at >= now());
    return null;
  end $$;`
