import { conformance, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import notes from '../src/index.ts'

const start = () => testKith({ plugins: [notes], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
  // The very first start makes a database that all others are copied from.
}, 60_000)
afterAll(() => k.close())
beforeEach(() => k.knex('core.asset').delete())

async function send() {
  const photo = await k.asset(k.users.ada)
  await k.as(k.users.ada, notes).sendNote({ body: { to: k.users.bob.id, assetId: photo, text: 'Look!' } })
  return photo
}

test('the recipient sees the photo and reads the note', async () => {
  const photo = await send()
  expect(await k.see(k.users.bob, 'view')).toEqual([photo])
  expect((await k.as(k.users.bob, notes).listNotes()).items).toMatchObject([{ assetId: photo, text: 'Look!' }])
})

test('nothing else is shown, and more than looking is not allowed', async () => {
  await k.asset(k.users.ada)
  const photo = await send()
  expect(await k.see(k.users.bob, 'view')).toEqual([photo])
  expect(await k.see(k.users.bob, 'download')).toEqual([])
})

test('switched off, it shows nothing', async () => {
  await send()
  await k.disable('notes')
  expect(await k.see(k.users.bob, 'view')).toEqual([])
  await k.enable('notes')
})

test('trashed and locked photos are never shown', async () => {
  const photo = await send()
  await k.knex('core.asset').where({ id: photo }).update({ deleted_at: new Date() })
  expect(await k.see(k.users.bob, 'view')).toEqual([])
  await k.knex('core.asset').where({ id: photo }).update({ deleted_at: null, visibility: 'locked' })
  expect(await k.see(k.users.bob, 'view')).toEqual([])
})

test('it keeps to what every plugin promises', { timeout: 180_000 }, async () => {
  await conformance(notes, {
    fill: async ({ as, asset, users }) => {
      const note = { to: users.bob.id, assetId: await asset(users.ada), text: 'Look!' }
      await as(users.ada, notes).sendNote({ body: note })
    },
  })
})
