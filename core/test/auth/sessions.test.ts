import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { PASSWORD, codeOf, makeAccount, signIn, signedIn } from './accounts.ts'

let k: TestKith<'ada'>
let bob: TestUser
let bobs = 0
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'] })
})
afterAll(() => k.close())

// Everybody here is called Bob, and each test has its own.
beforeEach(async () => {
  const name = `bob${bobs++}`
  await makeAccount(k, k.users.ada, name)
  bob = await signedIn(k, name)
})

const Sessions = z.array(z.object({ id: z.string(), current: z.boolean(), userAgent: z.string(), address: z.string() }))
const sessionsOf = async (user: TestUser) => Sessions.parse((await k.as(user).get('/api/auth/sessions')).body)

test('one sees where one is signed in, and only that', async () => {
  await signedIn(k, bob.name)
  const sessions = await sessionsOf(bob)
  expect(sessions.map((session) => session.current).sort()).toEqual([false, true])
  expect(sessions[0]?.address).toContain('127.0.0.1')
  expect(JSON.stringify(sessions)).not.toContain(bob.token)
})

test('a session that is ended elsewhere is out with its next request', async () => {
  const phone = await signedIn(k, bob.name)
  expect((await k.as(phone).get('/api/auth/me')).status).toBe(200)
  const other = (await sessionsOf(bob)).find((session) => !session.current)
  expect((await k.as(bob).delete(`/api/auth/sessions/${other?.id}`)).status).toBe(204)
  expect((await k.as(phone).get('/api/auth/me')).status).toBe(401)
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(200)
})

test('signing out everywhere else leaves the session that asks, and nothing of anybody else’s', async () => {
  const phones = [await signedIn(k, bob.name), await signedIn(k, bob.name)]
  expect((await k.as(bob).delete('/api/auth/sessions')).status).toBe(204)
  for (const phone of phones) expect((await k.as(phone).get('/api/auth/me')).status).toBe(401)
  expect(await sessionsOf(bob)).toMatchObject([{ current: true }])
  expect((await k.as(k.users.ada).get('/api/auth/me')).status).toBe(200)
  await k.as(bob).delete('/api/auth/sessions')
  const log = await k.as(k.users.ada).get(`/api/audit?person=${bob.id}`)
  expect(JSON.stringify(log.body).match(/signed out everywhere else/g)).toHaveLength(1)
})

test('nobody ends somebody else’s session', async () => {
  const [session] = await sessionsOf(bob)
  expect((await k.as(k.users.ada).delete(`/api/auth/sessions/${session?.id}`)).status).toBe(404)
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(200)
})

test('a session whose time is over is nobody’s', async () => {
  await k
    .knex('core.session')
    .where({ user_id: bob.id })
    .update({ expires_at: new Date(Date.now() - 1000) })
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(401)
})

test('changing the password needs the current one, and ends every other session', async () => {
  const phone = await signedIn(k, bob.name)
  const wrong = await k.as(bob).post('/api/auth/password', { current: 'a wrong guess', password: 'a new passphrase' })
  expect([wrong.status, codeOf(wrong)]).toEqual([403, 'auth.wrong_password'])
  const changed = await k.as(bob).post('/api/auth/password', { current: PASSWORD, password: 'a new passphrase' })
  expect(changed.status).toBe(204)
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(200)
  expect((await k.as(phone).get('/api/auth/me')).status).toBe(401)
  expect((await signIn(k, bob.name)).status).toBe(401)
  expect((await signIn(k, bob.name, 'a new passphrase')).status).toBe(200)
})

test('guessing the current password is limited', async () => {
  const guess = () => k.as(bob).post('/api/auth/unlock', { password: 'a wrong guess' })
  for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(403)
  expect((await guess()).status).toBe(429)
})

test('a password that an admin gave has to be changed, and its sessions are over', async () => {
  await k.as(k.users.ada).post(`/api/users/${bob.id}/password`, { password: 'given by the admin' })
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(401)
  const back = await signIn(k, bob.name, 'given by the admin')
  expect(back.body).toMatchObject({ mustChangePassword: true })
  const again = await signedIn(k, bob.name, 'given by the admin')
  for (const path of ['/api/timeline/months', '/api/auth/sessions', '/api/events', `/api/assets/${again.id}`])
    expect([path, codeOf(await k.as(again).get(path))]).toEqual([path, 'must_change_password'])
  expect(codeOf(await k.as(again).patch('/api/auth/me', { name: 'x' }))).toBe('must_change_password')
  expect((await k.as(again).get('/api/auth/me')).body).toMatchObject({ mustChangePassword: true })
  expect((await k.as(again).get('/api/health')).status).toBe(200)
  await k.as(again).post('/api/auth/password', { current: 'given by the admin', password: 'a new passphrase' })
  expect((await k.as(again).get('/api/auth/me')).body).toMatchObject({ mustChangePassword: false })
  expect((await k.as(again).get('/api/timeline/months')).status).toBe(200)
})

test('who has to change the password can sign out instead, and keys made before go on', async () => {
  const made = await k.as(bob).post('/api/auth/keys', { name: 'sync', scopes: ['timeline.read'] })
  const { secret } = z.object({ secret: z.string() }).parse(made.body)
  await k.as(k.users.ada).post(`/api/users/${bob.id}/password`, { password: 'given by the admin' })
  const again = await signedIn(k, bob.name, 'given by the admin')
  expect((await k.as(again).post('/api/auth/sign-out')).status).toBe(204)
  expect((await k.as(again).get('/api/auth/me')).status).toBe(401)
  expect((await k.as(null, { 'x-api-key': secret }).get('/api/timeline/months')).status).toBe(200)
})

test('a session is unlocked with the password, for itself only, and locked again', async () => {
  const phone = await signedIn(k, bob.name)
  const Me = z.object({ session: z.object({ unlockedUntil: z.string().nullable() }) })
  const until = async (user: TestUser) => Me.parse((await k.as(user).get('/api/auth/me')).body).session.unlockedUntil
  expect(await until(bob)).toBeNull()
  expect((await k.as(bob).post('/api/auth/unlock', { password: PASSWORD })).status).toBe(200)
  expect(await until(bob)).not.toBeNull()
  expect(await until(phone)).toBeNull()
  expect((await k.as(bob).post('/api/auth/lock')).status).toBe(204)
  expect(await until(bob)).toBeNull()
})

test('one changes one’s own name, colour and language, and nothing else', async () => {
  await k.as(bob).patch('/api/auth/me', { name: ' Robert ', color: 'pink', locale: 'pt-BR', admin: true })
  const me = await k.as(bob).get('/api/auth/me')
  expect(me.body).toMatchObject({ name: 'Robert', color: 'pink', locale: 'pt-BR', admin: false })
  expect((await k.as(bob).patch('/api/auth/me', {})).status).toBe(204)
  expect((await k.as(bob).patch('/api/auth/me', { color: 'url(//evil)' })).status).toBe(400)
})
