import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { codeOf, makeAccount, signedIn } from '../auth/accounts.ts'

let k: TestKith<'ada' | 'bob'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
afterAll(() => k.close())

test('only admins manage accounts', async () => {
  const bob = k.as(k.users.bob)
  const id = k.users.ada.id
  const answers = [
    await bob.get('/api/users'),
    await bob.post('/api/users', { email: 'x@example.org', name: 'x', password: 'correct horse battery' }),
    await bob.patch(`/api/users/${id}`, { name: 'x' }),
    await bob.post(`/api/users/${id}/disable`),
    await bob.post(`/api/users/${id}/restore`),
    await bob.post(`/api/users/${id}/password`, { password: 'correct horse battery' }),
    await bob.delete(`/api/users/${id}/sessions`),
    await bob.delete(`/api/users/${id}`),
  ]
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 403))
})

test('an e-mail belongs to one account, in whatever case it is written', async () => {
  await makeAccount(k, k.users.ada, 'dora')
  const again = await k
    .as(k.users.ada)
    .post('/api/users', { email: 'DORA@example.net', name: 'Dora', password: 'correct horse battery' })
  expect([again.status, codeOf(again)]).toEqual([409, 'users.email_taken'])
  const moved = await k.as(k.users.ada).patch(`/api/users/${k.users.bob.id}`, { email: 'Dora@Example.net' })
  expect([moved.status, codeOf(moved)]).toEqual([409, 'users.email_taken'])
})

test('what an admin changes is changed, and the rest stays', async () => {
  const id = await makeAccount(k, k.users.ada, 'eve', { quotaBytes: 1000, color: 'teal' })
  await k.as(k.users.ada).patch(`/api/users/${id}`, { name: 'Evelyn', quotaBytes: null, admin: true })
  const list = await k.as(k.users.ada).get('/api/users')
  expect(list.body).toContainEqual(
    expect.objectContaining({
      id,
      name: 'Evelyn',
      email: 'eve@example.net',
      color: 'teal',
      admin: true,
      quotaBytes: null,
      usedBytes: 0,
      disabledAt: null,
    }),
  )
  expect((await k.as(k.users.ada).patch(`/api/users/${crypto.randomUUID()}`, { name: 'x' })).status).toBe(404)
  expect((await k.as(k.users.ada).patch('/api/users/not-an-id', { name: 'x' })).status).toBe(404)
})

test('the storage of an account is what its uploads take', async () => {
  const [library]: { id: string }[] = await k
    .knex('core.library')
    .insert({ owner_id: k.users.bob.id, name: 'Uploads', type: 'uploads' })
    .returning('id')
  const row = { owner_id: k.users.bob.id, library_id: library?.id, size: 5_000_000_000 }
  for (const name of ['a', 'b']) await k.knex('core.asset').insert({ ...row, file_name: name, path: Buffer.from(name) })
  const list = await k.as(k.users.ada).get('/api/users')
  expect(list.body).toContainEqual(expect.objectContaining({ id: k.users.bob.id, usedBytes: 10_000_000_000 }))
  expect((await k.as(k.users.bob).get('/api/auth/me/storage')).body).toEqual({
    usedBytes: 10_000_000_000,
    quotaBytes: null,
  })
})

test('an admin signs somebody out everywhere, and oneself everywhere else', async () => {
  await makeAccount(k, k.users.ada, 'gus', { admin: true })
  const [gus, there] = [await signedIn(k, 'gus'), await signedIn(k, 'gus')]
  expect((await k.as(k.users.bob).delete(`/api/users/${gus.id}/sessions`)).status).toBe(403)
  expect((await k.as(gus).delete(`/api/users/${gus.id}/sessions`)).status).toBe(204)
  expect((await k.as(there).get('/api/auth/me')).status).toBe(401)
  expect((await k.as(gus).get('/api/auth/me')).status).toBe(200)
  expect((await k.as(k.users.ada).delete(`/api/users/${gus.id}/sessions`)).status).toBe(204)
  expect((await k.as(gus).get('/api/auth/me')).status).toBe(401)
  expect((await k.as(k.users.ada).delete(`/api/users/${crypto.randomUUID()}/sessions`)).status).toBe(404)
  const log = await k.as(k.users.ada).get(`/api/audit?person=${gus.id}&kind=admin&limit=1`)
  expect(JSON.stringify(log.body)).toContain('Ada signed gus out everywhere.')
})

test('one’s own password is not changed without the current one, not even by an admin', async () => {
  const answer = await k
    .as(k.users.ada)
    .post(`/api/users/${k.users.ada.id}/password`, { password: 'correct horse battery' })
  expect([answer.status, codeOf(answer)]).toEqual([409, 'users.own_password'])
})

test('the directory has everybody else who is there, with e-mails for admins only', async () => {
  const cy = await makeAccount(k, k.users.ada, 'cy')
  await makeAccount(k, k.users.ada, 'dan')
  await k.as(k.users.ada).post(`/api/users/${cy}/disable`)
  const People = z.array(
    z.object({ id: z.string(), name: z.string(), color: z.string(), email: z.string().optional() }),
  )
  const seen = async (user: 'ada' | 'bob') => People.parse((await k.as(k.users[user]).get('/api/users/directory')).body)
  const bobSees = await seen('bob')
  expect(bobSees.map((person) => person.name)).toEqual(expect.arrayContaining(['ada', 'dan']))
  expect(bobSees.filter((person) => person.name === 'bob' || person.name === 'cy' || person.email)).toEqual([])
  const adaSees = await seen('ada')
  expect(adaSees).toContainEqual(expect.objectContaining({ name: 'dan', email: 'dan@example.net' }))
  expect(adaSees.map((person) => person.name)).not.toContain('ada')
  expect((await k.as(null).get('/api/users/directory')).status).toBe(401)
})

test('what admins do to accounts is in the audit log, with who did it', async () => {
  const fay = await makeAccount(k, k.users.ada, 'fay')
  await signedIn(k, 'fay')
  await k.as(k.users.ada).patch(`/api/users/${fay}`, { admin: true })
  await k.as(k.users.ada).post(`/api/users/${fay}/disable`)
  await k.as(k.users.ada).post(`/api/users/${fay}/disable`)
  await k.as(k.users.ada).post(`/api/users/${fay}/restore`)
  const log = await k
    .knex('core.event')
    .where({ by: k.users.ada.id })
    .whereRaw(`payload->>'userId' = ?`, [fay])
    .orderBy('at')
    .select('name', 'audit')
  expect(log).toEqual(
    ['core.user_created', 'core.user_updated', 'core.user_disabled', 'core.user_restored'].map((name) => ({
      name,
      audit: true,
    })),
  )
})
