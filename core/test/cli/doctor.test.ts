import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Server, kith, serve, signIn, tempFolder } from '../faults/server.ts'

vi.setConfig({ testTimeout: 120_000 })

const Report = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({
      about: z.string(),
      state: z.enum(['ok', 'note', 'bad']),
      says: z.string(),
      todo: z.string().optional(),
    }),
  ),
})

let temp: Awaited<ReturnType<typeof tempFolder>>
let data: string
let photos: string
let running: Server | undefined

beforeAll(async () => {
  temp = await tempFolder()
  data = path.join(temp.path, 'data')
  photos = path.join(temp.path, 'photos')
  await mkdir(photos)
})
afterAll(async () => {
  await running?.kill()
  await temp.remove()
})

/** What doctor says in JSON, and how it ends. */
async function examine(folder: string, env: Record<string, string> = {}) {
  const { code, output } = await kith(folder, ['doctor', '--json'], env)
  const report = Report.parse(JSON.parse(output))
  const of = (about: string) => report.findings.find((finding) => finding.about === about)
  return { code, report, of }
}

test('before the first start all is well, and nothing is made', async () => {
  const { code, output } = await kith(data, ['doctor'])
  expect(output).toMatch(/will be made at the first start/)
  expect(output).toMatch(/There is no Kith in/)
  expect(output).toMatch(/✓ videos .*ffprobe too/)
  expect([code, output]).toEqual([0, expect.stringMatching(/Kith can run\.\s*$/)])
  expect((await examine(data)).of('database')?.state).toBe('note')
})

test('beside a server that runs, it asks the database through it', async () => {
  running = await serve(data)
  const ask = await signIn(running)
  const { body } = await ask('/api/auth/me')
  const ownerId = z.object({ id: z.string() }).parse(body).id
  const library = await ask('/api/libraries', 'POST', { ownerId, name: 'Holidays', folders: [photos] })
  expect(library.status).toBe(201)
  const { code, report, of } = await examine(data)
  expect(report.findings.filter(({ state }) => state === 'bad')).toEqual([])
  expect([code, report.ok]).toEqual([0, true])
  expect(of('database')?.says).toMatch(/PostgreSQL \d+.*asked through the server that runs/)
  expect(of('processes')?.says).toMatch(/Running: all on/)
  expect(of('library Holidays')?.says).toContain(photos)
  expect(of('plugins')?.says).toContain('partner-sharing')
  expect((await fetch(`${running.url}/api/ready`)).status).toBe(200)
})

test('when it is stopped, a missing folder of photos is a failure with advice', async () => {
  await running?.kill()
  running = undefined
  await rm(photos, { recursive: true })
  const { code, report, of } = await examine(data)
  expect(of('library Holidays')).toMatchObject({
    state: 'bad',
    says: expect.stringMatching(/cannot be read/),
    todo: expect.stringMatching(/Mount the disk/),
  })
  expect([code, report.ok]).toEqual([1, false])
})

test.each([
  ['configuration', { KITH_PORT: 'eighty' }, /KITH_PORT is not usable/],
  ['database', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /Cannot connect to the database/],
  ['Redis', { REDIS_URL: 'redis://127.0.0.1:1' }, /Redis does not answer/],
  ['queues', { QUEUE_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /Cannot connect/],
])('what is wrong with the %s is said with what to do', async (about, env, says) => {
  const { code, of } = await examine(path.join(temp.path, 'nowhere'), env)
  expect(of(about)).toMatchObject({ state: 'bad', says: expect.stringMatching(says), todo: expect.any(String) })
  expect(code).toBe(1)
})

test('notes do not fail: a proxy that is not trusted, and no ffmpeg', async () => {
  const env = { KITH_PUBLIC_URL: 'https://photos.example.org', KITH_FFMPEG: '/nowhere/ffmpeg' }
  const { code, of } = await examine(path.join(temp.path, 'nowhere'), env)
  expect(of('address')).toMatchObject({ state: 'note', todo: expect.stringMatching(/KITH_TRUSTED_PROXIES/) })
  expect(of('videos')).toMatchObject({ state: 'note', says: expect.stringMatching(/no ffmpeg/) })
  expect(code).toBe(0)
})

test('a data folder that is a file cannot be written to', async () => {
  const file = path.join(temp.path, 'file')
  await writeFile(file, '')
  const { code, of } = await examine(file)
  expect(of('data folder')).toMatchObject({ state: 'bad', todo: expect.stringMatching(/KITH_DATA/) })
  expect(code).toBe(1)
})
