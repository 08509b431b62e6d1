import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createBucketStore } from '#core/files/bucket-store.js'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'
import { type Proxy, startProxy } from '../files/proxy.ts'
import { bucketAt, startS3 } from '../files/s3.ts'
import { offsetOf, placeOf, tusOf } from '../resumable/tus.ts'
import { type Server, kith, serve, signIn, tempFolder } from './server.ts'

let s3: Awaited<ReturnType<typeof startS3>>
let proxy: Proxy
let temp: Awaited<ReturnType<typeof tempFolder>>
let server: Server | undefined
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.stop())
beforeEach(async () => {
  temp = await tempFolder()
  proxy = await startProxy({ host: '127.0.0.1', port: s3.port })
})
afterEach(async () => {
  await server?.kill()
  await proxy.close()
  await temp.remove()
})

const data = () => path.join(temp.path, 'data')
const env = () => ({ ...bucketAt(proxy.port).env, S3_PREFIX: path.basename(temp.path) })

/** What is in the bucket, by its first word. */
async function stored(kind: string): Promise<string[]> {
  const files = createBucketStore({ ...s3.bucket, prefix: path.basename(temp.path) }, temp.path)
  const found: string[] = []
  for await (const { key } of files.list(kind)) found.push(key)
  return found
}
/** Without what plugins keep: faces puts its models there as soon as it looks at a photo. */
const photosStored = async () => (await stored('')).filter((key) => !key.startsWith('plugins/'))
const onDisk = async () =>
  (await readdir(data(), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile() && !one.parentPath.includes(`${path.sep}database`))
    .map((one) => one.name)

async function start(key?: string) {
  server = await serve(data(), [], env())
  const ask = await signIn(server)
  const made = key ?? String((await ask('/api/auth/keys', 'POST', { name: 'test', scopes: ['*'] })).body['secret'])
  const headers = { 'x-api-key': made }
  const at = server.url
  return {
    server,
    ask,
    key: made,
    tus: tusOf(at, null, headers),
    get: (where: string, more = {}) => fetch(at + where, { headers: { ...headers, ...more } }),
    send(bytes: Buffer) {
      const form = new FormData()
      form.append('file', new File([new Uint8Array(bytes)], 'photo.jpg'))
      return fetch(`${at}/api/uploads`, { method: 'POST', headers, body: form })
    },
  }
}
const Sent = z.object({ files: z.tuple([z.object({ id: z.uuid() })]) })
const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const shown = (run: Awaited<ReturnType<typeof start>>, total: number) =>
  vi.waitFor(async () => expect((await run.ask('/api/timeline/months')).body).toMatchObject({ total }), {
    timeout: 30_000,
    interval: 100,
  })

test('uploads and what is made of them are in the bucket and nowhere else', async () => {
  const run = await start()
  expect(run.server.output()).toMatch(/S3_ACCESS_KEY_ID=\*\*\* S3_SECRET_ACCESS_KEY=\*\*\*/)
  const bytes = await jpeg(1)
  const { files } = Sent.parse(await (await run.send(bytes)).json())
  const [{ id }] = files
  await shown(run, 1)
  expect((await photosStored()).map((key) => key.split('/')[0]).sort()).toEqual(['previews', 'thumbnails', 'uploads'])
  expect(await onDisk()).toEqual([])

  expect((await run.get(`/api/assets/${id}/thumbnail`)).status).toBe(200)
  expect((await bodyOf(await run.get(`/api/assets/${id}/original`))).equals(bytes)).toBe(true)
  const part = await run.get(`/api/assets/${id}/original`, { range: 'bytes=10-19' })
  expect([part.status, await bodyOf(part)]).toEqual([206, bytes.subarray(10, 20)])
  const zip = await bodyOf(await run.get(`/api/assets/zip`))
  expect(readZip(zip).get('photo.jpg')?.equals(bytes)).toBe(true)
}, 120_000)

test('killed in the middle of an upload in parts, it goes on, also on another machine', async () => {
  const bytes = Buffer.concat([await jpeg(2), Buffer.alloc(24_000_000, 7)])
  const first = await start()
  const at = placeOf(await first.tus.begin(bytes.length))
  await first.tus.part(at, 0, bytes.subarray(0, 1_000_000))
  const cut = first.tus.part(
    at,
    1_000_000,
    slowly(bytes.subarray(1_000_000), () => first.server.kill()),
  )
  await expect(cut).rejects.toThrow()
  expect(await onDisk()).toEqual([])

  const second = await start(first.key)
  const offset = offsetOf(await second.tus.look(at))
  expect(offset).toBeGreaterThanOrEqual(1_000_000)
  expect(offset).toBeLessThan(bytes.length)
  const last = await second.tus.part(at, offset, bytes.subarray(offset))
  expect([last.status, last.headers.get('kith-duplicate')]).toEqual([204, 'false'])
  const original = await second.get(`/api/assets/${last.headers.get('kith-asset')}/original`)
  expect((await bodyOf(original)).equals(bytes)).toBe(true)
  expect(await stored('resumable')).toEqual([])
  expect((await stored('uploads')).length).toBe(1)
}, 120_000)

/** All but the end; then something happens. */
function slowly(bytes: Buffer, then: () => Promise<void>): ReadableStream {
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      if (sent > 20_000_000) return void (await then())
      controller.enqueue(new Uint8Array(bytes.subarray(sent, sent + 500_000)))
      sent += 500_000
    },
  })
}

test('a bucket that goes away is said to be away, and photos are worked on once it is back', async () => {
  const run = await start()
  await run.send(await jpeg(3))
  await shown(run, 1)
  proxy.cut()
  const refused = await run.send(await jpeg(4))
  expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'store_unavailable' } }])
  proxy.mend()
  expect((await run.send(await jpeg(4))).status).toBe(201)
  await shown(run, 2)
  expect((await stored('uploads')).length).toBe(2)
}, 120_000)

test('what nothing names is swept away, and nothing else', async () => {
  const run = await start()
  await run.send(await jpeg(5))
  await shown(run, 1)
  await run.server.stop()
  const files = createBucketStore({ ...s3.bucket, prefix: path.basename(temp.path) }, temp.path)
  const orphan = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
  const lost = [`previews/aa/${orphan}.jpg`, `uploads/${orphan}/2026/${orphan}.jpg`, 'plugins/gone/file.json']
  for (const key of [...lost, 'of-somebody-else.txt']) await files.put(key, Buffer.from('x'))
  expect((await kith(data(), ['sweep'], env())).output).toMatch(/^0 files were deleted/m)
  const swept = await kith(data(), ['sweep', '--older-than', '0'], env())
  // Faces may have been about to write its models when the server was stopped.
  const others = swept.output.split('\n').filter((line) => /^[\w-]+\//.test(line) && !line.startsWith('plugins/faces/'))
  expect(others.sort()).toEqual(lost.sort())
  expect(await photosStored()).toHaveLength(4)
  expect((await kith(data(), ['sweep', '--older-than', 'soon'], env())).output).toMatch(/number of hours/)
}, 120_000)

test.each([
  [{ S3_ENDPOINT: 'http://127.0.0.1:1' }, /name the bucket/],
  [{ S3_BUCKET: 'kith' }, /S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY/],
  [{ S3_ENDPOINT: 'photos' }, /S3_ENDPOINT is not usable/],
])('a bucket that makes no sense is refused with a sentence: %j', async (given, sentence) => {
  const { code, output } = await kith(data(), ['serve'], given as Record<string, string>)
  expect(code).not.toBe(0)
  expect(output).toMatch(sentence)
})
