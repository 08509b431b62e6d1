import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { events, plugin, reply } from '@kith/sdk'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'hearts', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'hearts' } },
})
class Heart extends kith.model('heart', z.object({ id: z.uuid(), user_id: z.uuid(), asset_id: z.uuid() })) {}
class Farewell extends kith.model('farewell', z.object({ id: z.uuid() })) {}
const hearts = kith.define({
  models: [Heart, Farewell],
  migrations: {
    '0001-init': `create table heart (id uuid primary key default gen_random_uuid(),
        user_id uuid not null references core."user" on delete cascade,
        asset_id uuid not null references core.asset on delete cascade);
      create index on heart (user_id); create index on heart (asset_id);
      create table farewell (id uuid primary key)`,
  },
  parts: [
    kith.on(events.userDeleted, 'farewell', async ({ payload }) => {
      await Farewell.query().insert({ id: payload.userId })
    }),
  ],
  routes: {
    put: kith.post('/', { body: z.object({ of: z.uuid() }), returns: reply.none }, async ({ body, files }) =>
      files.put(`${body.of}.txt`, Buffer.from('x'), { of: body.of }),
    ),
    get: kith.get('/:of', { params: { of: z.uuid() }, returns: reply.file }, async ({ params, files }) =>
      files.open(`${params.of}.txt`),
    ),
  },
})

let k: TestKith<'ada' | 'bob'>
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kith-photos-'))
  k = await testKith({ plugins: [hearts], users: ['ada', 'bob'] })
})
afterEach(async () => {
  await k.close()
  await rm(folder, { recursive: true })
})

const filesLeft = async (ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => k.as(k.users.ada).get(`/api/hearts/${id}`)))).map((answer) => answer.status)

test('a deleted account is out at once, and all of it goes, but not the files in its folders', async () => {
  await writeFile(path.join(folder, 'photo.jpg'), 'x')
  const [library]: { id: string }[] = await k
    .knex('core.library')
    .insert({ owner_id: k.users.bob.id, name: 'Photos', type: 'folders', folders: [folder] })
    .returning('id')
  const [photo]: { id: string }[] = await k
    .knex('core.asset')
    .insert({
      owner_id: k.users.bob.id,
      library_id: library?.id,
      file_name: 'photo.jpg',
      path: Buffer.from(path.join(folder, 'photo.jpg')),
    })
    .returning('id')
  const [uploads]: { id: string }[] = await k
    .knex('core.library')
    .insert({ owner_id: k.users.bob.id, name: 'Uploads', type: 'uploads' })
    .returning('id')
  const [upload]: { id: string }[] = await k
    .knex('core.asset')
    .insert({
      owner_id: k.users.bob.id,
      library_id: uploads?.id,
      file_name: '1.jpg',
      path: Buffer.from('uploads/bob/1.jpg'),
    })
    .returning('id')
  const kept = await k.asset(k.users.ada)
  for (const of of [String(photo?.id), k.users.bob.id, kept]) await k.as(k.users.ada).post('/api/hearts', { of })
  for (const asset_id of [photo?.id, kept])
    for (const user_id of [k.users.ada.id, k.users.bob.id]) await k.knex('hearts.heart').insert({ user_id, asset_id })
  expect(await filesLeft([String(photo?.id), k.users.bob.id, kept])).toEqual([200, 200, 200])

  expect((await k.as(k.users.ada).delete(`/api/users/${k.users.bob.id}`)).status).toBe(204)
  expect((await k.as(k.users.bob).get('/api/auth/me')).status).toBe(401)
  await k.runJobs()

  expect(await k.knex('core.user').select('name')).toEqual([{ name: 'ada' }])
  expect(await k.knex('core.asset').where({ id: photo?.id })).toEqual([])
  expect(await k.knex('hearts.heart').select('user_id', 'asset_id')).toEqual([
    { user_id: k.users.ada.id, asset_id: kept },
  ])
  const doomed: { path: string }[] = await k.knex('core.file_removal').select('path')
  const ofPhotos = [photo?.id, upload?.id].flatMap((id) => [
    `previews/${id?.slice(0, 2)}/${id}.jpg`,
    `thumbnails/${id?.slice(0, 2)}/${id}.webp`,
    `videos/${id?.slice(0, 2)}/${id}.mp4`,
  ])
  const ofPlugin = [photo?.id, k.users.bob.id].map((id) => `plugins/hearts/${id}.txt`)
  expect(doomed.map((file) => file.path).sort()).toEqual([...ofPhotos, ...ofPlugin, 'uploads/bob/1.jpg'].sort())
  expect(await k.knex('hearts.farewell')).toEqual([{ id: k.users.bob.id }])
  expect(await readdir(folder)).toEqual(['photo.jpg'])
})

test('an account that is restored before its turn comes keeps everything', async () => {
  const photo = await k.asset(k.users.bob)
  await k.as(k.users.ada).delete(`/api/users/${k.users.bob.id}`)
  await k.as(k.users.ada).post(`/api/users/${k.users.bob.id}/restore`)
  await k.runJobs()
  expect(await k.knex('core.asset').where({ id: photo })).toHaveLength(1)
  expect(await k.see(k.users.bob, 'view')).toEqual([photo])
})

test('an account with more photos than one step takes goes whole', async () => {
  const first = await k.asset(k.users.bob)
  const row: { library_id: string } = await k.knex('core.asset').where({ id: first }).first('library_id')
  await k.knex('core.asset').insert(
    Array.from({ length: 1200 }, () => {
      const id = randomUUID()
      return { id, owner_id: k.users.bob.id, library_id: row.library_id, file_name: id, path: Buffer.from(id) }
    }),
  )
  await k.as(k.users.ada).delete(`/api/users/${k.users.bob.id}`)
  await k.runJobs()
  expect(await k.knex('core.asset').where({ owner_id: k.users.bob.id })).toEqual([])
  expect(await k.knex('core.user').where({ id: k.users.bob.id })).toEqual([])
})

test('what does not exist cannot be deleted', async () => {
  expect((await k.as(k.users.ada).delete(`/api/users/${randomUUID()}`)).status).toBe(404)
})
