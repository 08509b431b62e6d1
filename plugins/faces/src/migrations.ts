/**
 * The tables. Embeddings have one of their own, without a model: no query of faces reads them by accident, and the
 * export of the plugin leaves the table out. Their length is the model's, so `vector` has none; the index for the model
 * in use is made when it is first used.
 */
export const migrations = {
  '0001-faces': `
    create table person (
      id uuid primary key default gen_random_uuid(),
      owner_user_id uuid not null references core."user" on delete cascade,
      name text not null default '',
      birth_date date,
      hidden boolean not null default false,
      favourite boolean not null default false,
      cover_face_id uuid,
      by_hand boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index on person (owner_user_id);
    create table face (
      id uuid primary key default gen_random_uuid(),
      asset_id uuid not null,
      owner_id uuid not null,
      person_id uuid references person on delete set null,
      origin text not null default 'found' check (origin in ('found', 'drawn')),
      placed text check (placed in ('auto', 'hand')),
      x real not null,
      y real not null,
      w real not null,
      h real not null,
      landmarks real[],
      score real not null default 1,
      quality real not null default 1,
      model text not null default '',
      dismissed boolean not null default false,
      fresh boolean not null default true,
      at timestamptz not null default now(),
      foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
    );
    create index on face (asset_id, owner_id);
    create index on face (person_id, asset_id);
    create index on face (owner_id) where person_id is null;
    create index on face (owner_id) where fresh;
    alter table person add foreign key (cover_face_id) references face on delete set null;
    create index on person (cover_face_id);
    create table face_model (
      id text primary key,
      length int not null check (length between 1 and 2000),
      same real not null,
      sure real not null,
      suggest real not null,
      check (0 < sure and sure <= same and same <= suggest)
    );
    create table embedding (
      face_id uuid primary key references face on delete cascade,
      owner_id uuid not null,
      model text not null,
      vector public.vector not null
    );
    comment on table embedding is 'kith:private';
    create index on embedding (owner_id, model);
    create table grouped (
      owner_id uuid primary key references core."user" on delete cascade,
      model text not null
    );
    create table trial (
      asset_id uuid primary key references core.asset on delete cascade,
      count int not null,
      at timestamptz not null default now()
    );
    create table not_person (
      face_id uuid not null references face on delete cascade,
      person_id uuid not null references person on delete cascade,
      primary key (face_id, person_id)
    );
    create index on not_person (person_id);
    create table suggestion (
      face_id uuid primary key references face on delete cascade,
      person_id uuid not null references person on delete cascade,
      distance real not null
    );
    create index on suggestion (person_id);
    create table merging (
      id uuid primary key default gen_random_uuid(),
      owner_user_id uuid not null references core."user" on delete cascade,
      into_person_id uuid not null,
      before jsonb not null,
      gone jsonb not null,
      at timestamptz not null default now(),
      undone_at timestamptz
    );
    create index on merging (owner_user_id, at);`,
  // Who is the same human, as one account sees it. Nodes are one's own people and people elsewhere, by their ids.
  '0002-identities': `
    create table identity (
      user_id uuid not null references core."user" on delete cascade,
      set_id uuid not null,
      head uuid not null,
      primary key (user_id, set_id)
    );
    create table identity_question (
      user_id uuid not null references core."user" on delete cascade,
      one uuid not null,
      other uuid not null,
      distance real not null,
      primary key (user_id, one, other),
      check (one < other)
    );
    create table identity_answer (
      user_id uuid not null references core."user" on delete cascade,
      one uuid not null,
      other uuid not null,
      same boolean not null,
      at timestamptz not null default now(),
      primary key (user_id, one, other),
      check (one < other)
    );`,
}
