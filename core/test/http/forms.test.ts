import { plugin, reply, upload } from '@kith/sdk'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const kith = plugin({
  package: { name: 'voices', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'voices' } },
})
const body = upload({ maxBytes: 1_000, types: ['audio/*'] })
const speak = kith.post('/', { body, returns: reply.none }, async (c) => {
  for await (const file of c.body.files) file.stream.resume()
})

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [kith.define({ routes: { speak } })], users: ['ada'] })
})
afterAll(() => k.close())

test.each([
  ['of a kind that is not taken', 'filename="a.txt"\r\ncontent-type: text/plain', 415],
  ['of a kind that is taken', 'filename="a.mp3"\r\ncontent-type: audio/mpeg', 400],
  ['without a name', 'filename=""\r\ncontent-type: audio/mpeg', 400],
])('a form that ends in the middle of a file %s is refused, and the server goes on', async (_, headers, status) => {
  const answer = await fetch(`${k.url}/api/voices`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b', authorization: `Bearer ${k.users.ada.token}` },
    body: `--b\r\ncontent-disposition: form-data; name="f"; ${headers}\r\n\r\nla la`,
  })
  expect(answer.status).toBe(status)
  expect((await k.as(k.users.ada).get('/api/auth/me')).status).toBe(200)
})
