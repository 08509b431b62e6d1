import { type Plugin, id, plugin, reply } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'

const manifest = (name: string) => ({
  name,
  version: '1.0.0',
  peerDependencies: { '@kith/sdk': '*' },
  kith: { id: name },
})

const speaks = plugin({ package: manifest('speaks') })
const said = speaks.event('said', z.object({ word: z.string() }))
const say = speaks.post('/', { body: z.object({ word: z.string() }), returns: reply.none }, async ({ body, emit }) =>
  emit(said, body),
)

const hears = plugin({ package: manifest('hears') })
class Word extends hears.model('word', z.object({ id, word: z.string() })) {}
const heard = hears.on(said, 'keep', async ({ payload }) => {
  await Word.query().insert({ word: payload.word })
})
const write = hears.job('write', z.object({ word: z.string() }), { queue: 'media' }, async ({ input }) => {
  await Word.query().insert({ word: input.word })
})
const order = hears.post(
  '/',
  { body: z.object({ word: z.string() }), returns: reply.none },
  async ({ body, enqueue }) => enqueue(write, body),
)
const migrations = { '0001-a': 'create table word (id uuid primary key default gen_random_uuid(), word text)' }
const plugins: Plugin[] = [
  speaks.define({ parts: [said], routes: { say } }),
  hears.define({ parts: [heard, write], routes: { order }, migrations }),
]

const start = () => testKith({ plugins, users: ['ada'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.runJobs()
  await k.knex('hears.word').delete()
})

const tell = (word: string) => k.as(k.users.ada).post('/api/speaks', { word })
const kept = async () => {
  await k.runJobs()
  const rows: { word: string }[] = await k.knex('hears.word').orderBy('word')
  return rows.map((row) => row.word)
}

test('a plugin hears later what happened while it was off', async () => {
  await k.disable('hears')
  await tell('hello')
  expect(await kept()).toEqual([])
  await k.enable('hears')
  expect(await kept()).toEqual(['hello'])
})

test('what was on its way when the plugin was switched off arrives when it is on again, and once', async () => {
  await tell('waiting')
  await k.disable('hears')
  await tell('missed')
  expect(await kept()).toEqual([])
  await k.enable('hears')
  expect(await kept()).toEqual(['missed', 'waiting'])
})

test('jobs that were waiting then are done, too', async () => {
  await k.as(k.users.ada).post('/api/hears', { word: 'ordered' })
  await k.disable('hears')
  expect(await kept()).toEqual([])
  await k.enable('hears')
  expect(await kept()).toEqual(['ordered'])
})

test('switched on when it is on already, it does not hear it all again', async () => {
  await k.disable('hears')
  await tell('once')
  await k.enable('hears')
  await k.enable('hears')
  expect(await kept()).toEqual(['once'])
})

test('it also hears what happened while its package was gone', async () => {
  await k
    .knex('core.plugin')
    .where({ id: 'hears' })
    .update({ state: 'missing', stage: 'enabled', disabled_at: new Date() })
  await k.knex('core.revision').where({ kind: 'core:generation' }).increment('n')
  await tell('away')
  expect(await kept()).toEqual([])
  const restarted = await k.another()
  await restarted.close()
  expect(await k.knex('core.plugin').where({ id: 'hears' }).first('state')).toEqual({ state: 'enabled' })
  expect(await kept()).toEqual(['away'])
})

test('uninstalled, it keeps nothing that waited', async () => {
  await tell('lost')
  await k.disable('hears')
  await k.runJobs()
  await k.uninstall('hears')
  expect(await k.knex('core.outbox').where({ plugin: 'hears' })).toEqual([])
  await k.enable('hears')
  expect(await kept()).toEqual([])
})
