import { id, json } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** Where somebody wants to be told what happens. */
export class Endpoint extends kith.model(
  'endpoint',
  z.object({
    id,
    user_id: id,
    url: z.string(),
    secret: z.string(),
    /** Names of events; `*` for all. */
    events: z.array(z.string()),
    /** Of everybody, not only of what its owner may see. Only admins have those. */
    everything: z.boolean(),
    /** Deliveries in a row that were given up. */
    failures: z.int(),
    disabled_at: z.date().nullable(),
    created_at: z.date(),
  }),
) {}

/** One event on its way to one endpoint. */
export class Delivery extends kith.model(
  'delivery',
  z.object({
    id,
    endpoint_id: id,
    event_id: id,
    event: z.string(),
    /** What is sent, as long as it may have to be sent again: it can name what is deleted one day. */
    body: json(z.looseObject({})).nullable(),
    state: z.enum(['waiting', 'arrived', 'given_up']),
    attempts: z.int(),
    problem: z.string().nullable(),
    next_at: z.date().nullable(),
    at: z.date(),
  }),
) {}

export const migrations = {
  '0001-init': `
    create table endpoint (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references core."user" on delete cascade,
      url text not null,
      secret text not null,
      events text[] not null,
      everything boolean not null default false,
      failures int not null default 0,
      disabled_at timestamptz,
      created_at timestamptz not null default now()
    );
    create index on endpoint (user_id);
    create table delivery (
      id uuid primary key default gen_random_uuid(),
      endpoint_id uuid not null references endpoint on delete cascade,
      event_id uuid not null,
      event text not null,
      body jsonb,
      state text not null default 'waiting',
      attempts int not null default 0,
      problem text,
      next_at timestamptz,
      at timestamptz not null default now(),
      unique (endpoint_id, event_id)
    );
    create index on delivery (endpoint_id, at, id);
    create index on delivery (at);`,
}
