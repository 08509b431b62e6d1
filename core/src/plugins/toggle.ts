import { KithError, type Plugin, SDK_VERSION, events } from '@kith/sdk'
import { ambientKnex, inTransaction, withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import { catchUp } from '../jobs/catch-up.ts'
import type { Cause } from '../jobs/outbox.ts'
import { blockOrphans } from './block-orphans.ts'
import type { Generation } from './generation.ts'
import { type Host, type HostDeps, within } from './host.ts'
import { checkAddresses, checkPages, checksOf, prepare } from './prepare.ts'
import { type PluginRow, pluginRow, writePlugin } from './rows.ts'
import { checkServices, dependentsOf } from './services.ts'
import { missingSettings, openSettings } from './settings.ts'

/** What toggling needs. Whatever goes wrong becomes a state with a reason, and an error. */
export type ToggleDeps = Pick<HostDeps, 'knex' | 'log' | 'secrets' | 'contextOf' | 'hookSeconds'>

/** The command line toggles as nobody. */
const NOBODY: Cause = { by: null }

const inDatabase = <R>(knex: Knex, run: () => Promise<R>) => withAmbient({ knex }, () => inTransaction(run))

export async function enablePlugin(
  deps: ToggleDeps,
  host: Host,
  id: string,
  options: { overrideRange?: boolean; cause?: Cause } = {},
): Promise<void> {
  const { knex } = deps
  const row = await pluginRow(knex, id)
  const overrideRange = options.overrideRange ?? row?.override_range ?? false
  try {
    const plugin = await loadPlugin(host, id)
    const others = [...(await host.follow()).plugins.values()].filter((other) => other.id !== id)
    checkServices(plugin, others)
    checkAddresses(plugin, areasOf(host.current()))
    checkPages(plugin, others)
    await prepare(knex, plugin, others, { overrideRange })
    const open = openSettings(deps.secrets, plugin, row?.settings ?? {})
    const missing = missingSettings(plugin, open)
    if (missing.length > 0) {
      await write(deps, host, id, {
        version: plugin.version,
        state: 'needs-setup',
        reason: `Fill in ${missing.join(', ')} first.`,
        stage: 'settings',
        override_range: overrideRange,
      })
      return
    }
    await runEnableHook(deps, host, plugin, row)
    await inDatabase(knex, async () => {
      const trx = ambientKnex('Enabling')
      await writePlugin(trx, id, {
        version: plugin.version,
        state: 'enabled',
        reason: null,
        stage: null,
        override_range: overrideRange,
        checked: checksOf(plugin, SDK_VERSION),
        enabled_at: new Date(),
      })
      if (row?.state !== 'enabled') await catchUp(trx, plugin, row?.disabled_at ?? null)
    })
  } catch (error) {
    await fail(deps, host, id, error)
    throw error
  }
  const next = await host.follow()
  await announce(deps, next, events.pluginEnabled, id, options.cause)
}

const areasOf = (generation: Generation) =>
  generation.routes.filter((bound) => bound.plugin === 'core').map((bound) => bound.area)

async function loadPlugin(host: Host, id: string): Promise<Plugin> {
  try {
    const plugin = await host.load(id)
    if (plugin.id !== id) throw new Error(`its package says "${id}" and its code "${plugin.id}"`)
    return plugin
  } catch (error) {
    if (error instanceof KithError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new KithError(
      'plugin_failed',
      409,
      `"${id}" could not be loaded: ${reason}`,
      { stage: 'load' },
      { cause: error },
    )
  }
}

async function runEnableHook(deps: ToggleDeps, host: Host, plugin: Plugin, row: PluginRow | undefined): Promise<void> {
  const { enable } = plugin.lifecycle
  if (!enable) return
  const generation = host.current()
  const context = deps.contextOf({ generation, plugin: plugin.id, by: null, signal: AbortSignal.timeout(10_000) })
  Object.assign(context, { since: row?.disabled_at ?? null })
  await within(plugin.id, 'enable', deps.hookSeconds, () =>
    withAmbient({ knex: deps.knex }, () => enable(context as never)),
  )
}

async function fail(deps: ToggleDeps, host: Host, id: string, error: unknown): Promise<void> {
  if (error instanceof KithError && error.code === 'not_installed') return
  const known = error instanceof KithError
  const stage = known ? String(error.details?.['stage'] ?? 'enable') : 'enable'
  const state = known && error.code === 'plugin_blocked' ? 'blocked' : 'failed'
  await write(deps, host, id, { state, reason: error instanceof Error ? error.message : String(error), stage })
  if (await blockOrphans(deps.knex, host.current(), deps.log)) await host.follow()
}

async function write(
  deps: ToggleDeps,
  host: Host,
  id: string,
  change: Parameters<typeof writePlugin>[2],
): Promise<void> {
  await deps.knex.transaction((trx) =>
    writePlugin(trx, id, { version: host.installed.get(id)?.version ?? '', ...change }),
  )
  await host.follow()
}

export async function disablePlugin(
  deps: ToggleDeps,
  host: Host,
  id: string,
  options: { force?: boolean; cause?: Cause } = {},
): Promise<void> {
  const generation = await host.follow()
  const row = await pluginRow(deps.knex, id)
  if (!row) throw new KithError('not_installed', 404, `Plugin "${id}" is not installed.`)
  const plugin = generation.plugins.get(id)
  const dependents = plugin ? dependentsOf(plugin, [...generation.plugins.values()]) : []
  if (dependents.length > 0 && !options.force)
    throw new KithError(
      'plugin_needed',
      409,
      `${dependents.join(', ')} need${dependents.length === 1 ? 's' : ''} "${id}". Disable ${dependents.length === 1 ? 'it' : 'them'} first.`,
      { dependents },
    )
  if (plugin?.lifecycle.disable) {
    const hook = plugin.lifecycle.disable
    const context = deps.contextOf({ generation, plugin: id, by: null, signal: AbortSignal.timeout(10_000) })
    // What a plugin does on its way out cannot keep it in.
    await within(id, 'disable', deps.hookSeconds, () =>
      withAmbient({ knex: deps.knex }, () => hook(context as never)),
    ).catch((error: unknown) => deps.log.error({ plugin: id, error: String(error) }, 'disable hook failed'))
  }
  await write(deps, host, id, { state: 'disabled', reason: null, stage: null })
  if (await blockOrphans(deps.knex, host.current(), deps.log)) await host.follow()
  await announce(deps, host.current(), events.pluginDisabled, id, options.cause)
}

async function announce(
  deps: ToggleDeps,
  generation: Generation,
  event: typeof events.pluginEnabled,
  pluginId: string,
  { by, address }: Cause = NOBODY,
): Promise<void> {
  const context = deps.contextOf({ generation, plugin: 'core', by, address, signal: generation.signalOf('core') })
  await inDatabase(deps.knex, () => context.emit(event, { pluginId }))
}
