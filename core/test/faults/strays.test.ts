import { mkdir, writeFile } from 'node:fs/promises'
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
  name: 'kith-plugin-careless',
  version: '1.0.0',
  type: 'module',
  keywords: ['kith-plugin'],
  exports: './index.js',
  peerDependencies: { '@kith/sdk': '^0.1.0' },
  kith: { id: 'careless' },
}

const code = `
  import { plugin, reply } from '@kith/sdk'
  const kith = plugin({ package: ${JSON.stringify(manifest)} })
  const throws = kith.post('/throws', { returns: reply.none }, async () => {
    setTimeout(() => { throw new Error('thrown by a timer') }, 1)
  })
  const rejects = kith.post('/rejects', { returns: reply.none }, async () => {
    void Promise.reject(new Error('a promise nobody awaited'))
  })
  export default kith.define({ routes: { throws, rejects } })`

test('errors that a plugin lets nobody catch do not end the server; with the third, the plugin is quarantined', async () => {
  const data = path.join(temp.path, 'data')
  const folder = path.join(data, 'plugins/node_modules/kith-plugin-careless')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(path.join(folder, 'index.js'), code)
  server = await serve(data)
  const { output } = server
  const ask = await signIn(server)
  expect((await ask('/api/plugins/careless/enable', 'POST')).body).toMatchObject({ state: 'enabled' })
  const strays = () => output().match(/nothing caught"/g)?.length ?? 0

  for (const [i, what] of ['throws', 'rejects', 'throws'].entries()) {
    expect((await ask(`/api/careless/${what}`, 'POST')).status).toBe(204)
    await vi.waitFor(() => expect(strays()).toBe(i + 1), 10_000)
  }

  const state = async () => {
    const { items } = (await ask('/api/plugins')).body as { items: { id: string; state: string; reason: string }[] }
    return items.find((one) => one.id === 'careless')
  }
  await vi.waitFor(async () => expect((await state())?.state).toBe('quarantined'), 10_000)
  expect((await state())?.reason).toContain('thrown by a timer')
  expect((await ask('/api/careless/throws', 'POST')).status).toBe(404)
  expect((await ask('/api/plugins/careless/enable', 'POST')).body).toMatchObject({ state: 'enabled' })
}, 60_000)
