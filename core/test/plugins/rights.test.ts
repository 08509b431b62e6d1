import { folder, id, plugin } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: {
    name: 'open-folders',
    version: '1.0.0',
    peerDependencies: { '@kith/sdk': '*' },
    kith: { id: 'open-folders' },
  },
})
class Open extends kith.model('open', z.object({ folder_id: id, user_id: id, owner_user_id: id })) {}

/** Folders with the names on a list are open to all: that reads two tables of core, through a view of a view. */
const openFolders = kith.define({
  parts: [kith.grant('all', folder, Open, { user: 'user_id', key: { set: 'folder_id', by: 'owner_user_id', can: 1 } })],
  migrations: {
    '0001-init': `
      create table listed (name text primary key);
      create view named as select f.id, f.owner_id from core.folder f join listed l on l.name = f.name;
      create view open as select n.id as folder_id, n.owner_id as owner_user_id, u.id as user_id from named n cross join core."user" u;`,
  },
})

const start = () => testKith({ plugins: [openFolders], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

test('a grant that reads tables of core, however indirectly, is asked again when they change', async () => {
  const photo = await k.asset(k.users.ada, { folder: 'Public' })
  const seen = async () => (await k.as(k.users.bob).get(`/api/assets/${photo}`)).status
  expect(await seen()).toBe(404)
  await k.knex('open_folders.listed').insert({ name: 'Public' })
  expect(await seen()).toBe(200)
  await k.knex('core.folder').update({ name: 'Private' })
  expect(await seen()).toBe(404)
  await k.knex('core.folder').update({ name: 'Public' })
  expect(await seen()).toBe(200)
})

test('uninstalled, it leaves nothing on tables of core', async () => {
  const triggers = async () => {
    const { rows } = await k.knex.raw(`select 1 from pg_trigger where tgname = 'kith_rights_open_folders'`)
    return rows.length
  }
  expect(await triggers()).toBeGreaterThan(0)
  await k.disable('open-folders')
  await k.uninstall('open-folders')
  expect(await triggers()).toBe(0)
})
