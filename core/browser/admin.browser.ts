import { makeSampleLibrary } from '#core/media/index.js'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, BOB, addFolder, addPerson, setUp, shareWith, signInFirst } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

/** Within which every open browser shows it. Waited for with more patience on a machine that is busy. */
const SOON = { timeout: 15_000 }

inBrowser('Administrators', (browser) => {
  test('switch a plugin off and on: what it shows leaves every open browser and comes back, without a reload', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'ada')
    await makeSampleLibrary(photos, { photos: 3 })
    const ada = await visit(browser(), url)
    await setUp(ada, ADA)
    await addPerson(ada, BOB, 'given-by-ada')
    await addFolder(ada, photos)
    await ada.getByText('3 photos ·').waitFor()
    await shareWith(ada, BOB)

    const bob = await visit(browser(), url)
    await signInFirst(bob, BOB, 'given-by-ada')
    await bob.getByRole('link', { name: 'Sharing', exact: true }).click()
    await bob.getByLabel('Show in my timeline').click()
    await bob.getByRole('checkbox', { checked: true }).waitFor()
    // A second page of Bob's, on the timeline.
    const timeline = await bob.context().newPage()
    await timeline.goto('/')
    await expect.poll(() => timeline.locator('.tile').count()).toBe(3)
    const loaded = () => Promise.all([bob, timeline].map((page) => page.evaluate(() => performance.timeOrigin)))
    const before = await loaded()

    await ada.goto('/plugins')
    const card = ada.getByRole('article').filter({ hasText: 'Partner sharing' })
    await card.getByRole('button', { name: 'Switch off' }).click()
    await ada.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
    await bob.getByRole('heading', { name: 'Nothing to share with yet' }).waitFor(SOON)
    await expect.poll(() => timeline.locator('.tile').count(), SOON).toBe(0)

    await card.getByRole('button', { name: 'Switch on' }).click()
    await bob.getByRole('heading', { name: 'Shared with you' }).waitFor(SOON)
    await expect.poll(() => timeline.locator('.tile').count(), SOON).toBe(3)
    expect(await loaded()).toEqual(before)
  })

  test('see how the server is: health, queues, storage, and what a plugin consists of', async () => {
    const { url } = await startServer()
    const page = await visit(browser(), url)
    await setUp(page, ADA)
    await page.goto('/server')
    await page.getByRole('region', { name: 'Health' }).getByText('as they should be').click()
    await page.getByText('The embedded database answers').waitFor()
    await page.getByRole('region', { name: 'Work' }).getByRole('rowheader', { name: 'Photos' }).waitFor()
    const storage = page.getByRole('region', { name: 'Storage' })
    await storage.getByRole('rowheader', { name: ADA.name }).waitFor()
    await storage.getByRole('button', { name: 'Count what Kith has made' }).click()
    await storage.getByText('Small pictures').waitFor()

    await page.goto('/plugins')
    const plugin = page.getByRole('article').filter({ hasText: '@kith/plugin-partner-sharing' })
    await plugin.getByText('What it consists of').click()
    await plugin.getByText('/api/partner-sharing').first().waitFor()
    await plugin.getByText(/: generation \d+/).waitFor()
  })
})
