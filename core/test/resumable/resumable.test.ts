import { readdir, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { DetailedError, Upload } from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jpeg, send } from '../assets/photos.ts'
import { namesSeen } from '../libraries/library.ts'
import { offsetOf, placeOf, tusOf } from './tus.ts'

let k: TestKith<'ada' | 'bob' | 'eve'>
let n = 700
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob', 'eve'] })
})
afterAll(() => k.close())

const as = (user: TestUser | null) => tusOf(k.url, user)
const photo = () => jpeg(++n)
const idOf = (place: string) => place.split('/').at(-1) ?? ''
const assets = (user: TestUser) =>
  k.knex('core.asset').where({ owner_id: user.id }).select('id', 'file_name', 'modified_at')

/** For what looks into the data folder: with a bucket the bytes are elsewhere. */
const inFolder = test.skipIf(process.env['KITH_TEST_S3_ENDPOINT'])

/** Where the bytes of an upload are that is not whole. */
async function filesOf(id: string): Promise<string[]> {
  const found = []
  for (const folder of (await readdir(os.tmpdir())).filter((name) => name.startsWith('kith-test-')))
    found.push(
      ...(await readdir(path.join(os.tmpdir(), folder, 'resumable')).catch(() => []))
        .filter((name) => name === id)
        .map((name) => path.join(os.tmpdir(), folder, 'resumable', name)),
    )
  return found
}

test('an upload in parts becomes a photo when its last byte is there', async () => {
  const bytes = await photo()
  const begun = await as(k.users.ada).begin(bytes.length, '../Sommer 1.jpg', {
    'upload-metadata': `filename ${btoa('../Sommer 1.jpg')},modifiedAt ${btoa('2020-02-03T04:05:06Z')}`,
  })
  const at = placeOf(begun)
  expect(begun.headers.get('tus-resumable')).toBe('1.0.0')
  expect(Date.parse(begun.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now())
  expect(offsetOf(await as(k.users.ada).look(at))).toBe(0)
  const first = await as(k.users.ada).part(at, 0, bytes.subarray(0, 1_000))
  expect([first.status, offsetOf(first)]).toEqual([204, 1_000])
  expect(first.headers.get('kith-asset')).toBeNull()
  expect(await assets(k.users.ada)).toEqual([])
  const look = await as(k.users.ada).look(at)
  expect([look.status, offsetOf(look), look.headers.get('upload-length')]).toEqual([200, 1_000, String(bytes.length)])
  const last = await as(k.users.ada).part(at, 1_000, bytes.subarray(1_000))
  expect([last.status, offsetOf(last), last.headers.get('kith-duplicate')]).toEqual([204, bytes.length, 'false'])
  await k.runJobs()
  expect(await namesSeen(k, k.users.ada)).toEqual(['Sommer 1.jpg'])
  expect(await assets(k.users.ada)).toMatchObject([
    { id: last.headers.get('kith-asset'), modified_at: new Date('2020-02-03T04:05:06Z') },
  ])
  const original = await k.as(k.users.ada).get(`/api/assets/${last.headers.get('kith-asset')}/original`)
  expect(Buffer.from(original.body as Uint8Array).equals(bytes)).toBe(true)
  expect(await filesOf(idOf(at))).toEqual([])
})

test('what became of it is answered again to a client that did not hear it', async () => {
  const bytes = await photo()
  const at = placeOf(await as(k.users.ada).begin(bytes.length))
  const last = await as(k.users.ada).part(at, 0, bytes)
  const asset = last.headers.get('kith-asset')
  const look = await as(k.users.ada).look(at)
  expect([look.status, offsetOf(look), look.headers.get('kith-asset')]).toEqual([200, bytes.length, asset])
  const again = await as(k.users.ada).part(at, bytes.length, new Uint8Array())
  expect([again.status, again.headers.get('kith-asset')]).toEqual([204, asset])
  expect((await as(k.users.ada).part(at, 0, bytes)).code).toBe('wrong_offset')
  expect(await filesOf(idOf(at))).toEqual([])
})

test('sent with the request that begins it, a photo takes one request; what one has already is a duplicate', async () => {
  const bytes = await photo()
  const known = await send(k, k.users.bob, 'a.jpg', bytes)
  const headers = {
    'upload-length': String(bytes.length),
    'content-type': 'application/offset+octet-stream',
  }
  const answer = await as(k.users.bob).ask('POST', '/api/uploads/resumable', headers, bytes)
  expect(answer.status).toBe(201)
  expect([offsetOf(answer), answer.headers.get('kith-asset'), answer.headers.get('kith-duplicate')]).toEqual([
    bytes.length,
    known,
    'true',
  ])
  expect((await assets(k.users.bob)).length).toBe(1)
  expect(await filesOf(idOf(placeOf(answer)))).toEqual([])
})

test('only who began an upload knows of it', async () => {
  const bytes = await photo()
  const at = placeOf(await as(k.users.ada).begin(bytes.length))
  for (const user of [k.users.bob, k.users.eve]) {
    expect((await as(user).look(at)).status).toBe(404)
    expect((await as(user).part(at, 0, bytes)).code).toBe('not_found')
    expect((await as(user).end(at)).code).toBe('not_found')
  }
  expect((await as(null).begin(5)).status).toBe(401)
  expect((await as(null).part(at, 0, bytes)).status).toBe(401)
  expect(offsetOf(await as(k.users.ada).look(at))).toBe(0)
})

test('what does not follow the protocol is refused with what is wrong, and harms nothing', async () => {
  const bytes = await photo()
  const ada = as(k.users.ada)
  const at = placeOf(await ada.begin(bytes.length))
  await ada.part(at, 0, bytes.subarray(0, 100))
  const refused = async (answer: Promise<{ status: number; code: string | undefined }>) => {
    const { status, code } = await answer
    return [status, code]
  }
  expect(await refused(ada.part(at, 50, bytes.subarray(50)))).toEqual([409, 'wrong_offset'])
  expect(await refused(ada.part(at, 200, bytes.subarray(200)))).toEqual([409, 'wrong_offset'])
  expect(await refused(ada.part(at, 100, Buffer.concat([bytes, bytes])))).toEqual([413, 'too_large'])
  const unknown = '/api/uploads/resumable/00000000-0000-4000-8000-000000000000'
  expect(await refused(ada.part(unknown, 0, bytes))).toEqual([404, 'not_found'])
  expect(await refused(ada.part('/api/uploads/resumable/nonsense', 0, bytes))).toEqual([404, 'not_found'])
  expect(await refused(ada.ask('PATCH', at, { 'upload-offset': '100' }, bytes.subarray(100)))).toEqual([
    400,
    'invalid_upload',
  ])
  expect(await refused(ada.ask('PATCH', at, { 'content-type': 'application/offset+octet-stream' }, bytes))).toEqual([
    400,
    'invalid_upload',
  ])
  expect(await refused(ada.begin(10, 'a.jpg', { 'tus-resumable': '0.2.0' }))).toEqual([400, 'invalid_upload'])
  expect(await refused(ada.begin('-5'))).toEqual([400, 'invalid_upload'])
  expect(await refused(ada.begin('1e3'))).toEqual([400, 'invalid_upload'])
  expect(await refused(ada.begin(10, 'a.jpg', { 'upload-metadata': '*** ///' }))).toEqual([400, 'invalid_upload'])
  expect(await refused(ada.begin(10, 'a.jpg', { 'upload-metadata': `modifiedAt ${btoa('yesterday')}` }))).toEqual([
    400,
    'invalid_upload',
  ])
  expect(await refused(ada.ask('POST', '/api/uploads/resumable'))).toEqual([400, 'invalid_upload'])
  expect(await refused(ada.ask('POST', '/api/uploads/resumable', { 'upload-defer-length': '1' }))).toEqual([
    501,
    'not_supported',
  ])
  expect(await refused(ada.begin(0))).toEqual([422, 'empty_file'])
  expect(await refused(ada.begin(51 * 1024 ** 3))).toEqual([413, 'too_large'])
  const plain = await fetch(`${k.url}/api/uploads/resumable`, {
    method: 'POST',
    headers: { authorization: `Bearer ${k.users.ada.token}`, 'upload-length': '5' },
  })
  expect([plain.status, await plain.json()]).toMatchObject([412, { error: { code: 'tus_version' } }])
  expect(offsetOf(await ada.look(at))).toBe(100)
  expect((await ada.part(at, 100, bytes.subarray(100))).status).toBe(204)
})

test('a file that is no photo is refused at its end, and nothing is kept of it', async () => {
  const before = (await assets(k.users.ada)).length
  const at = placeOf(await as(k.users.ada).begin(5, 'note.jpg'))
  const last = await as(k.users.ada).part(at, 0, Buffer.from('hello'))
  expect([last.status, last.code]).toEqual([415, 'not_a_photo'])
  expect((await as(k.users.ada).look(at)).status).toBe(404)
  expect((await assets(k.users.ada)).length).toBe(before)
  expect(await filesOf(idOf(at))).toEqual([])
})

test('a quota holds at the beginning, for uploads at once, and at the end', async () => {
  const eve = as(k.users.eve)
  const bytes = await photo()
  const quota = (bytesFree: number) =>
    k.knex('core.user').where({ id: k.users.eve.id }).update({ quota_bytes: bytesFree })
  await quota(bytes.length + 10)
  expect((await eve.begin(bytes.length + 11)).code).toBe('quota_exceeded')
  const at = placeOf(await eve.begin(bytes.length))
  expect((await eve.begin(bytes.length)).code).toBe('quota_exceeded')
  await quota(10)
  const last = await eve.part(at, 0, bytes)
  expect([last.status, last.code]).toEqual([413, 'quota_exceeded'])
  expect(await assets(k.users.eve)).toEqual([])
  expect(await filesOf(idOf(at))).toEqual([])
  await k.knex('core.user').where({ id: k.users.eve.id }).update({ quota_bytes: null })
})

inFolder('given up, an upload leaves nothing', async () => {
  const bytes = await photo()
  const at = placeOf(await as(k.users.ada).begin(bytes.length))
  await as(k.users.ada).part(at, 0, bytes.subarray(0, 500))
  expect((await filesOf(idOf(at))).length).toBe(1)
  expect((await as(k.users.ada).end(at)).status).toBe(204)
  expect(await filesOf(idOf(at))).toEqual([])
  expect((await as(k.users.ada).look(at)).status).toBe(404)
})

test('broken off in the middle it goes on where it was, at another process too', async () => {
  const bytes = Buffer.concat([await photo(), Buffer.alloc(3_000_000)])
  const at = placeOf(await as(k.users.ada).begin(bytes.length))
  const cut = new AbortController()
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      if (sent > 1_000_000) return cut.abort()
      controller.enqueue(new Uint8Array(bytes.subarray(sent, sent + 200_000)))
      sent += 200_000
    },
  })
  await expect(as(k.users.ada).part(at, 0, body, cut.signal)).rejects.toThrow()
  const other = await k.another()
  try {
    const elsewhere = tusOf(other.url, k.users.ada)
    // The first process may still be writing what it got.
    await expect.poll(async () => offsetOf(await elsewhere.look(at)), { timeout: 10_000 }).toBeGreaterThan(0)
    const offset = offsetOf(await elsewhere.look(at))
    expect(offset).toBeLessThan(bytes.length)
    let last = await elsewhere.part(at, offset, bytes.subarray(offset))
    if (last.code === 'wrong_offset') {
      const now = offsetOf(await elsewhere.look(at))
      last = await elsewhere.part(at, now, bytes.subarray(now))
    }
    expect(last.headers.get('kith-asset')).not.toBeNull()
    const original = await k.as(k.users.ada).get(`/api/assets/${last.headers.get('kith-asset')}/original`)
    expect(Buffer.from(original.body as Uint8Array).equals(bytes)).toBe(true)
  } finally {
    await other.close()
  }
})

inFolder('uploads that nobody goes on with are removed after two days, others stay', async () => {
  const bytes = await photo()
  const ada = as(k.users.ada)
  const [old, slow, young, empty] = await Promise.all(
    [1, 2, 3, 4].map(async () => placeOf(await ada.begin(bytes.length))),
  )
  if (!old || !slow || !young || !empty) throw new Error('They were not begun.')
  for (const at of [old, slow, young]) await ada.part(at, 0, bytes.subarray(0, 10))
  const past = new Date(Date.now() - 49 * 3_600_000)
  // As if the process had been killed after the photo was there, and before the parts were removed.
  const [ofSlow] = await filesOf(idOf(slow))
  const done = placeOf(await ada.begin(bytes.length))
  await ada.part(done, 0, bytes)
  const left = path.join(path.dirname(ofSlow ?? ''), idOf(done))
  await writeFile(left, bytes)
  await k.knex('core.resumable_upload').whereIn('id', [old, slow, empty].map(idOf)).update({ began_at: past })
  for (const file of await filesOf(idOf(old))) await utimes(file, past, past)
  expect((await ada.part(old, 10, bytes.subarray(10))).code).toBe('upload_expired')
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  await k
    .knex('core.outbox')
    .insert({ queue: 'system', job: 'core.forget-uploads', plugin: 'core', input: '{}', options })
  await k.runJobs()
  expect(await Promise.all([old, slow, young, empty].map(async (at) => (await ada.look(at)).status))).toEqual([
    404, 200, 200, 404,
  ])
  expect([await filesOf(idOf(old)), await filesOf(idOf(done))]).toEqual([[], []])
})

test('the client that people use gets along with it', async () => {
  const bytes = Buffer.concat([await photo(), Buffer.alloc(500_000)])
  const upload = (token: string, size: number) =>
    new Promise<string | undefined>((resolve, reject) => {
      new Upload(bytes, {
        endpoint: `${k.url}/api/uploads/resumable`,
        headers: { authorization: `Bearer ${token}` },
        metadata: { filename: 'By a client.jpg' },
        chunkSize: size,
        retryDelays: null,
        onSuccess: ({ lastResponse }) => resolve(lastResponse.getHeader('kith-asset')),
        onError: reject,
      }).start()
    })
  const id = await upload(k.users.bob.token, 100_000)
  expect(await assets(k.users.bob)).toContainEqual(expect.objectContaining({ id, file_name: 'By a client.jpg' }))
  const refused: unknown = await upload('nonsense', 100_000).catch((error: unknown) => error)
  expect(refused instanceof DetailedError && refused.originalResponse?.getStatus()).toBe(401)
})
