import { type TestKith, type TestRequests, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { PASSWORD, codeOf } from './accounts.ts'

let k: TestKith<'ada' | 'bob'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
afterAll(() => k.close())

const Key = z.object({ id: z.string(), secret: z.string() })

async function keyOf(maker: TestRequests, scopes?: string[]) {
  const answer = await maker.post('/api/auth/keys', { name: 'script', ...(scopes && { scopes }) })
  const { id, secret } = Key.parse(answer.body)
  return { id, secret, use: k.as(null, { 'x-api-key': secret }) }
}

test('the secret of a key is shown once and never stored', async () => {
  const { id, secret } = await keyOf(k.as(k.users.bob))
  const list = await k.as(k.users.bob).get('/api/auth/keys')
  expect(list.body).toContainEqual(expect.objectContaining({ id, scopes: ['*'], usedAt: null }))
  expect(JSON.stringify(list.body)).not.toContain(secret)
  expect(JSON.stringify(await k.knex('core.api_key'))).not.toContain(secret)
})

test('a key does what its scopes say and no more', async () => {
  const { use } = await keyOf(k.as(k.users.bob), ['users.read'])
  expect((await use.get('/api/users/directory')).status).toBe(200)
  const me = await use.get('/api/auth/me')
  expect([me.status, codeOf(me)]).toEqual([403, 'scope_missing'])
  expect((await use.post('/api/auth/keys', { name: 'more' })).status).toBe(403)
})

test('a key for everything does not administer, unless its admin said so', async () => {
  const all = await keyOf(k.as(k.users.ada))
  expect((await all.use.get('/api/auth/me')).status).toBe(200)
  expect((await all.use.get('/api/users')).status).toBe(403)
  const admin = await keyOf(k.as(k.users.ada), ['admin'])
  expect((await admin.use.get('/api/users')).status).toBe(200)
})

test('a key is never given more than what makes it may do', async () => {
  const { use } = await keyOf(k.as(k.users.ada), ['auth.write', 'users.read'])
  const wide = await use.post('/api/auth/keys', { name: 'wider', scopes: ['users.read', 'users.write'] })
  expect([wide.status, codeOf(wide)]).toEqual([403, 'auth.scope_too_wide'])
  expect(codeOf(await use.post('/api/auth/keys', { name: 'all' }))).toBe('auth.scope_too_wide')
  expect((await use.post('/api/auth/keys', { name: 'same', scopes: ['users.read'] })).status).toBe(201)
  expect((await k.as(k.users.bob).post('/api/auth/keys', { name: 'admin', scopes: ['admin'] })).status).toBe(403)
})

test.each(['users', 'users.delete', 'Users.read', '', 'users.read '])('"%s" is no scope', async (scope) => {
  const answer = await k.as(k.users.bob).post('/api/auth/keys', { name: 'odd', scopes: [scope] })
  expect(answer.status).toBe(400)
})

test('a key that is ended is out with its next request, and only its owner ends it', async () => {
  const { id, use } = await keyOf(k.as(k.users.bob))
  expect((await use.get('/api/auth/me')).body).toMatchObject({ session: { id: null, apiKeyId: id, scopes: ['*'] } })
  expect((await k.as(k.users.ada).delete(`/api/auth/keys/${id}`)).status).toBe(404)
  expect((await k.as(k.users.bob).delete(`/api/auth/keys/${id}`)).status).toBe(204)
  expect((await use.get('/api/auth/me')).status).toBe(401)
})

test('a key cannot unlock locked photos', async () => {
  const { use } = await keyOf(k.as(k.users.bob))
  expect(codeOf(await use.post('/api/auth/unlock', { password: PASSWORD }))).toBe('auth.needs_session')
})

test('a secret that was never given out is 401, whatever it looks like', async () => {
  for (const secret of ['x', 'a'.repeat(43), '%00', '"'])
    expect((await k.as(null, { 'x-api-key': secret }).get('/api/auth/me')).status).toBe(401)
})
