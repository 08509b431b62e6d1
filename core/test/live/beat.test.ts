import { createLive } from '#core/live/index.js'
import { openTestDatabase } from '#core/testing/database.js'
import { afterAll, beforeAll, expect, it } from 'vitest'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const unasked = () => {
  throw new Error('nothing happened, so nobody should ask')
}

it('a stream to which nothing happens beats, and ends once its session is gone', async () => {
  const [user]: { id: string }[] = await database
    .knex('core.user')
    .insert({ email: 'a@example.org', name: 'ada' })
    .returning('id')
  const [session]: { id: string }[] = await database
    .knex('core.session')
    .insert({ user_id: user?.id, token_hash: Buffer.alloc(32), expires_at: new Date('2100-01-01') })
    .returning('id')
  const live = createLive({ database, generation: unasked, ringOf: unasked, log: silent, beatMs: 10 })
  const caller = { kind: 'user', id: String(user?.id), name: 'ada', admin: false, visits: [] } as const
  const stream = await live.open(caller, { id: session?.id, apiKeyId: undefined, scopes: undefined })

  let heard = ''
  for await (const chunk of stream) {
    heard += String(chunk)
    if (heard.endsWith('\n\n:\n\n:\n\n')) await database.knex('core.session').delete()
  }
  expect(heard).toMatch(/^retry: 3000\n\n(:\n\n){2,}$/)
  await live.close()
})
