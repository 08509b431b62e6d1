import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Who, type World, makeWorld } from './world.ts'

// A world for each: who is disabled is signed out everywhere.
let w: World
beforeEach(async () => {
  w = await makeWorld()
})
afterEach(() => w?.k.close())

const disable = (who: Who) => w.k.as(w.k.users.root).post(`/api/users/${w.k.users[who].id}/disable`)
const restore = (who: Who) => w.k.as(w.k.users.root).post(`/api/users/${w.k.users[who].id}/restore`)
const remove = (who: Who) => w.k.as(w.k.users.root).delete(`/api/users/${w.k.users[who].id}`)
const roleOf = async (who: Who, id: string) => (await w.as(who).showSpace({ params: { id } })).role

describe('an owner’s account', () => {
  test('disabled: the longest-standing editor carries on, and what is theirs is hidden until restored', async () => {
    const { k, as } = w
    const id = await w.space()
    await w.join(id, 'dee', 'editor')
    const [hers, his] = [await k.asset(k.users.ada), await k.asset(k.users.bob)]
    await as('ada').addPhotos({ params: { id }, body: { ids: [hers] } })
    await as('bob').addPhotos({ params: { id }, body: { ids: [his] } })
    await disable('ada')
    await k.runJobs()
    expect([await roleOf('bob', id), await roleOf('dee', id)]).toEqual(['owner', 'editor'])
    expect(await w.sees('cy', id)).toEqual([his])
    expect((await w.log('bob', id)).at(-1)).toBe('succeeded bob owner')
    expect(await w.told('bob')).toContain('You are an owner of the space “Lisbon” now')
    await restore('ada')
    expect(await w.sees('cy', id)).toEqual([hers, his].sort())
    expect(await roleOf('bob', id)).toBe('owner')
  })

  test('disabled while there is another owner changes nobody’s role', async () => {
    const { k, as } = w
    const id = await w.space()
    await as('ada').changeRole({ params: { id, userId: k.users.cy.id }, body: { role: 'owner' } })
    await disable('ada')
    await k.runJobs()
    expect([await roleOf('bob', id), await roleOf('cy', id)]).toEqual(['editor', 'owner'])
  })

  test('deleted where only viewers are left: one of them is made owner', async () => {
    const { k } = w
    const id = await w.space()
    await w.remove('ada', id, 'bob')
    await disable('ada')
    await remove('ada')
    await k.runJobs()
    expect(await roleOf('cy', id)).toBe('owner')
    expect((await w.log('cy', id)).at(0)).toBe('created Lisbon')
  })

  test('deleted with nobody else in the space: the space goes, with what was asked of others', async () => {
    const { k, as } = w
    const { id } = await as('ada').createSpace({ body: { name: 'Alone' } })
    await w.invite('ada', id, 'bob', 'viewer')
    await disable('ada')
    await remove('ada')
    await k.runJobs()
    expect((await as('bob').listInvitations()).items).toEqual([])
    expect(await k.knex('spaces.space')).toEqual([])
  })
})
