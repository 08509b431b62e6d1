import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { installPlugin } from './install-plugin.ts'
import { type Server, serve, signIn, tempFolder } from './server.ts'

const PHOTOS = 6_000
const DOUBLES = 1_500
const temp = await tempFolder()
let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await temp.remove()
})

/** A plugin that makes photos without files, and resolves duplicates: each of the first is replaced by one of the last. */
const PLUGIN = `
  const fill = kith.post('/fill', { body: z.object({ count: z.int() }), returns: reply.none }, async ({ body, caller, knex }) => {
    const { rows: [library] } = await knex.raw("insert into core.library (owner_id, name, type) values (?, 'made', 'uploads') returning id", [caller.id])
    await knex.raw(\`insert into core.asset (owner_id, library_id, mime, file_name, path, size, modified_at, checksum, sha1,
        width, height, taken_at, local_at, offset_minutes, taken_source, state)
      select ?::uuid, ?::uuid, 'image/jpeg', n || '.jpg', convert_to('made/' || n, 'utf8'), 1, now(),
        sha256(convert_to(n::text, 'utf8')), substr(sha256(convert_to(n::text, 'utf8')), 1, 20), 400, 300,
        now() - n * interval '1 hour', localtimestamp - n * interval '1 hour', 0, 'exif', 'ready'
      from generate_series(1, ?::int) n\`, [caller.id, library.id, body.count])
  })
  const resolve = kith.post('/resolve', { body: z.object({ count: z.int() }), returns: reply.none }, async ({ body, caller, knex, assets }) => {
    const { rows } = await knex.raw('select id from core.asset where owner_id = ? and deleted_at is null order by file_name, id', [caller.id])
    const ids = rows.map((row) => row.id)
    await assets.trash(ids.slice(0, body.count), { keep: new Map(ids.slice(0, body.count).map((id, n) => [id, ids[ids.length - 1 - n]])) })
  })
  export default kith.define({ routes: { fill, resolve } })`

type Ask = Awaited<ReturnType<typeof signIn>>

/** Answers as Bob. */
function asBob(url: string, token: string): Ask {
  return async (where, method = 'GET', body) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const answer = await fetch(url + where, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: JSON.parse((await answer.text()) || '{}') }
  }
}

test('killed while all photos are added, a library is connected, duplicates are resolved or somebody leaves, a space is whole', async () => {
  const data = path.join(temp.path, 'data')
  await installPlugin(data, 'doubles', PLUGIN)
  let [ask, bob]: [Ask, Ask] = [undefined as never, undefined as never]
  let token = ''
  const start = async () => {
    server = await serve(data)
    ask = await signIn(server)
    bob = asBob(server.url, token)
    return server
  }
  /** Asks for all of this at once, and kills the server soon after. */
  const kill = async (wait: number, ...asked: (() => Promise<unknown>)[]) => {
    const asking = asked.map((one) => one().catch(() => undefined))
    await after(wait)
    await server?.kill()
    await Promise.all(asking)
    await start()
  }

  await start()
  await ask('/api/plugins/doubles/enable', 'POST')
  // There are no files that faces could be looked for in.
  await ask('/api/plugins/faces/disable', 'POST')
  const account = {
    email: 'bob@example.org',
    name: 'Bob',
    password: 'a long enough password',
    mustChangePassword: false,
  }
  const made = await ask('/api/users', 'POST', account)
  const userId = String(Reflect.get(Object(made.body), 'id'))
  const entered = await ask('/api/auth/sign-in', 'POST', { email: account.email, password: account.password })
  token = String(entered.body['token'])
  bob = asBob(String(server?.url), token)
  const { id } = (await ask('/api/spaces', 'POST', { name: 'Lisbon' })).body
  const space = `/api/spaces/${String(id)}`
  await ask(`${space}/members`, 'POST', { userIds: [userId], role: 'owner' })
  expect((await bob(`${space}/accept`, 'POST')).status).toBe(204)
  expect((await ask('/api/doubles/fill', 'POST', { count: PHOTOS })).status).toBe(204)

  const count = async () => (await bob(space)).body['count']
  const log = async (kind: string) => (await bob(`${space}/activity?kind=${kind}`)).body['items'] as { count: number }[]

  const { bulkId } = (await ask(`${space}/photos/all`, 'POST', {})).body
  await kill(200)
  const bulk = async () => (await ask(`${space}/photos/all/${String(bulkId)}`)).body
  await vi.waitFor(async () => expect(await bulk()).toEqual({ state: 'done', added: PHOTOS }), {
    timeout: 60_000,
    interval: 200,
  })
  expect(await count()).toBe(PHOTOS)
  expect(await log('added_all')).toMatchObject([{ count: PHOTOS }])

  const me = String((await ask('/api/auth/me')).body['id'])
  const connect = () => ask(`${space}/sources`, 'POST', { set: `core:library:${me}` })
  const resolve = () => ask('/api/doubles/resolve', 'POST', { count: DOUBLES })
  await kill(400, connect, resolve)
  const sources = async () => ((await bob(`${space}/sources`)).body['items'] as unknown[]).length
  expect(await log('connected')).toHaveLength(await sources())
  expect([PHOTOS, PHOTOS - DOUBLES], 'all duplicates are resolved or none').toContain(await count())
  if ((await count()) === PHOTOS) expect((await resolve()).status).toBe(204)
  expect((await connect()).status).toBe(201)
  expect(await sources()).toBe(1)
  expect(await count()).toBe(PHOTOS - DOUBLES)

  await kill(40, () => ask(`${space}/members/${me}?photos=leave`, 'DELETE'))
  const isIn = (await ask(space)).status === 200
  expect([await count(), await sources()]).toEqual(isIn ? [PHOTOS - DOUBLES, 1] : [0, 0])
  expect(await log('left')).toHaveLength(isIn ? 0 : 1)
  if (isIn) await ask(`${space}/members/${me}?photos=leave`, 'DELETE')
  expect([await count(), await sources()]).toEqual([0, 0])
}, 300_000)
