import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, serveFirst, signIn, tempFolder } from './server.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
let data: string
let server: Server
let ask: Awaited<ReturnType<typeof signIn>>
beforeAll(async () => {
  temp = await tempFolder()
  data = path.join(temp.path, 'data')
  await install('kith-plugin-odd', manifest('kith-plugin-odd', 'Bad Id!'))
  await install('kith-plugin-system', manifest('kith-plugin-system', 'pg-catalog'))
  await install('kith-plugin-broken', '{ "name": ')
  await install('kith-plugin-one', manifest('kith-plugin-one', 'twin'))
  await install('kith-plugin-two', manifest('kith-plugin-two', 'twin'))
  await install('kith-plugin-throws', manifest('kith-plugin-throws', 'throws'), 'throw new Error("not today")')
  await install('kith-plugin-other', manifest('kith-plugin-other', 'other'), 'export default { not: "a plugin" }')
  server = await serveFirst(data)
  ask = await signIn(server)
}, 60_000)
afterAll(async () => {
  await server?.kill()
  await temp.remove()
})

const manifest = (name: string, id: string) =>
  JSON.stringify({
    name,
    version: '1.0.0',
    type: 'module',
    keywords: ['kith-plugin'],
    exports: './index.js',
    peerDependencies: { '@kith/sdk': '^0.1.0' },
    kith: { id },
  })

async function install(name: string, packageJson: string, code = 'export default {}'): Promise<void> {
  const folder = path.join(data, 'plugins/node_modules', name)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), packageJson)
  await writeFile(path.join(folder, 'index.js'), code)
}

test('plugins that cannot be read are named when the server starts, and keep nobody else from running', async () => {
  expect(server.output()).toMatch(/kith-plugin-odd.*kith\.id/)
  expect(server.output()).toMatch(/kith-plugin-system.*kith\.id/)
  expect(server.output()).toMatch(/kith-plugin-broken/)
  expect(server.output()).toMatch(/Two installed packages are the plugin "twin"/)
  const { items } = (await ask('/api/plugins')).body as { items: { id: string; state: string }[] }
  expect(items.map((one) => one.id).sort()).toEqual([
    'albums',
    'faces',
    'other',
    'partner-sharing',
    'shared-links',
    'spaces',
    'throws',
    'twin',
  ])
  expect(items.find((one) => one.id === 'partner-sharing')?.state).toBe('enabled')
})

test.each([
  ['throws', /could not be loaded: not today/],
  ['other', /does not export a plugin by default/],
])('a plugin whose code is no good says so when it is enabled: %s', async (id, reason) => {
  const answer = await ask(`/api/plugins/${id}/enable`, 'POST')
  expect([answer.status, answer.body]).toEqual([
    409,
    { error: expect.objectContaining({ code: 'plugin_failed', message: expect.stringMatching(reason) }) },
  ])
  expect((await ask('/api/auth/me')).status).toBe(200)
})

test('neither Kith’s data nor what contains it becomes a library', async () => {
  const check = async (folder: string) => (await ask('/api/libraries/check-folder', 'POST', { folder })).body['problem']
  expect(await check(data)).toMatch(/inside the folder that Kith keeps its own data in/)
  expect(await check(path.join(data, 'plugins'))).toMatch(/inside the folder that Kith keeps its own data in/)
  expect(await check(path.join(data, 'plugins/../plugins/.'))).toMatch(/inside the folder/)
  expect(await check(temp.path)).toMatch(/contains the folder that Kith keeps its own data in/)
  const { id } = (await ask('/api/auth/me')).body
  const refused = await ask('/api/libraries', 'POST', { ownerId: id, name: 'x', folders: [path.join(data, 'plugins')] })
  expect([refused.status, refused.body]).toEqual([
    422,
    { error: expect.objectContaining({ code: 'libraries.bad_folder', message: expect.stringMatching(/inside/) }) },
  ])
})
