import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

inBrowser('A library', (browser) => {
  test('gets another name and other patterns to leave out, and its photos go and come back', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'photos')
    await makeSampleLibrary(path.join(photos, 'Summer'), { photos: 3 })
    await makeSampleLibrary(path.join(photos, 'Private'), { photos: 2 })
    // A pattern that is too long is refused on purpose.
    const page = await visit(browser(), url, undefined, /status of (400|401)/)
    await setUp(page, ADA)
    await addFolder(page, photos)
    await page.getByText('5 photos ·').waitFor()

    await page.getByRole('button', { name: 'Details' }).click()
    await page.getByRole('button', { name: 'Edit…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit the library' })
    await dialog.getByLabel('Name').fill('Holidays')
    await dialog.getByLabel('Leave out').fill('x'.repeat(501))
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('Leave out').fill('Private/**')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Holidays' }).waitFor()
    await page.getByText('3 photos ·').waitFor()

    await page.getByRole('button', { name: 'Edit…' }).click()
    await dialog.getByLabel('Leave out').fill('')
    // Neither its edge nor a text that is selected beyond it closes it.
    const box = await boxOf(dialog)
    await page.mouse.click(box.x + 8, box.y + 8)
    const field = await boxOf(dialog.getByLabel('Name'))
    await page.mouse.move(field.x + 20, field.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x - 40, box.y + 40, { steps: 3 })
    await page.mouse.up()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('5 photos ·').waitFor()
    // Closed, it gives the focus back. While the scan ends the card is drawn anew, and what had it may be gone.
    const closedBeside = async () => {
      await page.getByRole('button', { name: 'Edit…' }).click()
      await dialog.waitFor()
      await page.mouse.click(box.x - 40, box.y + 40)
      await dialog.waitFor({ state: 'detached' })
      return page.evaluate(() => document.activeElement?.textContent)
    }
    await expect.poll(closedBeside, { timeout: 15_000 }).toBe('Edit…')
  })
})

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not seen.')
  return box
}
