import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf, makeAccount } from '../auth/accounts.ts'

let k: TestKith<'ada' | 'bob'>
beforeEach(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
afterEach(() => k.close())

test('the last admin stays one, whatever is tried', async () => {
  const ada = k.as(k.users.ada)
  const id = k.users.ada.id
  const tried = [
    await ada.patch(`/api/users/${id}`, { admin: false }),
    await ada.post(`/api/users/${id}/disable`),
    await ada.delete(`/api/users/${id}`),
  ]
  for (const answer of tried) expect([answer.status, codeOf(answer)]).toEqual([409, 'users.last_admin'])
  await ada.patch(`/api/users/${k.users.bob.id}`, { admin: true })
  expect((await ada.patch(`/api/users/${id}`, { admin: false })).status).toBe(204)
  expect((await ada.get('/api/users')).status).toBe(403)
})

test('two admins who demote each other at once leave one', async () => {
  await k.as(k.users.ada).patch(`/api/users/${k.users.bob.id}`, { admin: true })
  const statuses = await Promise.all([
    k.as(k.users.ada).patch(`/api/users/${k.users.bob.id}`, { admin: false }),
    k.as(k.users.bob).patch(`/api/users/${k.users.ada.id}`, { admin: false }),
  ])
  expect(statuses.map((answer) => answer.status)).toContain(204)
  expect(await k.knex('core.user').where({ admin: true })).toHaveLength(1)
})

test('a disabled admin does not count as one', async () => {
  const cy = await makeAccount(k, k.users.ada, 'cy', { admin: true })
  await k.as(k.users.ada).post(`/api/users/${cy}/disable`)
  expect(codeOf(await k.as(k.users.ada).post(`/api/users/${k.users.ada.id}/disable`))).toBe('users.last_admin')
})
