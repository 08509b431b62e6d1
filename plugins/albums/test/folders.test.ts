import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import albums from '../dist/src/index.js'

const start = () => testKith({ plugins: [albums], users: ['ada', 'bob', 'cy', 'dan'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('albums.album').delete()
  await k.knex('albums.folder').delete()
  await k.knex('core.asset').delete()
})

type Who = 'ada' | 'bob' | 'cy' | 'dan'
const as = (who: Who) => k.as(k.users[who], albums)
const NOWHERE = '00000000-0000-4000-8000-000000000000'

test('a folder that is shared shares its albums, those that come later too, until it ends', async () => {
  const photo = await k.asset(k.users.ada)
  const { id } = await as('ada').createAlbum({ body: { title: 'Lisbon', ids: [photo] } })
  const folder = { folderId: (await as('ada').createFolder({ body: { title: 'Travels' } })).id }
  const share = (userId: string) =>
    as('ada').shareFolder({ params: folder, body: { userIds: [userId], role: 'viewer' } })
  const leave = () => as('bob').removeMember({ params: { id, userId: k.users.bob.id } })
  await share(k.users.bob.id)
  expect(await k.see(k.users.bob, 'view')).toEqual([])
  await as('ada').moveToFolder({ params: { id }, body: folder })
  expect(await k.see(k.users.bob, 'view')).toEqual([photo])
  expect((await as('bob').listMembers({ params: { id } })).items[1]).toMatchObject({ role: 'viewer', folderOnly: true })
  // The most that somebody is given counts.
  await as('ada').shareAlbum({ params: { id }, body: { userIds: [k.users.bob.id], role: 'editor' } })
  expect((await as('bob').showAlbum({ params: { id } })).role).toBe('editor')
  await leave()
  expect(await k.see(k.users.bob, 'view')).toEqual([])
  await expect(leave()).rejects.toThrow('albums.no_album')
  await share(k.users.cy.id)
  await as('ada').deleteFolder({ params: folder })
  expect(await k.see(k.users.cy, 'view')).toEqual([])
  expect((await as('ada').listAlbums()).items).toHaveLength(1)
})

test('who is in albums through a folder leaves all of them by leaving the folder, with or without their photos', async () => {
  const { ada, bob, cy } = k.users
  const [adas, bobs] = [await k.asset(ada), await k.asset(bob)]
  const folder = await as('ada').createFolder({ body: { title: 'Travels' } })
  const params = { folderId: folder.id }
  const { id } = await as('ada').createAlbum({ body: { title: 'Lisbon', ids: [adas] } })
  await as('ada').moveToFolder({ params: { id }, body: params })
  for (const user of [bob, cy])
    await as('ada').shareFolder({ params, body: { userIds: [user.id], role: user === bob ? 'editor' : 'viewer' } })
  await as('bob').addPhotos({ params: { id }, body: { ids: [bobs] } })
  expect(await as('bob').listMembers({ params: { id } })).toMatchObject({
    throughFolder: { id: folder.id, title: 'Travels' },
  })
  expect((await as('ada').listMembers({ params: { id } })).throughFolder).toBeNull()
  expect((await as('bob').showAlbum({ params: { id } })).mine).toBe(1)

  const leave = (who: 'bob' | 'cy', photos: 'stay' | 'leave') =>
    as(who).unshareFolder({ params: { ...params, userId: k.users[who].id }, query: { photos } })
  await expect(as('cy').unshareFolder({ params: { ...params, userId: bob.id } })).rejects.toThrow('albums.no_folder')
  await leave('cy', 'stay')
  expect((await as('cy').listAlbums()).items).toEqual([])
  expect((await k.see(ada, 'view', { in: { kind: 'albums:album', id } })).sort()).toEqual([adas, bobs].sort())
  await leave('bob', 'leave')
  expect((await as('bob').listAlbums()).items).toEqual([])
  expect(await k.see(ada, 'view', { in: { kind: 'albums:album', id } })).toEqual([adas])
})

test('one album of a shared folder is left alone, or one is removed from it, and invited to it again', async () => {
  const { ada, bob } = k.users
  const [lisbons, portos, bobs] = [await k.asset(ada), await k.asset(ada), await k.asset(bob)]
  const folder = { folderId: (await as('ada').createFolder({ body: { title: 'Travels' } })).id }
  const make = async (title: string, photo: string) => {
    const { id } = await as('ada').createAlbum({ body: { title, ids: [photo] } })
    await as('ada').moveToFolder({ params: { id }, body: folder })
    return id
  }
  const [lisbon, porto] = [await make('Lisbon', lisbons), await make('Porto', portos)]
  await as('ada').shareFolder({ params: folder, body: { userIds: [bob.id], role: 'editor' } })
  await as('bob').addPhotos({ params: { id: lisbon }, body: { ids: [bobs] } })
  const titles = async () => (await as('bob').listAlbums()).items.map(({ title }) => title).sort()
  const remove = (who: Who, id: string, photos: 'stay' | 'leave' = 'stay') =>
    as(who).removeMember({ params: { id, userId: bob.id }, query: { photos } })
  await remove('bob', lisbon, 'leave')
  expect(await titles()).toEqual(['Porto'])
  expect(await k.see(bob, 'view')).toEqual([portos, bobs].sort())
  expect(await k.see(ada, 'view', { in: { kind: 'albums:album', id: lisbon } })).toEqual([lisbons])
  // It is not so in another folder, and it is still so when the album comes back into this one.
  await as('ada').moveToFolder({ params: { id: lisbon }, body: { folderId: null } })
  await as('ada').moveToFolder({ params: { id: lisbon }, body: folder })
  expect(await titles()).toEqual(['Porto'])
  await as('ada').shareAlbum({ params: { id: lisbon }, body: { userIds: [bob.id], role: 'viewer' } })
  expect(await as('bob').listMembers({ params: { id: lisbon } })).toMatchObject({ throughFolder: null })
  expect(await titles()).toEqual(['Lisbon', 'Porto'])
  await remove('ada', porto)
  expect(await titles()).toEqual(['Lisbon'])
  await expect(remove('ada', porto)).rejects.toThrow('albums.no_member')
  // Shared anew, the folder gives all of it.
  await as('ada').unshareFolder({ params: { ...folder, userId: bob.id } })
  await as('ada').shareFolder({ params: folder, body: { userIds: [bob.id], role: 'viewer' } })
  expect(await titles()).toEqual(['Lisbon', 'Porto'])
})

test('folders are one’s own', async () => {
  const params = { folderId: (await as('ada').createFolder({ body: { title: 'Travels' } })).id }
  const { id } = await as('bob').createAlbum({ body: { title: 'Bob' } })
  await expect(as('bob').moveToFolder({ params: { id }, body: params })).rejects.toThrow('albums.no_folder')
  await expect(as('bob').deleteFolder({ params })).rejects.toThrow('albums.no_folder')
  await expect(as('bob').renameFolder({ params, body: { title: 'Mine' } })).rejects.toThrow('albums.no_folder')
  const body = { userIds: [k.users.cy.id, NOWHERE], role: 'viewer' } as const
  await expect(as('ada').shareFolder({ params, body: { ...body, userIds: [...body.userIds] } })).rejects.toThrow(
    'nobody',
  )
  await as('ada').renameFolder({ params, body: { title: 'Trips' } })
  expect((await as('ada').listFolders()).items).toMatchObject([{ title: 'Trips', albumIds: [], members: [] }])
})

test('whole groups are invited; a group is its owner’s', async () => {
  const userIds = [k.users.bob.id, k.users.cy.id]
  const group = { groupId: (await as('ada').createGroup({ body: { title: 'Family', userIds } })).id }
  const { id } = await as('ada').createAlbum({ body: { title: 'Lisbon' } })
  const invite = (who: Who, album: string) =>
    as(who).shareAlbum({ params: { id: album }, body: { groupIds: [group.groupId], role: 'viewer' } })
  await invite('ada', id)
  expect((await as('dan').listAlbums()).items).toEqual([])
  for (const who of ['bob', 'cy'] as const) expect((await as(who).listAlbums()).items).toHaveLength(1)
  const dans = await as('dan').createAlbum({ body: { title: 'Dan' } })
  await expect(invite('dan', dans.id)).rejects.toThrow('albums.no_group')
  await expect(as('dan').deleteGroup({ params: group })).rejects.toThrow('albums.no_group')
  await as('ada').changeGroup({ params: group, body: { title: 'Friends', userIds: [k.users.dan.id] } })
  expect((await as('ada').listGroups()).items).toMatchObject([{ title: 'Friends', userIds: [k.users.dan.id] }])
  await as('ada').deleteGroup({ params: group })
  expect((await as('bob').listAlbums()).items).toHaveLength(1)
})
