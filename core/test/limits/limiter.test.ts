import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Limiter, createLimiter } from '#core/limits/limiter.js'
import { networkOf } from '#core/limits/network-of.js'

let k: TestKith
beforeAll(async () => {
  k = await testKith({ plugins: [], users: [] })
})
afterAll(() => k.close())

const LIMIT = { max: 3, per: 'hour' } as const
const useAll = async (limiter: Limiter, key: string) => {
  for (let i = 0; i < LIMIT.max; i++) await limiter.use(key, LIMIT)
}
const refused = { code: 'too_many', status: 429, details: { retryAfter: expect.any(Number) } }

describe.each([
  ['in memory', false],
  ['in the database', true],
])('counting %s', (_, shared) => {
  const make = () => createLimiter({ knex: k.knex, shared })

  test('what is more than the limit is refused, with the time to wait', async () => {
    const limiter = make()
    await useAll(limiter, 'ada@example.org')
    await expect(limiter.use('ada@example.org', LIMIT)).rejects.toMatchObject(refused)
    await expect(limiter.use('ada@example.org', LIMIT)).rejects.toThrow(
      /^Too many attempts\. Try again in 3\d{3} seconds\.$/,
    )
    await limiter.use('bob@example.org', LIMIT)
    await limiter.reset('ada@example.org')
    await limiter.reset('bob@example.org')
    await limiter.close()
  })

  test('a key that is reset starts again', async () => {
    const limiter = make()
    await useAll(limiter, 'cy')
    await limiter.reset('cy')
    await useAll(limiter, 'cy')
    await expect(limiter.use('cy', LIMIT)).rejects.toMatchObject(refused)
  })

  test('two limits on one key are counted apart', async () => {
    const limiter = make()
    await useAll(limiter, 'dan')
    await limiter.use('dan', { max: 10, per: 'minute' })
  })

  test('of those who come at once, as many get through as may', async () => {
    const limiter = make()
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => limiter.use('eve', LIMIT)))
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
  })
})

test('processes that share the database share the count, and nobody can be read from it', async () => {
  const [one, two] = [true, true].map((shared) => createLimiter({ knex: k.knex, shared }))
  await one?.use('sign-in:fay@example.org', LIMIT)
  await two?.use('sign-in:fay@example.org', LIMIT)
  await one?.use('sign-in:fay@example.org', LIMIT)
  await expect(two?.use('sign-in:fay@example.org', LIMIT)).rejects.toMatchObject(refused)
  expect(JSON.stringify(await k.knex('core.attempt'))).not.toContain('fay')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('attempts from %s count for %s', (address, network) => expect(networkOf(address)).toBe(network))
