import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crossSite } from '#core/auth/same-origin.js'
import { PASSWORD, codeOf, makeAccount } from './accounts.ts'

const asked = (method: string, headers: Record<string, string>, publicUrl?: string) =>
  crossSite({ method, header: (name) => headers[name], host: headers['host'] ?? 'photos.example', publicUrl })

test.each([
  ['a read', 'GET', { 'sec-fetch-site': 'cross-site' }],
  ['a page of this server', 'POST', { 'sec-fetch-site': 'same-origin' }],
  ['what somebody typed', 'POST', { 'sec-fetch-site': 'none' }],
  ['the same origin', 'POST', { origin: 'https://photos.example' }],
  ['the same origin, its port said', 'POST', { origin: 'https://photos.example', host: 'photos.example:443' }],
  ['the same origin on a port', 'DELETE', { origin: 'http://nas:2283', host: 'nas:2283' }],
])('%s is ours', (_, method, headers) => expect(asked(method, headers)).toBe(false))

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://photos.example' }],
  ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://photos.example:81' }],
  ['a name that only starts alike', { origin: 'https://photos.example.evil.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['garbage', { origin: '//' }],
  ['what says nothing', {}],
])('a write from %s is not', (_, headers) => expect(asked('POST', headers)).toBe(true))

test('behind a proxy that changes the host, the public address is ours', () => {
  const headers = { origin: 'https://photos.example', host: '127.0.0.1:2283' }
  expect(asked('POST', headers)).toBe(true)
  expect(asked('POST', headers, 'https://photos.example')).toBe(false)
  expect(asked('POST', { ...headers, origin: 'http://photos.example' }, 'https://photos.example')).toBe(true)
})

describe('over HTTP', () => {
  let k: TestKith<'ada'>
  beforeAll(async () => {
    k = await testKith({ plugins: [], users: ['ada'] })
    await makeAccount(k, k.users.ada, 'bob')
  })
  afterAll(() => k.close())

  const byCookie = (headers: Record<string, string>) =>
    k.as(null, { cookie: `kith_session=${k.users.ada.token}`, ...headers }).patch('/api/auth/me', { name: 'Ada' })

  test('a write with a cookie needs to come from our own page', async () => {
    expect((await byCookie({ origin: k.url })).status).toBe(204)
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ]
    for (const headers of foreign) {
      const answer = await byCookie(headers)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'cross_site'])
    }
  })

  test('a token that was sent on purpose may come from anywhere', async () => {
    const answer = await k.as(k.users.ada, { origin: 'https://app.example' }).patch('/api/auth/me', { name: 'Ada' })
    expect(answer.status).toBe(204)
  })

  test('somebody else’s page cannot sign a visitor in to an account of its choice', async () => {
    const signIn = (headers: Record<string, string>) =>
      k.as(null, headers).post('/api/auth/sign-in', { email: 'bob@example.net', password: PASSWORD })
    expect((await signIn({ origin: k.url })).headers.get('set-cookie')).toContain('kith_session=')
    expect((await signIn({ origin: 'https://evil.example' })).headers.get('set-cookie')).toBeNull()
  })
})
