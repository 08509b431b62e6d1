import { isDeepStrictEqual } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { tileAt, withTimeline } from './lib/long-timeline.ts'
import { shownIds } from './lib/shown-ids.ts'
import { PHONE } from './lib/visitor.ts'

const PHOTOS = 1500
const WAIT = { timeout: 15_000 }

const placed = async (page: Page) => (await tileAt(page, 600, 420)) ?? (await tileAt(page, 600, 480))
/** Scrolls, and answers what is there once it is drawn and remembered. */
async function scrolledTo(page: Page, top: number) {
  await page.evaluate((to) => window.scrollTo(0, to), top)
  await expect.poll(() => page.evaluate(() => history.state?.place?.day), WAIT).toBeTruthy()
  await expect.poll(() => placed(page), WAIT).toBeTruthy()
  return placed(page)
}
const scrubber = (page: Page) => page.getByRole('slider', { name: 'Months and years' })
const month = (page: Page) => scrubber(page).getAttribute('aria-valuetext')
/** Whether screen readers read photos in the order in which they are shown, each day's after its heading. */
async function isReadInOrder(page: Page) {
  const read = await page
    .locator('.tile')
    .evaluateAll((tiles) => tiles.map((tile) => String(tile.getAttribute('data-asset'))))
  const fromHeadings = await page.locator('.day').evaluateAll((days) =>
    days.map((day) => {
      const [heading, photo] = [day, day.nextElementSibling].map((one) => one?.getBoundingClientRect())
      return `${(photo?.left ?? 0) - (heading?.left ?? 0)}, ${(photo?.top ?? 0) - (heading?.top ?? 0)}`
    }),
  )
  return isDeepStrictEqual(read, await shownIds(page)) && fromHeadings.every((offset) => /^0, (34|40)$/.test(offset))
}
const inOrder = (page: Page) => expect.poll(() => isReadInOrder(page), WAIT).toBe(true)
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor()

inBrowser('A long timeline', (browser) => {
  test('is gone through by month and year with the scrubber, and read in the order in which it is shown', async () => {
    const { page } = await withTimeline(browser(), PHOTOS)
    await scrubber(page).focus()
    await page.keyboard.press('ArrowDown')
    await heading(page, 'November 2024')
    await expect.poll(() => month(page), WAIT).toBe('November 2024')
    await page.keyboard.press('PageDown')
    await heading(page, 'December 2023')
    await expect.poll(() => month(page), WAIT).toBe('December 2023')
    await inOrder(page)
    await page.keyboard.press('End')
    await heading(page, 'August 2023')
    await page.keyboard.press('Home')
    await expect.poll(() => month(page), WAIT).toBe('December 2024')

    const track = await page.locator('.scrubber').boundingBox()
    if (!track) throw new Error('There is no scrubber.')
    const x = track.x + track.width / 2
    await page.mouse.move(x, track.y + 4)
    await page.mouse.down()
    await page.mouse.move(x, track.y + track.height / 2, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => month(page), WAIT).toMatch(/(April|May) 2024/)
    await inOrder(page)
    // What has the focus keeps it while the others are put around it.
    await page.locator('.tile a').nth(9).focus()
    const focused = () => page.evaluate(() => document.activeElement?.closest('.tile')?.getAttribute('data-asset'))
    const id = await focused()
    await page.evaluate(() => window.scrollBy(0, 900))
    await inOrder(page)
    expect([id, await focused()]).toEqual([expect.any(String), id])
  })

  test('is where it was when one comes back, and after a reload', async () => {
    const { page } = await withTimeline(browser(), PHOTOS)
    const before = await scrolledTo(page, 9_000)
    await page.getByRole('link', { name: 'Favourites' }).click()
    await page.getByRole('heading', { name: 'No favourites yet' }).waitFor()
    await page.goBack()
    await expect.poll(() => placed(page), WAIT).toEqual(before)
    await page.reload()
    await expect.poll(() => placed(page), WAIT).toEqual(before)

    await page.locator(`.tile[data-asset="${before?.id}"] a`).click()
    await page.locator('.viewer').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.viewer').waitFor({ state: 'detached' })
    await expect.poll(() => placed(page), WAIT).toEqual(before)
  })

  test('does not jump when photos come above', async () => {
    const { k, ada, page } = await withTimeline(browser(), PHOTOS)
    const ids = [
      await k.asset(ada, { takenAt: '2024-12-31T18:00:00Z', visibility: 'archive' }),
      await k.asset(ada, { takenAt: '2025-01-02T12:00:00Z', visibility: 'archive' }),
    ]
    const before = await scrolledTo(page, 5_000)
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    const low = await height()
    await k.as(ada).patch('/api/assets', { ids, changes: { visibility: 'timeline' } })
    await expect.poll(height, WAIT).toBeGreaterThan(low)
    expect(await placed(page)).toEqual(before)
    await page.evaluate(() => window.scrollTo(0, 0))
    await heading(page, 'January 2025')
  })

  test('is selected from by click, range, drag and day, all of it, and by keyboard', async () => {
    const { page } = await withTimeline(browser(), 400)
    const selected = (count: number) => page.getByText(`${count} selected`, { exact: true }).waitFor()
    const tile = (n: number) => page.locator('.tile').nth(n)
    const tick = (n: number) => tile(n).getByRole('button', { name: 'Select' })
    await tile(0).hover()
    await tick(0).click()
    await selected(1)
    await tile(4).click({ modifiers: ['Shift'] })
    await selected(5)
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar').waitFor({ state: 'detached' })

    const [from, to] = [await tile(0).boundingBox(), await tile(4).boundingBox()]
    if (!from || !to) throw new Error('There are no tiles.')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 })
    await page.mouse.up()
    await selected(5)
    expect(new URL(page.url()).pathname).toBe('/')
    await page.getByRole('button', { name: 'Clear the selection' }).click()

    await page.locator('.day').nth(1).hover()
    await page.getByRole('button', { name: 'Select all of this day' }).nth(1).click()
    await selected(3)
    await page.getByRole('button', { name: 'Select all', exact: true }).click()
    await selected(400)
    await page.keyboard.press('Escape')

    await page.locator('.tile a').first().focus()
    await page.keyboard.press('x')
    await selected(1)
    await page.keyboard.press('Shift+ArrowRight')
    await selected(2)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(' ')
    await selected(3)
    await page.keyboard.press('Control+a')
    await selected(400)
  })

  test('is gone through with a finger, and selected from by one that stays on a photo and is drawn over others', async () => {
    const { page } = await withTimeline(browser(), 400, PHONE)
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    const centre = async (one: Locator) => {
      const box = await one.boundingBox()
      if (!box) throw new Error('It is not shown.')
      return [box.x + box.width / 2, box.y + box.height / 2] as const
    }
    const middle = (n: number) => centre(page.locator('.tile').nth(n))

    await page.evaluate(() => window.scrollTo(0, 1_500))
    // It can be taken hold of for a moment after one scrolled, so the page is moved until it is held.
    await page.evaluate(() => {
      const scrolling = setInterval(() => {
        if (document.querySelector('.scrubber.dragging')) clearInterval(scrolling)
        else window.scrollBy(0, scrollY % 2 ? 1 : -1)
      }, 100)
    })
    await page.locator('.scrubber[data-moving]').waitFor()
    const thumb = await centre(scrubber(page))
    await touch('touchStart', thumb[0], thumb[1] + 18)
    await page.locator('.scrubber.dragging').waitFor()
    // Held beside its middle, it stays where it is.
    expect(await page.evaluate(() => scrollY)).toBeCloseTo(1_500, -1)
    const bottom = (await page.locator('.scrubber').boundingBox())?.height ?? 0
    await touch('touchMove', thumb[0], thumb[1] + 200)
    await touch('touchMove', thumb[0], thumb[1] + bottom)
    await page.locator('.scrubber-month', { hasText: 'August 2024' }).waitFor()
    await touch('touchEnd')
    await page.locator('.scrubber:not(.dragging)').waitFor({ state: 'attached' })
    await heading(page, 'August 2024')
    await page.evaluate(() => window.scrollTo(0, 0))
    await inOrder(page)

    const to = await middle(3)
    await touch('touchStart', ...(await middle(0)))
    await page.getByText('1 selected', { exact: true }).waitFor()
    await touch('touchMove', to[0], to[1] - 4)
    await touch('touchMove', ...to)
    await page.getByText('4 selected', { exact: true }).waitFor()
    await touch('touchEnd')
    await page.locator('.tile').nth(1).tap()
    await page.getByText('3 selected', { exact: true }).waitFor()
  })

  test('runs from the right where one reads from there', async () => {
    const { page } = await withTimeline(browser(), 400)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    await page.setViewportSize({ width: 1100, height: 850 })
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox()) ?? { x: 0, width: 0 }
    const grid = await box('.grid')
    await expect
      .poll(async () => {
        const first = await box('.tile')
        return Math.round(grid.x + grid.width - first.x - first.width)
      }, WAIT)
      .toBe(0)
    expect((await box('.scrubber')).x).toBeLessThan(grid.x + 1)
  })
})
