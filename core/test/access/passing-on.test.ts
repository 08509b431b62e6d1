import { randomUUID } from 'node:crypto'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import { groups } from './groups-plugin.ts'

const start = () => testKith({ plugins: [partnerSharing, groups], users: ['ada', 'bob', 'cleo', 'dee'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

type Name = 'ada' | 'bob' | 'cleo' | 'dee'
let group = ''

/** Bob puts a photo of Ada, his partner, into a group that Cleo sees. */
async function bobPassesOn(photo: string, scope: { reshare?: boolean; places?: boolean } = {}) {
  const { ada, bob, cleo } = k.users
  const share = await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id, ...scope } })
  group = randomUUID()
  await k.knex('groups.grp').insert({ id: group, owner_user_id: bob.id })
  await k.knex('groups.member').insert({ grp_id: group, user_id: cleo.id, role: 'owner' })
  await k.knex('groups.entry').insert({ grp_id: group, asset_id: photo, owner_id: ada.id, by_user_id: bob.id })
  return share
}
const sees = (name: Name, cap: 'view' | 'places' | 'share' = 'view') => k.see(k.users[name], cap)

beforeEach(async () => {
  await k.knex.raw('truncate core.asset, partner_sharing.share, groups.grp, groups.pass cascade')
  await k.knex('core.user').update({ disabled_at: null })
})

test('what a partner passed on is seen while the share lasts, and again when it comes back', async () => {
  const photo = await k.asset(k.users.ada)
  const share = await bobPassesOn(photo)
  expect(await sees('cleo')).toEqual([photo])
  await k.as(k.users.ada, partnerSharing).endSharing({ params: { id: share.id } })
  expect(await sees('cleo')).toEqual([])
  await k.as(k.users.ada, partnerSharing).startSharing({ body: { userId: k.users.bob.id } })
  expect(await sees('cleo')).toEqual([photo])
})

test('a share without re-share passes nothing on', async () => {
  await bobPassesOn(await k.asset(k.users.ada), { reshare: false })
  expect(await sees('cleo')).toEqual([])
})

test('a share without places passes on photos without places', async () => {
  const photo = await k.asset(k.users.ada, { latitude: 1, longitude: 1 })
  await bobPassesOn(photo, { places: false })
  expect(await sees('cleo')).toEqual([photo])
  expect(await sees('cleo', 'places')).toEqual([])
})

test('a photo its owner archives leaves what a partner put it into', async () => {
  const photo = await k.asset(k.users.ada)
  await bobPassesOn(photo)
  await k.knex('core.asset').update({ visibility: 'archive' })
  expect(await sees('cleo')).toEqual([])
})

test('the right passes on once: what was passed on is not passed on again', async () => {
  const { ada, cleo, dee } = k.users
  const photo = await k.asset(ada)
  await bobPassesOn(photo)
  await k.knex('groups.member').update({ role: 'sharer' })
  const second = randomUUID()
  await k.knex('groups.grp').insert({ id: second, owner_user_id: cleo.id })
  await k.knex('groups.member').insert({ grp_id: second, user_id: dee.id, role: 'owner' })
  await k.knex('groups.entry').insert({ grp_id: second, asset_id: photo, owner_id: ada.id, by_user_id: cleo.id })
  expect(await sees('dee')).toEqual([])
})

test('nobody links what is not theirs: a key to a foreign library counts for nothing', async () => {
  const { ada, dee, cleo } = k.users
  await k.asset(ada)
  await k.knex('groups.pass').insert({ user_id: dee.id, by_user_id: cleo.id, kind: 'core:library', set_id: ada.id })
  expect(await sees('dee')).toEqual([])
})

test('what a disabled account brought or linked is gone until it is restored', async () => {
  const { bob } = k.users
  const photo = await k.asset(k.users.ada)
  await bobPassesOn(photo)
  await k.knex('core.user').where({ id: bob.id }).update({ disabled_at: new Date() })
  expect(await sees('cleo')).toEqual([])
  await k.knex('core.user').where({ id: bob.id }).update({ disabled_at: null })
  expect(await sees('cleo')).toEqual([photo])
})
