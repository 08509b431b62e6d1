import { KithError, type Plugin, SDK_VERSION } from '@kith/sdk'
import { ambientKnex, inTransaction, withAmbient } from '@kith/sdk/host'
import { catchUp } from '../jobs/catch-up.ts'
import type { Installed } from './discover.ts'
import type { Host, HostDeps } from './host.ts'
import { checkAddresses, checksOf, prepareAccess, prepareTables } from './prepare.ts'
import { type PluginRow, pluginRows, writePlugin } from './rows.ts'
import { missingSettings, openSettings } from './settings.ts'

/** Brings the rows in line with what is installed, and enabled plugins with this version of their code. */
export async function settle(deps: HostDeps, host: Host): Promise<void> {
  const rows = new Map((await pluginRows(deps.knex)).map((row) => [row.id, row]))
  for (const [id, row] of rows)
    if (!host.installed.has(id) && row.state !== 'missing')
      await writePlugin(deps.knex, id, {
        state: 'missing',
        reason: `The package of "${id}" is gone. Its data is kept; install it again to use it.`,
        stage: row.state,
      })
  const wanted = (one: Installed) => {
    const row = rows.get(one.id)
    return row ? (row.state === 'missing' ? row.stage : row.state) : one.bundled ? 'enabled' : 'installed'
  }
  const on = [...host.installed.values()].filter((one) => wanted(one) === 'enabled').map((one) => one.id)
  const failed = new Set<string>()
  const due = await dueOf(deps, host, rows, on, failed)
  // A grant may hand out sets of any plugin: the tables of all come before the grants of the first.
  for (const { id, plugin, row } of due)
    if (!(await tried(deps, host, id, () => prepareTables(deps.knex, plugin, overrideOf(row))))) failed.add(id)
  const there = on.filter((id) => !failed.has(id))
  for (const one of due.filter(({ id }) => !failed.has(id)))
    await tried(deps, host, one.id, () => bringUp(deps, host, one, there))
  for (const one of host.installed.values()) {
    const row = rows.get(one.id)
    if (on.includes(one.id)) continue
    if (!row) await writePlugin(deps.knex, one.id, { version: one.version, state: 'installed', reason: null })
    else if (row.state === 'missing')
      await writePlugin(deps.knex, one.id, { state: 'disabled', reason: null, stage: null })
  }
}

/** A plugin that should be on, and was not brought up in just this version of it. */
interface Due {
  readonly id: string
  readonly plugin: Plugin
  readonly row: PluginRow | undefined
}

const overrideOf = (row: PluginRow | undefined) => ({ overrideRange: row?.override_range ?? false })

async function dueOf(
  deps: HostDeps,
  host: Host,
  rows: ReadonlyMap<string, PluginRow>,
  on: readonly string[],
  failed: Set<string>,
): Promise<Due[]> {
  const due: Due[] = []
  for (const id of on) {
    const row = rows.get(id)
    const well = await tried(deps, host, id, async () => {
      const plugin = await host.load(id)
      checkAddresses(
        plugin,
        deps.areas.map((area) => area.id),
      )
      if (row?.state !== 'enabled' || row.checked !== checksOf(plugin, SDK_VERSION)) due.push({ id, plugin, row })
    })
    if (!well) failed.add(id)
  }
  return due
}

/** Checks a plugin whose tables are there, and writes down that it is on. */
async function bringUp(deps: HostDeps, host: Host, { id, plugin, row }: Due, on: readonly string[]): Promise<void> {
  const wasOn = row?.state === 'enabled'
  await prepareAccess(deps.knex, plugin, await othersOf(host, id, on))
  const missing = missingSettings(plugin, openSettings(deps.secrets, plugin, row?.settings ?? {}))
  if (missing.length > 0)
    throw new KithError('needs_setup', 409, `Fill in ${missing.join(', ')} first.`, { stage: 'settings' })
  await withAmbient({ knex: deps.knex }, () =>
    inTransaction(async () => {
      const trx = ambientKnex('Enabling')
      const since = wasOn ? {} : { enabled_at: new Date() }
      const checked = checksOf(plugin, SDK_VERSION)
      const state = { state: 'enabled', reason: null, stage: null } as const
      await writePlugin(trx, id, { version: plugin.version, checked, ...state, ...since })
      if (!wasOn) await catchUp(trx, plugin, row?.disabled_at ?? null)
    }),
  )
}

/** Answers whether it went well; else it is written down why the plugin is not on. */
async function tried(deps: HostDeps, host: Host, id: string, act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    const known = error instanceof KithError ? error : undefined
    const stage = known ? String(known.details?.['stage'] ?? 'load') : 'load'
    const reason = error instanceof Error ? error.message : String(error)
    deps.log.error({ plugin: id, stage, reason }, 'plugin not brought up')
    const version = host.installed.get(id)?.version ?? ''
    await writePlugin(deps.knex, id, { version, state: stateAfter(known?.code), reason, stage })
    return false
  }
}

const stateAfter = (code: string | undefined) =>
  code === 'plugin_blocked' ? 'blocked' : code === 'needs_setup' ? 'needs-setup' : 'failed'

/** The other plugins that should be on; no code of those that are off is loaded. */
async function othersOf(host: Host, id: string, on: readonly string[]): Promise<Plugin[]> {
  const others = on.filter((other) => other !== id)
  const loaded = await Promise.all(others.map((other) => host.load(other).catch(() => undefined)))
  return loaded.filter((other) => other !== undefined)
}
