import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Server, serve, signIn, tempFolder } from './server.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
let server: Server | undefined
beforeEach(async () => {
  temp = await tempFolder()
})
afterEach(async () => {
  await server?.kill()
  server = undefined
  await temp.remove()
})

const manifest = {
  name: 'kith-plugin-slow',
  version: '1.0.0',
  type: 'module',
  keywords: ['kith-plugin'],
  exports: './index.js',
  peerDependencies: { '@kith/sdk': '^0.1.0' },
  kith: { id: 'slow' },
}

/** An installed plugin that stops at a gate, saying so, in its second migration or in its enable hook. */
async function install(data: string, where: 'migration' | 'hook'): Promise<{ gate: string; reached: string }> {
  const folder = path.join(data, 'plugins/node_modules/kith-plugin-slow')
  const [gate, reached] = [path.join(folder, 'gate'), path.join(folder, 'reached')]
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(gate, '')
  const stop = `async () => {
    if (!existsSync(${JSON.stringify(gate)})) return
    writeFileSync(${JSON.stringify(reached)}, '')
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  }`
  await writeFile(
    path.join(folder, 'index.js'),
    `import { existsSync, writeFileSync } from 'node:fs'
     import { plugin } from '@kith/sdk'
     const kith = plugin({ package: ${JSON.stringify(manifest)} })
     const stop = ${stop}
     export default kith.define({
       migrations: { '0001-a': 'create table a (id int primary key)', '0002-b': ${where === 'migration' ? 'stop' : "'create table b (id int primary key)'"} },
       lifecycle: { enable: ${where === 'hook' ? 'stop' : 'async () => {}'} },
     })`,
  )
  return { gate, reached }
}

test.each(['migration', 'hook'] as const)(
  'killed while a plugin is in its %s, it is as it was before, and can be enabled',
  async (where) => {
    const data = path.join(temp.path, 'data')
    const { gate, reached } = await install(data, where)
    server = await serve(data)
    const first = await signIn(server)
    const enabling = first('/api/plugins/slow/enable', 'POST').catch(() => undefined)
    await vi.waitFor(() => expect(existsSync(reached)).toBe(true), { timeout: 30_000, interval: 20 })
    await server.kill()
    await enabling
    await rm(gate)

    server = await serve(data)
    const second = await signIn(server)
    const before = (await second('/api/plugins')).body as { items?: { id: string; state: string }[] }
    expect(before.items?.find((one) => one.id === 'slow')?.state).toBe('installed')
    expect((await second('/api/plugins/slow/enable', 'POST')).body).toMatchObject({ state: 'enabled' })
  },
  120_000,
)
