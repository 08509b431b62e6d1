import { testKith } from '@kith/sdk/testing'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import albums from '../../plugins/albums/dist/src/index.js'
import sharedLinks from '../../plugins/shared-links/dist/src/index.js'
import { jpeg, send } from '../test/assets/photos.ts'
import { inBrowser } from './lib/in-browser.ts'
import { barriers } from './lib/looks.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { DESKTOP, PHONE, visit, visitAs } from './lib/visitor.ts'

const PATIENTLY = { timeout: 20_000 }
const tiles = (page: Page) => page.locator('.tile[data-asset]').count()
const mapOf = (page: Page) => page.getByRole('region', { name: 'Where they were taken' })

/** Ada with two photos of Lisbon and one of Suva, in an album. */
async function withAlbum() {
  const k = await testKith({ plugins: [albums, sharedLinks], users: ['ada'], unlimited: true })
  onTestFinished(() => k.close())
  const { ada } = k.users
  const ids: string[] = []
  for (const n of [1, 2, 3]) ids.push(await send(k, ada, `${n}.jpg`, await jpeg(n)))
  const suva = { latitude: -18.14, longitude: 178.44, city: 'Suva', country: 'Fiji' }
  await k.knex('core.exif').where({ asset_id: ids[2] }).update(suva)
  const { id } = await k.as(ada, albums).createAlbum({ body: { title: 'Around the world', ids } })
  return { k, ada, album: id, links: k.as(ada, sharedLinks) }
}

inBrowser('Maps', (browser) => {
  test('a visitor of a link looks at its photos on a map, and at those of one place', async () => {
    const { k, album, links } = await withAlbum()
    const { id, key } = await links.makeLink({ body: { set: `albums:album:${album}` } })
    const guest = await withPluginWidgets(await visit(browser(), k.url, { ...DESKTOP, bypassCSP: true }))
    await guest.goto(`/share/${key}`)
    await expect.poll(() => tiles(guest), PATIENTLY).toBe(3)
    await guest.getByRole('button', { name: 'Map' }).click()
    await mapOf(guest).getByRole('button', { name: 'Suva, Fiji: 1 photo' }).waitFor()
    await mapOf(guest).locator('path.land').first().waitFor({ state: 'attached' })
    expect(await barriers(guest)).toEqual([])
    await mapOf(guest)
      .getByRole('button', { name: /: 2 photos$/ })
      .click()
    await expect.poll(() => tiles(guest), PATIENTLY).toBe(2)
    await guest.getByText('2 photos', { exact: true }).waitFor()
    // The viewer goes through just these.
    await guest.locator('.tile a').first().click()
    await guest.getByRole('button', { name: 'Next photo' }).click()
    await guest.getByRole('button', { name: 'Next photo' }).waitFor({ state: 'detached' })
    await guest.getByRole('button', { name: 'Back' }).click()
    await mapOf(guest).getByRole('button', { name: 'Show all places' }).click()
    await expect.poll(() => tiles(guest), PATIENTLY).toBe(3)
    await guest.getByRole('button', { name: 'Map', exact: true }).click()
    await mapOf(guest).waitFor({ state: 'detached' })

    // Without metadata there is no map.
    await links.changeLink({ params: { id }, body: { metadata: false } })
    await guest.reload()
    await expect.poll(() => tiles(guest), PATIENTLY).toBe(3)
    await guest.getByRole('button', { name: 'Slideshow' }).waitFor()
    expect(await guest.getByRole('button', { name: 'Map' }).count()).toBe(0)
  })

  test('an album has one too, also in an order by hand', async () => {
    const { k, ada, album } = await withAlbum()
    const page = await withPluginWidgets(await visitAs(browser(), k.url, ada, undefined, PHONE))
    await page.goto(`/albums/${album}`)
    await expect.poll(() => tiles(page), PATIENTLY).toBe(3)
    await page.getByRole('button', { name: 'Map' }).click()
    await mapOf(page).getByRole('button', { name: 'Suva, Fiji: 1 photo' }).click()
    await expect.poll(() => tiles(page), PATIENTLY).toBe(1)

    await k.as(ada, albums).changeAlbum({ params: { id: album }, body: { order: 'manual' } })
    await page.reload()
    const byHand = page.locator('.by-hand li:visible')
    await expect.poll(() => byHand.count(), PATIENTLY).toBe(3)
    await page.getByRole('button', { name: 'Map' }).click()
    await mapOf(page).getByRole('button', { name: 'Suva, Fiji: 1 photo' }).click()
    await expect.poll(() => tiles(page), PATIENTLY).toBe(1)
    expect(await byHand.count()).toBe(0)
    await mapOf(page).getByRole('button', { name: 'Show all places' }).click()
    await expect.poll(() => byHand.count(), PATIENTLY).toBe(3)
  })
})
