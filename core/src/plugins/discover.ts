import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin, Words } from '@kith/sdk'
import { readManifest } from '@kith/sdk/host'
import { z } from 'zod'

/** A plugin that is installed: its manifest was read, no code of it has run. */
export interface Installed {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly title: Words
  readonly description: Words
  /** The range of SDK versions it accepts. */
  readonly sdk: string
  /** Came with Kith; enabled when first seen. */
  readonly bundled: boolean
  readonly folder: string | undefined
  /** Imports its code, the first time. */
  load(): Promise<Plugin>
}

const Package = z.object({
  name: z.string(),
  version: z.string(),
  keywords: z.array(z.string()).default([]),
  description: z.string().default(''),
  exports: z.unknown(),
})

/** `partner-sharing` as `Partner sharing`. */
const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

/** An installed plugin from a value, for tests. */
export const installedFrom = (plugin: Plugin, bundled = false): Installed => ({
  id: plugin.id,
  name: plugin.name,
  version: plugin.version,
  title: titleOf(plugin.id),
  description: '',
  sdk: plugin.sdk,
  bundled,
  folder: undefined,
  load: async () => plugin,
})

/** Reads the manifests of all plugins below these folders; those that cannot be read are reported. */
export async function discover(
  folders: readonly { path: string; bundled: boolean }[],
): Promise<{ installed: Installed[]; problems: string[] }> {
  const installed = new Map<string, Installed>()
  const problems: string[] = []
  for (const { path: root, bundled } of folders)
    for (const folder of await packagesIn(root)) {
      try {
        const found = await readPlugin(folder, bundled)
        if (!found) continue
        const same = installed.get(found.id)
        if (same)
          problems.push(
            `Two installed packages are the plugin "${found.id}": ${same.name} and ${found.name}. Remove one.`,
          )
        else installed.set(found.id, found)
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error))
      }
    }
  return { installed: [...installed.values()].sort((a, b) => a.id.localeCompare(b.id)), problems }
}

async function packagesIn(root: string): Promise<string[]> {
  const names = await readdir(root).catch(() => [])
  const nested = await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map(async (name) => {
        if (!name.startsWith('@')) return [path.join(root, name)]
        return (await readdir(path.join(root, name))).map((inner) => path.join(root, name, inner))
      }),
  )
  return nested.flat()
}

/** The plugin in a folder, if its package is one. */
export async function readPlugin(folder: string, bundled: boolean): Promise<Installed | undefined> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const json = parsed(text, folder)
  const about = Package.safeParse(json).data
  if (!about?.keywords.includes('kith-plugin')) return undefined
  const manifest = readManifest(json)
  const url = pathToFileURL(path.join(folder, entryOf(about.exports)))
  return {
    id: manifest.kith.id,
    name: about.name,
    version: about.version,
    title: manifest.kith.title ?? titleOf(manifest.kith.id),
    description: manifest.kith.description ?? about.description,
    sdk: manifest.peerDependencies['@kith/sdk'],
    bundled,
    folder,
    load: async () => {
      const module: { default?: unknown } = await import(url.href)
      if (!isPlugin(module.default))
        throw new Error(
          `${about.name} does not export a plugin by default. Write \`export default kith.define({ … })\`.`,
        )
      return module.default
    },
  }
}

function parsed(text: string, folder: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${path.join(folder, 'package.json')} is not JSON. Install the package again, or remove it.`)
  }
}

const entryOf = (exports: unknown): string => {
  if (typeof exports === 'string') return exports
  const main = z
    .object({
      '.': z.union([
        z.string(),
        z.object({ default: z.string() }).transform((e) => e.default),
        z.object({ import: z.string() }).transform((e) => e.import),
      ]),
    })
    .safeParse(exports)
  return main.data?.['.'] ?? './index.js'
}

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && 'kith' in value && value.kith === 'plugin'
