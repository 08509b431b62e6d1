import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf, makeAccount, messageOf, signIn } from './accounts.ts'

let k: TestKith<'ada'>
beforeEach(async () => {
  k = await testKith({ plugins: [], users: ['ada'] })
  await makeAccount(k, k.users.ada, 'bob')
})
afterEach(() => k.close())

test('after ten wrong passwords the account waits, also for the right one, and others do not', async () => {
  await makeAccount(k, k.users.ada, 'cy')
  const statuses = []
  for (let i = 0; i < 10; i++) statuses.push((await signIn(k, 'bob', 'not the password')).status)
  expect(new Set(statuses)).toEqual(new Set([401]))
  const waits = await signIn(k, 'bob')
  expect([waits.status, codeOf(waits)]).toEqual([429, 'too_many'])
  expect(messageOf(waits)).toMatch(/^Too many attempts\. Try again in \d+ seconds?\.$/)
  expect(waits.body).toMatchObject({ error: { retryAfter: expect.any(Number) } })
  expect((await signIn(k, 'cy')).status).toBe(200)
})

test('an account that does not exist waits like one that does', async () => {
  for (let i = 0; i < 10; i++) await signIn(k, 'nobody', 'not the password')
  expect((await signIn(k, 'nobody')).status).toBe(429)
})

test('one address cannot go on trying one account after the other', async () => {
  const statuses = []
  for (let i = 0; i < 31; i++) statuses.push((await signIn(k, `nobody${i}`)).status)
  expect(statuses.slice(0, 30)).not.toContain(429)
  expect(statuses[30]).toBe(429)
})

test('the right password forgets the wrong ones before it', async () => {
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 9; i++) await signIn(k, 'bob', 'not the password')
    expect((await signIn(k, 'bob')).status).toBe(200)
  }
})
