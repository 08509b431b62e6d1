import { plugin } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

// One plugin whose work goes wrong as a test says.
const seen: string[] = []
const broken = new Map<string, string>()
const kith = plugin({
  package: { name: 'tints', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'tints' } },
  settings: z.object({ model: z.enum(['small', 'large']).default('small') }),
})
const tint = kith.derive(
  'tint',
  { title: 'Colours of photos', of: 'image', queue: 'media', version: ({ model }) => model, batch: 2 },
  async ({ photos }) => {
    for (const { id } of photos) {
      const wrong = broken.get(id)
      if (wrong) throw new Error(wrong)
    }
    seen.push(...photos.map(({ id }) => id))
  },
)
const tints = kith.define({ parts: [tint] })

const start = () => testKith({ plugins: [tints], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('core.asset').delete()
  await k.knex('core.event').delete()
  broken.clear()
  seen.length = 0
})

const path = '/api/derived/tints/tint'
const ada = () => k.as(k.users.ada)
const List = z.object({ items: z.array(z.looseObject({})) })
const progress = async () => List.parse((await ada().get('/api/derived')).body).items[0]
const pause = (paused: boolean) => ada().put(`${path}/paused`, { paused })
const workAndSee = async () => {
  await k.runJobs()
  return progress()
}
/** What happens when photos arrive. */
async function arrive(count: number) {
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await k.asset(k.users.bob))
  await k.runJobs()
  return ids
}

test('an admin sees how far the work on photos is, what failed and why, and has that tried again', async () => {
  const ids = await arrive(3)
  expect(await progress()).toMatchObject({
    plugin: 'tints',
    name: 'tint',
    title: 'Colours of photos',
    paused: false,
    total: 3,
    done: 3,
    failed: 0,
    waiting: 0,
  })
  const [bad = ''] = ids
  broken.set(bad, 'This photo has no colours.')
  await ada().put('/api/plugins/tints/settings', { model: 'large' })
  await expect.poll(workAndSee).toMatchObject({ total: 3, done: 2, failed: 1, waiting: 0 })
  expect((await ada().get(`${path}/failed`)).body).toMatchObject([
    { assetId: bad, ownerId: k.users.bob.id, error: 'This photo has no colours.', attempts: 3 },
  ])
  expect((await ada().get(`${path}/failed?after=${bad}`)).body).toEqual([])

  broken.clear()
  expect(await ada().post(`${path}/retry`, { ids: [ids[1]] })).toMatchObject({ status: 202, body: { count: 0 } })
  expect(await ada().post(`${path}/retry`)).toMatchObject({ status: 202, body: { count: 1 } })
  expect(await progress()).toMatchObject({ done: 2, failed: 0, waiting: 1 })
  await k.runJobs()
  expect(await progress()).toMatchObject({ done: 3, failed: 0, waiting: 0 })
})

test('work that is paused waits, for new photos too, in every process, until it goes on', async () => {
  expect(await pause(true)).toMatchObject({ status: 204 })
  await pause(true)
  const ids = await arrive(3)
  expect(seen).toEqual([])
  expect(await progress()).toMatchObject({ paused: true, done: 0, waiting: 3, secondsLeft: null })
  const other = await k.another()
  expect(List.parse((await other.as(k.users.ada).get('/api/derived')).body).items).toMatchObject([{ paused: true }])
  await other.runJobs()
  await other.close()
  expect(seen).toEqual([])
  await pause(false)
  await k.runJobs()
  expect([...seen].sort()).toEqual([...ids].sort())
  expect(await progress()).toMatchObject({ paused: false, done: 3 })
  const log = z.object({ items: z.array(z.object({ text: z.string() })) }).parse((await ada().get('/api/audit')).body)
  expect(log.items.map(({ text }) => text).filter((text) => text.includes('tint”'))).toEqual([
    'Ada resumed the work “tint” of tints on photos.',
    'Ada paused the work “tint” of tints on photos.',
  ])
})

test('it is for admins, and there is none of a plugin that is off', async () => {
  const bob = k.as(k.users.bob)
  for (const answer of [
    await bob.get('/api/derived'),
    await bob.get(`${path}/failed`),
    await bob.post(`${path}/retry`),
    await bob.put(`${path}/paused`, { paused: true }),
  ])
    expect(answer.status).toBe(403)
  expect((await ada().get('/api/derived/tints/nothing/failed')).status).toBe(404)
  await k.disable('tints')
  expect((await ada().get('/api/derived')).body).toEqual({ items: [] })
  expect(await pause(true)).toMatchObject({ status: 404, body: { error: { message: expect.any(String) } } })
  await k.enable('tints')
})
