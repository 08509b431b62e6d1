import { plugin, reply } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'papers', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'papers' } },
})
const key = z.string()
const papers = kith.define({
  routes: {
    write: kith.put('/', { body: z.object({ key, text: z.string() }), returns: reply.none }, async ({ body, files }) =>
      files.put(body.key, Buffer.from(body.text)),
    ),
    read: kith.get('/', { query: { key }, returns: reply.file }, async ({ query, files }) => files.open(query.key)),
  },
})

const start = () => testKith({ plugins: [papers], users: ['ada'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

test('a file that is written anew is not taken by the removal of the one before it', async () => {
  const ada = k.as(k.users.ada)
  for (const name of ['kept', 'gone']) {
    await ada.put('/api/papers', { key: `${name}.json`, text: '"old"' })
    await k.knex('core.file_removal').insert({ path: `plugins/papers/${name}.json` })
  }
  await ada.put('/api/papers', { key: 'kept.json', text: '"new"' })
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  await k
    .knex('core.outbox')
    .insert({ queue: 'system', job: 'core.remove-files', plugin: 'core', input: '{}', options })
  await k.runJobs()
  expect(await ada.get('/api/papers?key=kept.json')).toMatchObject({ status: 200, body: 'new' })
  expect((await ada.get('/api/papers?key=gone.json')).status).toBe(404)
  expect(await k.knex('core.file_removal')).toEqual([])
})

test.each(['../secret', '/etc/passwd', 'a//b', '', 'a/../../b', '%2e%2e/x', 'a\\b'])(
  'a key that leads elsewhere is refused: %j',
  async (odd) => {
    const answer = await k.as(k.users.ada).put('/api/papers', { key: odd, text: 'x' })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_key' } } })
  },
)
