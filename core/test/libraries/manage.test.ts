import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { codeOf, messageOf } from '../auth/accounts.ts'
import { addLibrary, lastReport, namesSeen, put, scanAgain, tempFolder, withoutRights } from './library.ts'

let k: TestKith<'ada' | 'bob' | 'eve'>
let folder: Awaited<ReturnType<typeof tempFolder>>
let n = 100
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob', 'eve'] })
})
beforeEach(async () => {
  folder = await tempFolder()
})
afterEach(async () => {
  await k.knex('core.library').delete()
  await folder.remove()
})
afterAll(() => k.close())

const photo = () => jpeg(++n)
const add = (folders: readonly string[], more: object = {}) =>
  k.as(k.users.ada).post('/api/libraries', { ownerId: k.users.bob.id, name: 'Photos', folders, watch: false, ...more })
const problemWith = async (one: string, libraryId?: string) => {
  const answer = await k.as(k.users.ada).post('/api/libraries/check-folder', { folder: one, libraryId })
  return z.object({ problem: z.string().nullable() }).parse(answer.body).problem
}

test('only admins add, change, scan and remove libraries', async () => {
  const id = await addLibrary(k, k.users.ada, k.users.bob, [folder.path])
  const bob = k.as(k.users.bob)
  const answers = [
    await bob.post('/api/libraries', { ownerId: k.users.bob.id, name: 'x', folders: ['/'] }),
    await bob.patch(`/api/libraries/${id}`, { name: 'x' }),
    await bob.post(`/api/libraries/${id}/scan`),
    await bob.delete(`/api/libraries/${id}/scan`),
    await bob.delete(`/api/libraries/${id}`),
    await bob.post('/api/libraries/check-folder', { folder: '/' }),
  ]
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 403))
})

test('a library is its owner’s and the admins’, to everybody else it is not there', async () => {
  await put(folder.path, 'a.jpg', await photo())
  const id = await addLibrary(k, k.users.ada, k.users.bob, [folder.path])
  const eve = k.as(k.users.eve)
  for (const what of ['', '/scans', '/folders', '/failed'])
    expect((await eve.get(`/api/libraries/${id}${what}`)).status).toBe(404)
  expect((await eve.post(`/api/libraries/${id}/failed/retry`)).status).toBe(404)
  expect((await eve.get('/api/libraries?all=true')).body).toEqual([])
  expect((await k.as(k.users.ada).get('/api/libraries')).body).toEqual([])
  expect((await k.as(k.users.ada).get('/api/libraries?all=true')).body).toMatchObject([{ id, photos: 1 }])
  expect((await k.as(k.users.bob).get('/api/libraries')).body).toMatchObject([
    { id, photos: 1, failed: 0, offline: 0, progress: null, lastScan: { state: 'done', added: 1 } },
  ])
  expect((await k.as(k.users.ada).get(`/api/libraries/${id}/folders`)).status).toBe(404)
})

test('a folder that cannot be used is refused with a sentence that says why', async () => {
  const file = await put(folder.path, 'a.jpg', await photo())
  expect(await problemWith('photos')).toMatch(/whole path/)
  expect(await problemWith(path.join(folder.path, 'nowhere'))).toMatch(/does not exist/)
  expect(await problemWith(file)).toMatch(/is a file/)
  expect(await problemWith('/')).toMatch(/contains the folder that Kith keeps its own data in/)
  expect(await problemWith(folder.path)).toBe(null)
  const answer = await add([path.join(folder.path, 'nowhere')])
  expect([answer.status, codeOf(answer)]).toEqual([422, 'libraries.bad_folder'])
  expect(messageOf(answer)).toMatch(/does not exist/)
})

test('a folder that may not be read is refused', async () => {
  await mkdir(path.join(folder.path, 'closed'))
  await chmod(folder.path, 0o755)
  await chmod(path.join(folder.path, 'closed'), 0)
  await withoutRights(async () => {
    expect(await problemWith(path.join(folder.path, 'closed'))).toMatch(/may not read/)
  })
})

test('the folders of libraries do not overlap, by whatever name', async () => {
  await mkdir(path.join(folder.path, 'in/deep'), { recursive: true })
  const inner = path.join(folder.path, 'in')
  const id = await addLibrary(k, k.users.ada, k.users.bob, [inner])
  for (const other of [inner, `${inner}/`, folder.path, path.join(inner, 'deep'), `${inner}/deep/../../in`])
    expect(await problemWith(other)).toMatch(/belongs to the library "Photos"/)
  expect(await problemWith(inner, id)).toBe(null)
  expect(codeOf(await add([folder.path]))).toBe('libraries.bad_folder')
  const both = await k.as(k.users.ada).patch(`/api/libraries/${id}`, { folders: [inner, path.join(inner, 'deep')] })
  expect(messageOf(both)).toMatch(/one inside the other/)
})

test('nonsense is refused', async () => {
  const good = { ownerId: k.users.bob.id, name: 'x', folders: [folder.path] }
  const ada = k.as(k.users.ada)
  for (const bad of [
    { ...good, folders: [] },
    { ...good, name: ' ' },
    { ...good, folders: ['/tmp/\0x'] },
    { ...good, exclusions: ['x'.repeat(600)] },
    { ...good, scanMinutes: -1 },
  ])
    expect((await ada.post('/api/libraries', bad)).status).toBe(400)
  expect(codeOf(await ada.post('/api/libraries', { ...good, ownerId: crypto.randomUUID() }))).toBe('libraries.no_owner')
  expect((await ada.patch(`/api/libraries/${crypto.randomUUID()}`, { name: 'x' })).status).toBe(404)
  expect((await ada.post('/api/libraries/not-an-id/scan')).status).toBe(404)
})

test('a removed library takes its photos and Kith’s files along, and leaves the folder alone', async () => {
  const file = await put(folder.path, 'in/a.jpg', await photo())
  const id = await addLibrary(k, k.users.ada, k.users.bob, [folder.path])
  const [asset]: { id: string }[] = await k.knex('core.asset').select('id')
  expect((await k.as(k.users.bob).get(`/api/assets/${asset?.id}/preview`)).status).toBe(200)
  expect((await k.as(k.users.ada).delete(`/api/libraries/${id}`)).status).toBe(204)
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).status).toBe(404)
  await k.runJobs()
  expect(await namesSeen(k, k.users.bob)).toEqual([])
  expect(await k.knex('core.folder')).toEqual([])
  const removals: { path: string }[] = await k.knex('core.file_removal').select('path')
  expect(removals.map((row) => row.path).filter((key) => key.includes(String(asset?.id))).length).toBe(3)
  expect((await addLibrary(k, k.users.ada, k.users.bob, [folder.path])).length).toBe(36)
  expect(path.basename(file)).toBe((await namesSeen(k, k.users.bob))[0])
})

test('a scan runs once at a time, and stops when it is told to', async () => {
  await put(folder.path, 'a.jpg', await photo())
  const id = await addLibrary(k, k.users.ada, k.users.bob, [folder.path])
  await put(folder.path, 'b.jpg', await photo())
  const ada = k.as(k.users.ada)
  const Started = z.object({ scanId: z.uuid(), fresh: z.boolean() })
  const [one, two] = (await Promise.all([1, 2].map(() => ada.post(`/api/libraries/${id}/scan`)))).map((answer) =>
    Started.parse(answer.body),
  )
  expect(one?.scanId).toBe(two?.scanId)
  expect([one?.fresh, two?.fresh].sort()).toEqual([false, true])
  expect((await ada.delete(`/api/libraries/${id}/scan`)).status).toBe(204)
  await k.runJobs()
  expect(await lastReport(k, k.users.bob, id)).toMatchObject({ state: 'stopped', added: 0 })
  expect(await scanAgain(k, k.users.ada, id)).toMatchObject({ state: 'done', added: 1 })
})

test('the folders of a library count what is in them and below', async () => {
  for (const name of ['2023/a.jpg', '2024/Lisbon/b.jpg', '2024/Lisbon/c.jpg', '2024/d.jpg', 'e.jpg'])
    await put(folder.path, name, await photo())
  const id = await addLibrary(k, k.users.ada, k.users.bob, [folder.path])
  const tree = z
    .array(z.object({ id: z.string(), parentId: z.string().nullable(), name: z.string(), photos: z.int() }))
    .parse((await k.as(k.users.bob).get(`/api/libraries/${id}/folders`)).body)
  const parent = (one: { parentId: string | null }) => tree.find((other) => other.id === one.parentId)?.name
  expect(tree.map((one) => [one.name, parent(one), one.photos])).toEqual([
    [path.basename(folder.path), undefined, 5],
    ['2023', path.basename(folder.path), 1],
    ['2024', path.basename(folder.path), 3],
    ['Lisbon', '2024', 2],
  ])
})

test('what Kith may not read is reported, and what it knows of it stays', async () => {
  await chmod(folder.path, 0o755)
  await put(folder.path, 'closed/a.jpg', await photo())
  await put(folder.path, 'open/b.jpg', await photo())
  const id = await addLibrary(k, k.users.ada, k.users.bob, [folder.path])
  await chmod(path.join(folder.path, 'closed'), 0)
  const report = await withoutRights(() => scanAgain(k, k.users.ada, id))
  expect(report).toMatchObject({ state: 'done', found: 1, missing: 0 })
  expect(report.problems).toEqual([
    {
      path: path.join(folder.path, 'closed'),
      code: 'folder_unread',
      values: { error: 'EACCES' },
      reason: expect.stringMatching(/cannot be read \(EACCES\)/),
    },
  ])
  expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
})
