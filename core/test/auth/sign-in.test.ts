import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, codeOf, makeAccount, messageOf, signIn, signedIn } from './accounts.ts'

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'] })
  await makeAccount(k, k.users.ada, 'bob')
})
afterAll(() => k.close())

test('the e-mail may be written in any case', async () => {
  const answer = await k.as(null).post('/api/auth/sign-in', { email: ' Bob@EXAMPLE.net ', password: PASSWORD })
  expect(answer.status).toBe(200)
})

test('the token works as a bearer token and as a cookie, and is stored as a hash only', async () => {
  const bob = await signedIn(k, 'bob')
  expect((await k.as(bob).get('/api/auth/me')).body).toMatchObject({ name: 'bob' })
  expect((await k.as(null, { cookie: `kith_session=${bob.token}` }).get('/api/auth/me')).status).toBe(200)
  const stored: { token_hash: Buffer }[] = await k.knex('core.session').select('token_hash')
  for (const { token_hash } of stored) expect(token_hash).toHaveLength(32)
  expect(JSON.stringify(await k.knex('core.session'))).not.toContain(bob.token)
})

test('a wrong password and an unknown e-mail are answered alike', async () => {
  const wrong = await signIn(k, 'bob', 'not the password')
  const unknown = await signIn(k, 'nobody', 'not the password')
  expect([wrong.status, codeOf(wrong)]).toEqual([401, 'auth.wrong_credentials'])
  expect([unknown.status, codeOf(unknown), messageOf(unknown)]).toEqual([401, codeOf(wrong), messageOf(wrong)])
})

test('signing out ends the session and clears the cookie', async () => {
  const bob = await signedIn(k, 'bob')
  const out = await k.as(bob).post('/api/auth/sign-out')
  expect(out.status).toBe(204)
  expect(out.headers.get('set-cookie')).toMatch(/^kith_session=;/)
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(401)
})

test('a disabled account is out with its next request, and cannot come back until it is restored', async () => {
  const bob = await signedIn(k, 'bob')
  const key = await k.as(bob).post('/api/auth/keys', { name: 'script' })
  const byKey = k.as(null, { 'x-api-key': String(Reflect.get(Object(key.body), 'secret')) })
  expect((await byKey.get('/api/auth/me')).status).toBe(200)
  expect((await k.as(k.users.ada).post(`/api/users/${bob.id}/disable`)).status).toBe(204)
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(401)
  expect((await byKey.get('/api/auth/me')).status).toBe(401)
  const refused = await signIn(k, 'bob')
  expect([refused.status, codeOf(refused)]).toEqual([403, 'auth.account_disabled'])
  expect(codeOf(await signIn(k, 'bob', 'not the password'))).toBe('auth.wrong_credentials')

  await k.as(k.users.ada).post(`/api/users/${bob.id}/restore`)
  expect((await k.as(bob).get('/api/auth/me')).status).toBe(401)
  expect((await signIn(k, 'bob')).status).toBe(200)
})

test('sign-ins and failed sign-ins are in the audit log', async () => {
  await makeAccount(k, k.users.ada, 'cy')
  const cy = await signedIn(k, 'cy')
  await signIn(k, 'cy', 'not the password')
  await signIn(k, 'nobody', 'not the password')
  const log = await k
    .knex('core.event')
    .where('name', 'like', 'core.sign%')
    .orderBy('at', 'desc')
    .limit(3)
    .select('name', 'payload', 'audit')
  expect(log.reverse()).toEqual([
    { name: 'core.signed_in', payload: { userId: cy.id }, audit: true },
    { name: 'core.sign_in_failed', payload: { userId: cy.id }, audit: true },
    { name: 'core.sign_in_failed', payload: { userId: null }, audit: true },
  ])
})
