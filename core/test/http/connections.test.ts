import { Agent, request } from 'node:http'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

let k: TestKith<'ada'>
let agent: Agent
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'] })
  await k.knex('core.user').update({ quota_bytes: 1_000 })
})
// One connection, used again and again, as browsers and proxies do.
beforeEach(() => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
})
afterEach(() => agent.destroy())
afterAll(() => k.close())

function send(path: string, body: Buffer | undefined, type: string): Promise<{ status: number; port: number }> {
  const headers = { 'content-type': type, authorization: `Bearer ${k.users.ada.token}` }
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, k.url), { agent, method: body ? 'POST' : 'GET', headers }, (answer) => {
      const port = answer.socket.localPort ?? 0
      answer.resume().once('end', () => resolve({ status: answer.statusCode ?? 0, port }))
    })
    asking.once('error', reject)
    asking.end(body)
  })
}

const form = (content: Buffer) =>
  Buffer.concat([
    Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'),
    content,
    Buffer.from('\r\n--b--\r\n'),
  ])
const large = Buffer.alloc(24 * 1024 * 1024)

test.each([
  ['a body that is too large', '/api/assets/zip', large, 'application/json', 413],
  ['an upload that is more than the quota', '/api/uploads', form(large), 'multipart/form-data; boundary=b', 413],
  ['an upload that is no form', '/api/uploads', large, 'image/jpeg', 415],
  ['a form that is damaged', '/api/uploads', form(large).subarray(0, -20), 'multipart/form-data; boundary=b', 400],
  ['a form without its boundary', '/api/uploads', form(large), 'multipart/form-data', 400],
  ['a body nobody wants', '/api/nowhere', large, 'application/json', 404],
])('after %s was refused, its connection goes on', async (_, path, body, type, status) => {
  const before = await send('/api/auth/me', undefined, 'text/plain')
  const refused = await send(path, body, type)
  const after = await send('/api/auth/me', undefined, 'text/plain')
  expect([before.status, refused.status, after.status]).toEqual([200, status, 200])
  expect(after.port).toBe(before.port)
})
