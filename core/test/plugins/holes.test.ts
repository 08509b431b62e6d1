import { AssetModel, plugin } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Shout, notes } from './notes-plugin.ts'

// Thirteen holes that a first sketch of the SDK had. Those about sharing rights (a link to what is not yours, what
// others brought, `via`) are in ../access.

const start = () => testKith({ plugins: [notes], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex.raw('truncate core.asset, notes.note, notes.link, notes.heard, core.outbox cascade')
})

const manifest = (id: string) => ({ name: id, version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id } })

describe('visitors', () => {
  const link = async () => {
    const [row]: { key: string }[] = await k
      .knex('notes.link')
      .insert({
        key: '11111111-1111-4111-8111-111111111111',
        kind: 'core:library',
        set_id: k.users.ada.id,
        by_user_id: k.users.ada.id,
      })
      .returning('key')
    return { 'x-note-key': String(row?.key) }
  }

  test('a signed-in user who opens a link sees what anybody with the link sees', async () => {
    const photo = await k.asset(k.users.ada)
    const headers = await link()
    expect((await k.as(null, notes, headers).list()).seen).toEqual([photo])
    const asBob = await k.as(k.users.bob, notes, headers).list()
    expect(asBob).toMatchObject({ seen: [photo], caller: 'user' })
    expect((await k.as(k.users.bob, notes).list()).seen).toEqual([])
  })

  test('a garbage key is a wrong key, not an error of the server', async () => {
    const answer = await k.as(null, { 'x-note-key': 'garbage' }).get('/api/notes')
    expect(answer.status).toBe(401)
  })

  test('who may not see a photo hears that it does not exist; who may see but not edit hears that', async () => {
    const photo = await k.asset(k.users.ada)
    await expect(k.as(k.users.bob, notes).mayEdit({ body: { ids: [photo] } })).rejects.toMatchObject({ status: 404 })
    await link()
    await expect(k.as(k.users.ada, notes).mayEdit({ body: { ids: [photo] } })).resolves.toBeDefined()
    const asBob = k.as(k.users.bob, notes, await link())
    await expect(asBob.mayEdit({ body: { ids: [photo] } })).rejects.toMatchObject({ status: 403 })
  })
})

describe('transactions', () => {
  test('models and services join the open transaction; its events and jobs are kept with it', async () => {
    await k.stub<Shout>('shout/v1', { shout: async (text) => `${text} to ${await AssetModel.query().resultSize()}` })
    const photo = await k.asset(k.users.ada)
    const note = await k.as(k.users.ada, notes).add({ params: { assetId: photo }, body: { text: 'hello' } })
    expect(note.text).toBe('hello to 1')
    expect(note.at).toBeInstanceOf(Date)
    expect(await k.runJobs()).toBe(3)
  })

  test('what fails inside is lost whole: rows, events and jobs', async () => {
    const photo = await k.asset(k.users.ada)
    await expect(k.as(k.users.ada, notes).failing({ params: { assetId: photo } })).rejects.toMatchObject({
      status: 410,
      code: 'notes.gone',
    })
    expect(await k.knex('notes.note')).toEqual([])
    expect(await k.runJobs()).toBe(0)
  })

  test('a query that would not join the transaction is an error that says so, not a deadlock', async () => {
    const answer = await k.as(k.users.ada).post('/api/notes/wrong/query')
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).toContain('did not join it')
  })
})

describe('events and jobs', () => {
  test('two listeners of one event in one plugin each run once', async () => {
    const photo = await k.asset(k.users.ada)
    await k.as(k.users.ada, notes).add({ params: { assetId: photo }, body: { text: 'x' } })
    await k.runJobs()
    const heard: { listener: string }[] = await k.knex('notes.heard').orderBy('listener')
    expect(heard.map((row) => row.listener)).toEqual(['first', 'second'])
  })

  test('a job or event that is in no `parts` is named at once', async () => {
    const job = await k.as(k.users.ada).post('/api/notes/wrong/job')
    expect(JSON.stringify(job.body)).toContain('notes.unlisted')
    const event = await k.as(k.users.ada).post('/api/notes/wrong/event')
    expect(JSON.stringify(event.body)).toContain('notes.forgotten')
  })
})

describe('the edges', () => {
  test('a handler answers a Date where its schema says `datetime`, and text is what is sent', async () => {
    const photo = await k.asset(k.users.ada)
    const { body } = await k.as(k.users.ada).post(`/api/notes/${photo}`, { text: 'hello' })
    expect(body).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })
  })

  test('while one develops, an error says in whose route it happened, with the stack and the request', async () => {
    const { body } = await k.as(k.users.ada).post('/api/notes/wrong/job')
    expect(body).toMatchObject({
      error: {
        code: 'internal',
        plugin: 'notes',
        route: 'notes.wrongJob',
        stack: expect.stringContaining('notes-plugin'),
        requestId: expect.any(String),
      },
    })
  })

  test('query values are read by their schemas', async () => {
    const one = await k.as(k.users.ada).get('/api/notes?tags=a&n=3')
    expect(one.body).toMatchObject({ tags: ['a'], n: 3 })
    const two = await k.as(k.users.ada).get('/api/notes?tags=a&tags=b')
    expect(two.body).toMatchObject({ tags: ['a', 'b'] })
    expect((await k.as(k.users.ada).get('/api/notes?n=x')).status).toBe(400)
  })

  test.each(['core', 'public', 'api', 'pg-catalog', 'Bad Id!', 'x', 'a_b'])('a plugin cannot be called %s', (id) => {
    expect(() => plugin({ package: manifest(id) })).toThrow(/package\.json/)
  })

  test('mistakes in a definition are listed in one sentence', () => {
    const kith = plugin({ package: manifest('wrong') })
    expect(() =>
      kith.define({
        migrations: { init: '' },
        widgets: { 'kith-other-thing': { title: 'x', module: './x.js' } },
        parts: [
          kith.job(
            'nightly',
            z.object({ must: z.string() }) as never,
            { queue: 'system', cron: 'nonsense' as never },
            async () => {},
          ),
        ],
      }),
    ).toThrow(/0001-init.*kith-wrong-.*|nightly/s)
  })

  test('migrations run by name, and functions with semicolons in their bodies stay whole', async () => {
    const { rows } = await k.knex.raw(`select notes.loudly('hi') as loud`)
    expect(rows).toEqual([{ loud: 'HI' }])
  })
})

describe('plugins that cannot run yet', () => {
  test('a required setting is asked for before the plugin runs, and not by an error in every request', async () => {
    const kith = plugin({ package: manifest('bucket'), settings: z.object({ bucket: z.string() }) })
    const where = kith.get('/', { returns: z.object({ bucket: z.string() }) }, async ({ settings }) => ({
      bucket: settings.bucket,
    }))
    const world = await testKith({ plugins: [], installed: [kith.define({ routes: { where } })], users: ['ada'] })
    try {
      await world.enable('bucket')
      const before = await world.as(world.users.ada).get('/api/bucket')
      expect(before).toMatchObject({ status: 409, body: { error: { code: 'needs_setup' } } })
      await world.as(world.users.ada).put('/api/plugins/bucket/settings', { bucket: 'photos' })
      expect((await world.as(world.users.ada).get('/api/bucket')).body).toEqual({ bucket: 'photos' })
      // As after a new version that asks for more than was filled in.
      await world.knex('core.plugin').where({ id: 'bucket' }).update({ settings: '{}', checked: null })
      await (await world.another()).close()
      expect(await world.as(world.users.ada).get('/api/bucket')).toMatchObject({ status: 409 })
    } finally {
      await world.close()
    }
  })
})
