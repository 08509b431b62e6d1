// node core/dist/web-build/main.js: builds the web pages and the widgets of the plugins of this checkout.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildShell } from './build-shell.ts'
import { buildWidgets } from './build-widgets.ts'
import type { Manifest } from './manifest.ts'

const core = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const plugins = path.resolve(core, '../plugins')

function report(name: string, { modules }: Manifest): void {
  const sizes = modules.map(({ file, gzip }) => `${file} ${(gzip / 1024).toFixed(1)} kB`)
  if (sizes.length > 0) process.stdout.write(`${name}: ${sizes.join(', ')} (gzip)\n`)
}

try {
  report('web', await buildShell(path.join(core, 'web'), path.join(core, 'dist/shell')))
  const packages = (await readdir(plugins, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  for (const { name } of packages) report(name, await buildWidgets(path.join(plugins, name)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
