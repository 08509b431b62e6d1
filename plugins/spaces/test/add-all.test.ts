import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import { type Who, type World, makeWorld, onServer } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const addAll = async (who: Who, id: string, toCome = false) => {
  const { bulkId } = await w.as(who).addAllPhotos({ params: { id }, body: { toCome } })
  await w.k.runJobs()
  return bulkId
}

describe('all of one’s photos', () => {
  test('are put in by one click, archived ones too, and nothing of anybody else', async () => {
    const { k, as } = w
    const id = await w.space()
    const mine = [...(await w.photos(k.users.bob, 3)), await k.asset(k.users.bob, { visibility: 'archive' })]
    for (const other of [
      { visibility: 'locked' },
      { visibility: 'hidden' },
      { trashed: true },
      { offline: true },
    ] as const)
      await k.asset(k.users.bob, other)
    await k.asset(k.users.ada)
    const bulkId = await addAll('bob', id)
    expect(await w.sees('cy', id)).toEqual(mine.sort())
    expect(await as('cy').showAddingAll({ params: { id, bulkId } })).toEqual({ state: 'done', added: 4 })
    expect((await w.log('cy', id)).at(-1)).toBe('bob added_all 4')
    expect(await w.told('cy')).toContain('bob added photos to “Lisbon”')
    await k.asset(k.users.bob)
    expect(await w.sees('cy', id)).toHaveLength(4)
  })

  test('come in later too, if one says so', async () => {
    const { k } = w
    const id = await w.space()
    const first = await k.asset(k.users.bob)
    await addAll('bob', id, true)
    const later = await k.asset(k.users.bob)
    expect(await w.sees('cy', id)).toEqual([first, later].sort())
  })

  test('are taken out again from the line of the log, what was there before stays', async () => {
    const { k, as } = w
    const id = await w.space()
    const [before, after] = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [before] } })
    const bulkId = await addAll('bob', id, true)
    expect(await w.sees('cy', id)).toEqual([before, after].sort())
    const params = { id, bulkId }
    const { items } = await as('cy').listActivity({ params: { id } })
    expect(items[0]).toMatchObject({
      kind: 'added_all',
      count: 1,
      photos: [after],
      bulk: { id: bulkId, state: 'done' },
    })
    await expect(as('cy').undoAddingAll({ params })).rejects.toThrow('spaces.editors_only')
    await expect(as('dee').undoAddingAll({ params })).rejects.toThrow('spaces.no_space')
    expect(await as('bob').undoAddingAll({ params })).toEqual({ removed: 1 })
    expect(await w.sees('cy', id)).toEqual([before])
    await expect(as('bob').undoAddingAll({ params })).rejects.toThrow('spaces.not_done')
  })

  test('that come later are undone only as far as they were not connected before; nobody is told of none', async () => {
    const { k, as } = w
    const id = await w.space()
    const library = `core:library:${k.users.bob.id}`
    const photo = await k.asset(k.users.bob)
    await as('bob').addPhotos({ params: { id }, body: { ids: [photo] } })
    await k.knex('core.notice').delete()
    const undo = async (bulkId: string) => as('ada').undoAddingAll({ params: { id, bulkId } })
    const connections = async () => (await as('ada').listSources({ params: { id } })).items
    const first = await addAll('bob', id, true)
    expect(await w.told('cy')).toEqual([])
    expect(await connections()).toMatchObject([{ by: { name: 'bob' } }])
    expect(await undo(first)).toEqual({ removed: 0 })
    expect(await connections()).toEqual([])
    const byHand = await as('bob').connectSource({ params: { id }, body: { set: library } })
    await undo(await addAll('bob', id, true))
    expect(await connections()).toMatchObject([{ id: byHand.id }])
    expect(await w.sees('cy', id)).toEqual([photo])
  })

  test('come in later too where a connection of somebody else counts no longer', async () => {
    const { k, as } = w
    const id = await w.space()
    const ofDee = k.as(k.users.dee, partnerSharing)
    const share = await ofDee.startSharing({ body: { userId: k.users.bob.id } })
    await as('bob').connectSource({ params: { id }, body: { set: `core:library:${k.users.dee.id}` } })
    await ofDee.endSharing({ params: { id: share.id } })
    await w.join(id, 'dee', 'editor')
    await addAll('dee', id, true)
    const later = await k.asset(k.users.dee)
    expect(await w.sees('cy', id)).toEqual([later])
  })

  test('asked for twice at once are put in once', async () => {
    const { k, as } = w
    const id = await w.space()
    await k.asset(k.users.bob)
    const body = { toCome: false }
    const first = await as('bob').addAllPhotos({ params: { id }, body })
    expect(await as('bob').addAllPhotos({ params: { id }, body })).toEqual(first)
    await k.runJobs()
    await k.runJobsAgain()
    expect((await w.log('ada', id)).filter((line) => line.includes('added'))).toEqual(['bob added_all 1'])
  })

  test('are not put in by who may do so no longer when it is their turn', async () => {
    const { k, as } = w
    const id = await w.space()
    await k.asset(k.users.bob)
    const { bulkId } = await as('bob').addAllPhotos({ params: { id }, body: {} })
    await as('ada').changeRole({ params: { id, userId: k.users.bob.id }, body: { role: 'viewer' } })
    await k.runJobs()
    expect(await w.sees('ada', id)).toEqual([])
    expect((await as('ada').showAddingAll({ params: { id, bulkId } })).state).toBe('failed')
  })

  test.runIf(onServer)('do not stay when somebody is removed with theirs just before it is their turn', async () => {
    const { k, as } = w
    const id = await w.space()
    await k.asset(k.users.bob)
    const { bulkId } = await as('bob').addAllPhotos({ params: { id }, body: { toCome: true } })
    await w.inTurn(id, [() => w.remove('ada', id, 'bob', 'leave'), () => k.runJobs()])
    expect(await w.sees('ada', id)).toEqual([])
    expect((await as('ada').listSources({ params: { id } })).items).toEqual([])
    expect((await as('ada').showAddingAll({ params: { id, bulkId } })).state).toBe('failed')
  })
})
