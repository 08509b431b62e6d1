import { type Files, KithError, type Plugin } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { Area } from '../server/area.ts'
import { type AnyContext, type Run } from '../server/contexts.ts'
import { asPlugin } from './blame.ts'
import { blockOrphans } from './block-orphans.ts'
import { buildGeneration } from './build.ts'
import type { Installed } from './discover.ts'
import type { Generation, PluginState } from './generation.ts'
import { readRevisions } from './revisions.ts'
import { type PluginRow, pluginRows } from './rows.ts'
import { openSettings, type SecretBox } from './settings.ts'
import { settle } from './settle.ts'

/** What the host needs of the server. */
export interface HostDeps {
  readonly knex: Knex
  readonly log: Logger
  readonly areas: readonly Area[]
  readonly installed: readonly Installed[]
  readonly secrets: SecretBox
  readonly contextOf: (run: Run) => AnyContext
  readonly filesOf: (plugin: string) => Files
  /** How long a hook of a plugin may take. */
  readonly hookSeconds: number
}

/** Holds the current generation of this process, and follows the database to the next. */
export interface Host {
  current(): Generation
  readonly installed: ReadonlyMap<string, Installed>
  /** Imports a plugin's code, once. */
  load(id: string): Promise<Plugin>
  /** Rebuilds when the database has moved on: further than `n`, or than this process knows. */
  follow(n?: number): Promise<Generation>
  /** What did not work in this process, by plugin id. */
  problems(): Readonly<Record<string, string>>
  onSwap(hear: (next: Generation, last: Generation) => void): void
  close(): Promise<void>
}

/** Starts the host: sees what is installed, brings what is enabled up, builds the first generation. */
export async function createHost(deps: HostDeps): Promise<Host> {
  const installed = new Map(deps.installed.map((one) => [one.id, one]))
  const loaded = new Map<string, Promise<Plugin>>()
  const stops = new Map<string, () => Promise<void> | void>()
  const heard: ((next: Generation, last: Generation) => void)[] = []
  let problems: Record<string, string> = {}
  let current: Generation | undefined
  // One for each plugin as long as it stays: another generation alone must not stop work that is under way.
  const lives = new Map<string, AbortController>()
  let following: Promise<Generation> | undefined

  const signalOf = (plugin: string): AbortSignal => {
    const life = lives.get(plugin) ?? new AbortController()
    lives.set(plugin, life)
    return life.signal
  }

  const load = (id: string): Promise<Plugin> => {
    const known = installed.get(id)
    if (!known) throw new KithError('not_installed', 404, `Plugin "${id}" is not installed.`)
    const loading = loaded.get(id) ?? known.load()
    loaded.set(id, loading)
    loading.catch(() => loaded.delete(id))
    return loading
  }

  /** The enabled plugins that this process can run; what it cannot is said in `problems`, never thrown. */
  async function runnable(rows: readonly PluginRow[]): Promise<{ plugin: Plugin; row: PluginRow }[]> {
    const found: { plugin: Plugin; row: PluginRow }[] = []
    problems = {}
    for (const row of rows.filter((one) => one.state === 'enabled'))
      try {
        found.push({ plugin: await load(row.id), row })
      } catch (error) {
        problems[row.id] = error instanceof Error ? error.message : String(error)
        deps.log.error({ plugin: row.id, error: problems[row.id] }, 'plugin not loaded')
      }
    return found
  }

  async function build(): Promise<Generation> {
    const { generation: n } = await readRevisions(deps.knex)
    const rows = await pluginRows(deps.knex)
    const enabled = await runnable(rows)
    const settings = new Map(
      enabled.map(({ plugin, row }) => [
        plugin.id,
        plugin.settings.safeParse(openSettings(deps.secrets, plugin, row.settings)).data ?? {},
      ]),
    )
    const waiting = new Map<string, PluginState>(
      rows.filter((row) => row.state !== 'enabled').map((row) => [row.id, row.state]),
    )
    const next: Generation = withAmbient({ knex: deps.knex }, () =>
      buildGeneration({
        n,
        plugins: enabled.map(({ plugin }) => plugin),
        settings,
        areas: deps.areas,
        waiting,
        signalOf,
        makeService: (plugin, make) =>
          make(deps.contextOf({ generation: next, plugin, by: null, signal: signalOf(plugin) }) as never),
      }),
    )
    await startAndStop(
      next,
      enabled.map(({ plugin }) => plugin),
    )
    const last = current
    current = next
    for (const [id, life] of lives)
      if (id !== 'core' && !next.plugins.has(id)) {
        life.abort()
        lives.delete(id)
      }
    if (last) for (const hear of heard) hear(next, last)
    return next
  }

  /** `start` of plugins that came, `stop` of those that left. */
  async function startAndStop(next: Generation, plugins: readonly Plugin[]): Promise<void> {
    for (const [id, stop] of stops)
      if (!next.plugins.has(id)) {
        stops.delete(id)
        await within(id, 'stop', deps.hookSeconds, async () => stop()).catch((error: unknown) =>
          deps.log.error({ plugin: id, error: String(error) }, 'plugin did not stop'),
        )
      }
    for (const plugin of plugins) {
      const { start } = plugin.lifecycle
      if (!start || stops.has(plugin.id)) continue
      const context = deps.contextOf({ generation: next, plugin: plugin.id, by: null, signal: signalOf(plugin.id) })
      await within(plugin.id, 'start', deps.hookSeconds, async () => {
        stops.set(plugin.id, await withAmbient({ knex: deps.knex }, () => start(context as never)))
      }).catch((error: unknown) => {
        problems[plugin.id] = error instanceof Error ? error.message : String(error)
      })
    }
  }

  const host: Host = {
    installed,
    load,
    problems: () => problems,
    onSwap: (hear) => void heard.push(hear),
    current() {
      if (!current) throw new Error('The host has no generation yet.')
      return current
    },
    async follow(n) {
      const wanted = n ?? (await readRevisions(deps.knex)).generation
      if (current && current.n >= wanted) return current
      following ??= build().finally(() => (following = undefined))
      // What was being built already may be of an earlier moment.
      const built = await following
      return built.n < wanted ? host.follow(wanted) : built
    },
    async close() {
      for (const life of lives.values()) life.abort()
      for (const [id, stop] of stops) await within(id, 'stop', deps.hookSeconds, async () => stop()).catch(() => {})
    },
  }
  await settle(deps, host)
  if (await blockOrphans(deps.knex, await host.follow(), deps.log)) await host.follow()
  return host
}

/** Runs a hook of a plugin; one that never ends becomes an error that names it. */
export async function within<T>(plugin: string, hook: string, seconds: number, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new KithError(
            'plugin_failed',
            409,
            `The ${hook} hook of "${plugin}" did not end within ${seconds} seconds.`,
            { stage: hook },
          ),
        ),
      seconds * 1000,
    )
  })
  try {
    return await Promise.race([asPlugin(plugin, run), late])
  } finally {
    clearTimeout(timer)
  }
}
