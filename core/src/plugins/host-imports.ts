import { realpath } from 'node:fs/promises'
import { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Installed } from './discover.ts'

/**
 * A plugin that an admin installed gets this server's SDK, not a copy of its own: two copies would not share models,
 * schemas or the open transaction. Other packages resolve as usual.
 */
export async function hostImports(pluginsFolder: string, installed: readonly Installed[]): Promise<void> {
  const linked = installed.flatMap(({ folder, bundled }) => (folder && !bundled ? [folder] : []))
  // Modules go by their real paths: the data folder may be a link, and so may a plugin while it is being written.
  const real = await Promise.all([pluginsFolder, ...linked].map((folder) => realpath(folder).catch(() => folder)))
  const below = [...new Set(real)].map((folder) => pathToFileURL(folder + path.sep).href)
  register('./host-imports-hook.js', import.meta.url, { data: { below, host: import.meta.url } })
}
