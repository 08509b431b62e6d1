import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Server, kith, serve, signIn, tempFolder } from './server.ts'

const PHOTOS = 60
let temp: Awaited<ReturnType<typeof tempFolder>>
const servers: Server[] = []
beforeEach(async () => {
  temp = await tempFolder()
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill()
  await temp.remove()
})

async function start(data: string, args: readonly string[] = []): Promise<Server> {
  const server = await serve(data, args)
  servers.push(server)
  return server
}

async function makePhotos(): Promise<string> {
  const folder = path.join(temp.path, 'photos')
  await mkdir(folder)
  for (let i = 0; i < PHOTOS; i++) {
    const color = { r: (i * 37) % 256, g: (i * 91) % 256, b: (i * 53) % 256 }
    await writeFile(
      path.join(folder, `${i}.jpg`),
      await sharp({ create: { width: 1200, height: 900, channels: 3, background: color } })
        .jpeg()
        .toBuffer(),
    )
  }
  return folder
}

interface Months {
  total?: number
}

test.each([
  ['killed', (server: Server) => server.kill()],
  ['stopped', async (server: Server) => expect(await server.stop()).toBe(0)],
])(
  '%s in the middle of an import, it goes on at the next start: nothing is lost, nothing is there twice',
  async (_, end) => {
    const [data, folder] = [path.join(temp.path, 'data'), await makePhotos()]
    const first = await start(data, [folder])
    const ask = await signIn(first)
    await vi.waitFor(
      async () => {
        const { total } = (await ask('/api/timeline/months')).body as Months
        if (!total) throw new Error('No photo is there yet.')
      },
      { timeout: 30_000, interval: 20 },
    )
    await end(first)
    expect(first.output()).not.toMatch(/Unable|Error/)

    const second = await start(data)
    const again = await signIn(second)
    await vi.waitFor(async () => expect((await again('/api/timeline/months')).body).toMatchObject({ total: PHOTOS }), {
      timeout: 60_000,
      interval: 200,
    })
    await second.stop()
  },
  120_000,
)

test('a second server on the same data folder is refused with a sentence, and the first goes on', async () => {
  const data = path.join(temp.path, 'data')
  const first = await start(data)
  const second = await kith(data, ['serve'])
  expect(second.code).not.toBe(0)
  expect(second.output).toMatch(/Another Kith is using/)
  expect((await fetch(`${first.url}/api/auth/setup`)).status).toBe(200)
  await first.stop()
}, 60_000)

test('a folder that cannot be shown is refused with a sentence, and the server stays up', async () => {
  const data = path.join(temp.path, 'data')
  const server = await start(data, [path.join(temp.path, 'nowhere')])
  await vi.waitFor(() => expect(server.output()).toMatch(/nowhere/), 20_000)
  expect((await fetch(`${server.url}/api/auth/setup`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
}, 60_000)

test('stopped and started again it has what it had', async () => {
  const [data, folder] = [path.join(temp.path, 'data'), await makePhotos()]
  const first = await start(data, [folder])
  const ask = await signIn(first)
  await vi.waitFor(async () => expect((await ask('/api/timeline/months')).body).toMatchObject({ total: PHOTOS }), {
    timeout: 60_000,
    interval: 200,
  })
  expect(await first.stop()).toBe(0)
  const second = await start(data)
  expect((await (await signIn(second))('/api/timeline/months')).body).toMatchObject({ total: PHOTOS })
  await second.stop()
}, 120_000)
