import type { Plugin } from '@kith/sdk'
import type { BoundRoute, Owned } from '../plugins/generation.ts'
import { pathOf } from '../plugins/build.ts'
import type { Area } from '../server/area.ts'
import { openapiOf } from './document.ts'

type AuthenticatorPart = Extract<Plugin['parts'][number], { part: 'authenticator' }>

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
  return `${JSON.stringify(openapiOf(routes, { version: 'unreleased', authenticators }), null, 2)}\n`
}

const bind = (plugin: string, area: string, routes: Area['routes']): BoundRoute[] =>
  Object.entries(routes).map(([name, route]) => ({ plugin, area, name, route, path: pathOf(area, route) }))
