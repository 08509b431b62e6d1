import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type World, makeWorld } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

describe('the log of a space', () => {
  test('tells who did what, to whom, and names nobody’s e-mail address', async () => {
    const { k, as } = w
    const id = await w.space()
    const [one, two] = await w.photos(k.users.bob, 2)
    await as('bob').addPhotos({ params: { id }, body: { ids: [one ?? '', two ?? ''] } })
    await as('ada').removePhotos({ params: { id }, body: { ids: [one ?? ''] } })
    await as('bob').changeSpace({
      params: { id },
      body: { name: 'Porto', description: 'By the sea', cover: two ?? '' },
    })
    await as('ada').changeRole({ params: { id, userId: k.users.cy.id }, body: { role: 'editor' } })
    await w.remove('ada', id, 'cy')
    expect(await w.log('bob', id)).toEqual([
      'ada created Lisbon',
      'ada invited bob editor',
      'bob joined bob',
      'ada invited cy viewer',
      'cy joined cy',
      'bob added 2',
      'ada taken_out 1',
      'bob renamed Porto',
      'bob described',
      'bob cover',
      'ada role cy editor',
      'ada removed cy',
    ])
    const { body } = await k.as(k.users.bob).get(`/api/spaces/${id}/activity`)
    expect(JSON.stringify(body)).not.toContain('@')
  })

  test('tells of settings, looks, what is connected, handed over and withdrawn, with who it is about', async () => {
    const { k, as } = w
    const id = await w.space()
    const params = { id }
    const photo = await k.asset(k.users.bob)
    await as('ada').changeSpace({ params, body: { faces: false } })
    await as('bob').changeSpace({ params, body: { color: 'red' } })
    const source = await as('bob').connectSource({ params, body: { set: `core:library:${k.users.bob.id}` } })
    await as('ada').disconnectSource({ params: { id, sourceId: source.id } })
    const { bulkId } = await as('bob').addAllPhotos({ params, body: {} })
    await k.runJobs()
    await as('ada').undoAddingAll({ params: { id, bulkId } })
    await as('bob').addPhotos({ params, body: { ids: [photo] } })
    await as('bob').withdrawPhotos({ params, body: { ids: [photo] } })
    await as('ada').handOver({ params, body: { userId: k.users.bob.id } })
    await w.remove('cy', id, 'cy')
    expect((await w.log('bob', id)).slice(5)).toEqual([
      'ada faces off',
      'bob colored',
      'bob connected',
      'ada disconnected bob',
      'bob added_all 1',
      'ada undone bob 1',
      'bob added 1',
      'bob withdrawn 1',
      'ada role bob owner',
      'cy left cy',
    ])
    const { body } = await k.as(k.users.bob).get(`/api/spaces/${id}/activity`)
    expect(JSON.stringify(body)).not.toContain('@')
  })

  test('shows up to four photos, those that are still to be seen', async () => {
    const { k, as } = w
    const id = await w.space()
    const ids = await w.photos(k.users.bob, 6)
    await as('bob').addPhotos({ params: { id }, body: { ids } })
    const photos = async () => (await as('cy').listActivity({ params: { id } })).items[0]?.photos ?? []
    const shown = await photos()
    expect(shown).toHaveLength(4)
    await as('ada').removePhotos({ params: { id }, body: { ids: [shown[0] ?? ''] } })
    await k.knex('core.asset').where({ id: shown[1] }).update({ deleted_at: new Date() })
    const { items } = await as('cy').listActivity({ params: { id }, query: { kind: 'added' } })
    expect([...(items[0]?.photos ?? [])].sort()).toEqual(shown.slice(2).sort())
  })

  test('is read in pages, by person and by kind', async () => {
    const { k, as } = w
    const id = await w.space()
    const params = { id }
    const first = await as('ada').listActivity({ params, query: { limit: '2' } })
    const rest = await as('ada').listActivity({ params, query: { limit: '500', cursor: first.next ?? '' } })
    expect([...first.items, ...rest.items].map(({ kind }) => kind)).toEqual([
      'joined',
      'invited',
      'joined',
      'invited',
      'created',
    ])
    const aboutCy = await as('ada').listActivity({ params, query: { person: k.users.cy.id } })
    expect(aboutCy.items.map(({ kind }) => kind)).toEqual(['joined', 'invited'])
    const joins = await as('ada').listActivity({ params, query: { kind: 'joined' } })
    expect(joins.items.map(({ by }) => by?.name)).toEqual(['cy', 'bob'])
  })

  test('has what came in by Kith’s own “add to…”, too', async () => {
    const { k } = w
    const id = await w.space()
    const ids = await w.photos(k.users.bob, 1)
    const put = await k.as(k.users.bob).post(`/api/sets/spaces:space:${id}/assets`, { ids })
    expect(put.status).toBe(200)
    expect((await w.log('ada', id)).at(-1)).toBe('bob added 1')
    expect(await w.told('cy')).toContain('bob added photos to “Lisbon”')
    const gone = await k.as(k.users.ada).delete(`/api/sets/spaces:space:${id}/assets/${ids[0]}`)
    expect(gone.status).toBe(204)
    expect((await w.log('ada', id)).at(-1)).toBe('ada taken_out 1')
    const again = await k.as(k.users.ada).delete(`/api/sets/spaces:space:${id}/assets/${ids[0]}`)
    expect(again.status).toBe(404)
  })
})
