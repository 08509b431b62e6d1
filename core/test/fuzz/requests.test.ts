import { readFile } from 'node:fs/promises'
import { type TestKith, testKith } from '@kith/sdk/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { PATIENCE, always, strange } from './fuzzing.ts'
import { sendRaw } from './raw.ts'

let k: TestKith<'ada' | 'bob'>
let photo: string
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'], unlimited: true })
  const form = new FormData()
  form.append('files', new File([new Uint8Array(await jpeg(1))], 'photo.jpg'))
  const answer = await k.as(k.users.bob).post('/api/uploads', form)
  photo = z.object({ files: z.array(z.object({ id: z.string() })) }).parse(answer.body).files[0]?.id ?? ''
  await k.runJobs()
})
afterAll(() => k?.close())

const stillAnswers = async () => expect((await k.as(k.users.bob).get('/api/auth/me')).status).toBe(200)
const bearer = () => ({ authorization: `Bearer ${k.users.bob.token}` })

const HEADERS = [
  ...[
    'authorization',
    'cookie',
    'if-none-match',
    'if-modified-since',
    'range',
    'if-range',
    'accept',
    'accept-language',
  ],
  ...[
    'accept-encoding',
    'content-type',
    'origin',
    'referer',
    'host',
    'x-forwarded-for',
    'x-forwarded-proto',
    'forwarded',
  ],
  ...[
    'x-api-key',
    'x-kith-visitor',
    'sec-fetch-site',
    'upload-length',
    'upload-offset',
    'upload-metadata',
    'tus-resumable',
  ],
]
const meant = fc.constantFrom(
  ...[
    'bytes=0-',
    'bytes=-1',
    'bytes=5-2',
    'bytes=0-0,2-3',
    'bytes=99999999999999999999-',
    'W/"a", "b"',
    '*',
    '"',
    '""',
  ],
  ...[
    'Bearer ',
    'Bearer kith_x',
    'Basic YTpi',
    'kith_session=x',
    'kith_session=%',
    'kith_visitor=%00; kith_oidc=a.b.c',
  ],
  ...['multipart/form-data', 'application/json; charset=utf-16', 'filename ////', 'filename', 'de-DE;q=9, *;q=x', '-5'],
)
const header = fc.tuple(fc.constantFrom(...HEADERS), fc.oneof(meant, strange))

test(
  'headers, cookies, tokens, keys, tags and ranges of all kinds are at worst refused',
  { timeout: PATIENCE },
  async () => {
    const paths = ['thumbnail', 'preview', 'original', 'video', ''].map((of) => `/api/assets/${photo}/${of}`)
    const others = ['/api/auth/me', '/api/timeline/months', '/', '/api/plugins', '/api/uploads/resumable', '/photo/x']
    const asked = fc.record({
      method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PATCH', 'OPTIONS', 'DELETE'),
      path: fc.constantFrom(...paths.map((path) => path.replace(/\/$/, '')), ...others),
      headers: fc.array(header, { minLength: 1, maxLength: 4 }),
      known: fc.boolean(),
    })
    await always(300, asked, async ({ method, path, headers, known }) => {
      // Deleting the photo would leave nothing to ask for.
      const status = await sendRaw(k.url, {
        method,
        path,
        headers: { ...(known && bearer()), ...Object.fromEntries(headers) },
      })
      expect(status).toBeLessThan(500)
    })
    await stillAnswers()
  },
)

/** What would end the session, or the test, is left out. */
const LEFT_OUT = /^\/api\/(events|auth\/(sign-out|sessions)|health|openapi)/

const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ parameters: z.array(z.unknown()).optional() }))),
})

test('every route of the API takes nonsense for nonsense', { timeout: PATIENCE }, async () => {
  const file = new URL('../../openapi.json', import.meta.url)
  const text = await readFile(file, 'utf8')
  const operations = Object.entries(Document.parse(JSON.parse(text)).paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      LEFT_OUT.test(path) ? [] : [{ path, method, operation }],
    ),
  )
  const names = [...new Set([...text.matchAll(/"name":\s*"(\w+)"/g)].map((match) => match[1] ?? ''))]
  const keys = [...new Set([...text.matchAll(/"([a-z]\w+)":\s*\{/g)].map((match) => match[1] ?? ''))]
  const value = fc.oneof(strange, fc.constantFrom(photo, k.users.bob.id), fc.jsonValue({ maxDepth: 3 }), fc.double())
  const asked = fc.record({
    operation: fc.constantFrom(...operations),
    admin: fc.boolean(),
    param: fc.oneof(fc.constant(photo), strange),
    query: fc.dictionary(fc.constantFrom(...names), strange, { maxKeys: 4 }),
    body: fc.oneof(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 }), fc.jsonValue()),
  })
  await always(300, asked, async ({ operation: { path, method }, admin, param, query, body }) => {
    const at = path.replaceAll(/\{\w+\}/g, encodeURIComponent(param.toWellFormed()))
    const search = new URLSearchParams(query).toString()
    const bodyOf = Buffer.from(JSON.stringify(body) ?? '')
    const status = await sendRaw(k.url, {
      method: method.toUpperCase(),
      path: `${at}?${search}`,
      headers: {
        authorization: `Bearer ${(admin ? k.users.ada : k.users.bob).token}`,
        ...(method !== 'get' && { 'content-type': 'application/json' }),
      },
      ...(method !== 'get' && { body: bodyOf }),
    })
    expect([status < 500 || REACHED_NOBODY.test(path), status]).toEqual([true, status])
  })
  await stillAnswers()
})

/** These ask another server, and say with a 502 or 503 that it is not there. */
const REACHED_NOBODY = /^\/api\/(mail|oidc)\//
