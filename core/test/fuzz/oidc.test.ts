import { type TestKith, testKith } from '@kith/sdk/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestProvider, testProvider } from '../oidc/provider.ts'
import { PATIENCE, always, strange } from './fuzzing.ts'
import { sendRaw } from './raw.ts'

const HOME = 'https://photos.example'

let k: TestKith<'ada'>
let provider: TestProvider
beforeAll(async () => {
  provider = await testProvider({}, HOME)
  k = await testKith({ plugins: [], users: ['ada'], publicUrl: HOME, unlimited: true })
  const secret = { issuer: provider.issuer, clientId: 'kith', clientSecret: 'a secret of the client', scopes: 'openid' }
  const set = await k.as(k.users.ada).put('/api/oidc/settings', { ...secret, label: 'Sign in' })
  expect(set.status).toBeLessThan(300)
})
afterAll(async () => {
  await k?.close()
  await provider?.close()
})

test('whatever comes back from a provider signs nobody in, and breaks nothing', { timeout: PATIENCE }, async () => {
  const started = await k.as(null).get('/api/oidc/start')
  const real = /^kith_oidc=([^;]+)/.exec(started.headers.getSetCookie().join('\n'))?.[1] ?? ''
  const state = new URL(started.headers.get('location') ?? HOME).searchParams.get('state') ?? ''
  expect([real, state]).not.toContain('')
  const asked = fc.record({
    query: fc.dictionary(fc.constantFrom('code', 'state', 'iss', 'error', 'error_description', 'scope'), strange),
    cookie: fc.oneof(fc.constant(real), strange, fc.constant(real.slice(0, -3))),
    known: fc.boolean(),
  })
  await always(80, asked, async ({ query, cookie, known }) => {
    const search = new URLSearchParams({ ...query, ...(known && { state, code: 'none' }) })
    const headers = { cookie: `kith_oidc=${cookie.replaceAll(/[^\x20-\x7e]/g, '?')}` }
    const status = await sendRaw(k.url, { method: 'GET', path: `/api/oidc/callback?${search}`, headers })
    expect(status).toBeLessThan(500)
  })
  expect(await k.knex('core.session').where({ user_id: k.users.ada.id })).toHaveLength(1)
})
