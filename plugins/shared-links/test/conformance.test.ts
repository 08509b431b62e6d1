import { type TestClient, type TestRequests, conformance } from '@kith/sdk/testing'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import sharedLinks from '../dist/src/index.js'
import { type World, enter } from './links-world.ts'

test('it keeps to what every plugin promises', { timeout: 180_000 }, async () => {
  const tried = await conformance(sharedLinks, {
    fill: async (k) => {
      const { ada, bob } = k.users
      const [photo, other] = [await k.asset(bob), await k.asset(bob)]
      const links = k.as(bob, sharedLinks)
      const made = await links.makeLink({ body: { assetIds: [photo] } })
      const params = { id: made.id }
      await links.addPhotos({ params, body: { assetIds: [other] } })
      await links.removePhotos({ params, body: { assetIds: [other] } })
      await links.changeLink({ params, body: { description: 'Summer', upload: true } })
      const { guest, token } = await enter(k, { key: made.key })
      await k.as(null, sharedLinks, { 'x-kith-visitor': token }).showVisited()
      await guest.post('/api/assets/zip', { ids: [photo] })
      await add(k, guest, links, params)
      const whole = await links.makeLink({ body: { set: `core:library:${bob.id}` } })
      await links.revokeLink({ params: { id: whole.id } })
      await links.deleteLink({ params: { id: whole.id } })
      await k.as(ada, sharedLinks).listAllLinks()
      await k.as(ada, sharedLinks).revokeAny({ params })
      await links.revokeAll()
      await k.runJobs()
    },
  })
  expect(tried.emptyTables).toEqual([])
  // What is asked for at random has no key of a link, and is no photo of a selection's maker.
  const needKeys = ['enter', 'showVisited', 'addAsGuest', 'sharePage', 'sharePicture', 'slugPage', 'slugPicture']
  expect(tried.untriedRoutes.filter((route) => !needKeys.includes(route))).toEqual(['makeLink', 'addPhotos'])
})

type Links = TestClient<(typeof sharedLinks)['routes']>

/** A guest adds two photos, of which one is let in. */
async function add(k: World, guest: TestRequests, links: Links, params: { id: string }) {
  for (const background of ['#123', '#456']) {
    const form = new FormData()
    form.append('name', 'Uncle Joe')
    const file = await sharp({ create: { width: 32, height: 24, channels: 3, background } })
      .jpeg()
      .toBuffer()
    form.append('files', new File([new Uint8Array(file)], 'a.jpg'))
    await guest.post('/api/shared-links/uploads', form)
    await k.runJobs()
  }
  const { items } = await links.listGuestPhotos({ params })
  const [one, two] = items.map((item) => item.id)
  if (!one || !two) throw new Error('The photos did not arrive.')
  await links.approve({ params, body: { ids: [one] } })
  await links.reject({ params, body: { ids: [two] } })
}
