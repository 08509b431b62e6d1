import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tempFolder } from '../faults/server.ts'
import { pack } from '../plugins/stranger.ts'

const run = promisify(execFile)
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const templates = path.join(root, 'core/templates/plugin')

let temp: Awaited<ReturnType<typeof tempFolder>>
beforeAll(async () => {
  temp = await tempFolder()
})
afterAll(() => temp.remove())

/** Kith from its tarballs, in a folder of its own; what it needs is linked, so that the test needs no registry. */
async function installFromTarballs(
  modules: string,
): Promise<(args: readonly string[], cwd: string) => Promise<string>> {
  await mkdir(path.join(modules, '@kith'), { recursive: true })
  for (const name of await readdir(path.join(root, 'node_modules')))
    if (name !== '@kith' && name !== '.cache')
      await symlink(path.join(root, 'node_modules', name), path.join(modules, name))
  for (const name of ['sdk', 'core']) {
    const tarball = await pack(path.join(root, name), temp.path)
    await mkdir(path.join(modules, '@kith', name))
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', path.join(modules, '@kith', name)])
    const own = path.join(root, name, 'node_modules')
    if (existsSync(own)) await symlink(own, path.join(modules, '@kith', name, 'node_modules'))
  }
  const main = path.join(modules, '@kith/core/dist/cli/main.js')
  return async (args, cwd) => (await run(process.execPath, [main, ...args], { cwd })).stdout
}

test('a plugin that was just created has passing tests, is built and is valid', async () => {
  const kith = await installFromTarballs(path.join(temp.path, 'node_modules'))
  expect(await kith(['plugin', 'create', 'post-cards'], temp.path)).toContain('kith-plugin-post-cards is a plugin')
  const folder = path.join(temp.path, 'kith-plugin-post-cards')

  const env = { ...process.env, CI: '1', NODE_PATH: '' }
  Reflect.deleteProperty(env, 'KITH_TEST_DATABASE_URL')
  const { stdout } = await run('npm', ['test'], { cwd: folder, env })
  expect(stdout).toMatch(/5 passed/)

  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  for (const project of ['.', 'widgets']) await run(process.execPath, [tsc, '-p', project], { cwd: folder })
  await kith(['plugin', 'build'], folder)
  const said = await kith(['plugin', 'validate'], folder)
  expect(said).toContain('kith-plugin-post-cards 1.0.0 (post-cards): 3 routes, 1 table, 3 parts, 1 widget')
  expect(said).toContain(
    '- Whoever a note was sent to: of the photo of a note they may see them, read when and with what they were taken, read where.',
  )
  expect(said).toContain('All is well.')
}, 360_000)

test.each([
  ['Post Cards', /kith\.id must be 2 to 41 lower-case letters/],
  ['core', /is a name Kith keeps for itself/],
])('a name that no plugin can have writes nothing: %s', async (name, reason) => {
  const folder = path.join(temp.path, `named-${name}`)
  const main = path.join(root, 'core/dist/cli/main.js')
  await expect(run(process.execPath, [main, 'plugin', 'create', name, folder])).rejects.toThrow(reason)
  await expect(readdir(folder)).rejects.toThrow(/ENOENT/)
})

test('a folder with something in it is left as it is', async () => {
  const folder = path.join(temp.path, 'full')
  await mkdir(folder)
  await writeFile(path.join(folder, 'mine'), '')
  const main = path.join(root, 'core/dist/cli/main.js')
  await expect(run(process.execPath, [main, 'plugin', 'create', 'notes', folder])).rejects.toThrow(/is not empty/)
  expect(await readdir(folder)).toEqual(['mine'])
})

test('what is created is what the guide explains', async () => {
  const guide = await readFile(path.join(root, 'docs/guide/write-a-plugin.md'), 'utf8')
  const explained = new Map(
    [...guide.matchAll(/```tsx?\n\/\/ (\S+)\n(.*?)```/gs)].map(([, file = '', text = '']) => [file, text]),
  )
  expect(explained.size).toBe(7)
  for (const [file, text] of explained)
    expect([file, await readFile(path.join(templates, file), 'utf8')]).toEqual([file, text])
  const manifest: unknown = JSON.parse(/```json\n(.*?)```/s.exec(guide)?.[1] ?? '')
  expect(JSON.parse(await readFile(path.join(templates, 'package.json'), 'utf8'))).toEqual(manifest)
})
