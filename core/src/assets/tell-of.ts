import type { EventRef, events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { LISTENER_OPTIONS } from '../jobs/outbox.ts'
import type { CoreContext } from '../server/area.ts'

/** A photo something happened to. */
export interface Happened {
  readonly id: string
  readonly owner_id: string
}

type AssetEvent = (typeof events)['assetUpdated']

/** Open pages are told of so many; whoever hears of one reads the rest again anyway. */
const LIVE = 200

/** Emits an event for each of these photos, in three statements however many they are. */
export async function tellOf(
  c: Pick<CoreContext, 'knex' | 'generation' | 'emit'>,
  event: AssetEvent,
  assets: readonly Happened[],
  by: string | null,
): Promise<void> {
  const [last, ...others] = assets
  if (others.length > 0) await writeMany(c, event, others, by)
  // The ordinary way for one: it wakes what delivers the others, too.
  if (last) await c.emit(event, { assetId: last.id, ownerId: last.owner_id })
}

async function writeMany(
  c: Pick<CoreContext, 'knex' | 'generation'>,
  event: EventRef,
  assets: readonly Happened[],
  by: string | null,
): Promise<void> {
  const heard = c.generation.listeners.filter(({ part }) => part.events === 'any' || part.events.includes(event.name))
  const written = await rows<{ id: string }>(
    c.knex,
    sql`with written as (
        insert into core.event (name, payload, by, audit)
        select ${event.name}, jsonb_build_object('assetId', t.id, 'ownerId', t.owner_id), ${by}::uuid, ${event.audit}
        from unnest(${assets.map((one) => one.id)}::uuid[], ${assets.map((one) => one.owner_id)}::uuid[]) as t (id, owner_id)
        returning id),
      queued as (
        insert into core.outbox (queue, job, plugin, input, by, run_at, options)
        select 'system', 'on:' || l.plugin || '.' || l.name, l.plugin, jsonb_build_object('event', w.id), ${by}::uuid,
          'epoch', ${JSON.stringify(LISTENER_OPTIONS)}::jsonb
        from written w cross join unnest(${heard.map((one) => one.plugin)}::text[], ${heard.map((one) => one.part.name)}::text[]) as l (plugin, name))
      select id from written limit ${LIVE}`,
  )
  await rows(c.knex, sql`select pg_notify('kith_live', id) from unnest(${written.map((row) => row.id)}::text[]) as id`)
}
