import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { shownIds } from './lib/shown-ids.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

const PHOTOS = 12

/** A page of somebody who has some photos. */
async function withPhotos(browser: Browser): Promise<{ page: Page; folder: string }> {
  const { url, folder } = await startServer()
  const photos = path.join(folder, 'photos')
  await makeSampleLibrary(photos, { photos: PHOTOS })
  const page = await visit(browser, url)
  await setUp(page, ADA)
  await addFolder(page, photos)
  await page.getByText(`${PHOTOS} photos ·`).waitFor()
  await page.goto('/')
  await page
    .locator('.tile[data-asset]')
    .nth(PHOTOS - 1)
    .waitFor()
  return { page, folder }
}

inBrowser('Photos', (browser) => {
  test('are opened, paged through and closed by keyboard, and the tile looked at last has the focus', async () => {
    const { page } = await withPhotos(browser())
    const ids = await shownIds(page)
    await page.locator(`[data-asset="${ids[0]}"] a`).focus()
    await page.keyboard.press('Enter')
    await page.locator('.current img').waitFor()
    await page.getByRole('button', { name: 'Next photo' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(`**/photo/${ids[1]}`)
    // Held down it is one key all the same.
    await page.keyboard.down('i')
    await page.keyboard.down('i')
    await page.keyboard.up('i')
    await page.getByRole('complementary', { name: 'Information' }).getByText('Only you.').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(`**/photo/${ids[0]}`)
    await page.keyboard.press('Escape')
    await page.locator('.viewer').waitFor({ state: 'detached' })
    const focused = () => page.evaluate(() => document.activeElement?.closest('.tile')?.getAttribute('data-asset'))
    await expect.poll(focused).toBe(ids[0])
  })

  test('go to the archive and the trash and come back, or are deleted for good', async () => {
    const { page } = await withPhotos(browser())
    const select = (n: number) => page.locator('.tile').nth(n).getByRole('button', { name: 'Select' }).click()
    await page.locator('.tile').first().hover()
    await select(0)
    await select(1)
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByText('2 photos archived.').waitFor()
    await page
      .locator('.tile')
      .nth(PHOTOS - 2)
      .waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Archive' }).click()
    await page.locator('.tile').nth(1).waitFor()

    await page.locator('.tile a').first().click()
    await page.locator('.viewer .current .ready').waitFor()
    expect(await page.title()).not.toContain('Archive')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.title()).toBe('Archive · Kith')
    // After a reload, too, closing a photo leads back to where it was opened.
    await page.locator('.tile a').first().click()
    await page.locator('.viewer').waitFor()
    await page.reload()
    await page.locator('.viewer .current .ready').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/archive')
    await page.locator('.tile').nth(1).waitFor()

    await page.locator('.tile a').first().click()
    await page.locator('.viewer').getByRole('button', { name: 'Move to trash' }).click()
    await page.getByText('Moved to the trash.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Trash' }).click()
    await page.locator('.tile').first().hover()
    await select(0)
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()

    await page.getByRole('link', { name: 'Photos', exact: true }).click()
    await page.locator('.tile a').first().click()
    await page.locator('.viewer').getByRole('button', { name: 'Move to trash' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Trash' }).click()
    await page.getByRole('button', { name: 'Empty the trash' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Empty the trash' }).click()
    await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
  })

  test('are downloaded: one as its original, several as a ZIP', async () => {
    const { page } = await withPhotos(browser())
    await page.locator('.tile').first().hover()
    const select = (n: number) => page.locator('.tile').nth(n).getByRole('button', { name: 'Select' }).click()
    const saved = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    await select(0)
    const original = await saved()
    expect(original.name).toMatch(/\.jpg$/)
    expect(original.bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
    await select(1)
    const zip = await saved()
    expect(zip.name).toMatch(/\.zip$/)
    expect(zip.bytes.subarray(0, 2).toString()).toBe('PK')
    // Escape is for the menu first.
    const selected = page.getByRole('toolbar', { name: '2 selected' })
    await page.getByRole('button', { name: ADA.name }).press('Enter')
    await page.getByText(ADA.email).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(ADA.email).waitFor({ state: 'hidden' })
    await selected.waitFor()
    await page.keyboard.press('Escape')
    await selected.waitFor({ state: 'detached' })
  })

  test('are uploaded, and one that is there already is said so', async () => {
    const { page, folder } = await withPhotos(browser())
    const extra = path.join(folder, 'extra')
    await makeSampleLibrary(extra, { photos: 1, first: 500 })
    const [file] = await jpegsBelow(extra)
    if (!file) throw new Error('There is no photo to upload.')
    await page.goto('/libraries')
    await page.getByLabel('Choose files').last().setInputFiles(file)
    await page.getByText('1 photo uploaded.').waitFor()
    await page.getByLabel('Choose files').last().setInputFiles(file)
    await page.getByText('1 was here already.').waitFor()
    // High enough for all: what is not seen is not drawn.
    await page.setViewportSize({ width: 1280, height: 2400 })
    await page.goto('/')
    await page.locator('.tile').nth(PHOTOS).waitFor()
  })
})

async function jpegsBelow(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  return files.filter((file) => file.endsWith('.jpg')).map((file) => path.join(folder, file))
}
