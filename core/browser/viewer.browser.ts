import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { writePictures } from './lib/pictures.ts'
import { shownIds } from './lib/shown-ids.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { DESKTOP, PHONE, visit } from './lib/visitor.ts'

const PHOTOS = 5
const patience = { timeout: 10_000 }

/** Somebody with some photos of three different months, the newest larger than its preview, and where they are. */
async function withPhotos(browser: Browser, options: BrowserContextOptions = DESKTOP): Promise<Page> {
  const { url, folder } = await startServer()
  const photos = path.join(folder, 'photos')
  await makeSampleLibrary(photos, { photos: PHOTOS - 2 })
  await writePictures(photos, ['IMG_20100504_090000.jpg'])
  const large = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#3a7d5c' } })
  await large.toFile(path.join(photos, 'IMG_20300504_090000.jpg'))
  const page = await visit(browser, url, options, /status of 401|ERR_FAILED/)
  await setUp(page, ADA)
  await addFolder(page, photos)
  await page.getByText(`${PHOTOS} photos ·`).waitFor()
  await page.goto('/')
  await page
    .locator('.tile[data-asset]')
    .nth(PHOTOS - 1)
    .waitFor()
  return page
}

/** The widths of what is shown of the photo, in pixels of the files. */
const widths = (page: Page) =>
  page
    .locator('.current img.ready')
    .evaluateAll((images) => images.map((image) => image instanceof HTMLImageElement && image.naturalWidth))
const scale = async (page: Page) => {
  const transform = await page.locator('.current .picture').evaluate((picture) => getComputedStyle(picture).transform)
  return Number(/matrix\(([\d.]+)/.exec(transform)?.[1] ?? 1)
}
const fits = () => {
  const picture = document.querySelector('.current .picture')
  return picture !== null && getComputedStyle(picture).transform === 'none'
}
const open = async (page: Page, n = 0) => {
  const ids = await shownIds(page)
  await page.locator(`[data-asset="${ids[n]}"] a`).click()
  await page.locator('.current img.ready').waitFor()
}

inBrowser('The viewer', (browser) => {
  test('zooms by keys, buttons, wheel and double click, up to every pixel of the file, and moves about', async () => {
    const page = await withPhotos(browser())
    await open(page)
    expect(await widths(page)).toEqual([1440])
    await page.keyboard.press('+')
    await expect.poll(() => scale(page), patience).toBeCloseTo(1.5)
    await expect.poll(() => widths(page), patience).toEqual([1440, 3000])
    await page.getByRole('button', { name: 'Closer' }).click()
    await expect.poll(() => scale(page), patience).toBeCloseTo(2.25)
    const left = () => page.locator('.current .picture').evaluate((picture) => picture.getBoundingClientRect().left)
    await expect.poll(left, patience).toBeLessThan(-100)
    const before = await left()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(left, patience).toBeGreaterThan(before + 50)
    await page.mouse.move(640, 400)
    await page.mouse.down()
    await page.mouse.move(500, 400, { steps: 4 })
    await page.mouse.up()
    await expect.poll(left, patience).toBeLessThan(before)
    await page.keyboard.press('0')
    await expect.poll(() => scale(page), patience).toBe(1)
    await page.mouse.wheel(0, -200)
    await expect.poll(() => scale(page), patience).toBeGreaterThan(1.3)
    await page.mouse.dblclick(640, 400)
    await expect.poll(() => scale(page), patience).toBe(1)
    await page.mouse.dblclick(640, 400)
    await expect.poll(() => scale(page), patience).toBeGreaterThan(2)
    // The first Escape is for the zoom, the second for the photo; another photo begins as it fits.
    await page.keyboard.press('Escape')
    await expect.poll(() => scale(page), patience).toBe(1)
    await page.getByRole('button', { name: 'Next photo' }).click()
    await expect.poll(() => scale(page), patience).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('.viewer').waitFor({ state: 'detached' })
  })

  test('has the photos beside one there already', async () => {
    const page = await withPhotos(browser())
    const ids = await shownIds(page)
    await open(page, 1)
    await expect.poll(() => page.locator('.slide:not(.current) img.ready').count(), patience).toBe(2)
    // What comes is the very picture that was there.
    await page
      .locator('.slide:not(.current) img')
      .last()
      .evaluate((image) => image.setAttribute('data-was', 'there'))
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(`**/photo/${ids[2]}`)
    await page.locator('.current img[data-was=there].ready').waitFor()
  })

  test('goes on by itself in a slideshow, until it is paused or at the end', async () => {
    const page = await withPhotos(browser())
    const ids = await shownIds(page)
    // One that cannot be loaded does not hold up the others.
    await page.route(`**/api/assets/${ids[4]}/preview**`, (route) => route.abort())
    await open(page, 2)
    await page.getByRole('button', { name: 'More', exact: true }).last().click()
    await page.getByRole('button', { name: 'Slideshow' }).click()
    await page.getByLabel('How long each photo is shown').selectOption('3')
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(`**/photo/${ids[3]}`)
    // Also when another month begins.
    await page.waitForURL(`**/photo/${ids[4]}`)
    // It was the last one.
    await page.getByRole('toolbar', { name: 'Slideshow' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Information' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/photo/${ids[4]}`)
  })

  test('shows where a photo was taken, without asking anybody', async () => {
    const page = await withPhotos(browser())
    const others: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(page.url()).origin) && !request.url().startsWith('data:'))
        others.push(request.url())
    })
    await open(page, 1)
    await page.keyboard.press('i')
    await page.getByRole('img', { name: /^Map: / }).waitFor()
    await page.locator('.place-map .land').waitFor({ state: 'attached' })
    expect(others).toEqual([])
  })

  test('works with fingers: swipe, pinch, double tap, and the information is a sheet', async () => {
    const page = await withPhotos(browser(), PHONE)
    const ids = await shownIds(page)
    await open(page)
    const touch = await fingers(page)
    // What recognizes fingers is loaded with the first photo.
    await expect
      .poll(async () => {
        if (page.url().endsWith(`/photo/${ids[0]}`)) await touch.swipe([300, 400], [60, 405])
        return page.waitForURL(`**/photo/${ids[1]}`, { timeout: 3_000 }).then(
          () => 'there',
          () => 'not yet',
        )
      }, patience)
      .toBe('there')
    await page.locator('.current img.ready').waitFor()
    await touch.swipe([60, 400], [300, 405])
    await page.waitForURL(`**/photo/${ids[0]}`)
    await touch.pinch([195, 420], 40, 120)
    await expect.poll(() => scale(page), patience).toBeGreaterThan(2)
    // On a busy machine two taps may be too far apart to be one.
    const tapTwice = async () => {
      await touch.tap([195, 420])
      await touch.tap([195, 420])
      return page.waitForFunction(fits, undefined, { timeout: 2_000 }).then(
        () => 'fits',
        () => 'not yet',
      )
    }
    await expect.poll(tapTwice, patience).toBe('fits')
    await touch.swipe([195, 600], [195, 380])
    const sheet = page.getByRole('complementary', { name: 'Information' })
    await sheet.getByText('Only you.').waitFor()
    const box = await sheet.boundingBox()
    if (!box) throw new Error('There is no sheet.')
    await touch.swipe([195, box.y + 12], [195, box.y + 220])
    await sheet.waitFor({ state: 'detached' })
    await touch.swipe([195, 300], [195, 560])
    await page.locator('.viewer').waitFor({ state: 'detached' })
  })
})

type Spot = readonly [number, number]

/** Fingers on the screen of a page. */
async function fingers(page: Page) {
  const browser = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) })
  const along = async (steps: readonly (readonly Spot[])[]) => {
    await touch('touchStart', steps[0] ?? [])
    for (const step of steps.slice(1)) await touch('touchMove', step)
    await touch('touchEnd', [])
  }
  const between = (from: number, to: number) => Array.from({ length: 8 }, (_, i) => from + ((to - from) * i) / 7)
  return {
    tap: (spot: Spot) => along([[spot]]),
    swipe: (from: Spot, to: Spot) => {
      const ys = between(from[1], to[1])
      return along(between(from[0], to[0]).map((x, i) => [[x, ys[i] ?? 0]]))
    },
    pinch: ([x, y]: Spot, from: number, to: number) =>
      along(between(from, to).map((apart) => [[x - apart, y] as const, [x + apart, y] as const])),
  }
}
