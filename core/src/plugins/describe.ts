import { type Plugin, wordsIn } from '@kith/sdk'
import { formIn } from '../languages/form-in.ts'
import { type GrantedText, grantsOf } from './grant-texts.ts'
import { type Host, type HostDeps, within } from './host.ts'
import { type PluginRow, pluginRows } from './rows.ts'
import { showSettings } from './settings.ts'

/** One plugin, as the admin's page shows it. */
export interface PluginFacts {
  id: string
  name: string
  title: string
  description: string
  about: string[]
  version: string
  state: PluginRow['state']
  reason: string | null
  stage: string | null
  changedAt: Date
  bundled: boolean
  installedVersion: string | null
  grants: GrantedText[]
  routes: string[]
  widgets: string[]
  settings: Record<string, unknown>
  settingsSchema: unknown
  processes: { host: string; generation: number; problem: string | null }[]
}

/** All plugins, with what each process says of them. Plugins are loaded for it; one that cannot be is shown all the same. */
export async function describePlugins(
  { knex, contextOf, hookSeconds }: Pick<HostDeps, 'knex' | 'contextOf' | 'hookSeconds'>,
  host: Host,
  language: string,
): Promise<PluginFacts[]> {
  const rows = await pluginRows(knex)
  const processes: { host: string; generation: number; problems: Record<string, string> }[] = await knex('core.process')
    .whereRaw(`seen_at > now() - interval '20 seconds'`)
    .select('host', 'generation', 'problems')
  return Promise.all(
    rows.map(async (row) => {
      const installed = host.installed.get(row.id)
      const plugin = installed && (await host.load(row.id).catch(() => undefined))
      return {
        id: row.id,
        name: installed?.name ?? row.id,
        title: wordsIn(installed?.title ?? row.id, language),
        description: wordsIn(installed?.description ?? '', language),
        about: plugin && row.state === 'enabled' ? await aboutOf(plugin) : [],
        version: row.version || (installed?.version ?? ''),
        state: row.state,
        reason: row.reason,
        stage: row.stage,
        changedAt: row.changed_at,
        bundled: installed?.bundled ?? false,
        installedVersion: installed?.version ?? null,
        grants: plugin ? grantsOf(plugin, language) : [],
        routes: plugin
          ? Object.entries(plugin.routes).map(
              ([name, route]) =>
                `${route.method.toUpperCase()} ${route.page ? '' : `/api/${plugin.id}`}${route.path} (${name})`,
            )
          : [],
        widgets: plugin ? Object.keys(plugin.widgets) : [],
        settings: plugin ? showSettings(plugin, row.settings) : {},
        settingsSchema: plugin ? formIn(plugin.settings, language) : null,
        processes: processes.map((one) => ({
          host: one.host,
          generation: Number(one.generation),
          problem: one.problems[row.id] ?? null,
        })),
      }
    }),
  )
  /** What a plugin says of how it runs here; what it throws is said instead. */
  async function aboutOf({ id, about }: Plugin): Promise<string[]> {
    if (!about) return []
    const generation = host.current()
    const context = contextOf({ generation, plugin: id, by: null, signal: AbortSignal.timeout(hookSeconds * 1000) })
    try {
      const said = await within(id, 'about', hookSeconds, () => about(context as never))
      return said.map((words) => wordsIn(words, language))
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  }
}
