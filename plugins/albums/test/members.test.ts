import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import albums from '../dist/src/index.js'

const start = () => testKith({ plugins: [albums], users: ['ada', 'bob', 'cy', 'dan'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('albums.album').delete()
  await k.knex('core.notice').delete()
  await k.knex('core.asset').delete()
})

type Who = 'ada' | 'bob' | 'cy' | 'dan'
const as = (who: Who) => k.as(k.users[who], albums)
const share = (by: Who, id: string, who: Who, role: 'editor' | 'viewer') =>
  as(by).shareAlbum({ params: { id }, body: { userIds: [k.users[who].id], role } })
const remove = (by: Who, id: string, who: Who, photos?: 'stay' | 'leave') =>
  as(by).removeMember({ params: { id, userId: k.users[who].id }, ...(photos && { query: { photos } }) })
const told = async (who: Who) =>
  ((await k.as(k.users[who]).get('/api/notices')).body as { items: { text: string; count: number }[] }).items.map(
    ({ text }) => text,
  )

async function album(): Promise<string> {
  const { id } = await as('ada').createAlbum({ body: { title: 'Lisbon' } })
  await share('ada', id, 'bob', 'editor')
  await share('ada', id, 'cy', 'viewer')
  return id
}

describe('members of an album', () => {
  test('roles are given by the owner alone, and count from the next request on', async () => {
    const id = await album()
    const mine = await k.asset(k.users.bob)
    await expect(share('bob', id, 'dan', 'viewer')).rejects.toThrow('albums.owner_only')
    await expect(share('bob', id, 'cy', 'editor')).rejects.toThrow('albums.owner_only')
    await share('ada', id, 'bob', 'viewer')
    await expect(as('bob').addPhotos({ params: { id }, body: { ids: [mine] } })).rejects.toThrow('editors_only')
    const { items } = await as('cy').listMembers({ params: { id } })
    expect(items.map(({ person, role }) => [person.name, role])).toEqual([
      ['ada', 'owner'],
      ['bob', 'viewer'],
      ['cy', 'viewer'],
    ])
  })

  test('where members may share on, they give no more than they have and change nobody', async () => {
    const id = await album()
    await expect(as('bob').changeAlbum({ params: { id }, body: { reshare: true } })).rejects.toThrow('owner_only')
    await as('ada').changeAlbum({ params: { id }, body: { reshare: true } })
    await expect(share('cy', id, 'dan', 'editor')).rejects.toThrow('albums.above_you')
    await share('cy', id, 'dan', 'viewer')
    await share('bob', id, 'dan', 'editor')
    expect((await as('dan').showAlbum({ params: { id } })).role).toBe('viewer')
    await expect(share('bob', id, 'ada', 'viewer')).rejects.toThrow('albums.owner_is_in')
  })

  test('whoever leaves sees nothing any more; the photos stay or leave too', async () => {
    const id = await album()
    const [hers, his] = [await k.asset(k.users.ada), await k.asset(k.users.bob)]
    await as('ada').addPhotos({ params: { id }, body: { ids: [hers] } })
    await as('bob').addPhotos({ params: { id }, body: { ids: [his] } })
    await expect(remove('bob', id, 'cy')).rejects.toThrow('albums.owner_only')
    await expect(remove('ada', id, 'ada')).rejects.toThrow('albums.owner_stays')
    await expect(remove('ada', id, 'dan')).rejects.toThrow('albums.no_member')
    await remove('bob', id, 'bob', 'leave')
    expect(await k.see(k.users.bob, 'view')).toEqual([his])
    expect(await k.see(k.users.cy, 'view')).toEqual([hers])
    await share('ada', id, 'bob', 'editor')
    await as('bob').addPhotos({ params: { id }, body: { ids: [his] } })
    await remove('ada', id, 'bob')
    expect(await k.see(k.users.cy, 'view')).toEqual([hers, his].sort())
    await expect(as('bob').showAlbum({ params: { id } })).rejects.toThrow('no_album')
  })

  test('handed over, the album is the other one’s, and the giver an editor', async () => {
    const id = await album()
    const hand = (by: Who, to: Who) => as(by).handOver({ params: { id }, body: { userId: k.users[to].id } })
    await expect(hand('bob', 'bob')).rejects.toThrow('owner_only')
    await expect(hand('ada', 'dan')).rejects.toThrow('no_member')
    await hand('ada', 'cy')
    expect((await as('cy').showAlbum({ params: { id } })).role).toBe('owner')
    expect((await as('ada').showAlbum({ params: { id } })).role).toBe('editor')
    expect(await told('cy')).toContain('ada handed the album “Lisbon” over to you')
    await expect(as('ada').deleteAlbum({ params: { id } })).rejects.toThrow('owner_only')
    await as('cy').deleteAlbum({ params: { id } })
    expect((await as('ada').listAlbums()).items).toEqual([])
  })

  test('they are told: of the album once, of added photos in one notice a burst', async () => {
    const id = await album()
    const mine = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    for (const one of mine) await as('bob').addPhotos({ params: { id }, body: { ids: [one] } })
    await as('bob').addPhotos({ params: { id }, body: { ids: mine } })
    expect(await told('cy')).toEqual(['bob added photos to “Lisbon”', 'ada shares the album “Lisbon” with you'])
    expect(await told('ada')).toEqual(['bob added photos to “Lisbon”'])
    expect(await told('bob')).toEqual(['ada shares the album “Lisbon” with you'])
  })

  test('it is on a member’s timeline only once that member says so', async () => {
    const id = await album()
    const photo = await k.asset(k.users.ada)
    await as('ada').addPhotos({ params: { id }, body: { ids: [photo] } })
    expect(await k.see(k.users.cy, 'view', { timeline: true })).toEqual([])
    await as('cy').showOnTimeline({ params: { id }, body: { show: true } })
    expect(await k.see(k.users.cy, 'view', { timeline: true })).toEqual([photo])
    expect(await k.see(k.users.bob, 'view', { timeline: true })).toEqual([])
    await as('cy').showOnTimeline({ params: { id }, body: { show: false } })
    expect(await k.see(k.users.cy, 'view', { timeline: true })).toEqual([])
  })

  test('what others added since one last looked is new, and no longer once one looked', async () => {
    const id = await album()
    await as('cy').lookAtAlbum({ params: { id } })
    await as('ada').addPhotos({ params: { id }, body: { ids: [await k.asset(k.users.ada)] } })
    const news = async (who: Who) => (await as(who).listAlbums()).items[0]?.news
    expect([await news('cy'), await news('ada')]).toEqual([1, 0])
    await as('cy').lookAtAlbum({ params: { id } })
    expect(await news('cy')).toBe(0)
  })

  test('of a disabled owner nothing is shown, members’ photos neither', async () => {
    const id = await album()
    await as('bob').addPhotos({ params: { id }, body: { ids: [await k.asset(k.users.bob)] } })
    await k.knex('core.user').where({ id: k.users.ada.id }).update({ disabled_at: new Date() })
    expect((await as('cy').listAlbums()).items).toEqual([])
    expect(await k.see(k.users.cy, 'view')).toEqual([])
    await k.knex('core.user').where({ id: k.users.ada.id }).update({ disabled_at: null })
    expect((await as('cy').listAlbums()).items).toHaveLength(1)
  })

  test('the list is searched and sorted', async () => {
    const photo = await k.asset(k.users.ada)
    await as('ada').createAlbum({ body: { title: 'Alps', description: 'snow' } })
    await as('ada').createAlbum({ body: { title: 'Zoo', ids: [photo] } })
    const titles = async (query?: { search?: string; sort?: 'title' | 'photos' }) =>
      (await as('ada').listAlbums(query && { query })).items.map(({ title }) => title)
    expect(await titles({ sort: 'title' })).toEqual(['Alps', 'Zoo'])
    expect(await titles({ sort: 'photos' })).toEqual(['Zoo', 'Alps'])
    expect(await titles({ search: 'SNOW' })).toEqual(['Alps'])
    expect(await titles({ search: '%' })).toEqual([])
  })
})
