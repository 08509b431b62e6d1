import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'

const which = z.object({ pluginId: z.string() })

export const pluginSettingsChanged = auditEvent('core.plugin_settings_changed', which, ({ pluginId }, { by }) => ({
  en: `${by} changed the settings of the plugin ${pluginId}.`,
  de: `${by} hat die Einstellungen der Erweiterung ${pluginId} geändert.`,
}))
export const pluginExported = auditEvent('core.plugin_exported', which, ({ pluginId }, { by }) => ({
  en: `${by} exported what the plugin ${pluginId} keeps.`,
  de: `${by} hat exportiert, was die Erweiterung ${pluginId} aufbewahrt.`,
}))
export const pluginUninstalled = auditEvent('core.plugin_uninstalled', which, ({ pluginId }, { by }) => ({
  en: `${by} deleted what the plugin ${pluginId} kept.`,
  de: `${by} hat gelöscht, was die Erweiterung ${pluginId} aufbewahrt hat.`,
}))
