import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'

/** Where plugins are: those that came with this checkout, and those an admin installed. */
export function pluginFolders(config: Config): { path: string; bundled: boolean }[] {
  const bundled = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../plugins')
  return [
    ...(existsSync(bundled) ? [{ path: bundled, bundled: true }] : []),
    { path: path.join(config.plugins, 'node_modules'), bundled: false },
  ]
}
