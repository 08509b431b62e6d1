import { access, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { timelineOf } from '../timeline/client.ts'
import { jpeg, send } from './photos.ts'
import { shelves } from './shelves-plugin.ts'
import { shelvesOf } from './shelves.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kith-trash-'))
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob } = k.users)
})
afterAll(async () => {
  await k?.close()
  await rm(folder, { recursive: true, force: true })
})

const trash = (ids: string[], user = ada) => k.as(user).post('/api/assets/trash', { ids })
const restore = (ids: string[], user = ada) => k.as(user).post('/api/assets/restore', { ids })
const inTrash = async (user = ada) => (await timelineOf(k.as(user)).months('state=trash')).total
const total = async (user = ada) => (await timelineOf(k.as(user)).months()).total
const told = (name: string, id: string) =>
  k.knex('core.event').where({ name }).whereRaw(`payload->>'assetId' = ?`, [id])

test('what goes to the trash is gone from every list, and comes back', async () => {
  const id = await k.asset(ada)
  await s.share(ada, bob)
  expect(await total(bob)).toBe(1)
  expect((await trash([id])).status).toBe(204)
  expect([await total(), await total(bob), await inTrash(), await inTrash(bob)]).toEqual([0, 0, 1, 0])
  expect(await told('core.asset_trashed', id)).toHaveLength(1)
  expect((await restore([id])).body).toEqual({ restored: 1 })
  expect([await total(), await total(bob), await inTrash()]).toEqual([1, 1, 0])
  expect(await told('core.asset_restored', id)).toHaveLength(1)
  await s.unshare(ada, bob)
  await k.knex('core.asset').delete()
})

test('a live photo takes its film along', async () => {
  const [photo, film] = [await k.asset(ada), await k.asset(ada, { visibility: 'hidden', type: 'video' })]
  await k.knex('core.asset').where({ id: photo }).update({ live_video_id: film })
  await trash([photo])
  expect(await k.knex('core.asset').whereIn('id', [photo, film]).whereNull('deleted_at')).toHaveLength(0)
  expect(await inTrash()).toBe(1)
  expect((await restore([photo])).body).toEqual({ restored: 1 })
  expect(await k.knex('core.asset').whereIn('id', [photo, film]).whereNull('deleted_at')).toHaveLength(2)
  await k.knex('core.asset').delete()
})

test('nobody else trashes, restores or deletes a photo', async () => {
  const id = await k.asset(ada, { trashed: true })
  await s.share(ada, bob)
  for (const answer of [await trash([id], bob), await restore([id], bob), await k.as(bob).delete(`/api/assets/${id}`)])
    expect(answer.status).toBe(404)
  await s.unshare(ada, bob)
  await k.knex('core.asset').delete()
})

test('a photo that is not in the trash cannot be deleted for good', async () => {
  const id = await k.asset(ada)
  expect((await k.as(ada).delete(`/api/assets/${id}`)).status).toBe(404)
  await k.knex('core.asset').delete()
})

test('an upload deleted for good goes with its rows and its files', async () => {
  const id = await send(k, ada, 'one.jpg', await jpeg(10))
  const shelf = await s.shelf(ada)
  await s.put(shelf, [id], ada)
  await trash([id])
  expect((await k.as(ada).delete(`/api/assets/${id}`)).status).toBe(204)
  for (const table of ['core.asset', 'core.exif', 'shelves.book']) expect(await k.knex(table)).toHaveLength(0)
  expect(await told('core.asset_deleted', id)).toHaveLength(1)
  const doomed: { path: string }[] = await k.knex('core.file_removal').select('path')
  expect(doomed.map((file) => file.path.split('/')[0]).sort()).toEqual(['previews', 'thumbnails', 'uploads', 'videos'])
  await k.runJobs()
})

test('what was in the trash for thirty days goes for good, what came later stays', async () => {
  const [old, young] = [await k.asset(bob), await k.asset(bob)]
  await k.as(bob).post('/api/assets/trash', { ids: [old, young] })
  const days = (n: number) => new Date(Date.now() - n * 86_400_000)
  await k
    .knex('core.asset')
    .where({ id: old })
    .update({ deleted_at: days(31) })
  await k
    .knex('core.asset')
    .where({ id: young })
    .update({ deleted_at: days(29) })
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  await k.knex('core.outbox').insert({ queue: 'system', job: 'core.purge-trash', plugin: 'core', input: '{}', options })
  await k.runJobs()
  expect((await k.as(bob).get(`/api/assets/${old}`)).status).toBe(404)
  expect((await k.as(bob).post('/api/assets/restore', { ids: [young] })).body).toEqual({ restored: 1 })
  await k.knex('core.asset').delete()
})

test('an emptied trash is empty at once, and its photos cannot be brought back', async () => {
  const id = await send(k, ada, 'two.jpg', await jpeg(11))
  const kept = await k.asset(bob, { trashed: true })
  await trash([id])
  expect((await k.as(ada).delete('/api/assets/trash')).status).toBe(204)
  expect([await inTrash(), await inTrash(bob)]).toEqual([0, 1])
  expect((await restore([id])).body).toEqual({ restored: 0 })
  expect((await k.as(ada).get(`/api/assets/${id}/thumbnail`)).status).toBe(404)
  await k.runJobs()
  expect(await k.knex('core.asset').select('id')).toEqual([{ id: kept }])
  await k.knex('core.asset').delete()
})

test('a file in a library’s folder stays, and its photo does not come back with a scan', async () => {
  const file = path.join(folder, 'one.jpg')
  await writeFile(file, await jpeg(12))
  const made = await k
    .as(ada)
    .post('/api/libraries', { ownerId: ada.id, name: 'Folder', folders: [folder], watch: false })
  const { id: library } = z.object({ id: z.uuid() }).parse(made.body)
  const scan = async () => {
    await k.as(ada).post(`/api/libraries/${library}/scan`, {})
    await k.runJobs()
  }
  await k.runJobs()
  const [photo]: { id: string }[] = await k.knex('core.asset').where({ library_id: library }).select('id')
  await trash([String(photo?.id)])
  await k.as(ada).delete('/api/assets/trash')
  await k.runJobs()
  await access(file)
  await scan()
  expect([await total(), await inTrash()]).toEqual([0, 0])
  expect((await k.as(ada).get(`/api/assets/${photo?.id}`)).status).toBe(404)
  await rename(file, path.join(folder, 'moved.jpg'))
  await scan()
  expect([await total(), await inTrash()]).toEqual([0, 0])
  await k.knex('core.asset').delete()
})
