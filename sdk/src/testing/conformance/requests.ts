import type { Plugin } from '../../parts.ts'
import type { Route } from '../../routes.ts'

/** The address of a route, with these values for its parameters. */
export function pathOf(plugin: Plugin, route: Route, valueOf: (param: string) => string): string {
  const own = route.page ? route.path : `/api/${plugin.id}${route.path === '/' ? '' : route.path}`
  return own.replace(/:(\w+)/g, (_, name: string) => encoded(valueOf(name)))
}

/** Half a character is not encodable; sent as what a browser makes of it. */
export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())
