import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createUser } from '#core/users/create-user.js'
import { ownerForImport } from '#core/users/owner-for-import.js'
import { codeOf } from './accounts.ts'

let k: TestKith
beforeEach(async () => {
  k = await testKith({ plugins: [], users: [] })
})
afterEach(() => k.close())

const first = { email: 'Ada@Example.org', name: 'Ada', password: 'correct horse battery' }

test('the first account is an admin, signed in, with its e-mail in lower case', async () => {
  expect((await k.as(null).get('/api/auth/setup')).body).toEqual({ needed: true })
  const made = await k.as(null).post('/api/auth/setup', first)
  expect(made.status).toBe(201)
  const cookie = made.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^kith_session=[\w-]{43};/)
  expect(cookie.toLowerCase()).toContain('httponly')
  expect(cookie.toLowerCase()).toContain('samesite=lax')
  const me = await k.as(null, { cookie: cookie.split(';')[0] ?? '' }).get('/api/auth/me')
  expect(me.body).toMatchObject({ email: 'ada@example.org', name: 'Ada', admin: true, mustChangePassword: false })
})

test('setup is closed for good once there is an account', async () => {
  await k.as(null).post('/api/auth/setup', first)
  expect((await k.as(null).get('/api/auth/setup')).body).toEqual({ needed: false })
  const again = await k.as(null).post('/api/auth/setup', { ...first, email: 'eve@example.org' })
  expect([again.status, codeOf(again)]).toEqual([409, 'auth.setup_done'])
})

test('of those who set up at once, one wins', async () => {
  const tries = ['a', 'b', 'c', 'd'].map((name) =>
    k.as(null).post('/api/auth/setup', { ...first, email: `${name}@example.org` }),
  )
  const statuses = (await Promise.all(tries)).map((answer) => answer.status)
  expect(statuses.sort()).toEqual([201, 409, 409, 409])
  expect(await k.knex('core.user')).toHaveLength(1)
  expect(await k.knex('core.session')).toHaveLength(1)
})

test('what was imported before anybody had an account belongs to the first one', async () => {
  const owner = await ownerForImport(k.knex)
  expect((await k.as(null).get('/api/auth/setup')).body).toEqual({ needed: true })
  const made = await k.as(null).post('/api/auth/setup', first)
  expect(made.body).toMatchObject({ userId: owner.id })
  expect(await k.knex('core.user').select('id', 'email', 'name', 'admin')).toEqual([
    { id: owner.id, email: 'ada@example.org', name: 'Ada', admin: true },
  ])
  expect((await k.as(null).get('/api/auth/setup')).body).toEqual({ needed: false })
})

test('a first account that is made on the command line is an admin’s, too, and closes setup', async () => {
  await createUser(k.knex, { ...first, admin: false })
  await createUser(k.knex, { ...first, email: 'bob@example.org', admin: false })
  expect(await k.knex('core.user').orderBy('created_at').select('email', 'admin')).toEqual([
    { email: 'ada@example.org', admin: true },
    { email: 'bob@example.org', admin: false },
  ])
  expect((await k.as(null).post('/api/auth/setup', first)).status).toBe(409)
})

test('a password that is too short, too long or guessed first is refused with a sentence', async () => {
  for (const password of ['seven77', 'x1'.repeat(101), 'Password123', 'aaaaaaaaaa']) {
    const answer = await k.as(null).post('/api/auth/setup', { ...first, password })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_body'])
    expect(JSON.stringify(answer.body)).toMatch(/Use at (least|most)|first that are guessed/)
    expect(JSON.stringify(answer.body)).not.toContain(password)
  }
})
