import { FAMILY } from './models.ts'

/**
 * The tables. What is about a photo or a person goes with it, by foreign keys to core. A favourite names its owner in
 * the key to the asset, so that core can tell whose it is without looking the asset up.
 */
export const migrations = {
  '0001-init': `
    create table heart (
      asset_id uuid not null references core.asset on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      primary key (asset_id, user_id)
    );
    create index on heart (user_id);
    create table comment (
      id uuid primary key default gen_random_uuid(),
      asset_id uuid not null references core.asset on delete cascade,
      user_id uuid not null references core."user" on delete cascade,
      text text not null,
      voice jsonb,
      at timestamptz not null default now()
    );
    create index on comment (asset_id, at);
    create index on comment (user_id, at);
    create table member (
      user_id uuid primary key references core."user" on delete cascade,
      family_id uuid not null default '${FAMILY}',
      in_timeline boolean not null default false,
      at timestamptz not null default now()
    );
    create table favourite (
      family_id uuid not null,
      asset_id uuid not null,
      owner_id uuid not null,
      by_user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now(),
      primary key (family_id, asset_id),
      foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
    );
    create index on favourite (asset_id);
    create table frame (
      id uuid primary key default gen_random_uuid(),
      family_id uuid not null default '${FAMILY}',
      name text not null,
      key_hash text not null unique,
      maker_user_id uuid not null references core."user" on delete cascade,
      at timestamptz not null default now()
    );
    create table detail (
      asset_id uuid primary key references core.asset on delete cascade,
      bytes int not null
    );`,
}
