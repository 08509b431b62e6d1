import { cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { type Server, serve, signIn, tempFolder } from './server.ts'

const demo = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
)
const PHOTOS = 6

const temp = await tempFolder()
let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await temp.remove()
})

interface Work {
  items: { plugin: string; total: number; done: number; failed: number; waiting: number }[]
}

test('killed while it looks for faces, a server goes on at the next start: each photo is looked at, no face is there twice', async () => {
  const [data, photos] = [path.join(temp.path, 'data'), path.join(temp.path, 'photos')]
  await mkdir(photos)
  for (let n = 1; n <= PHOTOS; n++) await cp(path.join(demo, `sample${n}.jpg`), path.join(photos, `${n}.jpg`))

  server = await serve(data, [photos])
  let ask = await signIn(server)
  const work = async () => {
    const { items } = (await ask('/api/derived')).body as unknown as Work
    return items.find(({ plugin }) => plugin === 'faces')
  }
  const wait = { timeout: 60_000, interval: 50 }
  // The first batch is being looked at as soon as photos wait for it.
  await vi.waitFor(async () => expect((await work())?.total).toBeGreaterThan(1), wait)
  await server.kill()

  server = await serve(data)
  ask = await signIn(server)
  await vi.waitFor(async () => expect(await work()).toMatchObject({ total: PHOTOS, done: PHOTOS, failed: 0 }), wait)
  const { lines } = (await ask('/api/plugins/faces/export')).body as { lines: string[] }
  const boxes = lines.flatMap((line) => /"x":[^,]+,"y":[^,]+/.exec(line) ?? [])
  // Three to five people on each.
  expect(boxes).toHaveLength(22)
  expect(new Set(boxes).size).toBe(boxes.length)
  await server.stop()
}, 120_000)
