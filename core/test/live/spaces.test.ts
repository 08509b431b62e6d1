import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import albums from '../../../plugins/albums/dist/src/index.js'
import spaces from '../../../plugins/spaces/dist/src/index.js'
import { SITE, elsewhere } from '../embeds/world.ts'
import { openPage } from './open-page.ts'

const start = () => testKith({ plugins: [spaces, albums], users: ['root', 'ada', 'bob', 'cy', 'eve'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

const as = (user: TestUser) => k.as(user, spaces)
const heard = async (user: TestUser) => {
  const page = await openPage(k.url, { authorization: `Bearer ${user.token}` })
  return {
    /** What has come by now: an album of one’s own comes last. */
    async all() {
      await k.as(user, albums).createAlbum({ body: { title: 'Now' } })
      const names = await page.until('albums.changed')
      await page.close()
      return names.filter((name) => !name.startsWith('albums.'))
    },
  }
}

test('who is not in a space learns nothing of it: by no event, notice, count, list or address', async () => {
  const { ada, bob, cy, eve, root } = k.users
  const outside = [eve, root]
  const photo = await k.asset(ada, { latitude: 1, longitude: 1 })
  const pages = await Promise.all(outside.map(heard))
  const cyPage = await heard(cy)

  const { id } = await as(ada).createSpace({ body: { name: 'Lisbon' } })
  const params = { id }
  await as(ada).invite({ params, body: { userIds: [bob.id, cy.id], role: 'editor' } })
  await as(bob).acceptInvitation({ params })
  await as(cy).declineInvitation({ params })
  await as(ada).addPhotos({ params, body: { ids: [photo] } })
  await as(bob).changeSpace({ params, body: { name: 'Porto', cover: photo } })
  await as(ada).connectSource({ params, body: { set: `core:library:${ada.id}` } })
  await k.runJobs()

  for (const page of pages) expect(await page.all()).toEqual([])
  // That one is invited, and is so no longer, is one’s own to hear; of what happened in between nothing.
  expect(new Set(await cyPage.all())).toEqual(new Set(['spaces.invited', 'spaces.left', 'core.notice']))
  const set = `spaces:space:${id}`
  for (const user of [...outside, cy]) {
    const get = async (path: string) => JSON.stringify((await k.as(user).get(path)).body)
    const said = await Promise.all(
      [
        ...['/api/spaces', '/api/spaces/left', '/api/sets', '/api/sets/connectable', '/api/albums'],
        ...[`/api/spaces/${id}`, `/api/spaces/${id}/activity`, `/api/spaces/${id}/members`, `/api/sets/${set}`],
        ...[`/api/timeline/months?in=${set}`, `/api/timeline/places?in=${set}`, '/api/timeline/months'],
        ...[`/api/assets/${photo}?in=${set}`, `/api/assets/${photo}/access?in=${set}`],
      ].map(get),
    )
    for (const text of said) {
      expect(text).not.toContain('Porto')
      expect(text).not.toContain(photo)
      expect(text).not.toContain('"count":1')
    }
    const { body } = await k.as(user).get('/api/notices')
    const texts = (body as { items: { text: string }[] }).items.map(({ text }) => text)
    expect(texts).toEqual(user === cy ? ['ada invites you to the space “Lisbon”'] : [])
  }
})

test('a page elsewhere that shows a space learns that something changed, and not who did what', async () => {
  const { ada, bob, cy } = k.users
  const { id } = await as(ada).createSpace({ body: { name: 'Lisbon' } })
  const { token } = await elsewhere(k).make(ada, `spaces:space:${id}`)
  const page = await openPage(k.url, { authorization: `Bearer ${token}`, origin: SITE })
  const changed = { name: 'core.shared_changed', payload: {} }
  await as(ada).invite({ params: { id }, body: { userIds: [bob.id, cy.id], role: 'viewer' } })
  expect(await page.next()).toEqual(changed)
  expect(await page.next()).toEqual(changed)
  await as(ada).changeSpace({ params: { id }, body: { name: 'Porto' } })
  expect(await page.next()).toEqual(changed)
  await page.close()
})
