import { sqlStateOf, withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { blockOrphans } from './block-orphans.ts'
import { brokenPlugins } from './check-access.ts'
import type { Host } from './host.ts'
import { writePlugin } from './rows.ts'

/** Whether this is the kind of error that does not go away by itself: SQLSTATE class 42, such as a missing column. */
export const isBrokenSql = (error: unknown): boolean => sqlStateOf(error)?.startsWith('42') ?? false

/**
 * Takes plugins whose sets or grants no longer work out of the way: they would break everybody's timeline. Grants only
 * add, so leaving one out can only hide. Answers the plugins it took out.
 */
export async function quarantineBroken(knex: Knex, host: Host, log: Logger): Promise<string[]> {
  const broken = await withAmbient({ knex }, () => brokenPlugins(knex, [...host.current().plugins.values()]))
  for (const [id, reason] of broken) await quarantine(knex, host, log, id, reason)
  return [...broken.keys()]
}

/** Takes a plugin out of the way while Kith runs, and with it those that cannot be without it. */
export async function quarantine(knex: Knex, host: Host, log: Logger, id: string, reason: string): Promise<void> {
  log.error({ plugin: id, reason }, 'plugin quarantined')
  await knex.transaction((trx) => writePlugin(trx, id, { state: 'quarantined', reason, stage: 'run', checked: null }))
  if (await blockOrphans(knex, await host.follow(), log)) await host.follow()
}
