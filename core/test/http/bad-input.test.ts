import { connect } from 'node:net'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, messageOf } from '../auth/accounts.ts'

let k: TestKith<'ada' | 'bob'>
let photo: string
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
  photo = await k.asset(k.users.ada)
})
afterAll(() => k.close())

const ada = () => k.as(k.users.ada)
const raw = (body: string, type = 'application/json') =>
  fetch(`${k.url}/api/auth/me`, {
    method: 'PATCH',
    headers: { 'content-type': type, authorization: `Bearer ${k.users.ada.token}` },
    body,
  })

describe('a body', () => {
  test('that is too large is refused before it is kept', async () => {
    const answer = await ada().patch('/api/auth/me', { name: 'x'.repeat(17 * 1024 * 1024) })
    expect([answer.status, codeOf(answer)]).toEqual([413, 'too_large'])
  })

  test.each([
    ['no JSON', '{"name":', 400, 'invalid_body'],
    ['JSON of another shape', '["name"]', 400, 'invalid_body'],
    ['nested without end', '['.repeat(1_000_000), 400, 'invalid_body'],
    ['a prototype', '{"__proto__":{"name":"x"},"name":7}', 400, 'invalid_body'],
  ])('that is %s is refused with a sentence', async (_, body, status, code) => {
    const answer = await raw(body)
    expect([answer.status, await answer.json()]).toEqual([
      status,
      { error: expect.objectContaining({ code, message: expect.stringMatching(/\w+/) }) },
    ])
  })

  test('of another type is refused', async () => {
    const answer = await raw('name=Ada', 'application/x-www-form-urlencoded')
    expect([answer.status, await answer.json()]).toEqual([
      415,
      { error: expect.objectContaining({ code: 'unsupported_type' }) },
    ])
  })

  test('with what no database takes is refused', async () => {
    const answer = await ada().patch('/api/auth/me', { name: 'a\0b' })
    expect(answer.status).toBe(400)
  })
})

describe('times', () => {
  test.each(['12024-05', '0000-05', '2024-00', '2024-13', '-2024-05', '2024-5', '٢٠٢٤-٠٥'])(
    'there is no month %s',
    async (month) => {
      expect([400, 404]).toContain((await ada().get(`/api/timeline/months/${encodeURIComponent(month)}`)).status)
    },
  )

  test.each([
    '12024-01-01T00:00:00',
    '+012024-01-01T00:00:00',
    '0000-01-01T00:00:00',
    '2024-02-30T00:00:00',
    '2024-01-01T24:61:00',
  ])('a photo cannot be of %s', async (localTime) => {
    const answer = await ada().patch(`/api/assets/${photo}`, { localTime })
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringMatching(/\w+/)])
  })
})

describe('numbers', () => {
  test.each(['limit=-1', 'limit=0', 'limit=1e9', 'limit=x', 'before=nonsense', 'cursor=%00'])(
    'a page is not asked for with %s',
    async (query) => {
      expect([400, 200]).toContain((await ada().get(`/api/notices?${query}`)).status)
    },
  )

  test.each([
    'bytes=-0',
    'bytes=5-2',
    'bytes=99999999999999999999-',
    'bytes=-99999999999999999999',
    'bytes=a-b',
    'x=1-2',
  ])('a range of %s is answered in order', async (range) => {
    const answer = await ada().get(`/api/assets/${photo}/original`, { range })
    expect(answer.status).toBeLessThan(500)
  })
})

describe('ids', () => {
  test('named twice count once', async () => {
    const id = await k.asset(k.users.ada)
    expect((await ada().post('/api/assets/trash', { ids: [id, id, id.toUpperCase()] })).status).toBe(204)
    expect((await ada().post('/api/assets/restore', { ids: [id, id] })).body).toEqual({ restored: 1 })
  })

  test('that are none, or too many, are refused', async () => {
    for (const ids of [[], ['nonsense'], [null], 'all'])
      expect((await ada().post('/api/assets/trash', { ids })).status).toBe(400)
    const many = Array.from({ length: 50_001 }, () => photo)
    expect((await ada().post('/api/assets/trash', { ids: many })).status).toBe(400)
  })

  test('fifty thousand of which one is somebody else’s change nothing', async () => {
    const mine = await k.asset(k.users.ada)
    const theirs = await k.asset(k.users.bob)
    const ids = [...Array.from({ length: 49_998 }, () => mine), mine, theirs]
    expect((await ada().post('/api/assets/trash', { ids })).status).toBe(404)
    expect((await ada().get(`/api/assets/${mine}`)).status).toBe(200)
  }, 60_000)

  test.each(['..%2f..%2fetc%2fpasswd', '%00', '..', "' or 1=1 --", 'x'.repeat(5_000)])(
    'that are no ids lead nowhere (%#)',
    async (id) => {
      for (const what of ['', '/thumbnail', '/original'])
        expect((await ada().get(`/api/assets/${id}${what}`)).status).toBe(404)
    },
  )
})

test('an address that is not well formed is no fault of the server', async () => {
  const { hostname, port } = new URL(k.url)
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write('GET /api/assets/%ff%fe/%zz HTTP/1.1\r\nhost: kith\r\nconnection: close\r\n\r\n'),
    )
    let text = ''
    socket.on('data', (data) => (text += data.toString()))
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
})
