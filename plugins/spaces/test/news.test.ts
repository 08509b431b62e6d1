import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Who, type World, makeWorld } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const newsOf = async (who: Who, id: string) => {
  const { news, newsBy } = await w.as(who).showSpace({ params: { id } })
  return [news, ...newsBy.map(({ person, count }) => `${person.name} ${count}`)]
}
const add = (who: Who, id: string, ids: string[]) => w.as(who).addPhotos({ params: { id }, body: { ids } })
const look = (who: Who, id: string, upTo?: string) =>
  w.as(who).lookAtSpace({ params: { id }, body: upTo === undefined ? {} : { upTo } })

describe('what is new in a space', () => {
  test('is what others brought since one last looked, by any way, with who did; nothing before the first time', async () => {
    const { k, as } = w
    const id = await w.space()
    await w.join(id, 'dee', 'editor')
    await add('bob', id, await w.photos(k.users.bob, 2))
    expect(await newsOf('cy', id)).toEqual([0])
    await look('cy', id)
    expect(await newsOf('ada', id)).toEqual([2, 'bob 2'])
    await look('ada', id)
    expect(await newsOf('ada', id)).toEqual([0])
    await add('ada', id, await w.photos(k.users.ada, 1))
    expect(await newsOf('ada', id)).toEqual([0])
    const hers = await w.photos(k.users.dee, 3)
    await k.knex('core.asset').whereIn('id', hers).update({ added_at: '2020-01-01' })
    await as('dee').connectSource({ params: { id }, body: { set: `core:library:${k.users.dee.id}` } })
    await add('bob', id, await w.photos(k.users.bob, 1))
    expect(await newsOf('ada', id)).toEqual([4, 'dee 3', 'bob 1'])
    expect(await newsOf('cy', id)).toEqual([5, 'dee 3', 'ada 1', 'bob 1'])
    await k.asset(k.users.dee)
    expect(await newsOf('ada', id)).toEqual([5, 'dee 4', 'bob 1'])
  })

  test('is filtered to exactly, and stays so while one looks', async () => {
    const { k } = w
    const id = await w.space()
    await add('bob', id, await w.photos(k.users.bob, 2))
    await look('ada', id)
    const { seenAt } = await w.as('ada').showSpace({ params: { id } })
    const [fresh] = await w.photos(k.users.bob, 1)
    await add('bob', id, [fresh ?? ''])
    await add('ada', id, await w.photos(k.users.ada, 1))
    const { asOf } = await w.as('ada').showSpace({ params: { id } })
    const filter = encodeURIComponent(JSON.stringify({ 'spaces.new': { space: id, since: seenAt, upTo: asOf } }))
    const months = async (who: Who) =>
      (await k.as(k.users[who]).get(`/api/timeline/months?in=spaces:space:${id}&filter=${filter}`)).body as {
        months: { count: number }[]
      }
    expect((await months('ada')).months.map(({ count }) => count)).toEqual([1])
    expect((await months('dee')).months).toEqual([])
    // What comes while one looks is not among it, as the visit began before.
    await add('bob', id, await w.photos(k.users.bob, 1))
    expect((await months('ada')).months.map(({ count }) => count)).toEqual([1])
    await look('ada', id, asOf.toISOString())
    expect((await months('ada')).months.map(({ count }) => count)).toEqual([1])
    expect(await newsOf('ada', id)).toEqual([1, 'bob 1'])
  })

  test('is not lost when it comes between seeing a space and saying so, and time never goes back', async () => {
    const { k } = w
    const id = await w.space()
    const { asOf } = await w.as('ada').showSpace({ params: { id } })
    await add('bob', id, await w.photos(k.users.bob, 1))
    await look('ada', id, asOf.toISOString())
    expect(await newsOf('ada', id)).toEqual([1, 'bob 1'])
    await look('ada', id)
    await look('ada', id, asOf.toISOString())
    expect(await newsOf('ada', id)).toEqual([0])
    await look('ada', id, '2999-01-01T00:00:00Z')
    await add('bob', id, await w.photos(k.users.bob, 1))
    expect(await newsOf('ada', id)).toEqual([1, 'bob 1'])
  })
})
