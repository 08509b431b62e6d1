import { KithError, datetime, reply } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import { z } from 'zod'
import { formIn } from '../languages/form-in.ts'
import { languageFor } from '../languages/language-of.ts'
import { type Area, core } from '../server/area.ts'
import { describePlugins } from './describe.ts'
import { pluginExported, pluginSettingsChanged, pluginUninstalled } from './events.ts'
import type { Host } from './host.ts'
import { processesBehind } from './processes.ts'
import { pluginRow, writePlugin } from './rows.ts'
import { missingSettings, openSettings, sealSettings } from './settings.ts'
import { type ToggleDeps, disablePlugin, enablePlugin } from './toggle.ts'
import { exportPlugin, uninstallPlugin } from './uninstall.ts'

const Facts = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    description: z.string(),
    about: z.array(z.string()).describe('How it runs here, as it says itself'),
    version: z.string(),
    state: z.enum(['installed', 'needs-setup', 'enabled', 'disabled', 'blocked', 'failed', 'quarantined', 'missing']),
    reason: z.string().nullable(),
    stage: z.string().nullable(),
    changedAt: datetime,
    bundled: z.boolean(),
    installedVersion: z.string().nullable(),
    grants: z.array(z.object({ name: z.string(), to: z.string(), of: z.string(), can: z.array(z.string()) })),
    routes: z.array(z.string()),
    widgets: z.array(z.string()),
    settings: z.record(z.string(), z.unknown()),
    settingsSchema: z.unknown(),
    processes: z.array(z.object({ host: z.string(), generation: z.int(), problem: z.string().nullable() })),
  })
  .meta({ id: 'core.Plugin' })

const Toggled = z.object({ state: Facts.shape.state, reason: z.string().nullable(), behind: z.array(z.string()) })
const params = { id: z.string() }

/** Plugins: what is installed, switching it on and off while Kith runs, settings, export, uninstall. */
export function pluginsArea(deps: ToggleDeps, host: () => Host): Area {
  // Toggling opens transactions of its own, and waits for other processes: it is never inside the request's.
  const toggled = async (id: string) => {
    const row = await pluginRow(deps.knex, id)
    return {
      state: row?.state ?? ('installed' as const),
      reason: row?.reason ?? null,
      behind: await processesBehind(deps.knex, host().current().n),
    }
  }
  return {
    id: 'plugins',
    routes: {
      list: core.get(
        '/',
        {
          summary: 'All plugins and their states',
          auth: 'admin',
          returns: z.object({ items: z.array(Facts), problems: z.array(z.string()) }),
        },
        async (c) => ({
          items: await describePlugins(deps, host(), await languageFor(c)),
          problems: Object.entries(host().problems()).map(([id, problem]) => `${id}: ${problem}`),
        }),
      ),
      enable: core.post(
        '/:id/enable',
        {
          summary: 'Enable a plugin, now and everywhere',
          auth: 'admin',
          params,
          body: z.object({ overrideRange: z.boolean().optional() }).optional(),
          returns: Toggled,
        },
        async ({ params: { id }, body, caller, request }) => {
          await enablePlugin(deps, host(), id, {
            cause: { by: caller.id, address: request.address },
            ...(body?.overrideRange !== undefined && { overrideRange: body.overrideRange }),
          })
          return toggled(id)
        },
      ),
      disable: core.post(
        '/:id/disable',
        {
          summary: 'Disable a plugin; its data is kept',
          auth: 'admin',
          params,
          body: z.object({ force: z.boolean().optional() }).optional(),
          returns: Toggled,
        },
        async ({ params: { id }, body, caller, request }) => {
          const cause = { by: caller.id, address: request.address }
          await disablePlugin(deps, host(), id, { force: body?.force ?? false, cause })
          return toggled(id)
        },
      ),
      saveSettings: core.put(
        '/:id/settings',
        {
          summary: 'Change the settings of a plugin',
          auth: 'admin',
          params,
          body: z.record(z.string(), z.unknown()),
          returns: Toggled,
        },
        async (c) => {
          const { id } = c.params
          const plugin = await host().load(id)
          const row = await pluginRow(deps.knex, id)
          const sealed = sealSettings(deps.secrets, plugin, row?.settings ?? {}, c.body)
          await c.transaction(async () => {
            await writePlugin(c.knex, id, { settings: sealed })
            await c.emit(pluginSettingsChanged, { pluginId: id })
          })
          await host().follow()
          const complete = missingSettings(plugin, openSettings(deps.secrets, plugin, sealed)).length === 0
          if (row?.state === 'needs-setup' && complete)
            await enablePlugin(deps, host(), id, { cause: { by: c.caller.id, address: c.request.address } })
          return toggled(id)
        },
      ),
      export: core.get(
        '/:id/export',
        {
          summary: 'Everything a plugin keeps, one JSON value a line',
          auth: 'admin',
          params,
          returns: reply.stream(z.looseObject({})),
        },
        async (c) => {
          const { id } = c.params
          await c.emit(pluginExported, { pluginId: id })
          c.respond.header('content-disposition', `attachment; filename="${id.replace(/[^a-z0-9-]/g, '')}.ndjson"`)
          return withAmbient({ knex: deps.knex }, () => exportPlugin(deps.knex, id))
        },
      ),
      uninstall: core.delete(
        '/:id',
        {
          summary: 'Drop everything a plugin keeps',
          auth: 'admin',
          params,
          query: { confirm: z.string() },
          returns: reply.none,
        },
        async (c) => {
          const { id } = c.params
          if (c.query.confirm !== id)
            throw new KithError(
              'not_confirmed',
              400,
              `Type the plugin's id ("${id}") as \`confirm\`: its data will be gone.`,
            )
          await uninstallPlugin(deps.knex, host(), id)
          await c.emit(pluginUninstalled, { pluginId: id })
        },
      ),
      preferences: core.get(
        '/:id/preferences',
        {
          summary: 'Your own settings of a plugin',
          params,
          returns: z.object({ value: z.record(z.string(), z.unknown()), schema: z.unknown() }),
        },
        async (c) => {
          const { params, generation, caller, knex } = c
          const { id } = params
          const plugin = generation.plugins.get(id)
          const row: { value: Record<string, unknown> } | undefined = await knex('core.preference')
            .where({ plugin: id, user_id: caller.id })
            .first('value')
          const schema = plugin?.preferences ?? z.object({})
          return { value: schema.parse(row?.value ?? {}), schema: formIn(schema, await languageFor(c)) }
        },
      ),
      savePreferences: core.put(
        '/:id/preferences',
        {
          summary: 'Change your own settings of a plugin',
          params,
          body: z.record(z.string(), z.unknown()),
          returns: reply.none,
        },
        async ({ params: { id }, body, generation, caller, knex }) => {
          const read = (generation.plugins.get(id)?.preferences ?? z.object({})).strict().safeParse(body)
          if (!read.success) throw new KithError('invalid_settings', 400, z.prettifyError(read.error))
          const value = JSON.stringify(read.data)
          await knex('core.preference')
            .insert({ plugin: id, user_id: caller.id, value })
            .onConflict(['user_id', 'plugin'])
            .merge({ value })
        },
      ),
    },
    parts: [pluginSettingsChanged, pluginExported, pluginUninstalled],
  }
}
