import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jpeg } from '../assets/photos.ts'
import { offsetOf, placeOf, tusOf } from '../resumable/tus.ts'
import { type Server, serve, signIn, tempFolder } from './server.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
let server: Server | undefined
beforeEach(async () => {
  temp = await tempFolder()
})
afterEach(async () => {
  await server?.kill()
  await temp.remove()
})

const filesIn = async (...folder: string[]) =>
  (await readdir(path.join(temp.path, 'data', ...folder), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => one.name)

/** Starts the server, and speaks tus to it as its first admin, with a key that outlives it. */
async function start(key?: string) {
  server = await serve(path.join(temp.path, 'data'))
  const ask = await signIn(server)
  const made = key ?? String((await ask('/api/auth/keys', 'POST', { name: 'uploads', scopes: ['*'] })).body['secret'])
  return { ask, key: made, tus: tusOf(server.url, null, { 'x-api-key': made }), server }
}

test('killed in the middle of an upload, what was there is there, it goes on, and there is one photo and no orphan', async () => {
  const bytes = Buffer.concat([await jpeg(1), Buffer.alloc(8_000_000, 7)])
  const first = await start()
  const at = placeOf(await first.tus.begin(bytes.length))
  await first.tus.part(at, 0, bytes.subarray(0, 1_000_000))
  let sent = 1_000_000
  const never = new ReadableStream({
    async pull(controller) {
      if (sent > 5_000_000) return void (await first.server.kill())
      controller.enqueue(new Uint8Array(bytes.subarray(sent, sent + 500_000)))
      sent += 500_000
    },
  })
  await expect(first.tus.part(at, 1_000_000, never)).rejects.toThrow()

  const second = await start(first.key)
  expect((await second.ask('/api/timeline/months')).body).toMatchObject({ total: 0 })
  const offset = offsetOf(await second.tus.look(at))
  expect(offset).toBeGreaterThanOrEqual(1_000_000)
  expect(offset).toBeLessThan(bytes.length)
  const last = await second.tus.part(at, offset, bytes.subarray(offset))
  expect([last.status, last.headers.get('kith-duplicate')]).toEqual([204, 'false'])
  await vi.waitFor(async () => expect((await second.ask('/api/timeline/months')).body).toMatchObject({ total: 1 }), {
    timeout: 30_000,
    interval: 100,
  })
  expect((await filesIn('files', 'uploads')).length).toBe(1)
  expect(await filesIn('resumable')).toEqual([])
}, 120_000)

const whole = async (bytes: Buffer, id: string) =>
  expect((await stat(path.join(temp.path, 'data', 'resumable', id))).size).toBe(bytes.length)
const moved = async () => expect(await filesIn('files', 'uploads')).not.toEqual([])

test.each([
  ['as soon as its last bytes are sent', async () => {}],
  ['when its last byte is on the disk', whole],
  ['when its file has its place', moved],
])(
  'killed %s, an upload is taken in once',
  async (_, moment) => {
    const bytes = Buffer.concat([await jpeg(2), Buffer.alloc(20_000_000, 2)])
    const first = await start()
    const at = placeOf(await first.tus.begin(bytes.length))
    await first.tus.part(at, 0, bytes.subarray(0, 1_000_000))
    const last = first.tus.part(at, 1_000_000, bytes.subarray(1_000_000)).catch(() => undefined)
    await vi.waitFor(() => moment(bytes, at.split('/').at(-1) ?? ''), { timeout: 10_000, interval: 1 })
    await first.server.kill()
    await last

    const second = await start(first.key)
    let offset = offsetOf(await second.tus.look(at))
    if (offset < bytes.length) offset = offsetOf(await second.tus.part(at, offset, bytes.subarray(offset)))
    expect(offset).toBe(bytes.length)
    await vi.waitFor(async () => expect((await second.ask('/api/timeline/months')).body).toMatchObject({ total: 1 }), {
      timeout: 30_000,
      interval: 100,
    })
    expect(await filesIn('resumable')).toEqual([])
  },
  120_000,
)
