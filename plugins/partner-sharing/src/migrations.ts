import { can } from '@kith/sdk'

const always = can('view', 'details', 'download')
const places = can('places')
const passOn = can('share', 'link')

/** The tables of partner sharing. What a share allows is a mask made of its choices, so that no code can disagree. */
export const migrations = {
  '0001-init': `
    create table share (
      id uuid primary key default gen_random_uuid(),
      from_user_id uuid not null references core."user" on delete cascade,
      to_user_id uuid not null references core."user" on delete cascade check (to_user_id <> from_user_id),
      whole boolean not null default true,
      since timestamp,
      until timestamptz,
      places boolean not null default true,
      reshare boolean not null default true,
      can int not null generated always as
        (${always} + case when places then ${places} else 0 end + case when reshare then ${passOn} else 0 end) stored,
      in_timeline boolean not null default false,
      created_at timestamptz not null default now(),
      unique (from_user_id, to_user_id)
    );
    create index on share (to_user_id);
    create table share_folder (
      share_id uuid not null references share on delete cascade,
      folder_id uuid not null references core.folder on delete cascade,
      primary key (share_id, folder_id)
    );
    create index on share_folder (folder_id);
    create view folder_key as
      select s.id, s.from_user_id, s.to_user_id, s.since, s.until, s.can, s.in_timeline, f.folder_id
      from share s join share_folder f on f.share_id = s.id where not s.whole;`,
  '0002-seen': `alter table share add column seen_at timestamptz;`,
}
