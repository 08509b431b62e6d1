import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import faces from '../../faces/dist/src/index.js'
import spaces from '../dist/src/index.js'

const start = () => testKith({ plugins: [spaces, faces], users: ['root', 'ada', 'bob', 'cy'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
let id = ''
beforeAll(async () => {
  k = await start()
  ;({ id } = await k.as(k.users.ada, spaces).createSpace({ body: { name: 'Lisbon' } }))
  for (const who of [k.users.bob, k.users.cy]) {
    const body = { userIds: [who.id], role: 'editor' as const }
    await k.as(k.users.ada, spaces).invite({ params: { id }, body })
    await k.as(who, spaces).acceptInvitation({ params: { id } })
  }
})
afterAll(() => k?.close())

const seenByCy = () => k.see(k.users.cy, 'view', { in: { kind: 'spaces:space', id } })

test('all photos of one’s own person are in the space, also those found later, and none of anybody else’s', async () => {
  const { bob } = k.users
  const [one, two, mine] = [await k.asset(bob), await k.asset(bob), await k.asset(k.users.ada)]
  const [grace]: { id: string }[] = await k.knex('faces.person').insert({ owner_user_id: bob.id, name: 'Grace' }, 'id')
  const personId = String(grace?.id)
  const find = (assetId: string, ownerId: string) =>
    k.knex('faces.face').insert({
      ...{ asset_id: assetId, owner_id: ownerId, person_id: personId, model: 'test', quality: 1 },
      ...{ x: 0, y: 0, w: 0.5, h: 0.5 },
    })
  await find(one, bob.id)
  const { body } = await k.as(bob).get('/api/sets/connectable')
  const set = `faces:person:${personId}`
  expect(body).toMatchObject({ items: [{ set, title: 'Grace' }] })
  expect(JSON.stringify((await k.as(k.users.ada).get('/api/sets/connectable')).body)).not.toContain('faces:')
  const connect = (who: typeof bob) => k.as(who, spaces).connectSource({ params: { id }, body: { set } })
  await expect(connect(k.users.ada)).rejects.toThrow('not_found')
  await connect(bob)
  expect(await seenByCy()).toEqual([one])
  await find(two, bob.id)
  expect(await seenByCy()).toEqual([one, two].sort())
  expect(await k.as(k.users.cy, spaces).showSpace({ params: { id } })).toMatchObject({ count: 2 })
  const { body: list } = await k.as(k.users.cy).get(`/api/timeline/months?in=spaces:space:${id}`)
  expect(list).toMatchObject({ total: 2 })
  await find(mine, k.users.ada.id)
  expect(await seenByCy(), 'a photo that is not Bob’s to hand on').toEqual([one, two].sort())
  await k.knex('faces.face').where({ asset_id: two }).delete()
  await k.disable('faces')
  expect(await seenByCy()).toEqual([])
  await k.enable('faces')
  expect(await seenByCy()).toEqual([one])
})
