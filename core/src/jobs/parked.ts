import type { Plugin } from '@kith/sdk'
import type { Knex } from 'knex'
import { LISTENER_OPTIONS, type OutgoingOptions } from './outbox.ts'
import type { Work } from './run.ts'

/** In place of a queue's name: the work waits in the outbox until its plugin is on again. */
export const PARKED = 'parked'

/** Keeps work of a plugin that is off until it is on again. False when it is on after all: then it may be tried again. */
export const park = (knex: Knex, { plugin, job, input, by }: Work): Promise<boolean> =>
  knex.transaction(async (trx) => {
    // Locked, so that whoever switches it on now waits, and then finds what was parked.
    const row: { state: string } | undefined = await trx('core.plugin').where({ id: plugin }).forShare().first('state')
    if (row?.state === 'enabled') return false
    // An uninstalled plugin keeps nothing.
    if (row && row.state !== 'installed')
      await trx('core.outbox').insert({ queue: PARKED, job, plugin, input: JSON.stringify(input), by })
    return true
  })

/** Hands on what was parked, the way the plugin now says; what it no longer knows is dropped. Answers the deliveries. */
export async function unpark(knex: Knex, plugin: Plugin): Promise<Set<string>> {
  const rows: { job: string; input: unknown; by: string | null }[] = await knex('core.outbox')
    .where({ plugin: plugin.id, queue: PARKED })
    .delete()
    .returning(['job', 'input', 'by'])
  const known = new Map(plugin.parts.flatMap((part) => wayOf(plugin.id, part)))
  const back = rows.flatMap(({ job, input, by }) => {
    const way = known.get(job)
    return way ? [{ plugin: plugin.id, job, input: JSON.stringify(input), by, run_at: new Date(0), ...way }] : []
  })
  if (back.length > 0) await knex.batchInsert('core.outbox', back, 500)
  return new Set(back.map(({ job, input }) => `${job} ${input}`))
}

function wayOf(plugin: string, part: Plugin['parts'][number]): [string, { queue: string; options: string }][] {
  const way = (queue: string, options: OutgoingOptions) => ({ queue, options: JSON.stringify(options) })
  if (part.part === 'on') return [[`on:${plugin}.${part.name}`, way('system', LISTENER_OPTIONS)]]
  if (part.part === 'job') return [[part.name, way(part.queue, { attempts: part.retries + 1, timeout: part.timeout })]]
  return []
}
