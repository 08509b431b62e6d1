import { cp, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
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

test('a photo on which the server itself ends is looked at alone, and after three ends left out and listed', async () => {
  const [data, photos] = [path.join(temp.path, 'deadly-data'), path.join(temp.path, 'deadly')]
  await mkdir(photos)
  await cp(path.join(demo, 'sample1.jpg'), path.join(photos, 'people.jpg'))
  await sharp({ create: { width: 320, height: 240, channels: 3, background: 'green' } })
    .jpeg()
    .toFile(path.join(photos, 'deadly.jpg'))
  // In the threads that look for faces, a picture of few bytes ends the process as a crash of native code does.
  const crash = path.join(temp.path, 'crash.mjs')
  await writeFile(
    crash,
    `import { isMainThread, parentPort } from 'node:worker_threads'
    if (!isMainThread && parentPort) {
      const on = parentPort.on
      parentPort.on = (name, hear) => on.call(parentPort, name, (said) => {
        if (said?.picture?.length < 5000) process.kill(process.pid, 'SIGKILL')
        hear(said)
      })
    }`,
  )
  const start = async () => {
    server = await serve(data, [photos], { NODE_OPTIONS: `--import=${pathToFileURL(crash).href}` })
    return signIn(server)
  }
  let [ends, ask] = [0, await start()]
  /** What has come of the photos; a server that ended is started again. */
  const work = async () => {
    try {
      const { items } = (await ask('/api/derived')).body as unknown as Work
      return items.find(({ plugin }) => plugin === 'faces')
    } catch {
      ends++
      await server?.kill()
      ask = await start()
      return undefined
    }
  }
  const wait = { timeout: 220_000, interval: 50 }
  await vi.waitFor(async () => expect(await work()).toMatchObject({ total: 2, done: 1, failed: 1, waiting: 0 }), wait)
  expect(ends).toBe(3)
  const listed = (await ask('/api/derived/faces/faces/failed')).body
  expect(listed).toMatchObject([{ error: expect.stringContaining('The server ended 3 times') }])
  await server?.stop()
}, 240_000)
