import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, kith, serve, signIn, tempFolder } from '../faults/server.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
beforeAll(async () => {
  temp = await tempFolder()
})
afterAll(() => temp.remove())

const enter = (server: Server, headers: Record<string, string>, password = 'a long enough password') =>
  fetch(`${server.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https', ...headers },
    body: JSON.stringify({ email: 'ada@example.org', password }),
  })

/** The address that the list of sessions has for a sign-in with these headers, and whether its cookie is for https. */
async function seen(server: Server, headers: Record<string, string>) {
  const ask = await signIn(server)
  await ask('/api/auth/me')
  const cookie = (await enter(server, { 'user-agent': 'the one', ...headers })).headers.get('set-cookie')
  const sessions: unknown = (await ask('/api/auth/sessions')).body
  const all = sessions as { userAgent: string; address: string }[]
  return { address: all.find((one) => one.userAgent === 'the one')?.address, secure: /; secure/i.test(cookie ?? '') }
}

describe('behind a proxy that is trusted', () => {
  let server: Server
  beforeAll(async () => {
    server = await serve(temp.path, [], { KITH_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' })
  })
  afterAll(() => server.stop())

  test('clients have their own addresses, and cookies are for https', async () => {
    expect(await seen(server, { 'x-forwarded-for': '203.0.113.7' })).toEqual({ address: '203.0.113.7', secure: true })
  })

  test('what a client says of itself is not believed', async () => {
    const headers = { 'user-agent': 'liar', 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 10.1.2.3' }
    await enter(server, headers)
    const ask = await signIn(server)
    const sessions: unknown = (await ask('/api/auth/sessions')).body
    expect(sessions).toContainEqual(expect.objectContaining({ userAgent: 'liar', address: '203.0.113.9' }))
  })

  test('guesses are counted for each client, not for the proxy', async () => {
    const statuses = async (address: string, n: number) => {
      const found = new Set<number>()
      for (let i = 0; i < n; i++)
        found.add(
          (
            await fetch(`${server.url}/api/auth/sign-in`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
              body: JSON.stringify({ email: `nobody-${address}-${i}@example.org`, password: 'wrong' }),
            })
          ).status,
        )
      return [...found]
    }
    expect(await statuses('203.0.113.20', 31)).toEqual([401, 429])
    expect(await statuses('203.0.113.21', 1)).toEqual([401])
  })
})

test('without a proxy that is trusted, headers of proxies are not believed', async () => {
  const server = await serve(temp.path)
  try {
    const { address, secure } = await seen(server, { 'x-forwarded-for': '203.0.113.7' })
    expect([address, secure]).toEqual([expect.stringMatching(/127\.0\.0\.1$/), false])
  } finally {
    await server.stop()
  }
})

test.each(['nonsense', '10.0.0.0/99', '0.0.0.0/0'])('"%s" is no list of proxies, and Kith says so', async (list) => {
  const { code, output } = await kith(temp.path, ['serve'], { KITH_TRUSTED_PROXIES: list })
  expect([code, output]).toEqual([1, expect.stringMatching(/KITH_TRUSTED_PROXIES is not usable: write addresses/)])
})
