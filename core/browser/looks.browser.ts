import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { OF_COLOURS, barriers, inTheme, overflow } from './lib/looks.ts'
import { ADA, BOB, addFolder, addPerson, setUp } from './lib/steps.ts'
import { DESKTOP, PHONE, visit } from './lib/visitor.ts'

/** Whether one photo of the grid covers another. */
const overlapping = (page: Page) =>
  page.locator('.tile').evaluateAll((tiles) => {
    const boxes = tiles.map((tile) => tile.getBoundingClientRect())
    const cover = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    return boxes.some((one, i) => boxes.slice(i + 1).some((other) => cover(one, other)))
  })

const PAGES: readonly (readonly [string, string])[] = [
  ['/', '.tile'],
  ['/favourites', '.empty'],
  ['/archive', '.empty'],
  ['/locked', 'main h1, main h2'],
  ['/trash', '.empty'],
  ['/sharing', 'kith-partner-sharing-shares'],
  ['/libraries', '.library'],
  ['/settings', '.section'],
  ['/users', '.list li'],
  ['/plugins', '.card'],
  ['/server', 'details summary'],
  ['/audit', 'main .list li'],
  ['/no/such/page', '.empty'],
]

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true } as const

inBrowser('Kith’s pages', (browser) => {
  test.each([
    ['a phone', PHONE],
    ['a tablet', TABLET],
    ['a desktop', DESKTOP],
  ] as const)(
    'fit %s, in light and dark, and keep nobody out',
    async (_, size) => {
      const { url, folder } = await startServer()
      const photos = path.join(folder, 'photos')
      await makeSampleLibrary(photos, { photos: 6 })
      // axe is put into the page as a script, which the policy rightly forbids.
      const page = await visit(browser(), url, { ...size, bypassCSP: true }, /status of 40[14]/)
      const found: string[] = []
      const look = async (name: string) => {
        const wrong: string[] = []
        if ((await overflow(page)) > 0) wrong.push('is wider than the screen')
        if (await overlapping(page)) wrong.push('has photos that cover each other')
        await inTheme(page, 'light')
        wrong.push(...(await barriers(page)))
        await inTheme(page, 'dark')
        wrong.push(...(await barriers(page, OF_COLOURS)).map((one) => `in dark: ${one}`))
        found.push(...wrong.map((one) => `${name}: ${one}`))
      }
      await setUp(page, ADA)
      await addFolder(page, photos)
      await page.getByText('6 photos ·').waitFor()
      await addPerson(page, BOB, 'given-by-ada')
      for (const [address, ready] of PAGES) {
        await page.goto(address)
        await page.locator(ready).first().waitFor()
        await look(address)
      }
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await look('the sheet of keys')
      await page.goto('/')
      await page.locator('.tile a').first().click()
      await page.locator('.viewer').getByRole('button', { name: 'Information' }).click()
      await page.getByText('Only you.').waitFor()
      await look('photo')
      await page.context().clearCookies()
      await page.goto('/')
      await page.getByLabel('E-mail').waitFor()
      await look('sign-in')
      expect(found).toEqual([])
    },
    120_000,
  )
})
