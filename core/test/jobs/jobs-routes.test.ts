import path from 'node:path'
import { readConfig } from '#core/config.js'
import { boot } from '#core/server/boot.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tempFolder } from '../faults/server.ts'
import { fillData } from '../faults/started-data.ts'

vi.setConfig({ testTimeout: 60_000 })

let temp: Awaited<ReturnType<typeof tempFolder>>
let running: Awaited<ReturnType<typeof boot>>
let ask: (path: string, body?: object, as?: string) => Promise<{ status: number; body: unknown }>

beforeAll(async () => {
  temp = await tempFolder()
  const data = path.join(temp.path, 'data')
  await fillData(data)
  running = await boot(readConfig({ KITH_DATA: data, KITH_LOG: 'silent' }), 'all')
  const server = await running.kith.listen(0, '127.0.0.1')
  await running.startJobs({ work: true })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  let token = ''
  ask = async (route, body, as = token) => {
    const answer = await fetch(url + route, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer ${as}` }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  }
  const ada = { name: 'Ada', email: 'ada@example.org', password: 'a long enough password' }
  const made = await ask('/api/auth/setup', ada)
  token = Object(made.body).token
}, 120_000)
afterAll(async () => {
  await running.close()
  await temp.remove()
})

/** Work that cannot be done: what it is given is not what its job takes. */
const breakSomething = () =>
  running.kith.knex('core.outbox').insert({
    queue: 'media',
    job: 'core.process',
    plugin: 'core',
    input: JSON.stringify({ nonsense: true }),
    options: JSON.stringify({ attempts: 1, timeout: 30 }),
  })

const mediaFailed = async () => {
  const { body } = await ask('/api/jobs')
  return Object(body).queues?.find((one: { queue: string }) => one.queue === 'media')?.failed
}
const listed = async (): Promise<{ id: string; job: string; reason: string; at: string }[]> =>
  Object((await ask('/api/jobs/media/failed')).body).items

test('what failed is counted, listed with why, and tried again, one or all', async () => {
  await breakSomething()
  await breakSomething()
  await vi.waitFor(async () => expect(await mediaFailed()).toBe(2), { timeout: 40_000, interval: 200 })
  const [first, second] = await listed()
  expect(first).toMatchObject({ job: 'core.process', reason: expect.stringContaining('expected') })

  // Tried again it fails again, at a later time.
  expect((await ask('/api/jobs/media/retry', { id: first?.id })).status).toBe(204)
  const later = (before: string | undefined) => (one: { at: string }) => one.at > (before ?? '')
  await vi.waitFor(async () => expect((await listed()).filter(later(first?.at))).toHaveLength(1), { timeout: 40_000 })
  expect((await ask('/api/jobs/media/retry', {})).status).toBe(204)
  await vi.waitFor(
    async () =>
      expect((await listed()).every(({ at }) => at > String(first?.at) && at > String(second?.at))).toBe(true),
    { timeout: 40_000 },
  )
})

test('only what failed can be tried again, and only by administrators', async () => {
  const gone = await ask('/api/jobs/system/retry', { id: 'no-such-work' })
  expect([gone.status, Object(gone.body).error?.code]).toEqual([404, 'jobs.gone'])
  expect((await ask('/api/jobs/nonsense/failed')).status).toBe(404)
  expect((await ask('/api/jobs', undefined, '')).status).toBe(401)
})
