import { KithError, type Plugin, SDK_VERSION } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import semver from 'semver'
import { createExtensions } from './extensions.ts'
import { probeAccess } from './check-access.ts'
import { checkTables } from './check-tables.ts'
import { migratePlugin } from './migrate.ts'
import { installTriggers } from './triggers.ts'
import { TAKEN, hasPage } from '../web/pages.ts'

/** What a check depends on: as long as this stands, it need not be done again. */
export const checksOf = (plugin: Plugin, sdk: string): string =>
  `${plugin.version} sdk ${sdk} ${Object.keys(plugin.migrations).sort().at(-1) ?? '-'}`

/** A plugin whose range does not take this SDK is not enabled, unless an admin says so. */
export function checkRange(plugin: Pick<Plugin, 'id' | 'sdk' | 'version'>, override: boolean): void {
  if (override || semver.satisfies(SDK_VERSION, plugin.sdk, { includePrerelease: true })) return
  throw new KithError(
    'plugin_blocked',
    409,
    `"${plugin.id}" ${plugin.version} is made for @kith/sdk ${plugin.sdk}, and this is ${SDK_VERSION}. Install a version that fits.`,
    { stage: 'range' },
  )
}

/** What answers for core cannot answer for a plugin: neither `/api/<area>` nor pages. */
export function checkAddresses(plugin: Pick<Plugin, 'id' | 'pages' | 'widgets'>, areas: readonly string[]): void {
  const pages = [...plugin.pages, ...(hasPage(plugin) ? [plugin.id] : [])]
  const clash = areas.includes(plugin.id) ? `/api/${plugin.id}` : pages.find((page) => TAKEN.has(page))
  if (clash === undefined) return
  throw new KithError(
    'plugin_blocked',
    409,
    `"${plugin.id}" claims ${clash.startsWith('/') ? clash : `the page /${clash}`}, which is Kith's own. Its author has to choose another name.`,
    { stage: 'routes' },
  )
}

/** Two plugins cannot claim one page. */
export function checkPages(plugin: Plugin, others: readonly Plugin[]): void {
  for (const other of others)
    for (const page of plugin.pages)
      if (other.id !== plugin.id && other.pages.includes(page))
        throw new KithError(
          'plugin_blocked',
          409,
          `"${plugin.id}" and "${other.id}" both claim the page /${page}. Disable one of them.`,
          { stage: 'routes' },
        )
}

/** Everything between "installed" and "may be enabled" that touches the database; each step throws a sentence. */
export async function prepare(
  knex: Knex,
  plugin: Plugin,
  others: readonly Plugin[],
  options: { overrideRange: boolean },
): Promise<void> {
  await prepareTables(knex, plugin, options)
  await prepareAccess(knex, plugin, others)
}

/** Its tables, as this version of it has them. */
export async function prepareTables(
  knex: Knex,
  plugin: Plugin,
  { overrideRange }: { overrideRange: boolean },
): Promise<void> {
  checkRange(plugin, overrideRange)
  await createExtensions(knex, plugin)
  await migratePlugin(knex, plugin)
  await checkTables(knex, plugin)
}

/** Its sets and grants, which may name sets of others: the tables of these have to be there. */
export const prepareAccess = (knex: Knex, plugin: Plugin, others: readonly Plugin[]): Promise<void> =>
  withAmbient({ knex }, async () => {
    await probeAccess(knex, plugin, others)
    await installTriggers(knex, plugin)
  })
