/** Who keeps the places of their photos to themselves, and from when on something is connected. */
export const sourcesMigration = `
  create table discreet (
    space_id uuid not null references space on delete cascade,
    user_id uuid not null references core."user" on delete cascade,
    primary key (space_id, user_id)
  );
  create index on discreet (user_id);
  alter table source add column since date;`
