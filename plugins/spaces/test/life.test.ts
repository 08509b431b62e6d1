import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type World, makeWorld, onServer } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const COLORS = ['blue', 'green', 'orange', 'pink', 'purple', 'teal', 'red', 'yellow', 'brown', 'gray'] as const

describe('an invitation', () => {
  test('shows nothing of the space until it is accepted', async () => {
    const { k, as } = w
    const { id } = await as('ada').createSpace({ body: { name: 'Lisbon', emoji: '🌊' } })
    const photo = await k.asset(k.users.ada)
    await as('ada').addPhotos({ params: { id }, body: { ids: [photo] } })
    await w.invite('ada', id, 'bob', 'editor')
    expect(await w.onTimeline('bob')).toEqual([])
    await expect(as('bob').showSpace({ params: { id } })).rejects.toThrow('spaces.no_space')
    await expect(as('bob').listMembers({ params: { id } })).rejects.toThrow('spaces.no_space')
    await expect(as('bob').listActivity({ params: { id } })).rejects.toThrow('spaces.no_space')
    expect((await as('bob').listSpaces()).items).toEqual([])
    const { items } = await as('bob').listInvitations()
    expect(items).toMatchObject([{ id, name: 'Lisbon', emoji: '🌊', role: 'editor', by: { name: 'ada' } }])
    expect(await w.told('bob')).toEqual(['ada invites you to the space “Lisbon”'])
    await as('bob').acceptInvitation({ params: { id } })
    expect(await w.onTimeline('bob')).toEqual([photo])
    expect((await as('bob').listInvitations()).items).toEqual([])
    await expect(as('bob').acceptInvitation({ params: { id } })).rejects.toThrow('spaces.not_invited')
  })

  test('may be declined, made again and taken back', async () => {
    const { as } = w
    const { id } = await as('ada').createSpace({ body: { name: 'Lisbon' } })
    await w.invite('ada', id, 'dee', 'editor')
    await as('dee').declineInvitation({ params: { id } })
    await expect(as('dee').acceptInvitation({ params: { id } })).rejects.toThrow('spaces.not_invited')
    await w.invite('ada', id, 'dee', 'viewer')
    await w.remove('ada', id, 'dee')
    await expect(as('dee').acceptInvitation({ params: { id } })).rejects.toThrow('spaces.not_invited')
    await w.invite('ada', id, 'dee', 'editor')
    await as('dee').acceptInvitation({ params: { id } })
    expect((await as('dee').showSpace({ params: { id } })).role).toBe('editor')
    expect(await w.log('dee', id)).toEqual([
      'ada created Lisbon',
      'ada invited dee editor',
      'dee declined dee',
      'ada invited dee viewer',
      'ada uninvited dee',
      'ada invited dee editor',
      'dee joined dee',
    ])
  })

  test.runIf(onServer)(
    'that is made again while it is accepted is accepted, in the role that was given last',
    async () => {
      const { k, as } = w
      const { id } = await as('ada').createSpace({ body: { name: 'Lisbon' } })
      await w.invite('ada', id, 'bob', 'editor')
      const givenUp = async (): Promise<unknown> =>
        k.knex('pg_stat_database').whereRaw('datname = current_database()').first('deadlocks')
      const before = await givenUp()
      await w.inTurn(id, [
        () => w.invite('ada', id, 'bob', 'viewer'),
        () => as('bob').acceptInvitation({ params: { id } }),
      ])
      expect((await as('bob').showSpace({ params: { id } })).role).toBe('viewer')
      expect(await givenUp()).toEqual(before)
      expect((await w.log('bob', id)).at(-1)).toBe('bob joined bob')
    },
  )

  test('is accepted at once where the admin has it so', async () => {
    const { k, as } = w
    await k.as(k.users.root).put('/api/plugins/spaces/settings', { acceptAtOnce: true })
    const { id } = await as('ada').createSpace({ body: { name: 'Lisbon' } })
    await w.invite('ada', id, 'bob', 'viewer')
    expect((await as('bob').showSpace({ params: { id } })).role).toBe('viewer')
    expect((await w.log('bob', id)).slice(-2)).toEqual(['ada invited bob viewer', 'bob joined bob'])
    await k.as(k.users.root).put('/api/plugins/spaces/settings', { acceptAtOnce: false })
  })

  test('to nobody, or to somebody whose account is disabled, is refused as a whole', async () => {
    const { k, as } = w
    const { id } = await as('ada').createSpace({ body: { name: 'Lisbon' } })
    const userIds = [k.users.bob.id, '00000000-0000-4000-8000-000000000000']
    const asked = as('ada').invite({ params: { id }, body: { userIds, role: 'viewer' } })
    await expect(asked).rejects.toThrow('spaces.nobody')
    expect((await as('bob').listInvitations()).items).toEqual([])
  })
})

describe('photos of a space', () => {
  test('are seen by its members, on their timelines too, and by nobody else', async () => {
    const { k, as } = w
    const id = await w.space()
    const [mine, his] = [await k.asset(k.users.ada), await k.asset(k.users.bob)]
    await as('ada').addPhotos({ params: { id }, body: { ids: [mine] } })
    expect(await as('bob').addPhotos({ params: { id }, body: { ids: [his] } })).toEqual({ added: 1 })
    const both = [mine, his].sort()
    for (const who of ['ada', 'bob', 'cy'] as const) expect(await w.sees(who, id)).toEqual(both)
    expect(await w.onTimeline('cy')).toEqual(both)
    expect(await w.sees('dee', id)).toEqual([])
    expect(await w.sees('root', id)).toEqual([])
    for (const cap of ['share', 'edit', 'remove'] as const) expect(await k.see(k.users.cy, cap)).toEqual([])
    expect(await k.see(k.users.bob, 'share')).toEqual([his])
  })

  test('hidden from one’s own timeline they are still in the space, and one’s own stay', async () => {
    const { k, as } = w
    const id = await w.space()
    const [mine, hers] = [await k.asset(k.users.bob), await k.asset(k.users.ada)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [mine] } })
    await as('ada').addPhotos({ params: { id }, body: { ids: [hers] } })
    await as('bob').keepOwn({ params: { id }, body: { inTimeline: false } })
    expect(await w.onTimeline('bob')).toEqual([mine])
    expect(await w.sees('bob', id)).toEqual([mine, hers].sort())
    expect(await w.onTimeline('cy')).toEqual([mine, hers].sort())
  })

  test('that are not one’s own to share are not put in, nor any other of the request', async () => {
    const { k, as } = w
    const id = await w.space()
    const [his, hidden] = [await k.asset(k.users.bob), await k.asset(k.users.dee)]
    const adding = (ids: string[]) => as('bob').addPhotos({ params: { id }, body: { ids } })
    await expect(adding([his, hidden])).rejects.toThrow('not_found')
    await expect(adding([his, '00000000-0000-4000-8000-000000000000'])).rejects.toThrow('not_found')
    const hers = await k.asset(k.users.ada)
    await as('ada').addPhotos({ params: { id }, body: { ids: [hers] } })
    const other = await as('bob').createSpace({ body: { name: 'Elsewhere' } })
    const passedOn = as('bob').addPhotos({ params: { id: other.id }, body: { ids: [hers] } })
    await expect(passedOn).rejects.toThrow('forbidden')
    expect(await w.sees('ada', id)).toEqual([hers])
  })

  test('in the trash, locked, offline or hidden are gone at once, archived ones stay, and all come back', async () => {
    const { k, as } = w
    const id = await w.space()
    const photo = await k.asset(k.users.ada)
    await as('ada').addPhotos({ params: { id }, body: { ids: [photo] } })
    const away = [
      { deleted_at: new Date() },
      { offline_at: new Date() },
      { visibility: 'locked' },
      { visibility: 'hidden' },
    ]
    for (const change of away) {
      await k.knex('core.asset').where({ id: photo }).update(change)
      expect(await w.sees('cy', id)).toEqual([])
      expect(await as('cy').showSpace({ params: { id } })).toMatchObject({ count: 0, newest: [] })
      await k.knex('core.asset').update({ deleted_at: null, offline_at: null, visibility: 'timeline' })
      expect(await w.sees('cy', id)).toEqual([photo])
    }
    await k.knex('core.asset').update({ visibility: 'archive' })
    expect(await w.sees('cy', id)).toEqual([photo])
  })

  test('cover, name and colour are changed by editors, the cover heals itself', async () => {
    const { k, as } = w
    const id = await w.space()
    const [photo, other] = [await k.asset(k.users.ada), await k.asset(k.users.ada)]
    await as('ada').addPhotos({ params: { id }, body: { ids: [photo] } })
    const change = (body: Parameters<ReturnType<typeof as>['changeSpace']>[0]['body']) =>
      as('bob').changeSpace({ params: { id }, body })
    expect(await change({ cover: photo, coverPosition: 20 })).toMatchObject({ cover: photo, coverPosition: 20 })
    await expect(change({ cover: other })).rejects.toThrow('spaces.not_in')
    await expect(change({ name: 'Porto', faces: false })).rejects.toThrow('spaces.owners_only')
    expect(await change({ coverPosition: 80 })).toMatchObject({ cover: photo, coverPosition: 80 })
    for (const coverPosition of [-1, 101, 1.5]) await expect(change({ coverPosition })).rejects.toThrow('invalid')
    for (const color of COLORS) expect(await change({ color })).toMatchObject({ color })
    await expect(change({ color: 'mauve' as 'blue' })).rejects.toThrow('invalid')
    for (const name of ['', ' ', 'x'.repeat(101)]) await expect(change({ name })).rejects.toThrow('invalid')
    await expect(change({ description: 'x'.repeat(501) })).rejects.toThrow('invalid')
    expect(await change({ name: 'Porto', color: 'teal' })).toMatchObject({ name: 'Porto', color: 'teal', faces: true })
    await k.knex('core.asset').where({ id: photo }).update({ deleted_at: new Date() })
    expect((await as('cy').showSpace({ params: { id } })).cover).toBeNull()
  })
})

describe('leaving', () => {
  test('ends access at once; one’s photos stay, and are withdrawn later', async () => {
    const { k, as } = w
    const id = await w.space()
    const [his, hers] = [await k.asset(k.users.bob), await k.asset(k.users.ada)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [his] } })
    await as('ada').addPhotos({ params: { id }, body: { ids: [hers] } })
    await w.remove('bob', id, 'bob')
    expect(await w.onTimeline('bob')).toEqual([his])
    await expect(as('bob').showSpace({ params: { id } })).rejects.toThrow('spaces.no_space')
    expect(await w.sees('ada', id)).toEqual([his, hers].sort())
    expect((await as('bob').listLeftSpaces()).items).toMatchObject([{ id, count: 1, newest: [his] }])
    expect(await as('bob').withdrawPhotos({ params: { id }, body: {} })).toEqual({ removed: 1 })
    expect(await w.sees('ada', id)).toEqual([hers])
    await expect(as('bob').withdrawPhotos({ params: { id }, body: {} })).rejects.toThrow('spaces.nothing_of_yours')
    expect((await w.log('ada', id)).slice(-2)).toEqual(['bob left bob', 'bob withdrawn 1'])
  })

  test('takes one’s photos along, and what one connected, if one says so', async () => {
    const { k, as } = w
    const id = await w.space()
    const [put, more] = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [put] } })
    await as('bob').connectSource({ params: { id }, body: { set: `core:library:${k.users.bob.id}` } })
    expect(await w.sees('ada', id)).toEqual([put, more].sort())
    await w.remove('bob', id, 'bob', 'leave')
    expect(await w.sees('ada', id)).toEqual([])
  })

  test('a member who is removed loses what they connected, and keeps the right to withdraw', async () => {
    const { k, as } = w
    const id = await w.space()
    const [put, more] = [await k.asset(k.users.bob), await k.asset(k.users.bob)]
    await as('bob').addPhotos({ params: { id }, body: { ids: [put] } })
    await as('bob').connectSource({ params: { id }, body: { set: `core:library:${k.users.bob.id}` } })
    await w.remove('ada', id, 'bob')
    expect(await w.sees('ada', id)).toEqual([put])
    expect(await w.sees('bob', id)).toEqual([])
    expect(await as('bob').withdrawPhotos({ params: { id }, body: { ids: [put, more] } })).toEqual({ removed: 1 })
  })

  test('the last owner cannot leave, be removed or step down before another is one', async () => {
    const { k, as } = w
    const id = await w.space()
    const role = (by: 'ada' | 'bob', who: 'ada' | 'bob', to: 'owner' | 'editor') =>
      as(by).changeRole({ params: { id, userId: k.users[who].id }, body: { role: to } })
    await expect(w.remove('ada', id, 'ada')).rejects.toThrow('spaces.last_owner')
    await expect(role('ada', 'ada', 'editor')).rejects.toThrow('spaces.last_owner')
    await role('ada', 'bob', 'owner')
    await w.remove('ada', id, 'ada')
    expect((await as('bob').showSpace({ params: { id } })).role).toBe('owner')
    await as('bob').handOver({ params: { id }, body: { userId: k.users.cy.id } })
    expect((await as('bob').showSpace({ params: { id } })).role).toBe('editor')
    expect((await as('cy').showSpace({ params: { id } })).role).toBe('owner')
    expect(await w.told('cy')).toContain('You are an owner of the space “Lisbon” now')
  })
})

test('a space is deleted by its owners; the photos stay with those who own them', async () => {
  const { k, as } = w
  const id = await w.space()
  const photo = await k.asset(k.users.bob)
  await as('bob').addPhotos({ params: { id }, body: { ids: [photo] } })
  await as('ada').deleteSpace({ params: { id } })
  expect(await w.onTimeline('ada')).toEqual([])
  expect(await w.onTimeline('bob')).toEqual([photo])
  await expect(as('ada').showSpace({ params: { id } })).rejects.toThrow('spaces.no_space')
})

test('the list is in one’s own order, as cards or a table, on every device, pinned spaces first', async () => {
  const { as } = w
  const made = []
  for (const name of ['Berlin', 'Aarhus', 'Cork']) made.push((await as('ada').createSpace({ body: { name } })).id)
  await as('ada').sortSpaces({ body: { sort: 'name' } })
  await as('ada').keepOwn({ params: { id: made[2] ?? '' }, body: { pinned: true } })
  await as('ada').sortSpaces({ body: { view: 'table' } })
  const { items, sort, view } = await as('ada').listSpaces()
  expect([sort, view, ...items.map(({ name }) => name)]).toEqual(['name', 'table', 'Cork', 'Aarhus', 'Berlin'])
  expect(await as('bob').listSpaces()).toMatchObject({ sort: 'active', view: 'cards' })
})

test('nothing is seen while the plugin is disabled, and all is there again afterwards', async () => {
  const { k, as } = w
  const id = await w.space()
  const photo = await k.asset(k.users.ada)
  await as('ada').connectSource({ params: { id }, body: { set: `core:library:${k.users.ada.id}` } })
  expect(await w.sees('cy', id)).toEqual([photo])
  await k.disable('spaces')
  expect(await w.onTimeline('cy')).toEqual([])
  await k.enable('spaces')
  expect(await w.sees('cy', id)).toEqual([photo])
})
