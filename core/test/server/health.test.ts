import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'] })
})
afterAll(() => k.close())

describe('who asks how the server is', () => {
  it('needs no account, and hears which server it is', async () => {
    const { status, body, headers } = await k.as(null).get('/api/health')
    expect([status, body]).toEqual([200, { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) }])
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('hears that it is ready while its database answers, and 503 when that is gone', async () => {
    expect((await k.as(null).get('/api/ready')).status).toBe(200)
    await k.knex.destroy()
    const { status, body } = await k.as(null).get('/api/ready')
    expect([status, body]).toMatchObject([503, { error: { code: 'database_unavailable' } }])
  })
})
