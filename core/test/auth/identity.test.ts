import { createHash } from 'node:crypto'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRevisions } from '#core/plugins/revisions.js'
import { codeOf } from './accounts.ts'

let k: TestKith<'ada' | 'bob' | 'cy' | 'dan'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob', 'cy', 'dan'] })
})
afterAll(() => k.close())

const me = (user: TestUser) => k.as(user).get('/api/auth/me')
const LONG_AGO = new Date('2020-01-01T00:00:00Z')

test('a session is marked as seen, and that changes nobody’s rights', async () => {
  await k.knex('core.session').where({ user_id: k.users.bob.id }).update({ seen_at: LONG_AGO })
  const { rights } = await readRevisions(k.knex)
  expect((await me(k.users.bob)).status).toBe(200)
  const session: { seen_at: Date } = await k.knex('core.session').where({ user_id: k.users.bob.id }).first()
  expect(session.seen_at.getTime()).toBeGreaterThan(LONG_AGO.getTime())
  expect((await readRevisions(k.knex)).rights).toBe(rights)
})

test('an admin who looks through somebody’s eyes only reads, and only while an admin', async () => {
  await k.as(k.users.ada).patch(`/api/users/${k.users.dan.id}`, { admin: true })
  await k.knex('core.session').where({ user_id: k.users.cy.id }).update({ actor_id: k.users.dan.id })
  expect((await me(k.users.cy)).body).toMatchObject({ id: k.users.cy.id, actorId: k.users.dan.id })
  expect(codeOf(await k.as(k.users.cy).patch('/api/auth/me', { name: 'x' }))).toBe('read_only')
  await k.knex('core.user').where({ id: k.users.dan.id }).update({ admin: false })
  expect((await me(k.users.cy)).status).toBe(401)
})

test('an admin who looks through somebody’s eyes can stop doing so', async () => {
  const token = 'eyes'.repeat(10)
  const hash = createHash('sha256').update(token).digest()
  const expires = new Date(Date.now() + 60_000)
  await k
    .knex('core.session')
    .insert({ user_id: k.users.bob.id, token_hash: hash, actor_id: k.users.ada.id, expires_at: expires })
  const eyes = { ...k.users.bob, token }
  expect((await me(eyes)).status).toBe(200)
  expect((await k.as(eyes).post('/api/auth/sign-out')).status).toBe(204)
  expect((await me(eyes)).status).toBe(401)
})

test('what a program sends on purpose goes before the cookie a browser sends by itself', async () => {
  const cookie = `kith_session=${k.users.ada.token}`
  const answer = await k.as(k.users.bob, { cookie }).get('/api/auth/me')
  expect(answer.body).toMatchObject({ id: k.users.bob.id })
  expect((await k.as(null, { cookie, authorization: 'Bearer nonsense' }).get('/api/auth/me')).status).toBe(401)
})

test('a cookie whose session is over is as good as none', async () => {
  const stale = k.as(null, { cookie: 'kith_session=over' })
  expect((await stale.get('/api/auth/setup')).body).toEqual({ needed: false })
  expect((await stale.get('/api/auth/me')).status).toBe(401)
})

test('what is over is forgotten: sessions, visits and counted attempts', async () => {
  await k.knex('core.session').where({ user_id: k.users.bob.id }).update({ expires_at: LONG_AGO })
  await k
    .knex('core.visit')
    .insert({ token_hash: Buffer.from('x'), plugin: 'p', visitor_id: 'v', expires_at: LONG_AGO })
  await k.knex('core.attempt').insert([
    { key: 'old', points: 1, expire: LONG_AGO.getTime() },
    { key: 'new', points: 1, expire: Date.now() + 3_600_000 },
  ])
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  await k
    .knex('core.outbox')
    .insert({ queue: 'system', job: 'core.forget-expired', plugin: 'core', input: '{}', options })
  await k.runJobs()
  expect(await k.knex('core.session').where({ user_id: k.users.bob.id })).toEqual([])
  expect(await k.knex('core.session').where({ user_id: k.users.ada.id })).toHaveLength(1)
  expect(await k.knex('core.visit')).toEqual([])
  expect(await k.knex('core.attempt').select('key')).toEqual([{ key: 'new' }])
})
