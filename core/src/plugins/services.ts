import { KithError, type Plugin } from '@kith/sdk'

const providedBy = (plugin: Plugin): string[] =>
  plugin.parts.flatMap((part) => (part.part === 'provide' ? [part.service] : []))

/** The services a plugin cannot be without and nobody among these provides. */
export function missingServices(plugin: Plugin, others: readonly Plugin[]): string[] {
  const provided = new Set(others.flatMap((other) => (other.id === plugin.id ? [] : providedBy(other))))
  return Object.values(plugin.uses)
    .filter((use) => use.how === 'required' && !provided.has(use.service))
    .map((use) => use.service)
}

/** Throws a sentence that names what is missing. */
export function checkServices(plugin: Plugin, others: readonly Plugin[]): void {
  const missing = missingServices(plugin, others)
  if (missing.length > 0)
    throw new KithError(
      'plugin_blocked',
      409,
      `"${plugin.id}" needs ${missing.join(', ')}. Enable a plugin that provides ${missing.length === 1 ? 'it' : 'them'} first.`,
      { stage: 'services' },
    )
}

/** Enabled plugins that cannot be without this one. */
export function dependentsOf(plugin: Plugin, enabled: readonly Plugin[]): string[] {
  const rest = enabled.filter((other) => other.id !== plugin.id)
  return rest
    .filter((other) => missingServices(other, rest).some((service) => providedBy(plugin).includes(service)))
    .map((other) => other.id)
}
