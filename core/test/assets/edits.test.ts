import { writeFile, mkdtemp, rm, utimes } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { timelineOf } from '../timeline/client.ts'
import { jpeg } from './photos.ts'
import { shelves } from './shelves-plugin.ts'
import { shelvesOf } from './shelves.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kith-edits-'))
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob } = k.users)
})
afterAll(async () => {
  await k?.close()
  await rm(folder, { recursive: true, force: true })
})

const Details = z.object({
  localTime: z.string(),
  favorite: z.boolean(),
  details: z.object({
    takenAt: z.string(),
    offsetMinutes: z.int().nullable(),
    description: z.string().nullable(),
    rating: z.int().nullable(),
  }),
  place: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      city: z.string().nullable(),
      country: z.string().nullable(),
    })
    .nullable(),
  mine: z.object({ visibility: z.string() }).nullable(),
})
const details = async (user: TestUser, id: string) => Details.parse((await k.as(user).get(`/api/assets/${id}`)).body)
const edit = (user: TestUser, id: string, changes: object) => k.as(user).patch(`/api/assets/${id}`, changes)

test('an owner changes what is said of a photo', async () => {
  const id = await k.asset(ada)
  expect((await edit(ada, id, { description: 'The sea', rating: 4, visibility: 'archive' })).status).toBe(204)
  const found = await details(ada, id)
  expect(found).toMatchObject({ details: { description: 'The sea', rating: 4 }, mine: { visibility: 'archive' } })
  await edit(ada, id, { rating: null })
  expect((await details(ada, id)).details).toMatchObject({ description: 'The sea', rating: null })
})

test('who moves many is told which were elsewhere before, so that no more than that is undone', async () => {
  const [first, second] = [await k.asset(ada), await k.asset(ada)]
  const archive = (ids: string[]) => k.as(ada).patch('/api/assets', { ids, changes: { visibility: 'archive' } })
  expect((await archive([first])).body).toEqual({ moved: [first] })
  expect((await archive([first, second])).body).toEqual({ moved: [second] })
  const rated = await k.as(ada).patch('/api/assets', { ids: [first, second], changes: { rating: 3 } })
  expect(rated.body).toEqual({ moved: [] })
})

test('a time with an offset sets the moment, the wall clock and the month', async () => {
  const id = await k.asset(ada)
  await edit(ada, id, { takenAt: '2021-01-01T01:30:00+05:30' })
  expect(await details(ada, id)).toMatchObject({
    localTime: '2021-01-01T01:30:00',
    details: { takenAt: '2020-12-31T20:00:00.000Z', offsetMinutes: 330 },
  })
  expect((await timelineOf(k.as(ada)).month('2021-01')).id).toContain(id)
})

test('a wall clock’s time keeps each photo’s own offset', async () => {
  const [plain, east] = [await k.asset(ada), await k.asset(ada)]
  await k.knex('core.asset').where({ id: east }).update({ offset_minutes: 120 })
  await k.as(ada).patch('/api/assets', { ids: [plain, east], changes: { localTime: '2019-07-01T10:00:00' } })
  expect((await details(ada, plain)).details.takenAt).toBe('2019-07-01T10:00:00.000Z')
  expect((await details(ada, east)).details.takenAt).toBe('2019-07-01T08:00:00.000Z')
})

test('a camera’s wrong clock is set right: each photo moves by as much, as often as it is asked', async () => {
  const first = await k.asset(ada, { takenAt: '2019-08-01T10:00:30.500Z' })
  const second = await k.asset(ada, { takenAt: '2019-07-31T23:10:00Z' })
  await k.knex('core.asset').where({ id: second }).update({ offset_minutes: 120, local_at: '2019-08-01T01:10:00' })
  const shift = (shiftMinutes: number) =>
    k.as(ada).patch('/api/assets', { ids: [first, second], changes: { shiftMinutes } })
  await shift(-90)
  await shift(-60)
  expect(await details(ada, first)).toMatchObject({
    localTime: '2019-08-01T07:30:30',
    details: { takenAt: '2019-08-01T07:30:30.500Z' },
  })
  expect(await details(ada, second)).toMatchObject({
    localTime: '2019-07-31T22:40:00',
    details: { takenAt: '2019-07-31T20:40:00.000Z', offsetMinutes: 120 },
  })
  expect((await timelineOf(k.as(ada)).month('2019-07')).id).toContain(second)
})

test('coordinates bring their place, and taking them away takes it away; the timeline hears of it', async () => {
  const id = await k.asset(ada, { takenAt: '2018-03-01T12:00:00Z' })
  const place = async () => (await timelineOf(k.as(ada)).month('2018-03')).place
  expect(await place()).toEqual([null])
  await edit(ada, id, { latitude: 38.72, longitude: -9.14 })
  expect((await details(ada, id)).place).toMatchObject({ latitude: 38.72, country: 'Portugal' })
  expect(await place()).toEqual([expect.stringMatching(/, Portugal$/)])
  await edit(ada, id, { latitude: null, longitude: null })
  expect((await details(ada, id)).place).toBeNull()
  expect(await place()).toEqual([null])
})

test.each([
  {},
  { latitude: 1 },
  { latitude: 91, longitude: 0 },
  { rating: 6 },
  { localTime: '2024-02-31T00:00:00' },
  { localTime: '12024-01-01T00:00:00' },
  { takenAt: '2024-01-01T00:00:00' },
  { localTime: '2024-01-01T00:00:00', shiftMinutes: 5 },
  { shiftMinutes: 1.5 },
  { shiftMinutes: 1e9 },
  { visibility: 'hidden' },
])('%j is refused', async (changes) => {
  const id = await k.asset(ada)
  expect((await edit(ada, id, changes)).status).toBe(400)
})

test('only its owner changes a photo, whatever a key carries', async () => {
  const id = await k.asset(ada)
  expect((await edit(bob, id, { rating: 1 })).status).toBe(404)
  await s.share(ada, bob, { caps: ['view', 'details', 'edit', 'remove'] })
  expect((await edit(bob, id, { rating: 1 })).status).toBe(403)
  expect((await k.as(bob).post('/api/assets/trash', { ids: [id] })).status).toBe(403)
  await s.unshare(ada, bob)
})

test('many are changed at once, or none', async () => {
  const [mine, theirs] = [await k.asset(ada), await k.asset(bob)]
  const change = (ids: string[]) => k.as(ada).patch('/api/assets', { ids, changes: { rating: 3 } })
  expect((await change([mine, theirs])).status).toBe(404)
  expect((await details(ada, mine)).details.rating).toBeNull()
  expect((await change([mine, mine])).status).toBe(200)
  expect((await details(ada, mine)).details.rating).toBe(3)
})

test('a locked photo is changed only in a session that was unlocked', async () => {
  const id = await k.asset(ada)
  await edit(ada, id, { visibility: 'locked' })
  expect((await edit(ada, id, { visibility: 'timeline' })).status).toBe(404)
  await k
    .knex('core.session')
    .where({ user_id: ada.id })
    .update({ unlocked_until: new Date(Date.now() + 60_000) })
  expect((await edit(ada, id, { visibility: 'timeline' })).status).toBe(204)
  await k.knex('core.session').update({ unlocked_until: null })
})

test('favourites are each user’s own, on others’ photos too', async () => {
  const id = await k.asset(ada)
  expect((await k.as(bob).put(`/api/assets/${id}/favorite`)).status).toBe(404)
  await s.share(ada, bob)
  expect((await k.as(bob).put(`/api/assets/${id}/favorite`)).status).toBe(204)
  expect(await details(bob, id)).toMatchObject({ favorite: true })
  expect(await details(ada, id)).toMatchObject({ favorite: false })
  expect((await k.as(bob).put('/api/assets/favorites', { ids: [id], favorite: false })).status).toBe(204)
  expect(await details(bob, id)).toMatchObject({ favorite: false })
  await s.unshare(ada, bob)
})

test('an edit survives that the file is read anew', async () => {
  const file = path.join(folder, 'one.jpg')
  await writeFile(file, await jpeg(1))
  const library = { ownerId: ada.id, name: 'Folder', folders: [folder], watch: false }
  const made = await k.as(ada).post('/api/libraries', library)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id: libraryId } = z.object({ id: z.uuid() }).parse(made.body)
  await k.runJobs()
  const [row]: { id: string }[] = await k.knex('core.asset').where({ library_id: libraryId }).select('id')
  const id = String(row?.id)
  expect((await details(ada, id)).place).toMatchObject({ country: 'Portugal' })
  await edit(ada, id, { takenAt: '2000-01-01T00:00:00Z', description: 'Ours', latitude: 59.91, longitude: 10.75 })
  await writeFile(file, await jpeg(2))
  await utimes(file, new Date(), new Date(Date.now() + 5_000))
  await k.as(ada).post(`/api/libraries/${libraryId}/scan`, {})
  await k.runJobs()
  expect(await details(ada, id)).toMatchObject({
    localTime: '2000-01-01T00:00:00',
    details: { description: 'Ours' },
    place: { country: 'Norway' },
  })
})
