import path from 'node:path'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { writePictures } from './lib/pictures.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

const PHOTOS = ['IMG_20241121_090000', 'IMG_20241121_100000', 'IMG_20211121_090000', 'IMG_20241122_090000']

inBrowser('Memories', (browser) => {
  test('are above the photos on their day, and are looked through one by one', async () => {
    const { url, folder } = await startServer()
    await writePictures(
      path.join(folder, 'photos'),
      PHOTOS.map((name) => `${name}.jpg`),
    )
    const page = await visit(browser(), url)
    await page.clock.setFixedTime('2026-11-21T12:00:00')
    await setUp(page, ADA)
    await addFolder(page, path.join(folder, 'photos'))
    await page.getByText(`${PHOTOS.length} photos ·`).waitFor()
    await page.goto('/')
    const memories = page.getByRole('region', { name: 'On this day' })
    await memories.getByRole('link', { name: '5 years ago' }).waitFor()
    await memories.getByRole('link', { name: '2 years ago 2 photos' }).click()

    const viewer = page.locator('.viewer')
    await viewer.locator('img').first().waitFor()
    const names = async () => (await viewer.getAttribute('aria-label')) ?? ''
    await expect.poll(names).toContain('21 Nov 2024, 10:00')
    await page.getByRole('button', { name: 'Next photo' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(names).toContain('21 Nov 2024, 09:00')
    await page.getByRole('button', { name: 'Previous photo' }).waitFor()
    expect(await page.getByRole('button', { name: 'Next photo' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await memories.waitFor()

    await page.clock.setFixedTime('2026-11-23T12:00:00')
    await page.goto('/')
    await page.locator('.tile').first().waitFor()
    expect(await memories.count()).toBe(0)
  })
})
