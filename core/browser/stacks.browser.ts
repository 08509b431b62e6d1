import path from 'node:path'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { writePictures } from './lib/pictures.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

const PHOTOS = ['IMG_20240504_090000', 'IMG_20240504_100000', 'IMG_20240504_110000', 'IMG_20240504_120000']

inBrowser('Stacks', (browser) => {
  test('are made of selected photos, looked through, given another cover and taken apart', async () => {
    const { url, folder } = await startServer()
    await writePictures(
      path.join(folder, 'photos'),
      PHOTOS.map((name) => `${name}.jpg`),
    )
    const page = await visit(browser(), url)
    await setUp(page, ADA)
    await addFolder(page, path.join(folder, 'photos'))
    await page.getByText(`${PHOTOS.length} photos ·`).waitFor()
    await page.goto('/')
    const tiles = page.locator('.tile')
    await expect.poll(() => tiles.count()).toBe(4)

    await tiles.first().hover()
    for (const n of [0, 1, 2]) await tiles.nth(n).getByRole('button', { name: 'Select' }).click()
    await page.getByRole('button', { name: 'Show as one' }).click()
    await page.getByText('3 photos are shown as one.').waitFor()
    await expect.poll(() => tiles.count()).toBe(2)
    await page.getByRole('link', { name: '4 May 2024, 12:00, stack of 3' }).click()

    const viewer = page.locator('.viewer')
    const time = async () => (await viewer.getAttribute('aria-label')) ?? ''
    const strip = viewer.getByRole('navigation', { name: 'Shown as one' })
    await strip.getByRole('button', { name: 'Photo 2 of the stack' }).click()
    await expect.poll(time).toContain('10:00')
    await viewer.getByRole('button', { name: 'Show this one' }).click()
    await viewer.getByRole('button', { name: 'Show this one' }).waitFor({ state: 'detached' })
    // Beside the stack is the next tile, whichever of its photos is looked at.
    await page.getByRole('button', { name: 'Next photo' }).click()
    await expect.poll(time).toContain('09:00')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '4 May 2024, 10:00, stack of 3' }).click()
    await viewer.getByRole('button', { name: 'Take this one out' }).click()
    await expect.poll(() => strip.getByRole('button').count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => tiles.count()).toBe(3)

    await page.getByRole('link', { name: '4 May 2024, 11:00, stack of 2' }).click()
    await viewer.getByRole('button', { name: 'Show each' }).click()
    await strip.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await expect.poll(() => tiles.count()).toBe(4)
  })
})
