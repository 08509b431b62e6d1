import { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * A plugin that an admin installed gets this server's SDK, not a copy of its own: two copies would not share models,
 * schemas or the open transaction. Other packages resolve as usual.
 */
export function hostImports(pluginsFolder: string): void {
  const below = pathToFileURL(pluginsFolder + path.sep).href
  register('./host-imports-hook.js', import.meta.url, { data: { below, host: import.meta.url } })
}
