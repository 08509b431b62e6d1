import type { AuthenticatorPart, Plugin } from '@kith/sdk'
import type { BoundRoute, Owned } from '../plugins/generation.ts'
import { pathOf } from '../plugins/build.ts'
import type { Area } from '../server/area.ts'
import { openapiOf } from './document.ts'

/**
 * The text of `kith openapi`: core's document, or with `plugin` that plugin's. It is committed and compared, so it
 * carries no version: a release alone does not change what others may rely on.
 */
export function printOpenapi(o: { readonly areas: readonly Area[]; readonly plugin?: Plugin | undefined }): string {
  const { plugin } = o
  const routes = plugin
    ? bind(plugin.id, plugin.id, plugin.routes)
    : o.areas.flatMap((a) => bind('core', a.id, a.routes))
  const authenticators: Owned<AuthenticatorPart>[] = (plugin?.parts ?? [])
    .filter((part) => part.part === 'authenticator')
    .map((part) => ({ plugin: plugin?.id ?? 'core', part }))
  const document = openapiOf(routes, { version: 'unreleased', authenticators })
  if (plugin) refuseForeignNames(plugin.id, Object.keys(document.components.schemas))
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Ids of schemas are shared by all plugins of a process: one that does not say whose it is may be taken already. */
function refuseForeignNames(plugin: string, names: readonly string[]): void {
  const foreign = names.filter(
    (name) => name !== 'Error' && !name.startsWith(`${plugin}.`) && !name.startsWith('core.'),
  )
  if (foreign.length > 0)
    throw new Error(
      `"${plugin}" has schemas whose ids do not begin with "${plugin}.": ${foreign.join(', ')}. Rename them in \`.meta({ id })\`.`,
    )
}

const bind = (plugin: string, area: string, routes: Area['routes']): BoundRoute[] =>
  Object.entries(routes).map(([name, route]) => ({ plugin, area, name, route, path: pathOf(area, route) }))
