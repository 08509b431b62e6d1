import { testKith } from '@kith/sdk/testing'
import { type Job, plugin, reply } from '@kith/sdk'
import { openTestDatabase } from '#core/testing/database.js'
import { createGather } from '#core/jobs/gather.js'
import type { Outgoing } from '#core/jobs/outbox.js'
import { openQueues } from '#core/jobs/queues.js'
import { startRelay } from '#core/jobs/relay.js'
import type { Work } from '#core/jobs/run.js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

// On Redis when KITH_TEST_REDIS_URL is set, else on the database, embedded or a server's.

const log = { debug() {}, info() {}, warn() {}, error() {} }
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const Photos = z.object({ ids: z.array(z.number()).max(3) })

/** A job of photos, of which one piece does up to three. */
const photosJob: Job<typeof Photos> = {
  part: 'job',
  name: 'core.photos',
  input: Photos,
  queue: 'system',
  retries: 3,
  timeout: 30,
  cron: undefined,
  key: undefined,
  gather: (inputs) => {
    const ids = inputs.flatMap((input) => input.ids)
    return ids.flatMap((_, at) => (at % 3 === 0 ? [{ ids: ids.slice(at, at + 3) }] : []))
  },
  run: async () => {},
}

async function engine(run: (work: Work) => Promise<void>, isAway?: () => Promise<boolean>) {
  const database = await openTestDatabase()
  closers.push(() => database.close())
  const queues = await openQueues({
    database,
    log,
    redisUrl: process.env['KITH_TEST_REDIS_URL'],
    prefix: `kith-test-${Math.random().toString(36).slice(2)}`,
    process: run,
    ...(isAway && { isAway, awayMs: 50 }),
  })
  closers.push(() => queues.close())
  const relay = startRelay({
    knex: database.knex,
    add: (rows) => queues.add(rows),
    jobOf: (name) => (name === photosJob.name ? photosJob : undefined),
    log,
  })
  closers.push(() => relay.close())
  const put = async (input: object, more: object = {}) => {
    await database.knex('core.outbox').insert({
      queue: 'system',
      job: 'core.test',
      plugin: 'core',
      input: JSON.stringify(input),
      options: JSON.stringify({ attempts: 3, timeout: 30 }),
      ...more,
    })
    relay.poke()
  }
  return { database, queues, put }
}

describe('the queues', () => {
  test('what is committed to the outbox is run, once', async () => {
    const ran: unknown[] = []
    const { database, put } = await engine(async (work) => void ran.push(work.input))
    await put({ n: 1 })
    await put({ n: 2 })
    await vi.waitFor(() => expect(ran).toHaveLength(2), 15_000)
    expect(ran).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2 }]))
    expect(await database.knex('core.outbox')).toEqual([])
  })

  test('many pieces that come together are each run once', async () => {
    const ran: unknown[] = []
    const { put } = await engine(async (work) => void ran.push(work.input))
    const inputs = Array.from({ length: 40 }, (_, n) => ({ n }))
    for (const input of inputs) await put(input)
    await vi.waitFor(() => expect(ran).toHaveLength(40), 15_000)
    expect(ran).toEqual(expect.arrayContaining(inputs))
  })

  test('pieces of a job that can gather them are done in fewer, and none is lost', async () => {
    const ran: { ids: number[] }[] = []
    const { database, put } = await engine(async (work) => {
      if (work.job === 'core.photos') ran.push(work.input as { ids: number[] })
    })
    const ids = Array.from({ length: 30 }, (_, n) => n)
    for (const id of ids) await put({ ids: [id] }, { job: 'core.photos' })
    await vi.waitFor(() => expect(ran.flatMap((input) => input.ids).toSorted((a, b) => a - b)).toEqual(ids), 15_000)
    expect(ran.length).toBeLessThan(30)
    expect(Math.max(...ran.map((input) => input.ids.length))).toBe(3)
    expect(await database.knex('core.outbox')).toEqual([])
  })

  test('what two processes gather from the same rows, and one from more, is done with none left out', async () => {
    const ran: number[] = []
    const { queues } = await engine(async (work) => void ran.push(...Photos.parse(work.input).ids))
    const row = (id: number): Outgoing => ({
      id,
      queue: 'system',
      job: photosJob.name,
      plugin: 'core',
      input: { ids: [id] },
      by: null,
      key: null,
      run_at: new Date(0),
      options: { attempts: 3, timeout: 30 },
    })
    for (const ids of [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3, 4],
    ])
      await queues.add(createGather(() => photosJob, { least: 0, most: 0 })(ids.map(row)).work)
    await vi.waitFor(() => expect(ran.toSorted()).toEqual([1, 1, 2, 2, 3, 3, 4]), 15_000)
  })

  test('what has a key, or is of another form than the job knows, is not gathered', async () => {
    const ran: unknown[] = []
    const { put } = await engine(async (work) => void (work.job === 'core.photos' && ran.push(work.input)))
    const inputs = [{ ids: [1] }, { photos: [2] }, { ids: [3] }]
    await put(inputs[0] ?? {}, { job: 'core.photos' })
    await put(inputs[1] ?? {}, { job: 'core.photos' })
    await put(inputs[2] ?? {}, { job: 'core.photos', key: 'core.photos:3' })
    await vi.waitFor(() => expect(ran).toHaveLength(3), 15_000)
    expect(ran).toEqual(expect.arrayContaining(inputs))
  })

  test('a failure is tried again', async () => {
    let tries = 0
    const { put } = await engine(async () => {
      tries += 1
      if (tries < 2) throw new Error('not yet')
    })
    await put({})
    await vi.waitFor(() => expect(tries).toBe(2), 15_000)
  })

  test('what fails because something is away waits for it, and uses up none of its attempts', async () => {
    let tries = 0
    const { put, queues } = await engine(
      async () => {
        tries += 1
        if (tries < 5) throw new Error('The database is away.')
      },
      async () => true,
    )
    await put({}, { options: JSON.stringify({ attempts: 1, timeout: 30 }) })
    await vi.waitFor(() => expect(tries).toBe(5), 15_000)
    expect(await queues.failed('system', 10)).toEqual([])
  })

  test('of one key one runs and one waits, with the latest input', async () => {
    const ran: unknown[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const { put, database } = await engine(async (work) => {
      ran.push(work.input)
      if (ran.length === 1) await held
    })
    await put({ n: 1 }, { key: 'k' })
    await vi.waitFor(() => expect(ran).toHaveLength(1), 15_000)
    await put({ n: 2 }, { key: 'k' })
    await put({ n: 3 }, { key: 'k' })
    await vi.waitFor(async () => expect(await database.knex('core.outbox')).toEqual([]), 15_000)
    release()
    await vi.waitFor(() => expect(ran).toHaveLength(2), 15_000)
    expect(ran.at(-1)).toEqual({ n: 3 })
  })

  test('schedules follow what is enabled', async () => {
    const { queues } = await engine(async () => {})
    const cron = {
      name: 'core.nightly',
      queue: 'system' as const,
      pattern: '0 3 * * *',
      work: { job: 'core.nightly', plugin: 'core', input: {}, by: null, timeout: 10 },
    }
    await queues.schedule([cron])
    await queues.schedule([cron])
    expect((await queues.counts()).find((one) => one.queue === 'system')).toMatchObject({ delayed: 1 })
    await queues.schedule([])
    expect((await queues.counts()).find((one) => one.queue === 'system')).toMatchObject({ delayed: 0 })
  })
})

test('a job says who caused it, and acts for them only as far as they may', async () => {
  const kith = plugin({
    package: { name: 'acts', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'acts' } },
  })
  const seen: { by: string | null; count: number; nobody: boolean }[] = []
  const look = kith.job('look', z.object({}), { queue: 'system' }, async ({ by, acting }) => {
    const who = by ? await acting(by) : undefined
    seen.push({
      by,
      count: (await who?.assets.visible('view'))?.length ?? -1,
      nobody: (await acting('00000000-0000-4000-8000-000000000000')) === undefined,
    })
  })
  const start = kith.post('/', { returns: reply.none }, async ({ enqueue }) => enqueue(look, {}))
  const k = await testKith({ plugins: [kith.define({ parts: [look], routes: { start } })], users: ['ada', 'bob'] })
  closers.push(() => k.close())
  await k.asset(k.users.ada)
  await k.asset(k.users.bob)
  await k.as(k.users.bob).post('/api/acts')
  await k.runJobs()
  expect(seen).toEqual([{ by: k.users.bob.id, count: 1, nobody: true }])
})
