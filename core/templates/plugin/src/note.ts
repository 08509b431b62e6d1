import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** A photo that somebody sent to somebody, with a few words. */
export class Note extends kith.model(
  'note',
  z.object({
    id,
    to_user_id: id,
    by_user_id: id,
    asset_id: id,
    owner_id: id,
    text: z.string(),
    at: z.date(),
  }),
) {}

export const migrations = {
  '0001-init': `
    create table note (
      id uuid primary key default gen_random_uuid(),
      to_user_id uuid not null references core."user" on delete cascade,
      by_user_id uuid not null references core."user" on delete cascade,
      asset_id uuid not null,
      owner_id uuid not null,
      text text not null,
      at timestamptz not null default now(),
      foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade
    );
    create index on note (to_user_id, at);
    create index on note (asset_id);`,
}
