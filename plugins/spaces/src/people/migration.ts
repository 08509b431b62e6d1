/**
 * The tables of people in spaces. A person is made of parts: people of those who brought photos, as they grouped and
 * corrected them, and single faces. Faces are noted with the photo and the part they belong to; what they are recognised
 * by stays with the plugin of faces.
 */
export const peopleMigration = `
  create table person (
    id uuid primary key default gen_random_uuid(),
    space_id uuid not null references space on delete cascade,
    name text not null default '',
    hidden boolean not null default false,
    cover_face_id uuid,
    created_at timestamptz not null default now()
  );
  create index on person (space_id);
  create table part (
    space_id uuid not null references space on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('person', 'face')),
    owner_user_id uuid not null references core."user" on delete cascade,
    person_id uuid references person on delete cascade,
    name text not null default '',
    hidden boolean not null default false,
    by_hand boolean not null default false,
    primary key (space_id, id)
  );
  create index on part (person_id);
  create index on part (owner_user_id);
  create table face (
    space_id uuid not null references space on delete cascade,
    id uuid not null,
    asset_id uuid not null,
    owner_id uuid not null,
    own_person_id uuid,
    person_id uuid references person on delete set null,
    model text not null,
    quality real not null,
    fresh boolean not null default true,
    primary key (space_id, id),
    foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
  );
  create index on face (asset_id, owner_id);
  create index on face (person_id, asset_id);
  create index on face (space_id, own_person_id);
  create index on face (owner_id, space_id);
  create index on face (space_id) where fresh;
  create table to_compare (
    person_id uuid primary key references person on delete cascade
  );
  create table alias (
    person_id uuid not null references person on delete cascade,
    user_id uuid not null references core."user" on delete cascade,
    name text not null,
    primary key (person_id, user_id)
  );
  create index on alias (user_id);
  create table not_person (
    part_id uuid not null,
    person_id uuid not null references person on delete cascade,
    primary key (person_id, part_id)
  );
  create table apart (
    one_id uuid not null references person on delete cascade,
    other_id uuid not null references person on delete cascade,
    primary key (one_id, other_id),
    check (one_id < other_id)
  );
  create index on apart (other_id);
  create table joining (
    id uuid primary key default gen_random_uuid(),
    space_id uuid not null references space on delete cascade,
    into_id uuid not null,
    by_user_id uuid references core."user" on delete set null,
    before jsonb not null,
    gone jsonb not null,
    at timestamptz not null default now(),
    undone_at timestamptz
  );
  create index on joining (space_id);
  create index on joining (by_user_id);
  create table people_due (
    space_id uuid primary key references space on delete cascade,
    changes bigint not null default 1
  );
  create view person_key as
    select p.id as person_id, m.user_id from person p join member m on m.space_id = p.space_id
      where m.joined_at is not null;
  alter table own add share_names boolean not null default true;
  alter table activity add joining_id uuid references joining on delete set null;
  create index on activity (joining_id);
  create function note_faces_due() returns trigger language plpgsql as $$
  begin
    insert into spaces.people_due (space_id)
      select distinct c.space_id from changed c join spaces.space s on s.id = c.space_id
      on conflict (space_id) do update set changes = people_due.changes + 1;
    return null;
  end $$;
  create function forget_faces() returns trigger language plpgsql as $$
  begin
    delete from spaces.face f using changed c where f.space_id = c.space_id and f.asset_id = c.asset_id;
    insert into spaces.people_due (space_id)
      select distinct c.space_id from changed c join spaces.space s on s.id = c.space_id
      on conflict (space_id) do update set changes = people_due.changes + 1;
    return null;
  end $$;
  create function forget_faces_of_source() returns trigger language plpgsql as $$
  begin
    delete from spaces.face f using changed c where f.space_id = c.space_id
      and not exists (select from spaces.entry e where e.space_id = f.space_id and e.asset_id = f.asset_id);
    insert into spaces.people_due (space_id)
      select distinct c.space_id from changed c join spaces.space s on s.id = c.space_id
      on conflict (space_id) do update set changes = people_due.changes + 1;
    return null;
  end $$;
  create function switch_people() returns trigger language plpgsql as $$
  begin
    delete from spaces.face f using changed c where f.space_id = c.id and not c.faces;
    insert into spaces.people_due (space_id)
      select c.id from changed c join was w on w.id = c.id where c.faces and not w.faces
      on conflict (space_id) do update set changes = people_due.changes + 1;
    return null;
  end $$;
  create trigger switch_people after update on space referencing old table as was new table as changed
    for each statement execute function switch_people();
  create trigger note_faces_due after insert on entry referencing new table as changed
    for each statement execute function note_faces_due();
  create trigger forget_faces after delete on entry referencing old table as changed
    for each statement execute function forget_faces();
  create trigger note_faces_due after insert on source referencing new table as changed
    for each statement execute function note_faces_due();
  create trigger forget_faces after delete on source referencing old table as changed
    for each statement execute function forget_faces_of_source();
  insert into people_due (space_id) select id from space;`
