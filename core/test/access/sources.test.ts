import { randomUUID } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { HANGER, LOOKER, walls } from './walls-plugin.ts'

const start = () => testKith({ plugins: [walls], users: ['root', 'ada', 'bob', 'cleo', 'dee'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

let wall = ''
const on = () => ({ in: { kind: 'walls:wall', id: wall } })
const letLook = (user: TestUser, can = LOOKER) =>
  k.knex('walls.looker').insert({ wall_id: wall, user_id: user.id, can })
const hang = (by: TestUser, what: { kind: string; set_id: string; since?: string }) =>
  k.knex('walls.hung').insert({ wall_id: wall, by_user_id: by.id, ...what })
const library = ({ id }: TestUser) => ({ kind: 'core:library', set_id: id })

beforeEach(async () => {
  await k.knex.raw('truncate core.asset, core.folder, walls.looker, walls.hung, walls.pass cascade')
  await k.knex('core.user').update({ disabled_at: null })
  wall = randomUUID()
})

test('whoever has a key to a set sees what its sources hold, also what comes later, and nobody else does', async () => {
  const { ada, cleo, dee } = k.users
  const first = await k.asset(ada)
  await letLook(cleo)
  await hang(ada, library(ada))
  expect(await k.see(cleo, 'view', on())).toEqual([first])
  const second = await k.asset(ada)
  await k.asset(ada, { visibility: 'archive' })
  await k.asset(ada, { trashed: true })
  expect(await k.see(cleo, 'view', on())).toEqual([first, second].sort())
  expect(await k.see(dee, 'view', on())).toEqual([])
  await k.knex('walls.hung').delete()
  expect(await k.see(cleo, 'view')).toEqual([])
})

test('a source gives looking and downloading as far as the key goes, and never more', async () => {
  const { ada, cleo, dee } = k.users
  const photo = await k.asset(ada, { latitude: 1, longitude: 1 })
  await letLook(cleo)
  await letLook(dee, HANGER)
  await hang(ada, library(ada))
  expect(await k.see(cleo, 'download', on())).toEqual([photo])
  expect(await k.see(cleo, 'places', on())).toEqual([])
  expect(await k.see(dee, 'places', on())).toEqual([photo])
  for (const cap of ['share', 'edit', 'remove', 'add', 'link'] as const) expect(await k.see(dee, cap)).toEqual([])
})

test('a source counts only while who brought it may hand it on', async () => {
  const { ada, bob, cleo } = k.users
  const photo = await k.asset(ada)
  await letLook(cleo)
  await hang(bob, library(ada))
  expect(await k.see(cleo, 'view')).toEqual([])
  await k.knex('walls.hung').update({ by_user_id: ada.id })
  expect(await k.see(cleo, 'view')).toEqual([photo])
  await k.knex('core.user').where({ id: ada.id }).update({ disabled_at: new Date() })
  expect(await k.see(cleo, 'view')).toEqual([])
})

test('a source may begin on a day, and may be a folder with all below it', async () => {
  const { ada, cleo } = k.users
  const old = await k.asset(ada, { folder: 'trips/2019', takenAt: '2019-05-01T10:00:00Z' })
  const young = await k.asset(ada, { folder: 'trips/2024', takenAt: '2024-05-01T10:00:00Z' })
  await k.asset(ada, { folder: 'home' })
  await letLook(cleo)
  const folder = { kind: 'core:folder', set_id: await k.folder(ada, 'trips') }
  await hang(ada, { ...folder, since: '2020-01-01' })
  expect(await k.see(cleo, 'view', on())).toEqual([young])
  await hang(ada, folder)
  expect(await k.see(cleo, 'view', on())).toEqual([old, young].sort())
})

test('whoever hands the set on hands its sources on, while they may', async () => {
  const { ada, bob, dee } = k.users
  const photo = await k.asset(ada)
  await letLook(bob, HANGER)
  await hang(ada, library(ada))
  await k
    .knex('walls.pass')
    .insert({ user_id: dee.id, kind: 'walls:wall', set_id: wall, by_user_id: bob.id, can: HANGER })
  expect(await k.see(dee, 'view', on())).toEqual([photo])
  await k.knex('walls.looker').update({ can: LOOKER })
  expect(await k.see(dee, 'view')).toEqual([])
})

test('what a source brought came when the source did, or later', async () => {
  const { ada, cleo } = k.users
  const photo = await k.asset(ada)
  await k.knex('core.asset').update({ added_at: '2020-01-01' })
  await letLook(cleo)
  await hang(ada, library(ada))
  expect(await k.as(cleo, walls).show({ params: { id: wall } })).toEqual([{ asset_id: photo, by: ada.id, old: false }])
})

test('a photo’s owner is told who sees it through a source, and in what', async () => {
  const { ada, cleo } = k.users
  const photo = await k.asset(ada)
  await letLook(cleo)
  await hang(ada, library(ada))
  const { body } = await k.as(ada).get(`/api/assets/${photo}/access`)
  expect(JSON.stringify(body)).toContain('walls:lookers')
  expect(JSON.stringify(body)).toContain(`"via":{"kind":"walls:wall","id":"${wall}"`)
})

test('nothing is seen through a source while the plugin is disabled', async () => {
  const { ada, cleo } = k.users
  const photo = await k.asset(ada)
  await letLook(cleo)
  await hang(ada, library(ada))
  await k.disable('walls')
  expect(await k.see(cleo, 'view')).toEqual([])
  await k.enable('walls')
  expect(await k.see(cleo, 'view')).toEqual([photo])
})
