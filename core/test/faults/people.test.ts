import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { installPlugin } from './install-plugin.ts'
import { type Server, serve, signIn, tempFolder } from './server.ts'

const HUMANS = 120
const temp = await tempFolder()
let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await temp.remove()
})

/** A plugin that makes photos without files: of each human three, on which their owner knows them. */
const PLUGIN = `
  const fill = kith.post('/fill', { body: z.object({ userId: z.uuid(), humans: z.int() }), returns: reply.none }, async ({ body: { userId, humans }, knex }) => {
    await knex.raw("insert into faces.face_model (id, length, same, sure, suggest) values ('made', ?, 0.3, 0.15, 0.4) on conflict do nothing", [humans + 1])
    const { rows: [library] } = await knex.raw("insert into core.library (owner_id, name, type) values (?, 'made', 'uploads') returning id", [userId])
    for (let human = 0; human < humans; human++) {
      const { rows: [person] } = await knex.raw('insert into faces.person (owner_user_id) values (?) returning id', [userId])
      const vector = Array(humans + 1).fill(0)
      vector[human] = 1
      await knex.raw(\`with photos as (insert into core.asset (owner_id, library_id, file_name, path, state)
          select ?::uuid, ?::uuid, 'face.jpg', convert_to(gen_random_uuid()::text, 'utf8'), 'ready' from generate_series(1, 3) returning id),
        found as (insert into faces.face (asset_id, owner_id, person_id, placed, model, x, y, w, h, fresh)
          select id, ?::uuid, ?::uuid, 'auto', 'made', 0.4, 0.4, 0.2, 0.2, false from photos returning id)
        insert into faces.embedding (face_id, owner_id, model, vector) select id, ?::uuid, 'made', ?::public.vector from found\`,
        [userId, library.id, userId, person.id, userId, JSON.stringify(vector)])
    }
  })
  export default kith.define({ routes: { fill } })`

test('killed while people of a space are found to be one, a server goes on at the next start: each pair is joined once', async () => {
  const data = path.join(temp.path, 'data')
  await installPlugin(data, 'crowd', PLUGIN)
  server = await serve(data)
  let ask = await signIn(server)
  await ask('/api/plugins/crowd/enable', 'POST')
  // There are no files that faces could be looked for in.
  expect((await ask('/api/derived/faces/faces/paused', 'PUT', { paused: true })).status).toBe(204)
  const password = 'a long enough password'
  const account = { email: 'bob@example.org', name: 'Bob', password, mustChangePassword: false }
  const bob = (await ask('/api/users', 'POST', account)).body
  const me = (await ask('/api/auth/me')).body
  for (const userId of [me['id'], bob['id']])
    expect((await ask('/api/crowd/fill', 'POST', { userId, humans: HUMANS })).status).toBe(204)
  const { id } = (await ask('/api/spaces', 'POST', { name: 'Lisbon' })).body
  const space = `/api/spaces/${String(id)}`
  await ask(`${space}/members`, 'POST', { userIds: [bob['id']], role: 'editor' })
  const token = (await ask('/api/auth/sign-in', 'POST', { email: account.email, password })).body['token']
  const asBob = (where: string, body: object) =>
    fetch(server?.url + where, {
      method: 'POST',
      headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await asBob(`${space}/accept`, {})).status).toBe(204)
  await ask(`${space}/photos/all`, 'POST', {})
  await asBob(`${space}/photos/all`, {})

  const joinings = async () => {
    let [count, next]: [number, unknown] = [0, undefined]
    do {
      const cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : ''
      const page = (await ask(`${space}/activity?kind=people_joined&limit=100${cursor}`)).body
      count += (page['items'] as unknown[]).length
      next = page['next']
    } while (next)
    return count
  }
  const wait = { timeout: 90_000, interval: 100 }
  await vi.waitFor(async () => expect(await joinings()).toBeGreaterThan(0), wait)
  await server.kill()

  server = await serve(data)
  ask = await signIn(server)
  await vi.waitFor(async () => expect(await joinings()).toBe(HUMANS), wait)
  const people = (await ask(`${space}/people?limit=500`)).body
  expect(people['total']).toBe(HUMANS)
  const photos = (people['items'] as { photos: number }[]).map((one) => one.photos)
  expect(new Set(photos)).toEqual(new Set([6]))
}, 300_000)
