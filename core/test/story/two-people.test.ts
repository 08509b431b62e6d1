import path from 'node:path'
import exifr from 'exifr'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { readZip } from '../assets/read-zip.ts'
import { type Server, serve, serveFirst, tempFolder } from '../faults/server.ts'
import { type Person, signInAs } from './person.ts'

// What `npm start` without a folder offers: three people, of whom Ada and Bob have ten photos in common.
const [ADAS, BOBS, CLEOS, BOTH] = [60, 40, 30, 10]
const Months = z.object({ total: z.int(), months: z.array(z.object({ month: z.string(), count: z.int() })) })
const Month = z.object({ id: z.array(z.string()), owner: z.array(z.int()), also: z.record(z.string(), z.unknown()) })
const Share = z.object({
  id: z.uuid(),
  count: z.int(),
  newest: z.array(z.uuid()),
  person: z.object({ name: z.string() }),
})
const Shares = z.object({ withMe: z.array(Share), byMe: z.array(Share) })

let temp: Awaited<ReturnType<typeof tempFolder>>
let server: Server
let ada: Person
let bob: Person
let cleo: Person
beforeAll(async () => {
  temp = await tempFolder()
  const data = path.join(temp.path, 'data')
  const first = await serveFirst(data, ['--sample'])
  const said = () => expect(first.output()).toMatch(/the password is kith-sample/)
  await vi.waitFor(said, { timeout: 120_000, interval: 100 })
  // Stopped at once, and started again: it continues where it was.
  expect(await first.stop()).toBe(0)
  server = await serve(data)
  const enter = (name: string) => signInAs(server.url, `${name}@example.org`, 'kith-sample')
  ada = await enter('ada')
  bob = await enter('bob')
  cleo = await enter('cleo')
  const all = async () => expect([await total(ada), await total(bob), await total(cleo)]).toEqual([ADAS, BOBS, CLEOS])
  await vi.waitFor(all, { timeout: 120_000, interval: 200 })
}, 250_000)
afterAll(async () => {
  await server?.kill()
  await temp.remove()
})

const total = async (who: Person, query = '') =>
  Months.parse((await who.ask(`/api/timeline/months${query}`)).json()).total
const sharesOf = async (who: Person) => Shares.parse((await who.ask('/api/partner-sharing')).json())

/** Every month of a list. */
async function listOf(who: Person, query: string) {
  const { months } = Months.parse((await who.ask(`/api/timeline/months${query}`)).json())
  const found = await Promise.all(
    months.map(async ({ month }) => Month.parse((await who.ask(`/api/timeline/months/${month}${query}`)).json())),
  )
  return { ids: found.flatMap((one) => one.id), also: found.flatMap((one) => Object.values(one.also)) }
}

test('three people have their photos, and nobody sees another’s', async () => {
  for (const [who, own] of [
    [ada, ADAS],
    [bob, BOBS],
    [cleo, CLEOS],
  ] as const)
    expect([await total(who, '?owner=mine'), await total(who, '?owner=shared')]).toEqual([own, 0])
})

test('a library is shared, merged into one timeline, looked at and downloaded, until it is shared no more', async () => {
  const made = await ada.ask('/api/partner-sharing', 'POST', { userId: bob.id })
  expect(made.status).toBe(201)
  const share = Share.parse(made.json())
  const set = `partner-sharing:share:${share.id}`

  // Bob is told, and finds it on the Sharing page; so does Ada.
  const notices = (await bob.ask('/api/notices')).bytes.toString()
  expect(notices).toContain('Ada shares their library with you')
  const [withBob] = (await sharesOf(bob)).withMe
  expect(withBob).toMatchObject({ id: share.id, count: ADAS, person: { name: 'Ada' } })
  const [byAda] = (await sharesOf(ada)).byMe
  expect(byAda).toMatchObject({ count: ADAS, newest: withBob?.newest, person: { name: 'Bob' } })
  expect((await bob.ask(`/api/sets/${set}`)).json()).toMatchObject({ title: 'Ada’s library' })
  expect((await ada.ask('/api/partner-sharing', 'POST', { userId: bob.id })).status).toBe(409)

  // On his timeline once he says so: both libraries in one, what both have once.
  expect(await total(bob)).toBe(BOBS)
  await bob.ask(`/api/partner-sharing/${share.id}/in-timeline`, 'PUT', { show: true })
  expect(await total(bob)).toBe(BOBS + ADAS - BOTH)
  const merged = await listOf(bob, '')
  expect([merged.ids.length, merged.also.length]).toEqual([BOBS + ADAS - BOTH, BOTH])
  expect(merged.also).toEqual(merged.also.map(() => [ada.id]))
  expect(await total(bob, '?copies=all')).toBe(BOBS + ADAS)
  expect([await total(bob, '?owner=mine'), await total(bob, `?in=${set}`)]).toEqual([BOBS, ADAS])
  expect(await total(ada)).toBe(ADAS)
  expect(await total(cleo)).toBe(CLEOS)

  // One photo with all that is known of it, and its file.
  const hers = (await listOf(bob, `?in=${set}`)).ids
  const id = hers[0] ?? ''
  const details = (await bob.ask(`/api/assets/${id}`)).json()
  expect(details).toMatchObject({
    owner: { name: 'Ada' },
    details: { fileName: expect.stringMatching(/\.jpg$/) },
    place: { latitude: expect.any(Number), country: expect.any(String) },
  })
  const { can } = z.object({ can: z.array(z.string()) }).parse(details)
  expect([...can].sort()).toEqual(['details', 'download', 'places', 'share', 'view'])
  const original = await bob.ask(`/api/assets/${id}/original`)
  const many = hers.slice(0, 5)
  expect(readZip((await bob.ask('/api/assets/zip', 'POST', { ids: many })).bytes).size).toBe(5)
  expect(readZip((await bob.ask(`/api/assets/zip?in=${set}`)).bytes).size).toBe(ADAS)
  expect((await bob.ask(`/api/assets/${id}/favorite`, 'PUT')).status).toBe(204)

  // What is hers he does not change.
  for (const [where, method, body] of [
    [`/api/assets/${id}`, 'PATCH', { description: 'mine' }],
    [`/api/assets/${id}`, 'PATCH', { visibility: 'archive' }],
    [`/api/assets`, 'PATCH', { ids: many, changes: { rating: 1 } }],
    [`/api/assets/trash`, 'POST', { ids: many }],
    [`/api/assets/${id}/access`, 'GET'],
    [`/api/partner-sharing/${share.id}`, 'PATCH', { places: true }],
  ] as const)
    expect([where, method, (await bob.ask(where, method, body)).status]).toEqual([
      where,
      method,
      expect.toBeOneOf([403, 404]),
    ])

  // Without places: neither in details nor on the timeline nor in what is downloaded.
  await ada.ask(`/api/partner-sharing/${share.id}`, 'PATCH', { places: false })
  expect((await bob.ask(`/api/assets/${id}`)).json()).toMatchObject({ place: null })
  expect(await exifr.gps(original.bytes)).toMatchObject({ latitude: expect.any(Number) })
  expect(await exifr.gps((await bob.ask(`/api/assets/${id}/original`)).bytes)).toBeUndefined()

  // The moment she removes him, nothing of hers answers.
  const everywhere = [
    `/api/assets/${id}`,
    `/api/assets/${id}/thumbnail`,
    `/api/assets/${id}/preview`,
    `/api/assets/${id}/original`,
    `/api/sets/${set}`,
  ]
  for (const where of everywhere) expect([where, (await bob.ask(where)).status]).toEqual([where, 200])
  expect(await total(bob, '?state=favorites')).toBe(1)
  expect((await ada.ask(`/api/partner-sharing/${share.id}`, 'DELETE')).status).toBe(204)
  for (const where of everywhere) expect([where, (await bob.ask(where)).status]).toEqual([where, 404])
  expect((await bob.ask('/api/assets/zip', 'POST', { ids: many })).status).toBe(404)
  expect((await bob.ask(`/api/assets/${id}/favorite`, 'PUT')).status).toBe(404)
  expect(readZip((await bob.ask(`/api/assets/zip?in=${set}`)).bytes).size).toBe(0)
  for (const query of ['?owner=shared', `?in=${set}`, '?state=favorites', '?owner=shared&copies=all'])
    expect([query, await total(bob, query)]).toEqual([query, 0])
  const left = await listOf(bob, '')
  expect([left.ids.length, left.also]).toEqual([BOBS, []])
  expect((await sharesOf(bob)).withMe).toEqual([])
}, 60_000)
