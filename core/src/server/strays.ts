import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { actingPlugin } from '../plugins/blame.ts'
import type { Host } from '../plugins/host.ts'
import { quarantine } from '../plugins/quarantine.ts'
import { createStrikes } from '../plugins/strikes.ts'

/**
 * Catches errors that nothing else does. Those of plugins do not end the server; a plugin that goes on leaving them is
 * quarantined. Any other ends it, as it would without this: after it, nobody knows what state things are in.
 */
export function catchStrays(deps: { knex: Knex; host: Host; log: Logger }): { close(): void } {
  const strike = createStrikes((plugin, reason) => quarantine(deps.knex, deps.host, deps.log, plugin, reason))
  const hear = (error: unknown) => {
    const plugin = actingPlugin()
    if (plugin === undefined) {
      process.off('uncaughtException', hear)
      setImmediate(() => {
        throw error
      })
      return
    }
    deps.log.error({ plugin, err: error }, 'a plugin left an error that nothing caught')
    strike(plugin, error).catch((failed: unknown) =>
      deps.log.error({ plugin, error: String(failed) }, 'plugin not quarantined'),
    )
  }
  process.on('uncaughtException', hear)
  return { close: () => void process.off('uncaughtException', hear) }
}
