import { type TestKith, testKith } from '@kith/sdk/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg } from '../assets/photos.ts'
import { PATIENCE, always, damaged, strange } from './fuzzing.ts'
import { sendRaw } from './raw.ts'

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'], unlimited: true })
})
afterAll(() => k?.close())

const bearer = () => ({ authorization: `Bearer ${k.users.ada.token}` })
const multipart = { 'content-type': 'multipart/form-data; boundary=edge' }
const stillAnswers = async () => expect((await k.as(k.users.ada).get('/api/auth/me')).status).toBe(200)

const form = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      '--edge\r\ncontent-disposition: form-data; name="modifiedAt"\r\n\r\n2024-05-01T12:00:00Z\r\n--edge\r\n',
    ),
    Buffer.from(`content-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`),
    bytes,
    Buffer.from('\r\n--edge--\r\n'),
  ])

test('forms that are damaged, and files of any name, are taken or refused', { timeout: PATIENCE }, async () => {
  const bytes = await jpeg(1)
  const whole = form('photo.jpg', bytes.subarray(0, 1_500))
  const sent = fc.oneof(
    damaged(whole),
    strange.map((name) => form(name.replaceAll(/[\r\n"]/g, ''), bytes)),
    strange.map((name) => form(`${name.replaceAll(/[\r\n"]/g, '')}.jpg`, bytes)),
  )
  await always(150, sent, async (body) => {
    const status = await sendRaw(k.url, {
      method: 'POST',
      path: '/api/uploads',
      headers: { ...bearer(), ...multipart },
      body,
    })
    expect(status).toBeLessThan(500)
  })
  await stillAnswers()
  await k.runJobs()
  await nothingHalf()
})

test('uploads in parts whose headers lie are refused', { timeout: PATIENCE }, async () => {
  const number = fc.oneof(
    fc.integer().map(String),
    strange,
    fc.constantFrom('0', '1', '1500', '1e3', '0x10', '+5', ' 7 '),
  )
  const metadata = fc.oneof(
    strange,
    strange.map((name) => `filename ${Buffer.from(name).toString('base64')}`),
    fc.tuple(strange, strange).map(([a, b]) => `filename ${a},modifiedAt ${Buffer.from(b).toString('base64')}`),
  )
  const asked = fc.record({ length: number, offset: number, metadata, type: fc.boolean(), bytes: fc.uint8Array() })
  await always(150, asked, async ({ length, offset, metadata, type, bytes }) => {
    const tus = { ...bearer(), 'tus-resumable': '1.0.0' }
    const begun = await fetch(`${k.url}/api/uploads/resumable`, {
      method: 'POST',
      headers: { ...tus, 'upload-length': '1500', 'upload-metadata': 'filename cGhvdG8uanBn' },
    })
    const place = begun.headers.get('location') ?? '/api/uploads/resumable/none'
    const first = { ...tus, 'upload-length': length, 'upload-metadata': metadata }
    const part = {
      ...tus,
      'upload-offset': offset,
      'content-type': type ? 'application/offset+octet-stream' : offset,
    }
    const base = '/api/uploads/resumable'
    expect(await sendRaw(k.url, { method: 'POST', path: base, headers: first })).toBeLessThan(500)
    expect(await sendRaw(k.url, { method: 'PATCH', path: place, headers: part, body: bytes })).toBeLessThan(500)
    expect(await sendRaw(k.url, { method: 'HEAD', path: place, headers: tus })).toBeLessThan(500)
    expect(await sendRaw(k.url, { method: 'DELETE', path: place, headers: tus })).toBeLessThan(500)
  })
  await stillAnswers()
  await k.runJobs()
  await nothingHalf()
})

/** Whatever was taken was worked on, one way or the other. */
async function nothingHalf() {
  const rows: { state: string }[] = await k.knex('core.asset').distinct('state')
  for (const { state } of rows) expect(['ready', 'failed']).toContain(state)
}
