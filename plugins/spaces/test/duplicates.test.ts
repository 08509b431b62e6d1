import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import albums from '../../albums/dist/src/index.js'
import { doubles } from './doubles.ts'
import { type Who, type World, makeWorld } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld([doubles])
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const resolveAs = async (who: Who, keep: Record<string, string>) => {
  await w.k.as(w.k.users[who], doubles).resolve({ body: { keep } })
  await w.k.runJobs()
}

describe('when somebody resolves duplicates, what they keep', () => {
  test('takes the place of the copy in each space, and the log says so once; nobody is told of new photos', async () => {
    const { k, as } = w
    const [first, second] = [await w.space(), await w.space()]
    const [gone, also, kept] = [await k.asset(k.users.bob), await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id: first }, body: { ids: [gone, also] } })
    await as('bob').addPhotos({ params: { id: second }, body: { ids: [gone] } })
    await as('bob').changeSpace({ params: { id: first }, body: { cover: gone } })
    await as('cy').addComment({ params: { id: first }, body: { assetId: gone, text: 'Lovely' } })
    for (const assetId of [gone, also])
      await as('cy').likePhoto({ params: { id: first }, body: { assetId, like: true } })
    await as('cy').lookAtSpace({ params: { id: first }, body: {} })
    const told = [await w.told('ada'), await w.told('cy')]
    await resolveAs('bob', { [gone]: kept, [also]: kept })
    expect([await w.told('ada'), await w.told('cy')]).toEqual(told)
    for (const id of [first, second]) expect(await w.sees('cy', id)).toEqual([kept])
    expect((await w.log('cy', first)).at(-1)).toBe('bob duplicates 1')
    const { items } = await as('cy').listActivity({ params: { id: first }, query: { kind: 'duplicates' } })
    expect(items[0]?.photos).toEqual([kept])
    expect(await as('cy').showSpace({ params: { id: first } })).toMatchObject({ count: 1, news: 0, cover: kept })
    const said = await as('ada').listComments({ params: { id: first } })
    expect(said.items).toMatchObject([{ assetId: kept, text: 'Lovely' }])
    expect(await k.knex('spaces.liking').where({ asset_id: kept })).toHaveLength(1)
    await k.runJobsAgain()
    expect((await w.log('cy', first)).filter((line) => line.includes('duplicates'))).toHaveLength(1)
    expect((await w.told('bob')).join()).not.toContain('duplicates')
  })

  test('has what others said of a copy also where both were before, and what it has itself', async () => {
    const { k, as } = w
    const id = await w.space()
    const [gone, kept] = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [gone, kept] } })
    await as('ada').changeSpace({ params: { id }, body: { cover: gone } })
    await as('cy').addComment({ params: { id }, body: { assetId: gone, text: 'Lovely' } })
    for (const assetId of [gone, kept]) await as('cy').likePhoto({ params: { id }, body: { assetId, like: true } })
    await as('ada').likePhoto({ params: { id }, body: { assetId: gone, like: true } })
    await resolveAs('bob', { [gone]: kept })
    await k.knex('core.asset').delete().where({ id: gone })
    expect((await as('ada').listComments({ params: { id } })).items).toMatchObject([{ assetId: kept, text: 'Lovely' }])
    const likes = await k.knex('spaces.liking').where({ asset_id: kept }).select('user_id')
    expect(likes.map((like) => like.user_id).sort()).toEqual([k.users.ada.id, k.users.cy.id].sort())
    expect(await as('cy').showSpace({ params: { id } })).toMatchObject({ count: 1, cover: kept })
  })

  test('is there too where the copy was by a folder or an album that is connected', async () => {
    const { k, as } = w
    const [byFolder, byAlbum, byLibrary] = [await w.space(), await w.space(), await w.space()]
    const gone = await k.asset(k.users.bob, { folder: 'Trips' })
    const kept = await k.asset(k.users.bob)
    const folder = { kind: 'core:folder', id: await k.folder(k.users.bob, 'Trips') }
    const connect = (id: string, set: string) => as('bob').connectSource({ params: { id }, body: { set } })
    await connect(byFolder, `${folder.kind}:${folder.id}`)
    const album = await k.as(k.users.bob, albums).createAlbum({ body: { title: 'Best of', ids: [gone] } })
    await connect(byAlbum, `albums:album:${album.id}`)
    const library = await connect(byLibrary, `core:library:${k.users.bob.id}`)
    await resolveAs('bob', { [gone]: kept })
    for (const id of [byFolder, byAlbum, byLibrary]) expect(await w.sees('cy', id)).toEqual([kept])
    expect((await w.log('cy', byFolder)).at(-1)).toBe('bob duplicates 1')
    // In the library it is anyway: nothing of it was put in by itself.
    await as('bob').disconnectSource({ params: { id: byLibrary, sourceId: library.id } })
    expect(await w.sees('cy', byLibrary)).toEqual([])
  })

  test('is not put where one may only look, or was; one is told of these spaces', async () => {
    const { k, as } = w
    const [viewed, left, folder] = [await w.space(), await w.space(), await w.space()]
    const gone = await k.asset(k.users.bob, { folder: 'Trips' })
    const kept = await k.asset(k.users.bob)
    for (const id of [viewed, left]) await as('bob').addPhotos({ params: { id }, body: { ids: [gone] } })
    const set = `core:folder:${await k.folder(k.users.bob, 'Trips')}`
    await as('bob').connectSource({ params: { id: folder }, body: { set } })
    for (const id of [viewed, folder])
      await as('ada').changeRole({ params: { id, userId: k.users.bob.id }, body: { role: 'viewer' } })
    await as('ada').changeSpace({ params: { id: folder }, body: { name: 'Folders' } })
    await w.remove('bob', left, 'bob', 'stay')
    await resolveAs('bob', { [gone]: kept })
    for (const id of [viewed, left, folder]) expect(await w.sees('ada', id)).toEqual([])
    const said = 'What you kept of duplicates is not in “Folders” and “Lisbon”: you may not add photos there'
    expect((await w.told('bob')).filter((text) => text.includes('duplicates'))).toEqual([said])
    await k.runJobsAgain()
    expect((await w.told('bob')).filter((text) => text.includes('duplicates'))).toEqual([said])
    expect((await w.told('ada')).join()).not.toContain('duplicates')
  })

  test('is nowhere when it fails half way: the copies are where they were', async () => {
    const { k, as } = w
    const id = await w.space()
    const [gone, kept] = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [gone] } })
    const failing = k.as(k.users.bob, doubles).resolve({ body: { keep: { [gone]: kept }, fail: true } })
    await expect(failing).rejects.toThrow()
    await k.runJobs()
    expect(await w.sees('cy', id)).toEqual([gone])
    expect((await w.log('cy', id)).at(-1)).toBe('bob added 1')
    const ofAda = k.as(k.users.ada, doubles).resolve({ body: { keep: { [gone]: await k.asset(k.users.ada) } } })
    await expect(ofAda, 'what is somebody else’s').rejects.toThrow('forbidden')
  })
})
