import { createHash } from 'node:crypto'
import { type TestAnswer, type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { codeOf } from '../auth/accounts.ts'
import { namesSeen } from '../libraries/library.ts'

let k: TestKith<'ada' | 'bob' | 'dee' | 'eve' | 'fay' | 'gus'>
let n = 300
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob', 'dee', 'eve', 'fay', 'gus'] })
})
afterAll(() => k.close())

const photo = () => jpeg(++n)

function send(
  user: TestUser,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  fields: Record<string, string> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
  return k.as(user).post('/api/uploads', form)
}
const Files = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      id: z.string().optional(),
      duplicate: z.boolean().optional(),
      error: z.unknown().optional(),
    }),
  ),
})
const filesOf = (answer: TestAnswer) => Files.parse(answer.body).files
const stored = (user: TestUser) =>
  k
    .knex('core.asset')
    .where({ owner_id: user.id })
    .whereNotNull('checksum')
    .select('file_name', 'path', 'size', 'modified_at')

test('an upload is there once it was worked on, with its place in the store', async () => {
  const bytes = await photo()
  const answer = await send(k.users.ada, [['Sommer.jpg', bytes]], { modifiedAt: '2020-02-03T04:05:06Z' })
  expect(answer.status).toBe(201)
  await k.runJobs()
  expect(await namesSeen(k, k.users.ada)).toEqual(['Sommer.jpg'])
  const [row] = await stored(k.users.ada)
  const [file] = filesOf(answer)
  expect(row).toMatchObject({ size: bytes.length, modified_at: new Date('2020-02-03T04:05:06Z') })
  expect(row.path.toString()).toBe(`uploads/${k.users.ada.id}/${new Date().getUTCFullYear()}/${file?.id}.jpg`)
  const original = await k.as(k.users.ada).get(`/api/assets/${file?.id}/original`)
  expect(z.instanceof(Buffer).parse(original.body).equals(bytes)).toBe(true)
})

test('the same content is stored once for each owner', async () => {
  const bytes = await photo()
  const [first] = filesOf(await send(k.users.bob, [['a.jpg', bytes]]))
  const [again] = filesOf(await send(k.users.bob, [['b.jpg', bytes]]))
  expect(again).toMatchObject({ id: first?.id, duplicate: true })
  const both = await Promise.all([1, 2, 3].map(() => send(k.users.eve, [['c.jpg', bytes]])))
  const ids = both.map((answer) => filesOf(answer)[0]?.id)
  expect(new Set(ids).size).toBe(1)
  expect(ids[0]).not.toBe(first?.id)
  expect((await stored(k.users.eve)).length).toBe(1)
  await k.runJobs()
  const twins = await k
    .knex('core.asset')
    .where({ content_id: k.knex('core.asset').where({ id: first?.id }).select('content_id') })
  expect(twins.length).toBe(2)
})

test('of several files each answers for itself', async () => {
  const answer = await send(k.users.ada, [
    ['good.jpg', await photo()],
    ['note.txt', Buffer.from('hello')],
    ['empty.jpg', Buffer.alloc(0)],
    ['also good.png', await photo()],
  ])
  expect(answer.status).toBe(201)
  expect(filesOf(answer).map((file) => [file.name, file.id ? 'taken' : file.error])).toEqual([
    ['good.jpg', 'taken'],
    ['note.txt', { code: 'not_a_photo', message: expect.any(String) }],
    ['empty.jpg', { code: 'empty_file', message: expect.any(String) }],
    ['also good.png', 'taken'],
  ])
  const alone = await send(k.users.ada, [['note.txt', Buffer.from('hello')]])
  expect([alone.status, codeOf(alone)]).toEqual([415, 'not_a_photo'])
  expect((await send(k.users.ada, [])).status).toBe(400)
})

test('a name cannot lead anywhere, nor disguise itself', async () => {
  const names = ['../../../etc/passwd', 'C:\\Users\\me\\x.jpg', '\u202egpj.exe', `${'x'.repeat(400)}.jpg`, 'a\nb.jpg']
  const before = (await stored(k.users.ada)).length
  for (const name of names) expect((await send(k.users.ada, [[name, await photo()]])).status).toBe(201)
  const kept: { file_name: string; path: Buffer }[] = (await stored(k.users.ada)).slice(before)
  for (const row of kept) {
    expect(row.file_name).not.toMatch(/[/\\\n\u202e]|^\.+$/)
    expect(row.file_name.length).toBeLessThanOrEqual(200)
    expect(row.path.toString()).toMatch(/^uploads\/[0-9a-f-]+\/\d{4}\/[0-9a-f-]+\.jpg$/)
  }
})

test('a quota holds, also against uploads at once, and nothing is kept of what is too much', async () => {
  const photos = [await photo(), await photo(), await photo()]
  const room = photos.reduce((sum, bytes) => sum + bytes.length, 0) - 1
  await k
    .knex('core.user')
    .where({ id: k.users.bob.id })
    .update({ quota_bytes: room + (await used()) })
  const answers = await Promise.all(photos.map((bytes, i) => send(k.users.bob, [[`${i}.jpg`, bytes]])))
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 201, 413])
  expect(answers.map(codeOf).filter(Boolean)).toEqual(['quota_exceeded'])
  await k.runJobs()
  const due = await k
    .knex('core.file_removal')
    .where('path', 'like', `uploads/${k.users.bob.id}/%`)
    .where('at', '>', k.knex.fn.now())
  expect(due).toEqual([])
})
const used = async () => {
  const rows: { size: number }[] = await stored(k.users.bob)
  return rows.reduce((sum, row) => sum + row.size, 0)
}

test('a quota holds for the very first uploads of an account too', async () => {
  for (const user of [k.users.dee, k.users.fay, k.users.gus]) {
    const photos = [await photo(), await photo(), await photo()]
    const room = Math.max(...photos.map((bytes) => bytes.length))
    await k.knex('core.user').where({ id: user.id }).update({ quota_bytes: room })
    const answers = await Promise.all(photos.map((bytes, i) => send(user, [[`${i}.jpg`, bytes]])))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 413, 413])
  }
})

test('a broken-off upload leaves nothing', async () => {
  const bytes = await photo()
  const before = (await stored(k.users.ada)).length
  const cut = new AbortController()
  const body = new ReadableStream({
    async pull(controller) {
      controller.enqueue(
        new TextEncoder().encode('--x\r\nContent-Disposition: form-data; name="f"; filename="a.jpg"\r\n\r\n'),
      )
      controller.enqueue(new Uint8Array(bytes.subarray(0, 1000)))
      cut.abort()
    },
  })
  const headers = { authorization: `Bearer ${k.users.ada.token}`, 'content-type': 'multipart/form-data; boundary=x' }
  const request = { method: 'POST', headers, body, signal: cut.signal, duplex: 'half' }
  await expect(fetch(`${k.url}/api/uploads`, request)).rejects.toThrow()
  expect((await stored(k.users.ada)).length).toBe(before)
})

test('which files one has is answered before they are sent, of one’s own only', async () => {
  const bytes = await photo()
  const hash = (name: string) => createHash(name).update(bytes).digest('hex')
  const [file] = filesOf(await send(k.users.ada, [['mine.jpg', bytes]]))
  const found = { found: [{ id: file?.id, sha256: hash('sha256'), sha1: hash('sha1') }] }
  const ask = (user: TestUser, body: object) => k.as(user).post('/api/uploads/exists', body)
  expect(await ask(k.users.ada, { sha1: [hash('sha1').toUpperCase(), 'a'.repeat(40)] })).toMatchObject({
    status: 200,
    body: found,
  })
  expect((await ask(k.users.ada, { sha256: [hash('sha256')] })).body).toEqual(found)
  expect((await k.as(k.users.ada).get(`/api/uploads/exists?sha256=${hash('sha256')}`)).body).toEqual(found)
  expect((await ask(k.users.bob, { sha256: [hash('sha256')] })).body).toEqual({ found: [] })
  const many = Array.from({ length: 5_000 }, (_, i) => i.toString(16).padStart(64, '0'))
  expect((await ask(k.users.ada, { sha256: many })).body).toEqual({ found: [] })
  expect((await ask(k.users.ada, { sha256: [...many, 'f'.repeat(64)] })).status).toBe(400)
  expect((await ask(k.users.ada, { sha1: ['nonsense'] })).status).toBe(400)
})

test('nobody uploads without an account', async () => {
  const form = new FormData()
  form.append('f', new File(['x'], 'a.jpg'))
  expect((await k.as(null).post('/api/uploads', form)).status).toBe(401)
})
