import { testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Made, SITE, elsewhere } from './world.ts'

const start = () => testKith({ plugins: [], users: ['ada'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let out: ReturnType<typeof elsewhere>
let photo = ''
let made: Made
let address = ''
beforeAll(async () => {
  k = await start()
  out = elsewhere(k)
  const pixels = { width: 8, height: 8, channels: 3, background: 'teal' } as const
  const preview = await sharp({ create: pixels }).jpeg().toBuffer()
  photo = await k.asset(k.users.ada, { preview })
  made = await out.make(k.users.ada, `core:library:${k.users.ada.id}`)
  address = (await out.addresses(made, [photo]))[0]?.replace('/thumbnail?', '/preview?') ?? ''
})
afterAll(() => k?.close())

const nobody = (headers: Record<string, string> = {}) => k.as(null, headers)
const refused = (status: number, code: string) => ({ status, body: { error: { code } } })
const changed = (name: string, value: string) => {
  const url = new URL(address, k.url)
  url.searchParams.set(name, value)
  return url.pathname + url.search
}

test('A picture with a signed address is shown in a page, which sends no headers for it', async () => {
  const { status, headers } = await nobody().get(address)
  expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect((await nobody({ referer: `${SITE}/post/1` }).get(address)).status).toBe(200)
  expect(await nobody().get(`/api/assets/${photo}/preview`)).toMatchObject({ status: 401 })
})

test('An address is for one photo and what shows it, and cannot be made up', async () => {
  const other = await k.asset(k.users.ada, { preview: Buffer.from('x') })
  const at = (path: string) => address.replace(`${photo}/preview`, path)
  expect(await nobody().get(at(`${other}/preview`))).toMatchObject(refused(403, 'wrong_signature'))
  expect(await nobody().get(at(`${photo}/original`))).toMatchObject({ status: 401 })
  expect(await nobody().get(address.replace('/preview?', '?'))).toMatchObject({ status: 401 })
  const [later] = [String(Math.floor(Date.now() / 1000) + 86_400)]
  for (const [name, value] of [
    ['until', later],
    ['until', 'NaN'],
    ['embed', photo],
    ['embed', 'x'],
    ['signature', 'AAAA'],
    ['signature', ''],
  ] as const)
    expect(await nobody().get(changed(name, value))).toMatchObject(refused(403, 'wrong_signature'))
})

test('An address counts in the pages its token was made for', async () => {
  const pages: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { referer: 'https://evil.example/copied' },
  ]
  for (const headers of pages) expect(await nobody(headers).get(address)).toMatchObject(refused(403, 'wrong_origin'))
})

test('Addresses are signed for embeds only, run out within an hour, and not after the token', async () => {
  expect(await k.as(k.users.ada).post('/api/embeds/pictures', { ids: [photo] })).toMatchObject({ status: 403 })
  expect(await nobody().post('/api/embeds/pictures', { ids: [photo] })).toMatchObject({ status: 401 })
  const now = Date.now() / 1000
  const until = Number(new URL(address, k.url).searchParams.get('until'))
  expect(until).toBeGreaterThan(now)
  expect(until).toBeLessThanOrEqual(now + 3700)
  const short = await out.make(k.users.ada, made.set, { seconds: 60 })
  const [soon = ''] = await out.addresses(short, [photo])
  expect(Number(new URL(soon, k.url).searchParams.get('until'))).toBeLessThanOrEqual(Date.now() / 1000 + 61)
})

test('Of a photo that is not in the set an address shows nothing', async () => {
  const locked = await k.asset(k.users.ada, { visibility: 'locked', preview: Buffer.from('x') })
  const [its = ''] = await out.addresses(made, [locked])
  expect(await nobody().get(its)).toMatchObject({ status: 404 })
})

test('With its token all addresses end', async () => {
  const other = await out.make(k.users.ada, made.set)
  const [its = ''] = (await out.addresses(other, [photo])).map((one) => one.replace('/thumbnail?', '/preview?'))
  expect((await nobody().get(its)).status).toBe(200)
  await k.as(k.users.ada).delete(`/api/embeds/${other.id}`)
  expect(await nobody().get(its)).toMatchObject(refused(403, 'address_over'))
  expect((await nobody().get(address)).status).toBe(200)
})
