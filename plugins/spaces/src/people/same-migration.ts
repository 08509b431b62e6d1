/**
 * Who of a space members take for one human, for those who may say so for everybody; and an index by which whoever
 * became somebody else is found.
 */
export const sameMigration = `
  create table same_question (
    one_id uuid not null references person on delete cascade,
    other_id uuid not null references person on delete cascade,
    by_user_id uuid not null references core."user" on delete cascade,
    primary key (one_id, other_id, by_user_id),
    check (one_id < other_id)
  );
  create index on same_question (other_id);
  create index on same_question (by_user_id);
  create index on joining using gin (gone jsonb_path_ops) where undone_at is null;`
