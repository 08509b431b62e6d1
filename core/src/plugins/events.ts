import { eventOf } from '@kith/sdk'
import { z } from 'zod'

const which = z.object({ pluginId: z.string() })

export const pluginSettingsChanged = eventOf('core.plugin_settings_changed', which, {
  audit: true,
  says: ({ pluginId }, { by }) => `${by} changed the settings of the plugin ${pluginId}.`,
})
export const pluginExported = eventOf('core.plugin_exported', which, {
  audit: true,
  says: ({ pluginId }, { by }) => `${by} exported what the plugin ${pluginId} keeps.`,
})
export const pluginUninstalled = eventOf('core.plugin_uninstalled', which, {
  audit: true,
  says: ({ pluginId }, { by }) => `${by} deleted what the plugin ${pluginId} kept.`,
})
