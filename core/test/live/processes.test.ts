import type { Readable } from 'node:stream'
import { createLive } from '#core/live/index.js'
import { insertNotices } from '#core/notices/index.js'
import { buildGeneration } from '#core/plugins/build.js'
import { openTestDatabase } from '#core/testing/database.js'
import { plugin } from '@kith/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const unasked = () => {
  throw new Error('nobody should ask')
}
const generation = buildGeneration({
  n: 1,
  plugins: [],
  settings: new Map(),
  areas: [],
  waiting: new Map(),
  signalOf: () => new AbortController().signal,
  makeService: unasked,
})
const noted = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'walls' } },
}).notice('noted', z.object({}), { label: 'Notes', text: () => 'A note.', link: () => '/' })

let database: Awaited<ReturnType<typeof openTestDatabase>>
let userId: string
beforeAll(async () => {
  database = await openTestDatabase()
  const [user]: { id: string }[] = await database
    .knex('core.user')
    .insert({ email: 'a@example.org', name: 'ada' })
    .returning('id')
  userId = String(user?.id)
})
afterAll(() => database.close())

const processOf = (beatMs?: number) =>
  createLive({
    database,
    generation: () => generation,
    ringOf: unasked,
    log: silent,
    ...(beatMs !== undefined && { beatMs }),
  })
const caller = () => ({ kind: 'user', id: userId, name: 'ada', admin: false, visits: [] }) as const

/** What comes on a stream until `enough` holds of it. */
async function heardOn(stream: Readable, enough: (heard: string) => Promise<boolean> | boolean): Promise<string> {
  let heard = ''
  for await (const chunk of stream) {
    heard += String(chunk)
    if (await enough(heard)) break
  }
  return heard
}

describe('several processes', () => {
  it('each tell their own pages what was committed in any', async () => {
    const processes = [processOf(), processOf()]
    const streams = await Promise.all(processes.map((live) => live.open(caller(), undefined)))
    await insertNotices(database.knex, noted, [userId], {})
    for (const stream of streams)
      expect(await heardOn(stream, (heard) => heard.includes('data:'))).toContain('{"name":"core.notice","payload":{}}')
    await Promise.all(processes.map((live) => live.close()))
  })
})

describe('a stream to which nothing happens', () => {
  it('beats, and ends once its session is gone', async () => {
    const [session]: { id: string }[] = await database
      .knex('core.session')
      .insert({ user_id: userId, token_hash: Buffer.alloc(32), expires_at: new Date('2100-01-01') })
      .returning('id')
    const live = processOf(10)
    const stream = await live.open(caller(), { id: session?.id, apiKeyId: undefined, scopes: undefined })
    const heard = await heardOn(stream, async (text) => {
      if (text.endsWith('\n\n:\n\n:\n\n')) await database.knex('core.session').delete()
      return false
    })
    expect(heard).toMatch(/^retry: 3000\n\n(:\n\n){2,}$/)
    await live.close()
  })

  it('ends when its process stops', async () => {
    const live = processOf()
    const stream = await live.open(caller(), undefined)
    await live.close()
    expect(await heardOn(stream, () => false)).toBe('retry: 3000\n\n')
  })
})
