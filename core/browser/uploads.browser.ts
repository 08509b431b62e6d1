import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, setUp } from './lib/steps.ts'
import { DESKTOP, PHONE, visit } from './lib/visitor.ts'

/** Somebody with an empty library, and photos to upload. */
async function withFiles(browser: Browser, photos: number, options: BrowserContextOptions = DESKTOP) {
  const { url, folder } = await startServer()
  const extra = path.join(folder, 'Summer')
  await makeSampleLibrary(extra, { photos })
  const files = (await readdir(extra, { recursive: true }))
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => path.join(extra, name))
  // What is refused or broken off on purpose is told of in the console too.
  const page = await visit(browser, url, options, /status of (401|415)|ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/)
  await setUp(page, ADA)
  return { page, folder: extra, files }
}

/** Files as the browser has them when they are dropped or pasted. */
async function transferOf(page: Page, files: readonly string[]) {
  const list = await Promise.all(
    files.map(async (file) => ({ name: path.basename(file), bytes: (await readFile(file)).toString('base64') })),
  )
  return page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of given) {
      const file = new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type: 'image/jpeg' })
      transfer.items.add(file)
    }
    return transfer
  }, list)
}

const panel = (page: Page) => page.getByRole('region', { name: 'Uploads' })
const tiles = (page: Page) => page.locator('.tile')

inBrowser('Uploads', (browser) => {
  test('take a folder with all that is in it but what is no photo, and tell what came of it', async () => {
    const { page, folder, files } = await withFiles(browser(), 12)
    await writeFile(path.join(folder, 'notes.txt'), 'not a photo')
    await page.goto('/libraries')
    await page.getByLabel('Choose a folder').last().setInputFiles(folder)
    await page.getByText(`${files.length} photos uploaded.`).waitFor()
    await panel(page).waitFor({ state: 'detached' })
    await page.goto('/')
    await tiles(page)
      .nth(files.length - 1)
      .waitFor()
  })

  test('take what is dropped or pasted on any page, and name what is there or in the trash', async () => {
    const { page, files } = await withFiles(browser(), 3)
    const [first, second, third] = files
    if (!first || !second || !third) throw new Error('There are too few photos.')
    await page.goto('/archive')
    const dropped = await transferOf(page, [first, second])
    await page.locator('main').dispatchEvent('dragover', { dataTransfer: dropped })
    await page.getByText('Drop them to upload them').waitFor()
    await page.locator('main').dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByText('2 photos uploaded.').waitFor()
    await page.getByText('Drop them to upload them').waitFor({ state: 'detached' })

    await page.goto('/')
    await tiles(page).nth(1).waitFor()
    await tiles(page).first().locator('a').click()
    await page.locator('.viewer').getByRole('button', { name: 'Move to trash' }).click()
    await page.getByText('Moved to the trash.').waitFor()
    await page.keyboard.press('Escape')

    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/uploads/resumable')) sent.push(request.method())
    })
    // What is pasted into a field is the field's.
    await page.goto('/settings')
    const name = page.getByLabel('Name', { exact: true })
    const intoField = await transferOf(page, [third])
    await name.dispatchEvent('paste', { clipboardData: intoField })
    const pasted = await transferOf(page, [first, second, third])
    await page.evaluate(
      (clipboardData) => window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true })),
      pasted,
    )
    await page.getByText('1 photo uploaded.').waitFor()
    await panel(page).getByText('Was here already').waitFor()
    await panel(page).getByText('Is in your trash, where you can restore it').waitFor()
    await panel(page).getByText(path.basename(first)).waitFor()
    // Only what was not there was sent.
    expect(sent).toEqual(['POST'])
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await panel(page).waitFor({ state: 'detached' })
  })

  test('are paused and go on, and what failed says why and can be tried again', async () => {
    const { page, folder, files } = await withFiles(browser(), 12)
    const broken = path.join(folder, 'broken.jpg')
    await writeFile(broken, 'not a photo')
    let held: (() => void) | undefined
    const free = new Promise<void>((resolve) => (held = resolve))
    await page.route('**/api/uploads/resumable', async (route) => {
      await free
      await route.continue().catch(() => {})
    })
    await page.goto('/libraries')
    await page
      .getByLabel('Choose files')
      .last()
      .setInputFiles([...files, broken])
    await panel(page)
      .getByText(`Uploading 0 of ${files.length + 1}…`)
      .waitFor()
    await expect.poll(() => panel(page).locator('li.sending').count()).toBe(4)
    await panel(page).getByRole('button', { name: 'Pause' }).click()
    await panel(page)
      .getByText(`Paused at 0 of ${files.length + 1}`)
      .waitFor()
    // Who signs out in the middle of it is asked.
    await page.getByRole('button', { name: ADA.name }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Photos are still being uploaded.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    held?.()
    await panel(page).getByRole('button', { name: 'Go on' }).click()
    await page.getByText(`${files.length} photos uploaded.`).waitFor()
    await panel(page).getByText('The file is not a photo or video that Kith knows.').waitFor()
    await panel(page).getByText('broken.jpg').waitFor()
    await panel(page).getByRole('button', { name: 'Try again' }).click()
    await panel(page).getByText('The file is not a photo or video that Kith knows.').waitFor()
  })

  test('of a large file go on where they were when the connection broke off', async () => {
    const { page, folder, files } = await withFiles(browser(), 1)
    const [photo] = files
    if (!photo) throw new Error('There is no photo.')
    const large = path.join(folder, 'large.jpg')
    await writeFile(large, Buffer.concat([await readFile(photo), Buffer.alloc(12_000_000)]))
    let parts = 0
    await page.route('**/api/uploads/resumable/*', async (route) => {
      if (route.request().method() === 'PATCH' && ++parts === 1) return route.abort('connectionreset')
      await route.continue()
    })
    await page.goto('/libraries')
    const choose = page.getByLabel('Choose files').last()
    await choose.waitFor({ state: 'attached' })
    await page.context().setOffline(true)
    await choose.setInputFiles(large)
    await panel(page).getByText('No connection. It goes on by itself').waitFor()
    await page.context().setOffline(false)
    await page.getByText('1 photo uploaded.').waitFor()
    expect(parts).toBe(2)
  })

  test('work on a phone', async () => {
    const { page, files } = await withFiles(browser(), 2, PHONE)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Upload', exact: true }).click(),
    ])
    await chooser.setFiles(files)
    await page.getByText('2 photos uploaded.').waitFor()
    await tiles(page).nth(1).waitFor()
    await chooser.setFiles(files)
    await panel(page).getByText('Was here already').first().waitFor()
    const box = await panel(page).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.viewport.width).toBe(true)
  })
})
