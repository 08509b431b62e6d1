import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleFolders, packageFolders } from '../lib/packages.mjs'
import { oldestSdk, unpackSdk } from '../lib/released-sdk.mjs'
import { root } from '../lib/root.mjs'

const run = promisify(execFile)
const template = 'core/templates/plugin'
const plugins = [
  ...packageFolders().filter((folder: string) => folder.startsWith('plugins/')),
  ...exampleFolders(),
  template,
]
let temp: string

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'kith-oldest-'))
})
afterAll(() => rmSync(temp, { recursive: true }))

/** The sources of a plugin in a folder where it finds what it is written with, and this SDK. */
function setUp(plugin: string): string {
  const folder = join(temp, plugin.replaceAll('/', '-'))
  const modules = join(folder, 'node_modules')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(modules, '@kith'), { recursive: true })
  for (const part of ['src', 'widgets', 'package.json'])
    if (existsSync(join(root, plugin, part))) cpSync(join(root, plugin, part), join(folder, part), { recursive: true })
  // That of an author: those in the repository refer to the sources of the SDK.
  cpSync(join(root, template, 'tsconfig.json'), join(folder, 'tsconfig.json'))
  if (existsSync(join(folder, 'widgets')))
    cpSync(join(root, template, 'widgets/tsconfig.json'), join(folder, 'widgets/tsconfig.json'))
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@kith' && !name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  // Types of the services it uses come with the plugins that provide them.
  for (const name of readdirSync(join(root, 'node_modules/@kith')))
    if (name.startsWith('plugin-')) symlinkSync(join(root, 'node_modules/@kith', name), join(modules, '@kith', name))
  return folder
}

const said = (error: unknown) => `${Reflect.get(Object(error), 'stdout')}${Reflect.get(Object(error), 'stderr')}`

it.each(plugins)(
  '%s is written for the oldest SDK it says it works with, and runs on this one',
  async (plugin) => {
    const { peerDependencies } = JSON.parse(readFileSync(join(root, plugin, 'package.json'), 'utf8'))
    const range: string = peerDependencies['@kith/sdk']
    const folder = setUp(plugin)
    const oldest = oldestSdk(range)
    unpackSdk(oldest, join(folder, 'node_modules/@kith/sdk'))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    for (const project of ['.', 'widgets'])
      if (existsSync(join(folder, project, 'tsconfig.json')))
        await run(process.execPath, [tsc, '-p', project], { cwd: folder }).catch((error: unknown) => {
          throw new Error(
            `${plugin} says it works with @kith/sdk ${range}, and does not compile with ${oldest.version}. Ask for more in its peerDependencies.\n${said(error)}`,
            { cause: error },
          )
        })
    const kith = join(root, 'core/dist/cli/main.js')
    await run(process.execPath, [kith, 'plugin', 'build'], { cwd: folder })
    // With the SDK of the server, which is what a plugin gets when it runs.
    const { stdout } = await run(process.execPath, [kith, 'plugin', 'validate'], { cwd: folder }).catch(
      (error: unknown) => {
        throw new Error(`Written for @kith/sdk ${oldest.version}, it does not run on this one.\n${said(error)}`, {
          cause: error,
        })
      },
    )
    expect(stdout).toMatch(/all is well/i)
  },
  180_000,
)
