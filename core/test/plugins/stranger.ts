import { execFile } from 'node:child_process'
import { cp, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/** What the example is written with, besides the SDK. Linked, so that the test needs no registry. */
const TOOLS = ['@preact', '@types', 'knex', 'objection', 'openapi-fetch', 'preact', 'typescript', 'undici-types', 'zod']

/** The tarball of a package, as it would be published. */
export async function pack(folder: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true })
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
  })
  const [packed]: { filename: string }[] = JSON.parse(stdout)
  if (!packed) throw new Error(`${folder} was not packed: ${stdout}`)
  return path.join(into, packed.filename)
}

/**
 * The example plugin, built as its author would: in a folder of its own, outside the checkout, with the SDK from its
 * tarball and nothing else of Kith.
 */
export async function writeExample(temp: string): Promise<string> {
  const author = path.join(temp, 'author')
  const modules = path.join(author, 'node_modules')
  const sdk = path.join(modules, '@kith', 'sdk')
  await mkdir(sdk, { recursive: true })
  for (const part of ['src', 'widgets', 'package.json', 'tsconfig.json'])
    await cp(path.join(root, 'examples/reactions', part), path.join(author, part), { recursive: true })
  const tarball = await pack(path.join(root, 'sdk'), temp)
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', sdk])
  for (const tool of TOOLS) await symlink(path.join(root, 'node_modules', tool), path.join(modules, tool))
  const tsc = path.join(modules, 'typescript/bin/tsc')
  for (const project of ['.', 'widgets'])
    await run(process.execPath, [tsc, '-p', project], { cwd: author }).catch((error: { stdout?: string }) => {
      throw new Error(`The example does not compile outside the checkout:\n${error.stdout}`, { cause: error })
    })
  await run(process.execPath, [path.join(root, 'core/dist/cli/main.js'), 'plugin', 'build'], { cwd: author })
  return author
}

/** Installs a package as an admin does. */
export async function install(data: string, what: string): Promise<void> {
  const plugins = path.join(data, 'plugins')
  await mkdir(plugins, { recursive: true })
  // Peers are not fetched: the server gives a plugin its own SDK.
  const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--offline']
  await run('npm', ['install', '--prefix', plugins, what, ...flags], { cwd: plugins })
}
