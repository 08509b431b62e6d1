import { createHash } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import partnerSharing from '../dist/src/index.js'

const start = () => testKith({ plugins: [partnerSharing], users: ['ada', 'bob', 'cleo'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

const sharing = (who: 'ada' | 'bob' | 'cleo') => k.as(k.users[who], partnerSharing)
const clean = async () => {
  await k.knex('partner_sharing.share').delete()
  await k.knex('core.asset').delete()
}

describe('sharing a library with a partner', () => {
  beforeEach(clean)

  test('a partner sees the library until it is ended, and nothing from the very next request', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada)
    expect(await k.see(bob, 'view')).toEqual([])
    const share = await sharing('ada').startSharing({ body: { userId: bob.id } })
    expect(await k.see(bob, 'view')).toEqual([photo])
    expect(await k.see(bob, 'share')).toEqual([photo])
    expect(await k.see(bob, 'edit')).toEqual([])
    await sharing('ada').endSharing({ params: { id: share.id } })
    expect(await k.see(bob, 'view')).toEqual([])
  })

  test('one shares one way: the sharer sees nothing of the partner', async () => {
    const { ada, bob } = k.users
    await k.asset(bob)
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    expect(await k.see(ada, 'view')).toEqual([])
  })

  test('archived, trashed, locked and offline photos are not shared', async () => {
    const { ada, bob } = k.users
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    await k.asset(ada, { visibility: 'archive' })
    await k.asset(ada, { visibility: 'locked' })
    await k.asset(ada, { trashed: true })
    await k.asset(ada, { offline: true })
    expect(await k.see(bob, 'view')).toEqual([])
  })

  test('a partner is on the timeline only once the recipient says so', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada)
    const share = await sharing('ada').startSharing({ body: { userId: bob.id } })
    expect(await k.see(bob, 'view', { timeline: true })).toEqual([])
    await sharing('bob').showInTimeline({ params: { id: share.id }, body: { show: true } })
    expect(await k.see(bob, 'view', { timeline: true })).toEqual([photo])
  })

  test('the other side is told, once, and nobody else is', async () => {
    const { bob, cleo } = k.users
    await k.as(bob).post('/api/notices/read', { all: true })
    const told = async (user: TestUser) =>
      JSON.stringify((await k.as(user).get('/api/notices?unread=true')).body).split('ada shares their library').length -
      1
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    expect([await told(bob), await told(cleo)]).toEqual([1, 0])
  })

  test('new photos are covered as they arrive, films of live photos with them, and what is archived later is not', async () => {
    const { ada, bob } = k.users
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    const [photo, film] = [await k.asset(ada), await k.asset(ada, { visibility: 'hidden', type: 'video' })]
    await k.knex('core.asset').where({ id: photo }).update({ live_video_id: film })
    expect(await k.see(bob, 'view')).toEqual([photo])
    expect((await k.as(bob).get(`/api/assets/${photo}`)).body).toMatchObject({ live: true })
    await k.as(ada).patch(`/api/assets/${photo}`, { visibility: 'archive' })
    expect(await k.see(bob, 'view')).toEqual([])
    expect((await k.as(bob).get(`/api/assets/${photo}`)).status).toBe(404)
  })

  test('both sides see the share, with its count and newest photos', async () => {
    const { ada, bob } = k.users
    const old = await k.asset(ada, { takenAt: '2020-01-01T00:00:00Z' })
    const young = await k.asset(ada, { takenAt: '2024-01-01T00:00:00Z' })
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    const { withMe } = await sharing('bob').listShares()
    expect(withMe).toMatchObject([{ person: { name: 'ada' }, count: 2, newest: [young, old], inTimeline: false }])
    expect((await sharing('ada').listShares()).byMe).toMatchObject([
      { person: { name: 'bob' }, count: 2, newest: [young, old] },
    ])
  })
})

describe('narrowing a share', () => {
  beforeEach(clean)

  test('from a date on', async () => {
    const { ada, bob } = k.users
    await k.asset(ada, { takenAt: '2019-12-31T12:00:00Z' })
    const young = await k.asset(ada, { takenAt: '2020-01-01T12:00:00Z' })
    const share = await sharing('ada').startSharing({ body: { userId: bob.id, since: '2020-01-01' } })
    expect(await k.see(bob, 'view')).toEqual([young])
    expect(await k.see(bob, 'view', { in: { kind: 'partner-sharing:share', id: share.id } })).toEqual([young])
  })

  test('to chosen folders, with all below them', async () => {
    const { ada, bob } = k.users
    await k.asset(ada, { folder: 'private' })
    const inside = await k.asset(ada, { folder: 'family/2024' })
    const share = await sharing('ada').startSharing({
      body: { userId: bob.id, folderIds: [await k.folder(ada, 'family')] },
    })
    expect(await k.see(bob, 'view')).toEqual([inside])
    expect(await k.see(bob, 'view', { in: { kind: 'partner-sharing:share', id: share.id } })).toEqual([inside])
  })

  test('without places, and without passing on', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada, { latitude: 1, longitude: 2 })
    await sharing('ada').startSharing({ body: { userId: bob.id, places: false, reshare: false } })
    expect(await k.see(bob, 'details')).toEqual([photo])
    expect(await k.see(bob, 'places')).toEqual([])
    expect(await k.see(bob, 'share')).toEqual([])
  })

  test('until a time, after which it is over by itself', async () => {
    const { ada, bob } = k.users
    await k.asset(ada)
    await sharing('ada').startSharing({
      body: { userId: bob.id, until: new Date(Date.now() + 3_600_000).toISOString() },
    })
    expect(await k.see(bob, 'view')).toHaveLength(1)
    await k.knex('partner_sharing.share').update({ until: new Date(Date.now() - 1000) })
    expect(await k.see(bob, 'view')).toEqual([])
    expect((await sharing('bob').listShares()).withMe).toEqual([])
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    expect(await k.see(bob, 'view')).toHaveLength(1)
  })

  test('can be changed later by the sharer only', async () => {
    const { ada, bob } = k.users
    await k.asset(ada, { takenAt: '2019-01-01T00:00:00Z' })
    const share = await sharing('ada').startSharing({ body: { userId: bob.id } })
    await expect(sharing('bob').changeScope({ params: { id: share.id }, body: { since: null } })).rejects.toMatchObject(
      { status: 404 },
    )
    await sharing('ada').changeScope({ params: { id: share.id }, body: { since: '2020-01-01' } })
    expect(await k.see(bob, 'view')).toEqual([])
  })
})

describe('what is refused', () => {
  beforeEach(clean)

  test('oneself, twice, unknown and disabled people', async () => {
    const { ada, bob } = k.users
    await expect(sharing('ada').startSharing({ body: { userId: ada.id } })).rejects.toMatchObject({
      status: 400,
      code: 'partner-sharing.oneself',
    })
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    await expect(sharing('ada').startSharing({ body: { userId: bob.id } })).rejects.toMatchObject({ status: 409 })
    await expect(
      sharing('ada').startSharing({ body: { userId: '00000000-0000-4000-8000-000000000000' } }),
    ).rejects.toMatchObject({ status: 404 })
    await k.knex('core.user').where({ id: k.users.cleo.id }).update({ disabled_at: new Date() })
    await expect(sharing('ada').startSharing({ body: { userId: k.users.cleo.id } })).rejects.toMatchObject({
      status: 404,
    })
    await k.knex('core.user').update({ disabled_at: null })
  })

  test.each([
    { since: '12345-01-01' },
    { since: '0000-01-01' },
    { since: '2024-02-30' },
    { since: '2024' },
    { until: '+012345-01-01T00:00:00Z' },
    { until: 'tomorrow' },
    { folderIds: ['nonsense'] },
    { folderIds: ['00000000-0000-4000-8000-000000000000'] },
  ])('a scope that makes no sense: %j', async (scope) => {
    const answer = await k.as(k.users.ada).post('/api/partner-sharing', { userId: k.users.bob.id, ...scope })
    expect([400, 404]).toContain(answer.status)
    expect((await sharing('ada').listShares()).byMe).toEqual([])
  })

  test('what is between two others is nobody else’s to see, change or end', async () => {
    const { id } = await sharing('ada').startSharing({ body: { userId: k.users.bob.id } })
    const cleo = k.as(k.users.cleo)
    const answers = [
      await cleo.patch(`/api/partner-sharing/${id}`, { places: false }),
      await cleo.put(`/api/partner-sharing/${id}/in-timeline`, { show: true }),
      await cleo.delete(`/api/partner-sharing/${id}`),
      await k.as(k.users.bob).patch(`/api/partner-sharing/${id}`, { reshare: true }),
      await k.as(k.users.ada).put(`/api/partner-sharing/${id}/in-timeline`, { show: true }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404))
    expect((await cleo.get('/api/partner-sharing')).body).toEqual({ withMe: [], byMe: [] })
    expect((await cleo.get(`/api/sets/partner-sharing:share:${id}`)).status).toBe(404)
  })

  test('folders of somebody else, and an end that is past; nothing is half done', async () => {
    const { bob } = k.users
    const foreign = await k.folder(bob, 'mine')
    await expect(sharing('ada').startSharing({ body: { userId: bob.id, folderIds: [foreign] } })).rejects.toMatchObject(
      { status: 404 },
    )
    await expect(
      sharing('ada').startSharing({ body: { userId: bob.id, until: '2020-01-01T00:00:00Z' } }),
    ).rejects.toMatchObject({ status: 400 })
    expect((await sharing('ada').listShares()).byMe).toEqual([])
  })
})

describe('accounts and plugins', () => {
  beforeEach(clean)

  test('a disabled sharer shares nothing, and comes back', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada)
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    await k.knex('core.user').where({ id: ada.id }).update({ disabled_at: new Date() })
    expect(await k.see(bob, 'view')).toEqual([])
    await k.knex('core.user').where({ id: ada.id }).update({ disabled_at: null })
    expect(await k.see(bob, 'view')).toEqual([photo])
  })

  test('a deleted sharer shares nothing, and a deleted partner is not listed', async () => {
    const { ada, bob, cleo } = k.users
    await k.asset(cleo)
    await sharing('cleo').startSharing({ body: { userId: bob.id } })
    await sharing('bob').startSharing({ body: { userId: cleo.id } })
    expect(await k.see(bob, 'view')).toHaveLength(1)
    await k.as(ada).delete(`/api/users/${cleo.id}`)
    expect(await k.see(bob, 'view')).toEqual([])
    expect(await sharing('bob').listShares()).toEqual({ withMe: [], byMe: [] })
    await k.as(ada).post(`/api/users/${cleo.id}/restore`)
    await k.runJobs()
    await k.knex('core.session').insert({
      user_id: cleo.id,
      token_hash: createHash('sha256').update(cleo.token).digest(),
      expires_at: new Date(Date.now() + 60_000),
    })
  })

  test('switching the plugin off ends all access at once, on again brings it back', async () => {
    const { ada, bob } = k.users
    const photo = await k.asset(ada)
    await sharing('ada').startSharing({ body: { userId: bob.id } })
    await k.disable('partner-sharing')
    expect(await k.see(bob, 'view')).toEqual([])
    expect((await k.as(bob).get('/api/partner-sharing')).status).toBe(404)
    await k.enable('partner-sharing')
    expect(await k.see(bob, 'view')).toEqual([photo])
  })

  test('the recipient may leave, and the sharer is told', async () => {
    const { ada, bob } = k.users
    await k.asset(ada)
    const share = await sharing('ada').startSharing({ body: { userId: bob.id } })
    await sharing('bob').endSharing({ params: { id: share.id } })
    expect(await k.see(bob, 'view')).toEqual([])
    const notices = (await k.as(ada).get('/api/notices')).body
    expect(JSON.stringify(notices)).toContain('bob left your shared library')
  })
})

test('what one shares, and with whom, is in the export of one’s data', async () => {
  await clean()
  const { ada, bob } = k.users
  await sharing('ada').startSharing({ body: { userId: bob.id } })
  const saidTo = async (user: TestUser) => {
    const { body } = await k.as(user).get('/api/export')
    return Buffer.isBuffer(body) ? body.toString() : ''
  }
  expect(await saidTo(ada)).toContain(`"direction":"given","with":{"id":"${bob.id}","name":"bob"}`)
  expect(await saidTo(bob)).toContain(`"direction":"received","with":{"id":"${ada.id}","name":"ada"}`)
  expect(await saidTo(k.users.cleo)).not.toContain('"direction"')
})

describe('what is new', () => {
  beforeEach(clean)

  test('is all of a share at first, then what came since one looked, and only what one may see', async () => {
    const { ada, bob, cleo } = k.users
    const [old, newer] = [
      await k.asset(ada, { takenAt: '2020-05-01T12:00:00Z' }),
      await k.asset(ada, { takenAt: new Date().toISOString() }),
    ]
    await k.asset(ada, { visibility: 'archive' })
    await k.asset(cleo)
    expect(await sharing('bob').listNews({})).toEqual({ items: [] })
    const share = await sharing('ada').startSharing({ body: { userId: bob.id } })
    const news = async () => (await sharing('bob').listNews({})).items
    const person = { id: ada.id, name: ada.name, color: expect.any(String) }
    expect(await news()).toEqual([{ id: share.id, person, count: 2, cover: newer }])
    expect(await sharing('ada').listNews({})).toEqual({ items: [] })

    await sharing('bob').lookAt({ params: { id: share.id } })
    expect(await news()).toEqual([])
    await k.asset(ada, { takenAt: '2020-05-02T12:00:00Z' })
    expect(await news()).toEqual([])
    const today = await k.asset(ada, { takenAt: new Date().toISOString() })
    expect(await news()).toEqual([{ id: share.id, person, count: 1, cover: today }])
    await k.knex('core.asset').whereIn('id', [old, newer, today]).delete()
    expect(await news()).toEqual([])
  })

  test('is the recipient’s to look at', async () => {
    const share = await sharing('ada').startSharing({ body: { userId: k.users.bob.id } })
    for (const who of ['ada', 'cleo'] as const)
      await expect(sharing(who).lookAt({ params: { id: share.id } })).rejects.toMatchObject({ status: 404 })
  })
})

describe('who shares with whom', () => {
  beforeEach(clean)

  test('is told to administrators, and nobody else', async () => {
    const { bob, cleo } = k.users
    await sharing('bob').startSharing({ body: { userId: cleo.id } })
    await k.asset(cleo, { folder: 'Lisbon' })
    const folderIds = [await k.folder(cleo, 'Lisbon')]
    await sharing('cleo').startSharing({ body: { userId: bob.id, folderIds } })
    const { items } = await sharing('ada').overview({})
    expect(items.map(({ from, to, whole, folders }) => [from.name, to.name, whole, folders])).toEqual([
      [cleo.name, bob.name, false, 1],
      [bob.name, cleo.name, true, 0],
    ])
    await expect(sharing('bob').overview({})).rejects.toMatchObject({ status: 403 })
  })
})
