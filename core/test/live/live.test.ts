import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { SITE, elsewhere } from '../embeds/world.ts'
import { type OpenPage, openPage } from './open-page.ts'
import { walls } from './world.ts'

let k: TestKith<'ada' | 'bob' | 'eve'>
const pages: OpenPage[] = []

beforeAll(async () => {
  k = await testKith({ plugins: [walls, shelves], users: ['ada', 'bob', 'eve'] })
})
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()))
  await k.knex('walls.share').delete()
})
afterAll(() => k.close())

const open = async (headers: Record<string, string>) => {
  const page = await openPage(k.url, headers)
  pages.push(page)
  return page
}
const pageOf = (user: TestUser) => open({ authorization: `Bearer ${user.token}` })
const as = (user: TestUser) => k.as(user, walls)
/** Something everybody hears: what came before it has arrived by then. */
const callAll = () => as(k.users.ada).call({ body: { to: Object.values(k.users).map((user) => user.id) } })

describe('an event', () => {
  it('is told to those who may see the set it is about, and to nobody else', async () => {
    await as(k.users.ada).share({ params: { user: k.users.bob.id } })
    const [ada, bob, eve] = [await pageOf(k.users.ada), await pageOf(k.users.bob), await pageOf(k.users.eve)]
    await as(k.users.ada).paint({ body: {} })
    await callAll()
    expect(await ada.next()).toEqual({ name: 'walls.painted', payload: { ownerId: k.users.ada.id } })
    expect(await bob.until('walls.called')).toEqual(['walls.painted', 'walls.called'])
    expect(await eve.until('walls.called')).toEqual(['walls.called'])
  })

  it('is told from the moment one may see the set, and no more once one may not', async () => {
    const bob = await pageOf(k.users.bob)
    const paint = async () => {
      await as(k.users.ada).paint({ body: {} })
      await callAll()
      return bob.until('walls.called')
    }
    expect(await paint()).toEqual(['walls.called'])
    await as(k.users.ada).share({ params: { user: k.users.bob.id } })
    expect(await paint()).toEqual(['walls.painted', 'walls.called'])
    await as(k.users.ada).unshare({ params: { user: k.users.bob.id } })
    expect(await paint()).toEqual(['walls.called'])
  })

  it('is told to every page of the users it names', async () => {
    const both = [await pageOf(k.users.bob), await pageOf(k.users.bob)]
    await as(k.users.ada).call({ body: { to: [k.users.bob.id] } })
    expect(await Promise.all(both.map((page) => page.next()))).toEqual([
      { name: 'walls.called', payload: { userIds: [k.users.bob.id] } },
      { name: 'walls.called', payload: { userIds: [k.users.bob.id] } },
    ])
  })

  it('is not told when its transaction is undone, nor when it is not live, nor when its audience is a mistake', async () => {
    const ada = await pageOf(k.users.ada)
    await expect(as(k.users.ada).paint({ body: { fail: true } })).rejects.toThrow('500')
    await as(k.users.ada).whisper()
    await callAll()
    expect(await ada.until('walls.called')).toEqual(['walls.called'])
  })
})

describe('what happens to photos', () => {
  it('is told to their owner, and that something did to those they are shared with, and to nobody else', async () => {
    await as(k.users.ada).share({ params: { user: k.users.bob.id } })
    const photo = await k.asset(k.users.ada)
    const [ada, bob, eve] = [await pageOf(k.users.ada), await pageOf(k.users.bob), await pageOf(k.users.eve)]
    await k.as(k.users.ada).post('/api/assets/trash', { ids: [photo] })
    await callAll()
    expect(await ada.next()).toEqual({
      name: 'core.asset_trashed',
      payload: { assetId: photo, ownerId: k.users.ada.id },
    })
    expect(await ada.until('walls.called')).toEqual(['walls.called'])
    expect(await bob.next()).toEqual({ name: 'core.shared_changed', payload: {} })
    expect(await bob.until('walls.called')).toEqual(['walls.called'])
    expect(await eve.until('walls.called')).toEqual(['walls.called'])
  })
})

describe('what happens to photos of a collection', () => {
  it('is told to whoever it is shared with, and what happens to photos of others is not', async () => {
    const s = shelvesOf(k)
    const shelf = await s.shelf(k.users.ada)
    const [hers, his] = [await k.asset(k.users.ada), await k.asset(k.users.bob)]
    await s.put(shelf, [hers], k.users.ada)
    await s.reader(shelf, k.users.eve, { caps: ['view'] })
    const eve = await pageOf(k.users.eve)
    await k.as(k.users.bob).post('/api/assets/trash', { ids: [his] })
    await callAll()
    expect(await eve.until('walls.called')).toEqual(['walls.called'])
    await k.as(k.users.ada).post('/api/assets/trash', { ids: [hers] })
    expect(await eve.next()).toEqual({ name: 'core.shared_changed', payload: {} })
  })
})

describe('a notice', () => {
  it('is told to whom it is for, when it comes and when it is read', async () => {
    const [bob, eve] = [await pageOf(k.users.bob), await pageOf(k.users.eve)]
    await as(k.users.ada).note({ body: { to: [k.users.bob.id] } })
    expect(await bob.next()).toEqual({ name: 'core.notice', payload: {} })
    await k.as(k.users.bob).post('/api/notices/read', { all: true })
    expect(await bob.next()).toEqual({ name: 'core.notice', payload: {} })
    await callAll()
    expect(await eve.until('walls.called')).toEqual(['walls.called'])
  })
})

describe('a stream', () => {
  it('is for those who are let in, and kept by nobody on its way', async () => {
    expect((await k.as(null).get('/api/events')).status).toBe(401)
    const { headers } = await pageOf(k.users.ada)
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('ends before anything is told to a session that was ended', async () => {
    const page = await pageOf(k.users.eve)
    await k.knex('core.session').where({ user_id: k.users.eve.id }).delete()
    await callAll()
    expect(await page.next()).toBeUndefined()
  })

  it('of a visitor tells what the visitor may see, and ends when rights change, to be let in anew', async () => {
    await as(k.users.ada).giveKey({ params: { key: 'brick' } })
    const visitor = await open({ 'x-wall-key': 'brick' })
    await as(k.users.ada).paint({ body: {} })
    // That something changed: who did what is for those with an account.
    expect(await visitor.next()).toEqual({ name: 'core.shared_changed', payload: {} })
    await k.knex('walls.key').delete()
    await as(k.users.ada).paint({ body: {} })
    expect(await visitor.next()).toBeUndefined()
    await expect(open({ 'x-wall-key': 'brick' })).rejects.toThrow('401')
  })

  it('tells everybody when a plugin comes or goes', async () => {
    const bob = await pageOf(k.users.bob)
    await k.disable('walls')
    expect(await bob.next()).toEqual({ name: 'core.plugin_disabled', payload: { pluginId: 'walls' } })
    await k.enable('walls')
    expect(await bob.next()).toEqual({ name: 'core.plugin_enabled', payload: { pluginId: 'walls' } })
  })
})

describe('a page of another site', () => {
  const embed = async () => {
    const made = await elsewhere(k).make(k.users.ada, `core:library:${k.users.ada.id}`)
    return { made, page: await open({ authorization: `Bearer ${made.token}`, origin: SITE }) }
  }
  const change = async (user: TestUser) =>
    k.as(user).patch(`/api/assets/${await k.asset(user)}`, { description: 'The sea' })

  it('hears that what it shows changed, and nothing that is no business of its', async () => {
    const { page } = await embed()
    expect(page.headers.get('access-control-allow-origin')).toBe(SITE)
    await change(k.users.bob)
    await callAll()
    await k.disable('walls')
    await k.enable('walls')
    expect([await page.next(), await page.next()]).toEqual([
      { name: 'core.shared_changed', payload: {} },
      { name: 'core.shared_changed', payload: {} },
    ])
    await as(k.users.ada).share({ params: { user: k.users.bob.id } })
    await as(k.users.ada).paint({ body: {} })
    expect(await page.next()).toEqual({ name: 'core.shared_changed', payload: {} })
    await change(k.users.ada)
    expect(await page.next()).toEqual({ name: 'core.shared_changed', payload: {} })
  })

  it('hears nothing from elsewhere than its token was made for', async () => {
    const { made } = await embed()
    const thief = open({ authorization: `Bearer ${made.token}`, origin: 'https://thief.example' })
    await expect(thief).rejects.toThrow(/^403/)
  })

  it('hears nothing once its token is revoked or over', async () => {
    const revoked = await embed()
    await k.as(k.users.ada).delete(`/api/embeds/${revoked.made.id}`)
    expect(await revoked.page.next()).toBeUndefined()
    const over = await embed()
    await k
      .knex('core.embed')
      .where({ id: over.made.id })
      .update({ expires_at: new Date(Date.now() - 1000) })
    await change(k.users.ada)
    expect(await over.page.next()).toBeUndefined()
  })
})
