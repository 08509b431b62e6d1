import { type KithError, isKithError } from '@kith/sdk'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { Generation } from './generation.ts'
import { writePlugin } from './rows.ts'
import { checkServices } from './services.ts'

/**
 * Takes plugins out that can no longer be, because what provided a service they need is gone: their handlers are
 * promised that it is there. One may take the next along. Answers whether any was taken out.
 */
export async function blockOrphans(knex: Knex, generation: Generation, log: Logger): Promise<boolean> {
  const before = [...generation.plugins.values()]
  for (let all = before; ;) {
    const lost = new Map<string, KithError>()
    for (const plugin of all)
      try {
        checkServices(plugin, all)
      } catch (error) {
        if (!isKithError(error)) throw error
        lost.set(plugin.id, error)
      }
    if (lost.size === 0) return all.length < before.length
    for (const [id, { message }] of lost) {
      log.error({ plugin: id, reason: message }, 'plugin blocked')
      await knex.transaction((trx) => writePlugin(trx, id, { state: 'blocked', reason: message, stage: 'services' }))
    }
    all = all.filter((plugin) => !lost.has(plugin.id))
  }
}
