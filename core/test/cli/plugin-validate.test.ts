import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { kith, tempFolder } from '../faults/server.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
// Each makes a database of its own, in a process of its own.
vi.setConfig({ testTimeout: 120_000 })

let temp: Awaited<ReturnType<typeof tempFolder>>
beforeAll(async () => {
  temp = await tempFolder()
  await symlink(path.join(root, 'node_modules'), path.join(temp.path, 'node_modules'))
})
afterAll(() => temp.remove())

/** A plugin of one module, which may say how it is. */
async function pluginOf(id: string, code: string): Promise<string> {
  const folder = path.join(temp.path, id)
  await mkdir(folder)
  const about = {
    name: `kith-plugin-${id}`,
    version: '1.0.0',
    type: 'module',
    keywords: ['kith-plugin'],
    kith: { id },
    exports: './index.js',
    peerDependencies: { '@kith/sdk': '^0.1.0' },
  }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(about))
  const head = `import { plugin, can, library, required } from '@kith/sdk'
import { z } from 'zod'
import pkg from './package.json' with { type: 'json' }
const id = z.uuid()
`
  await writeFile(path.join(folder, 'index.js'), head + code)
  return folder
}

const validate = (folder: string) => kith(path.join(temp.path, 'data'), ['plugin', 'validate', folder])

const SHARES = `
const kith = plugin({ package: pkg })
class Share extends kith.model('share', z.object({ from_user_id: id, to_user_id: id }), { id: 'to_user_id' }) {}
const friends = kith.grant('close_friends', library, Share, {
  user: 'to_user_id',
  key: { set: 'from_user_id', by: 'from_user_id', can: can('view', 'download') },
})
const sweep = kith.job('sweep', z.object({}), { queue: 'system' }, async () => {})
const told = kith.get('/told', { returns: z.object({}) }, async () => ({}))
`
const TABLE = `create table share (
  from_user_id uuid not null references core."user" on delete cascade,
  to_user_id uuid primary key references core."user" on delete cascade)`

test('what a plugin grants is said in words, and what its author forgot to list', async () => {
  const folder = await pluginOf(
    'friends',
    `${SHARES} export default kith.define({ parts: [friends], migrations: { '0001-init': \`${TABLE}\` } })`,
  )
  const { code, output } = await validate(folder)
  expect(output).toContain(
    '- People with an account: what “friends” calls “close friends”: of whole libraries they may see them, download the originals.',
  )
  expect(output).not.toMatch(/to_user_id|from_user_id/)
  expect(output).toMatch(/does nothing:\n- the job friends\.sweep\n- the route GET \/told\n/)
  expect(output).toContain('It was switched on, off, on again and removed. All is well.')
  expect(code).toBe(0)
})

test.each([
  [
    'no-index',
    `${SHARES} export default kith.define({ parts: [friends], migrations: { '0001-init': 'create table share (from_user_id uuid not null references core."user" on delete cascade, to_user_id uuid not null references core."user" on delete cascade)' } })`,
    /share\.to_user_id leads no index/,
  ],
  [
    'no-table',
    `${SHARES} export default kith.define({ parts: [friends] })`,
    /there is no table no_table\.share; add it in a migration/,
  ],
  [
    'bad-sql',
    `export default plugin({ package: pkg }).define({ migrations: { '0001-init': 'create tabel x ()' } })`,
    /Migration 0001-init of "bad-sql" failed and was undone: .*syntax error/,
  ],
  [
    'lonely',
    `export default plugin({ package: pkg, uses: { other: required('others/v1') } }).define({})`,
    /"lonely" needs others\/v1/,
  ],
  [
    'bad-start',
    `export default plugin({ package: pkg }).define({ lifecycle: { start: async () => { throw new Error('no socket') } } })`,
    /no socket/,
  ],
  [
    'no-modules',
    `export default plugin({ package: pkg }).define({ widgets: { 'kith-no-modules-x': { title: 'X', module: './widgets/x.js' } } })`,
    /There is no dist\/widgets\/x\.js: build its widgets/,
  ],
  ['no-default', `export const nothing = 1`, /does not export a plugin by default/],
])('what enabling would refuse is said with its reason: %s', async (id, code, reason) => {
  const { code: exit, output } = await validate(await pluginOf(id, code))
  expect(output).toMatch(reason)
  expect(exit).toBe(1)
})

test('a plugin that needs its settings first is valid, and says so', async () => {
  const folder = await pluginOf(
    'needy',
    `export default plugin({ package: pkg, settings: z.object({ token: z.string() }) }).define({})`,
  )
  const { code, output } = await validate(folder)
  expect(output).toMatch(/an administrator has something to do: Fill in token first/)
  expect(code).toBe(0)
})

test('a folder without a plugin is no plugin', async () => {
  const { code, output } = await validate(temp.path)
  expect([code, output]).toEqual([1, expect.stringMatching(/is no package\.json with the keyword "kith-plugin"/)])
})
