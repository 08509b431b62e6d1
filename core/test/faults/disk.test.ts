import { execFileSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { offsetOf, placeOf, tusOf } from '../resumable/tus.ts'
import { type Server, serve, signIn, tempFolder } from './server.ts'

const PHOTOS = 40
let temp: Awaited<ReturnType<typeof tempFolder>>
let server: Server | undefined
const mounted: string[] = []
beforeEach(async () => {
  temp = await tempFolder()
})
afterEach(async () => {
  await server?.kill()
  server = undefined
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder])
  await temp.remove()
})

/** Puts a disk of its own at a folder; false where one may not. */
async function smallDisk(folder: string, size: string): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return false
  }
  mounted.push(folder)
  return true
}

const picture = (n: number, size = 1200) =>
  sharp({
    create: {
      width: size,
      height: 900,
      channels: 3,
      background: { r: n * 5, g: 255 - n, b: 99 },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer()

async function upload(at: Server, ask: Awaited<ReturnType<typeof signIn>>, bytes: Buffer) {
  const made = await ask('/api/auth/keys', 'POST', { name: 'uploads', scopes: ['uploads.write'] })
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], 'photo.jpg'))
  const headers = { 'x-api-key': String(made.body['secret']) }
  const answer = await fetch(`${at.url}/api/uploads`, { method: 'POST', headers, body: form })
  const body: unknown = await answer.json()
  return { status: answer.status, body }
}

const Libraries = z.array(z.object({ id: z.uuid(), failed: z.int() }))
const total = async (ask: Awaited<ReturnType<typeof signIn>>) => (await ask('/api/timeline/months')).body['total']

test('an upload for which there is no room is refused with a sentence, leaves nothing, and the server goes on', async ({
  skip,
}) => {
  const data = path.join(temp.path, 'data')
  if (!(await smallDisk(path.join(data, 'tmp'), '1m'))) skip('Only root may mount a small disk.')
  server = await serve(data)
  const ask = await signIn(server)
  const large = Buffer.concat([await picture(1), Buffer.alloc(4_000_000)])
  const refused = await upload(server, ask, large)
  expect(refused).toMatchObject({
    status: 507,
    body: { error: { code: 'disk_full', message: expect.stringMatching(/Make room/) } },
  })
  const left = await readdir(path.join(data, 'tmp'), { recursive: true, withFileTypes: true })
  expect(left.filter((one) => one.isFile())).toEqual([])
  expect((await upload(server, ask, await picture(2, 300))).status).toBe(201)
}, 60_000)

test('an upload in parts for which there is no room is refused before its first byte, or where the disk is full', async ({
  skip,
}) => {
  const data = path.join(temp.path, 'data')
  if (!(await smallDisk(path.join(data, 'resumable'), '1m'))) skip('Only root may mount a small disk.')
  server = await serve(data)
  const ask = await signIn(server)
  const made = await ask('/api/auth/keys', 'POST', { name: 'uploads', scopes: ['uploads.write', 'uploads.read'] })
  const tus = tusOf(server.url, null, { 'x-api-key': String(made.body['secret']) })
  expect((await tus.begin(4_000_000)).code).toBe('disk_full')
  const [first, second] = [placeOf(await tus.begin(900_000)), placeOf(await tus.begin(900_000))]
  await tus.part(first, 0, new Uint8Array(800_000))
  const full = await tus.part(second, 0, new Uint8Array(800_000))
  expect([full.status, full.code]).toEqual([507, 'disk_full'])
  expect((await tus.end(first)).status).toBe(204)
  const came = offsetOf(await tus.look(second))
  expect((await tus.part(second, came, new Uint8Array(800_000 - came))).status).toBe(204)
}, 60_000)

test('photos for which there was no room say so, and are worked on once there is', async ({ skip }) => {
  const [data, folder] = [path.join(temp.path, 'data'), path.join(temp.path, 'photos')]
  const files = path.join(data, 'files')
  if (!(await smallDisk(files, '500k'))) skip('Only root may mount a small disk.')
  await mkdir(folder)
  for (let i = 0; i < PHOTOS; i++) await writeFile(path.join(folder, `${i}.jpg`), await picture(i))
  server = await serve(data, [folder])
  const ask = await signIn(server)
  const id = await vi.waitFor(
    async () => {
      const [library] = Libraries.parse((await ask('/api/libraries')).body)
      expect(library?.failed).toBeGreaterThan(0)
      return library?.id
    },
    { timeout: 30_000, interval: 50 },
  )
  expect((await ask(`/api/libraries/${id}/failed`)).body).toContainEqual(
    expect.objectContaining({ code: 'disk_full', error: expect.stringMatching(/Make room/) }),
  )
  expect(await server.stop()).toBe(0)

  execFileSync('mount', ['-o', 'remount,size=100m', files])
  server = await serve(data)
  const again = await signIn(server)
  await vi.waitFor(async () => expect(await total(again)).toBe(PHOTOS), { timeout: 60_000, interval: 200 })
  expect((await again('/api/libraries')).body).toMatchObject([{ photos: PHOTOS, failed: 0 }])
}, 120_000)
