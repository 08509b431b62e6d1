import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { jpeg } from '../assets/photos.ts'
import { addLibrary, idOf, lastReport, namesSeen, put, scanAgain, tempFolder } from './library.ts'

let k: TestKith<'ada' | 'bob'>
let folder: Awaited<ReturnType<typeof tempFolder>>
let n = 0
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
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
const library = (more: object = {}) => addLibrary(k, k.users.ada, k.users.bob, [folder.path], more)
const scan = (id: string, body: object = {}) => scanAgain(k, k.users.ada, id, body)
/** What was told of photos of a library that are there again. */
const returned = (id: string) =>
  k
    .knex('core.event')
    .where({ name: 'core.assets_returned' })
    .whereJsonPath('payload', '$.libraryId', '=', id)
    .select('payload')
const seen = () => namesSeen(k, k.users.bob)

test('photos of a folder are on their owner’s timeline, and nobody else’s', async () => {
  await put(folder.path, '2024/Lisbon/a.jpg', await photo())
  await put(folder.path, 'b.JPG', await photo())
  const id = await library()
  expect(await seen()).toEqual(['a.jpg', 'b.JPG'])
  expect(await namesSeen(k, k.users.ada)).toEqual([])
  expect(await lastReport(k, k.users.bob, id)).toMatchObject({ state: 'done', found: 2, added: 2, problems: [] })
})

test('a scan of what has not changed changes nothing', async () => {
  for (const name of ['a.jpg', 'a/1.jpg', 'a-b/2.jpg', 'a.d/3.jpg', 'z/y/x/4.jpg'])
    await put(folder.path, name, await photo())
  const id = await library()
  const before = await k.knex('core.asset').orderBy('id')
  expect(await scan(id)).toMatchObject({ found: 5, added: 0, changed: 0, moved: 0, missing: 0, returned: 0 })
  expect(await k.knex('core.asset').orderBy('id')).toEqual(before)
})

test('a missing photo is hidden and kept, and back when its file is', async () => {
  const file = await put(folder.path, 'a.jpg', await photo())
  await put(folder.path, 'b.jpg', await photo())
  const id = await library()
  const kept = await idOf(k, 'a.jpg')
  await rename(file, `${folder.path}/../aside-${n}.jpg`)
  expect(await scan(id)).toMatchObject({ found: 1, missing: 1 })
  expect(await seen()).toEqual(['b.jpg'])
  await rename(`${folder.path}/../aside-${n}.jpg`, file)
  expect(await scan(id)).toMatchObject({ found: 2, returned: 1, added: 0 })
  expect(await seen()).toEqual(['a.jpg', 'b.jpg'])
  expect(await idOf(k, 'a.jpg')).toBe(kept)
  expect(await returned(id)).toEqual([{ payload: { libraryId: id, ownerId: k.users.bob.id } }])
})

test('a moved photo stays the same photo, in its new folder', async () => {
  const file = await put(folder.path, 'unsorted/a.jpg', await photo())
  await put(folder.path, 'b.jpg', await photo())
  const id = await library()
  const kept = await idOf(k, 'a.jpg')
  await mkdir(path.join(folder.path, '2024'))
  await rename(file, path.join(folder.path, '2024/renamed.jpg'))
  expect(await scan(id)).toMatchObject({ found: 2, added: 0, moved: 1, missing: 1 })
  expect(await idOf(k, 'renamed.jpg')).toBe(kept)
  expect(await returned(id)).toHaveLength(1)
  expect(await seen()).toEqual(['b.jpg', 'renamed.jpg'])
  const folders: { name: string }[] = await k.knex('core.folder').whereNotNull('parent_id').select('name')
  expect(folders.map((row) => row.name)).toEqual(['2024'])
})

test('a photo that was missing for long is recognised wherever it turns up', async () => {
  const bytes = await photo()
  const file = await put(folder.path, 'a.jpg', bytes)
  await put(folder.path, 'b.jpg', await photo())
  const id = await library()
  const kept = await idOf(k, 'a.jpg')
  await rm(file)
  await scan(id)
  await put(folder.path, 'from backup/again.jpg', bytes)
  expect(await scan(id)).toMatchObject({ moved: 1, added: 0 })
  expect(await idOf(k, 'again.jpg')).toBe(kept)
})

test('a changed photo is worked on again without leaving the timeline', async () => {
  const file = await put(folder.path, 'a.jpg', await photo())
  const id = await library()
  const kept = await idOf(k, 'a.jpg')
  const [before] = await k.knex('core.asset').select('checksum')
  await writeFile(file, await photo())
  await k.as(k.users.ada).post(`/api/libraries/${id}/scan`)
  expect(await seen()).toEqual(['a.jpg'])
  await k.runJobs()
  expect(await lastReport(k, k.users.ada, id)).toMatchObject({ changed: 1, added: 0 })
  const [after] = await k.knex('core.asset').select('id', 'checksum', 'state')
  expect(after).toMatchObject({ id: kept, state: 'ready' })
  expect(after.checksum.equals(before.checksum)).toBe(false)
})

test('a file with a new time and the old content is not worked on again', async () => {
  const file = await put(folder.path, 'a.jpg', await photo())
  const id = await library()
  const [before] = await k.knex('core.asset').select('attempts', 'updated_at')
  await utimes(file, new Date(), new Date('2020-01-01T00:00:00.123Z'))
  expect(await scan(id)).toMatchObject({ changed: 1 })
  expect(await k.knex('core.asset').first('attempts', 'updated_at')).toEqual(before)
  expect(await scan(id)).toMatchObject({ changed: 0 })
})

test('a folder that is suddenly empty or gone takes its library offline and nothing else', async () => {
  await put(folder.path, 'a.jpg', await photo())
  const id = await library()
  await rename(folder.path, `${folder.path}-unmounted`)
  expect(await scan(id)).toMatchObject({
    state: 'failed',
    missing: 0,
    error: expect.stringMatching(/cannot be reached/),
  })
  await mkdir(folder.path)
  await put(folder.path, '.hidden', Buffer.from('x'))
  expect(await scan(id)).toMatchObject({ state: 'failed', missing: 0, error: expect.stringMatching(/not mounted/) })
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).body).toMatchObject({
    offlineSince: expect.any(String),
    photos: 1,
    offline: 0,
  })
  await rm(folder.path, { recursive: true })
  await rename(`${folder.path}-unmounted`, folder.path)
  expect(await scan(id)).toMatchObject({ state: 'done', found: 1, added: 0, returned: 0 })
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).body).toMatchObject({ offlineSince: null, photos: 1 })
})

test('an admin may say that a folder was emptied on purpose', async () => {
  const file = await put(folder.path, 'a.jpg', await photo())
  const id = await library()
  await rm(file)
  expect(await scan(id)).toMatchObject({ state: 'failed', missing: 0 })
  expect(await scan(id, { emptied: true })).toMatchObject({ state: 'done', missing: 1 })
  expect(await seen()).toEqual([])
})

test('links that lead in a circle, out of the library and nowhere are survived, reported and not followed', async () => {
  const elsewhere = await tempFolder()
  const secret = await put(elsewhere.path, 'secret.jpg', await photo())
  await put(folder.path, 'in/a.jpg', await photo())
  await symlink(folder.path, path.join(folder.path, 'in/loop'))
  await symlink(path.join(folder.path, 'in/a.jpg'), path.join(folder.path, 'same.jpg'))
  await symlink('/nowhere.jpg', path.join(folder.path, 'dead.jpg'))
  await symlink('self', path.join(folder.path, 'self'))
  await symlink(elsewhere.path, path.join(folder.path, 'out'))
  await symlink(secret, path.join(folder.path, 'out.jpg'))
  const id = await library()
  expect(await seen()).toEqual(['a.jpg'])
  const report = await lastReport(k, k.users.ada, id)
  expect(report.problems.map((one) => path.basename(one.path)).sort()).toEqual(['dead.jpg', 'out', 'out.jpg', 'self'])
  expect(await scan(id)).toMatchObject({ found: 1, added: 0, missing: 0 })
  await elsewhere.remove()
})

test('a link in the place of a photo, or of its folder, hands out nothing', async () => {
  const elsewhere = await tempFolder()
  const secret = await put(elsewhere.path, 'a.jpg', await photo())
  const file = await put(folder.path, 'in/a.jpg', await photo())
  await put(folder.path, 'b.jpg', await photo())
  const id = await library()
  const original = `/api/assets/${await idOf(k, 'a.jpg')}/original`
  expect((await k.as(k.users.bob).get(original)).status).toBe(200)
  await rm(file)
  await symlink(secret, file)
  expect(await k.as(k.users.bob).get(original)).toMatchObject({
    status: 503,
    body: { error: { code: 'original_unavailable' } },
  })
  await rm(path.dirname(file), { recursive: true })
  await symlink(elsewhere.path, path.dirname(file))
  expect((await k.as(k.users.bob).get(original)).status).toBe(503)
  await scan(id)
  expect(await seen()).toEqual(['b.jpg'])
  await elsewhere.remove()
})

test('photos wait to be worked on while their disk is gone', async () => {
  await put(folder.path, 'a.jpg', await photo())
  const id = await library()
  await put(folder.path, 'b.jpg', await photo())
  await k.as(k.users.ada).post(`/api/libraries/${id}/scan`)
  await k.knex('core.asset').where({ file_name: 'a.jpg' }).update({ state: 'failed', error_code: 'timeout' })
  await k.as(k.users.bob).post(`/api/libraries/${id}/failed/retry`)
  await rename(folder.path, `${folder.path}-unmounted`)
  await k.runJobs()
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).body).toMatchObject({ offline: 0, failed: 0 })
  await rename(`${folder.path}-unmounted`, folder.path)
  await scan(id)
  expect(await seen()).toEqual(['a.jpg', 'b.jpg'])
})

test('a name in any encoding is a name', async () => {
  const names = [
    Buffer.from([0x63, 0x61, 0x66, 0xe9]),
    Buffer.from([0xff, 0xfe, 0x27, 0x22]),
    Buffer.from('naïve 🌻\n'),
  ]
  for (const name of names) {
    const inside = Buffer.concat([Buffer.from(`${folder.path}/`), name])
    await mkdir(inside)
    await writeFile(Buffer.concat([inside, Buffer.from('/'), name, Buffer.from('.jpg')]), await photo())
  }
  const id = await library()
  expect((await seen()).length).toBe(3)
  expect(await scan(id)).toMatchObject({ found: 3, added: 0, missing: 0 })
  const rows: { path: Buffer; state: string }[] = await k.knex('core.asset').select('path', 'state')
  expect(rows.every((row) => row.state === 'ready')).toBe(true)
  expect(rows.some((row) => row.path.includes(Buffer.from([0x66, 0xe9, 0x2e])))).toBe(true)
})

test('excluded, hidden and other programs’ files are left out, now or later', async () => {
  for (const name of ['a.jpg', '.trash/b.jpg', '@eaDir/c.jpg', 'raw/d.jpg', 'Private/deep/e.jpg', 'f.tmp.jpg'])
    await put(folder.path, name, await photo())
  const id = await library({ exclusions: ['raw', 'Private/**'] })
  expect(await seen()).toEqual(['a.jpg', 'f.tmp.jpg'])
  await k.as(k.users.ada).patch(`/api/libraries/${id}`, { exclusions: ['*.tmp.*'] })
  await k.runJobs()
  expect(await seen()).toEqual(['a.jpg', 'd.jpg', 'e.jpg'])
})

test('photos of a folder that a library no longer has are hidden and kept', async () => {
  await put(folder.path, 'one/a.jpg', await photo())
  await put(folder.path, 'two/b.jpg', await photo())
  const [one, two] = [path.join(folder.path, 'one'), path.join(folder.path, 'two')]
  const id = await addLibrary(k, k.users.ada, k.users.bob, [one, two])
  await k.as(k.users.ada).patch(`/api/libraries/${id}`, { folders: [two] })
  await k.runJobs()
  expect(await seen()).toEqual(['b.jpg'])
  await k.as(k.users.ada).patch(`/api/libraries/${id}`, { folders: [two, one] })
  await k.runJobs()
  expect(await seen()).toEqual(['a.jpg', 'b.jpg'])
})

test('a photo that was deleted for good stays deleted, also when its file is moved', async () => {
  const file = await put(folder.path, 'a.jpg', await photo())
  await put(folder.path, 'b.jpg', await photo())
  const id = await library()
  await k.as(k.users.bob).post('/api/assets/trash', { ids: [await idOf(k, 'a.jpg')] })
  expect((await k.as(k.users.bob).delete('/api/assets/trash')).status).toBeLessThan(300)
  await k.runJobs()
  await scan(id)
  await rename(file, path.join(folder.path, 'moved.jpg'))
  await scan(id)
  expect(await seen()).toEqual(['b.jpg'])
})
