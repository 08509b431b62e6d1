import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Server, serve, signIn, tempFolder } from '../faults/server.ts'
import { install, pack, writeExample } from './stranger.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
let author: string
const servers: Server[] = []

beforeAll(async () => {
  temp = await tempFolder()
  author = await writeExample(temp.path)
}, 120_000)
afterAll(async () => {
  for (const server of servers) await server.kill()
  await temp.remove()
})

async function start(data: string, args: readonly string[] = []) {
  const server = await serve(data, args)
  servers.push(server)
  return { server, ask: await signIn(server) }
}

async function onePhoto(): Promise<string> {
  const folder = path.join(temp.path, 'photos')
  await mkdir(folder)
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: 'tomato' } })
  await writeFile(path.join(folder, 'tomato.jpg'), await picture.jpeg().toBuffer())
  return folder
}

test('a plugin from its tarball is switched on, used, switched off and removed while the server runs', async () => {
  const data = path.join(temp.path, 'data')
  await install(data, await pack(author, temp.path))
  const { server, ask } = await start(data, [await onePhoto()])
  const plugin = async () => {
    const { items } = (await ask('/api/plugins')).body as { items: { id: string; state: string; grants: unknown[] }[] }
    return items.find((one) => one.id === 'reactions')
  }
  const status = async (address: string) => (await fetch(server.url + address)).status

  // An admin reads what it would grant before it runs.
  expect(await plugin()).toMatchObject({ state: 'installed', bundled: false })
  expect((await plugin())?.grants).toHaveLength(3)
  expect((await ask('/api/reactions/family')).status).toBe(404)

  expect((await ask('/api/plugins/reactions/enable', 'POST')).body).toMatchObject({ state: 'enabled' })
  await ask('/api/plugins/reactions/settings', 'PUT', { enough: 1 })
  expect((await ask('/api/reactions/family/me', 'PUT', {})).status).toBe(204)
  const photo = await firstPhoto(ask)
  expect((await ask(`/api/reactions/photos/${photo}/heart`, 'PUT')).status).toBe(204)
  const frame = (await ask('/api/reactions/frames', 'POST', { name: 'Hall' })).body as { key: string }
  const picture = () => fetch(`${server.url}/api/reactions/frame/picture`, { headers: { 'x-frame-key': frame.key } })
  await vi.waitFor(async () => expect((await picture()).status).toBe(200), { timeout: 30_000, interval: 100 })
  expect((await ask(`/api/assets/${photo}`)).body).toMatchObject({ reactions: { summary: { hearts: 1, mine: true } } })
  expect((await ask('/api/web/widgets')).body).toMatchObject({
    widgets: expect.arrayContaining([expect.objectContaining({ tag: 'kith-reactions-heart', slot: 'asset.panel' })]),
  })
  expect(await status('/widgets/reactions/heart.js')).toBe(200)

  expect((await ask('/api/plugins/reactions/disable', 'POST')).body).toMatchObject({ state: 'disabled' })
  expect((await ask('/api/reactions/family')).status).toBe(404)
  expect((await picture()).status).toBe(404)
  expect(await status('/widgets/reactions/heart.js')).toBe(404)

  await ask('/api/plugins/reactions/enable', 'POST')
  expect((await ask(`/api/reactions/photos/${photo}`)).body).toMatchObject({ mine: true })

  await ask('/api/plugins/reactions/disable', 'POST')
  expect((await ask('/api/plugins/reactions?confirm=reactions', 'DELETE')).status).toBe(204)
  await ask('/api/plugins/reactions/enable', 'POST')
  expect((await ask(`/api/reactions/photos/${photo}`)).body).toMatchObject({ mine: false })
  expect((await ask('/api/reactions/family')).body).toMatchObject({ members: [] })
})

test('a plugin that is being written is linked, and gets the SDK of the server instead of its own', async () => {
  const [real, data] = [path.join(temp.path, 'real'), path.join(temp.path, 'linked')]
  await mkdir(real)
  await symlink(real, data)
  await install(data, author)
  await writeFile(path.join(author, 'node_modules/@kith/sdk/dist/index.js'), `throw new Error('This is a copy.')`)
  const { ask } = await start(data)
  expect((await ask('/api/plugins/reactions/enable', 'POST')).body).toMatchObject({ state: 'enabled' })
  expect((await ask('/api/reactions/family/me', 'PUT', {})).status).toBe(204)
  expect((await ask('/api/reactions/family')).body).toMatchObject({ members: [{ name: 'Ada' }] })
})

async function firstPhoto(ask: Awaited<ReturnType<typeof signIn>>): Promise<string> {
  return vi.waitFor(
    async () => {
      const { months } = (await ask('/api/timeline/months')).body as { months: { month: string }[] }
      const { id } = (await ask(`/api/timeline/months/${months[0]?.month}`)).body as { id: string[] }
      if (!id[0]) throw new Error('No photo is there yet.')
      return id[0]
    },
    { timeout: 30_000, interval: 100 },
  )
}
