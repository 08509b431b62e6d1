import { type EventRef, type Job, events } from '@kith/sdk'
import type { Knex } from 'knex'
import type { z } from 'zod'
import type { Generation } from '../plugins/generation.ts'

/** A row of the outbox: work that is committed but not yet handed to a queue. */
export interface Outgoing {
  readonly id: number
  readonly queue: string
  /** A job's name, or `on:<plugin>.<listener>` for the delivery of an event. */
  readonly job: string
  readonly plugin: string
  readonly input: unknown
  readonly by: string | null
  readonly key: string | null
  readonly run_at: Date
  readonly options: OutgoingOptions
}

export interface OutgoingOptions {
  readonly attempts: number
  readonly timeout: number
}

const CHUNK = 1_000
export const LISTENER_OPTIONS: OutgoingOptions = { attempts: 6, timeout: 600 }

/** Writes jobs in the ambient transaction: they run only if it is committed. */
export async function writeJobs<I extends z.ZodType>(
  knex: Knex,
  generation: Generation,
  job: Job<I>,
  inputs: readonly z.input<I>[],
  options: { by: string | null; after?: Date | undefined; key?: string | undefined },
): Promise<void> {
  const known = generation.jobs.get(job.name)
  if (!known)
    throw new Error(
      `The job "${job.name}" was enqueued but is in no enabled plugin's \`parts\`. List it in \`kith.define\`.`,
    )
  const rows = inputs.map((input) => {
    const parsed = job.input.parse(input)
    const key = options.key ?? job.key?.(parsed)
    return {
      queue: job.queue,
      job: job.name,
      plugin: known.plugin,
      input: JSON.stringify(input),
      by: options.by,
      key: key === undefined ? null : `${job.name}:${key}`,
      run_at: options.after ?? new Date(0),
      options: JSON.stringify({ attempts: job.retries + 1, timeout: job.timeout } satisfies OutgoingOptions),
    }
  })
  for (let at = 0; at < rows.length; at += CHUNK) await knex('core.outbox').insert(rows.slice(at, at + CHUNK))
}

/** Who caused an event, and from where. */
export interface Cause {
  readonly by: string | null
  readonly address?: string | undefined
}

/** Writes an event and its delivery to each listener, in the ambient transaction. Answers the event's id. */
export async function writeEvent<S extends z.ZodType>(
  knex: Knex,
  generation: Generation,
  event: EventRef<S>,
  payload: z.input<S>,
  { by, address }: Cause,
): Promise<string> {
  const known = generation.events.get(event.name)
  if (!known)
    throw new Error(
      `The event "${event.name}" was emitted but is in no enabled plugin's \`parts\`. List it in \`kith.define\`.`,
    )
  const told = event.schema.parse(payload)
  const [row]: { id: string }[] = await knex('core.event')
    .insert({
      name: event.name,
      payload: JSON.stringify(payload),
      by,
      audit: event.audit,
      address: event.audit ? (address ?? null) : null,
    })
    .returning('id')
  if (!row) throw new Error('The event was not written.')
  const heard = generation.listeners.filter(({ part }) => part.events === 'any' || part.events.includes(event.name))
  if (heard.length > 0)
    await knex('core.outbox').insert(heard.map(({ plugin, part }) => delivery(plugin, part.name, row.id, by)))
  if (event.live) await knex.raw(`select pg_notify('kith_live', ?)`, [row.id])
  const userIds = [...new Set(event.keys?.(told))]
  if (userIds.length > 0) await writeEvent(knex, generation, events.keysChanged, { userIds }, { by })
  return row.id
}

/** The outbox row that delivers one event to one listener; the same delivery is never queued twice. */
export const delivery = (plugin: string, listener: string, eventId: string, by: string | null) => ({
  queue: 'system',
  job: `on:${plugin}.${listener}`,
  plugin,
  input: JSON.stringify({ event: eventId }),
  by,
  key: null,
  run_at: new Date(0),
  options: JSON.stringify(LISTENER_OPTIONS),
})
