import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Log } from '@kith/sdk'
import pg from 'pg'
import { beforeAll, expect, it, vi } from 'vitest'
import { connectDatabase } from '#core/db/connect.js'
import { openEmbedded } from '#core/db/embedded/index.js'
import { listen } from '#core/db/listen.js'

const nothing = () => undefined
const log: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** The one known statement that ends PGlite's engine; a server would start a program. */
const BREAK = `create temp table broken (a int); copy broken from program 'true'`

let template: Uint8Array
beforeAll(async () => {
  const embedded = await openEmbedded({})
  template = await embedded.dump()
  await embedded.close()
})

it('fails with a sentence what waits when the engine breaks, starts it again and keeps what was committed', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-broken-'))
  const database = await connectDatabase({ folder, template, log })
  const heard: string[] = []
  const listening = await listen(database, 'news', (payload) => heard.push(payload), log)
  await database.knex.raw('create table kept (a int)')
  await database.knex('kept').insert({ a: 1 })

  const waiting = database.knex('kept')
  const results = await Promise.allSettled([database.knex.raw(BREAK), waiting])
  expect(String(results[0]?.status === 'rejected' && results[0].reason)).toContain('The embedded database stopped.')

  await vi.waitFor(async () => expect(await database.knex('kept')).toEqual([{ a: 1 }]), { timeout: 40_000 })
  // Whoever listens is told that it may have missed something, and hears again.
  await vi.waitFor(() => expect(heard).toEqual(['']), { timeout: 40_000 })
  await database.knex.raw(`notify news, 'again'`)
  await vi.waitFor(() => expect(heard).toEqual(['', 'again']))

  await listening.close()
  await database.close()
  await rm(folder, { recursive: true })
}, 90_000)

it('says why when an engine in memory, whose data is gone, is asked again', async () => {
  const database = await connectDatabase({ template, log })
  await expect(database.knex.raw(BREAK)).rejects.toThrow('The embedded database stopped.')
  await expect(database.knex.raw('select 1')).rejects.toThrow('The embedded database stopped.')
  await expect(database.dump?.()).rejects.toThrow('The embedded database stopped.')
  await database.close()
})

it('ends a transaction that is idle while others wait', async () => {
  const embedded = await openEmbedded({ template, patience: 20 })
  const [forgetful, other] = [new pg.Client(embedded.connection()), new pg.Client(embedded.connection())]
  forgetful.on('error', nothing)
  await Promise.all([forgetful.connect(), other.connect()])
  await forgetful.query('begin')
  const ended = once(forgetful, 'error')
  // Asking again and again does not buy it time.
  const asked: Promise<unknown>[] = []
  const asking = setInterval(() => asked.push(other.query('select 1')), 5)
  expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  clearInterval(asking)
  await Promise.all(asked)
  expect((await ended)[0]).toMatchObject({ code: '25P03' })
  await other.end()
  await embedded.close()
})

it('fails connections that are open when it closes, and tells how much memory it has until then', async () => {
  const embedded = await openEmbedded({ template })
  expect((await embedded.memory()).rss).toBeGreaterThan(0)
  const client = new pg.Client(embedded.connection())
  client.on('error', nothing)
  await client.connect()
  await client.query('begin')
  await embedded.close()
  await expect(client.query('select 1')).rejects.toThrow()
})

it('says which server cannot be reached, and not its password', async () => {
  const attempt = connectDatabase({ url: 'postgres://kith:hunter2@127.0.0.1:1/kith' })
  await expect(attempt).rejects.toThrow(
    /^Cannot connect to the database at 127.0.0.1: .*ECONNREFUSED.* Check DATABASE_URL\.$/,
  )
  await expect(attempt).rejects.not.toThrow(/hunter2/)
})
