import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { offsetOf, placeOf, tusOf } from '../resumable/tus.ts'
import { hasDatabaseServer, hasRedis, startCluster } from './cluster.ts'
import { type Server, signIn } from './server.ts'

const PHOTOS = 60
type Ask = Awaited<ReturnType<typeof signIn>>
let cluster: Awaited<ReturnType<typeof startCluster>>
let [first, second]: (Server & { readonly data: string })[] = []
let workers: Pick<Server, 'kill'>[]

/** The same session on both web processes. */
async function signInAtBoth(): Promise<[Ask, Ask]> {
  if (!first || !second) throw new Error('They are not started.')
  const ask = await signIn(first)
  return [ask, await signIn(second)]
}

const Id = z.object({ id: z.uuid() })
const months = async (ask: Ask) => (await ask('/api/timeline/months')).body
const until = (ask: Ask, total: number) =>
  vi.waitFor(async () => expect(await months(ask)).toMatchObject({ total }), { timeout: 90_000, interval: 100 })
const keyFor = async (ask: Ask) =>
  String((await ask('/api/auth/keys', 'POST', { name: 'test', scopes: ['*'] })).body['secret'])

async function send(url: string, key: string, bytes: Buffer) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], 'photo.jpg'))
  const answer = await fetch(`${url}/api/uploads`, { method: 'POST', headers: { 'x-api-key': key }, body: form })
  return { status: answer.status, body: await answer.text() }
}

async function importPhotos(ask: Ask): Promise<void> {
  await mkdir(cluster.folder)
  for (let i = 0; i < PHOTOS; i++) await writeFile(path.join(cluster.folder, `${i}.jpg`), await jpeg(i))
  const { id: ownerId } = Id.parse((await ask('/api/auth/me')).body)
  const made = await ask('/api/libraries', 'POST', { ownerId, name: 'Photos', folders: [cluster.folder] })
  expect(made.status).toBe(201)
}

describe.skipIf(!hasDatabaseServer)('two web processes and two workers on one database', () => {
  beforeEach(async () => {
    cluster = await startCluster()
    // One after the other, as the first makes the tables.
    first = await cluster.web()
    ;[second, ...workers] = await Promise.all([cluster.web(), cluster.worker(), cluster.worker()])
  }, 120_000)
  afterEach(() => cluster.close(), 60_000)

  test('a plugin that is switched on one is there, and gone, on the other with the next request', async () => {
    const [ask, other] = await signInAtBoth()
    for (let i = 0; i < 10; i++) {
      expect((await ask('/api/plugins/partner-sharing/disable', 'POST')).status).toBe(200)
      expect((await other('/api/partner-sharing')).status).toBe(404)
      expect((await other('/api/plugins/partner-sharing/enable', 'POST')).status).toBe(200)
      expect((await ask('/api/partner-sharing')).status).toBe(200)
    }
  }, 120_000)

  test('a worker killed in the middle of an import loses and doubles nothing', async () => {
    const [ask, other] = await signInAtBoth()
    await importPhotos(ask)
    await vi.waitFor(async () => expect((await months(ask))['total']).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 20,
    })
    await workers[0]?.kill()
    await until(other, PHOTOS)
    expect((await ask('/api/libraries')).body).toMatchObject([{ photos: PHOTOS, failed: 0 }])
    expect((await cluster.stored('thumbnails')).length).toBe(PHOTOS)
  }, 180_000)

  test('a web process killed in the middle of uploads keeps no half of them, and the other goes on', async () => {
    const [ask, other] = await signInAtBoth()
    const key = await keyFor(ask)
    const bytes = Buffer.concat([await jpeg(1), Buffer.alloc(12_000_000, 3)])
    const atFirst = tusOf(first?.url ?? '', null, { 'x-api-key': key })
    const place = placeOf(await atFirst.begin(bytes.length))
    await atFirst.part(place, 0, bytes.subarray(0, 1_000_000))
    const [plain, inParts] = [stoppable(bytes, 0), stoppable(bytes, 1_000_000)]
    const ended = Promise.allSettled([
      fetch(`${first?.url}/api/uploads`, {
        method: 'POST',
        headers: { 'x-api-key': key, 'content-type': 'multipart/form-data; boundary=kith' },
        body: plain.body,
        duplex: 'half',
      } as RequestInit),
      atFirst.part(place, 1_000_000, inParts.body),
    ])
    await Promise.all([plain.halfway, inParts.halfway])
    await first?.kill()
    expect((await ended).map((one) => one.status)).toEqual(['rejected', 'rejected'])

    expect(await months(other)).toMatchObject({ total: 0 })
    expect(await cluster.stored('uploads')).toEqual([])
    const atSecond = tusOf(second?.url ?? '', null, { 'x-api-key': key })
    const offset = offsetOf(await atSecond.look(place))
    expect(offset).toBeGreaterThanOrEqual(1_000_000)
    const last = await atSecond.part(place, offset, bytes.subarray(offset))
    expect(last.headers.get('kith-duplicate')).toBe('false')
    expect(JSON.parse((await send(second?.url ?? '', key, bytes)).body)).toMatchObject({
      files: [{ id: last.headers.get('kith-asset'), duplicate: true }],
    })
    await until(other, 1)
    expect((await cluster.stored('uploads')).length).toBe(1)
    expect(await cluster.stored('resumable')).toEqual([])
    const again = await cluster.web(first?.data)
    await vi.waitFor(async () => expect(await filesBelow(path.join(again.data, 'tmp'))).toEqual([]), 20_000)
  }, 180_000)

  test('a database that goes away comes back without a restart, and work goes on', async () => {
    const [ask, other] = await signInAtBoth()
    const key = await keyFor(ask)
    await importPhotos(ask)
    await vi.waitFor(async () => expect((await months(ask))['total']).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 20,
    })
    cluster.lines.database.cut()
    const away = await ask('/api/timeline/months')
    expect([away.status, away.body['error']]).toMatchObject([503, { code: 'database_unavailable' }])
    expect((await send(first?.url ?? '', key, await jpeg(900))).status).toBe(503)
    expect((await fetch(`${second?.url}/api/ready`)).status).toBe(503)
    cluster.lines.database.mend()

    await vi.waitFor(async () => expect((await fetch(`${second?.url}/api/ready`)).status).toBe(200), {
      timeout: 30_000,
      interval: 100,
    })
    expect((await send(second?.url ?? '', key, await jpeg(900))).status).toBe(201)
    await until(other, PHOTOS + 1)
    expect((await ask('/api/plugins/partner-sharing/disable', 'POST')).status).toBe(200)
    expect((await other('/api/partner-sharing')).status).toBe(404)
    expect((await cluster.stored('uploads')).length).toBe(1)
  }, 240_000)

  test('a bucket that goes away comes back, and photos that came are worked on', async () => {
    const [ask] = await signInAtBoth()
    await importPhotos(ask)
    await vi.waitFor(async () => expect((await months(ask))['total']).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 20,
    })
    cluster.lines.bucket.cut()
    expect((await send(first?.url ?? '', await keyFor(ask), await jpeg(901))).status).toBe(503)
    cluster.lines.bucket.mend()
    await until(ask, PHOTOS)
    expect((await ask('/api/libraries')).body).toMatchObject([{ photos: PHOTOS, failed: 0 }])
  }, 240_000)

  test.skipIf(!hasRedis)(
    'a Redis that goes away comes back without a restart, and nothing is forgotten',
    async () => {
      const [ask, other] = await signInAtBoth()
      const key = await keyFor(ask)
      await importPhotos(ask)
      await vi.waitFor(async () => expect((await months(ask))['total']).toBeGreaterThan(0), {
        timeout: 60_000,
        interval: 20,
      })
      cluster.lines.redis?.cut()
      // What is committed waits in the outbox.
      expect((await send(first?.url ?? '', key, await jpeg(902))).status).toBe(201)
      expect((await ask('/api/plugins/partner-sharing/disable', 'POST')).status).toBe(200)
      expect((await other('/api/partner-sharing')).status).toBe(404)
      cluster.lines.redis?.mend()
      await until(other, PHOTOS + 1)
    },
    240_000,
  )
})

const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => one.name)

/** A request's body that stops in its middle and waits for its connection to end. */
function stoppable(bytes: Buffer, from: number) {
  let arrived: () => void = () => {}
  const halfway = new Promise<void>((resolve) => (arrived = resolve))
  const head = from === 0 ? '--kith\r\ncontent-disposition: form-data; name="file"; filename="photo.jpg"\r\n\r\n' : ''
  let sent = from
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull(controller) {
      if (sent > bytes.length / 2) return (arrived(), new Promise<void>(() => {}))
      controller.enqueue(new Uint8Array(bytes.subarray(sent, sent + 500_000)))
      sent += 500_000
    },
  })
  return { body, halfway }
}
