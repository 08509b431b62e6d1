import type { Plugin } from '@kith/sdk'
import type { Knex } from 'knex'
import { delivery } from './outbox.ts'
import { unpark } from './parked.ts'

/**
 * Lets a plugin that is switched on again hear what happened while it was off, as far back as events are kept, and do
 * what was waiting then. Call it in the transaction that enables it, after its row is written.
 */
export async function catchUp(knex: Knex, plugin: Plugin, offSince: Date | null): Promise<void> {
  const waiting = await unpark(knex, plugin)
  if (offSince === null) return
  for (const part of plugin.parts) {
    if (part.part !== 'on') continue
    const missed: { id: string; by: string | null }[] = await knex('core.event')
      .where('at', '>=', offSince)
      .modify((query) => (part.events === 'any' ? query : query.whereIn('name', [...part.events])))
      .orderBy('at')
      .select('id', 'by')
    const deliveries = missed
      .map((event) => delivery(plugin.id, part.name, event.id, event.by))
      .filter(({ job, input }) => !waiting.has(`${job} ${input}`))
    if (deliveries.length > 0) await knex.batchInsert('core.outbox', deliveries, 500)
  }
}
