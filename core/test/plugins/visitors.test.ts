import { can, id, page, plugin, reply } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'doors', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'doors' } },
})
class Door extends kith.model('door', z.object({ id, owner_user_id: id, word: z.string() })) {}
class Brought extends kith.model(
  'brought',
  z.object({ door_id: id, asset_id: id, owner_id: id, by_user_id: id, at: z.date() }),
  { id: ['door_id', 'asset_id'] },
) {}

const behind = kith.set('behind', {
  entries: Brought,
  set: 'door_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  about: async (ids) =>
    new Map((await Door.query().findByIds([...ids])).map((d) => [d.id, { title: d.word, owner: d.owner_user_id }])),
  addable: async ({ caller }) => (await Door.query().where({ owner_user_id: caller.id })).map((door) => door.id),
})
const owners = kith.grant('owners', behind, Door, {
  user: 'owner_user_id',
  key: { set: 'id', can: can('view', 'add', 'link') },
})
const guests = kith.grant('guests', behind, Door, {
  visitor: 'id',
  key: { set: 'id', by: 'owner_user_id', can: can('view') },
})
const admit = async (word: string) => {
  const door = await Door.query().findOne({ word })
  return door && { id: door.id, origins: ['https://frames.example'] }
}
const look = kith.get('/', { auth: 'guest', returns: z.array(id) }, async ({ assets, caller }) =>
  caller.kind === 'visitor' ? (await assets.visible('view', { in: behind.of(caller.id) })).map((row) => row.id) : [],
)
const both = kith.get('/both/:a/:b', { params: { a: id, b: id }, returns: z.array(id) }, async ({ assets, params }) =>
  (await assets.visible('view', { in: [behind.of(params.a), behind.of(params.b)] })).map((row) => row.id),
)
const token = kith.post('/token', { auth: 'guest', returns: z.string() }, async ({ caller, visitors }) =>
  visitors.admit(caller.id, { seconds: 60 }),
)
const close = kith.delete('/:doorId', { params: { doorId: id }, returns: reply.none }, async ({ params, visitors }) =>
  visitors.expel(params.doorId),
)
const words = kith.get(
  '/words',
  { scope: 'doors.write', query: page.query, returns: page.of(z.object({ word: z.string() })) },
  async ({ query }) => page.take(Door.query(), query, ['word']),
)

const doors = kith.define({
  parts: [
    behind,
    owners,
    guests,
    kith.authenticator({ query: 'word', admit }),
    kith.authenticator({ cookie: 'word', admit }),
  ],
  routes: { look, both, token, close, words },
  migrations: {
    '0001-init': `
      create table door (id uuid primary key default gen_random_uuid(), word text not null unique,
        owner_user_id uuid not null references core."user" on delete cascade);
      create index on door (owner_user_id);
      create table brought (door_id uuid not null references door on delete cascade, asset_id uuid not null, owner_id uuid not null,
        by_user_id uuid not null references core."user" on delete cascade, at timestamptz not null default now(),
        primary key (door_id, asset_id),
        foreign key (asset_id, owner_id) references core.asset (id, owner_id) on delete cascade on update cascade);
      create index on brought (asset_id);`,
  },
})

const start = () => testKith({ plugins: [doors], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
const [red, blue] = ['0f0a3171-0000-4000-8000-00000000000a', '0f0a3171-0000-4000-8000-00000000000b']
let photo = ''
beforeAll(async () => {
  k = await start()
  await k.knex('doors.door').insert([
    { id: red, word: 'red', owner_user_id: k.users.ada.id },
    { id: blue, word: 'blue', owner_user_id: k.users.ada.id },
  ])
  photo = await k.asset(k.users.ada)
  await k.as(k.users.ada).post(`/api/sets/doors:behind:${red}/assets`, { ids: [photo] })
})
afterAll(() => k?.close())

test('a credential is taken from where its authenticator says: the query, or a cookie', async () => {
  expect(await k.as(null).get('/api/doors?word=red')).toMatchObject({ status: 200, body: [photo] })
  expect(await k.as(null, { cookie: 'word=red' }).get('/api/doors')).toMatchObject({ status: 200, body: [photo] })
  expect((await k.as(null).get('/api/doors?word=blue')).body).toEqual([])
  expect((await k.as(null, { word: 'red' }).get('/api/doors')).status).toBe(401)
})

test('a visitor who was admitted comes back with a token, until expelled', async () => {
  const { body } = await k.as(null).post('/api/doors/token?word=red')
  const visitor = k.as(null, { 'x-kith-visitor': String(body) })
  expect((await visitor.get('/api/doors')).body).toEqual([photo])
  await k.as(k.users.ada, doors).close({ params: { doorId: red } })
  expect((await visitor.get('/api/doors')).status).toBe(401)
})

test('other sites may ask first for what guests may call, never with cookies, and are then held to their origin', async () => {
  const ask = (path: string) =>
    fetch(k.url + path, {
      method: 'OPTIONS',
      headers: { origin: 'https://frames.example', 'access-control-request-method': 'GET' },
    })
  const allowed = await ask('/api/doors')
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-origin')).toBe('*')
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
  expect((await ask('/api/doors/words')).headers.get('access-control-allow-origin')).toBeNull()
  const from = (origin: string) => k.as(null, { origin }).get('/api/doors?word=red')
  expect((await from('https://frames.example')).status).toBe(200)
  expect((await from('https://elsewhere.example')).body).toMatchObject({ error: { code: 'wrong_origin' } })
})

test('of several sets one asks for what is in all of them', async () => {
  const ada = k.as(k.users.ada, doors)
  expect(await ada.both({ params: { a: red, b: red } })).toEqual([photo])
  expect(await ada.both({ params: { a: red, b: blue } })).toEqual([])
})

test('“add to…” lists the sets that a plugin names and the caller may add to', async () => {
  const { body } = await k.as(k.users.ada).get('/api/sets')
  expect(body).toMatchObject({ items: [{ title: 'red' }, { title: 'blue' }] })
  expect((await k.as(k.users.bob).get('/api/sets')).body).toEqual({ items: [] })
})

test('a list has at most 500 on a page, and a cursor that is not ours is refused', async () => {
  const ada = k.as(k.users.ada)
  expect((await ada.get('/api/doors/words?limit=500')).body).toEqual({
    items: [{ word: 'red' }, { word: 'blue' }],
    next: null,
  })
  expect((await ada.get('/api/doors/words?limit=501')).status).toBe(400)
  expect((await ada.get('/api/doors/words?cursor=abc')).body).toMatchObject({ error: { code: 'invalid_cursor' } })
})

test('a route that names the scope it needs takes no other', async () => {
  const keyFor = async (scope: string) => {
    const { body } = await k.as(k.users.ada).post('/api/auth/keys', { name: scope, scopes: [scope] })
    return k.as(null, { 'x-api-key': String(Reflect.get(Object(body), 'secret')) })
  }
  expect((await (await keyFor('doors.write')).get('/api/doors/words')).status).toBe(200)
  expect((await (await keyFor('doors.read')).get('/api/doors/words')).body).toMatchObject({
    error: { code: 'scope_missing', scope: 'doors.write' },
  })
})
