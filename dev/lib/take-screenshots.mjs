import { join } from 'node:path'
import { chromium } from 'playwright-core'

const SIZES = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1280, height: 850 },
]
const THEMES = ['light', 'dark']

/** The pages by the names of their pictures, and what is there once a page is ready. */
const PAGES = {
  photos: ['/', '.tile img'],
  favourites: ['/favourites', 'main h1'],
  archive: ['/archive', '.empty'],
  locked: ['/locked', 'main h1, main h2'],
  trash: ['/trash', '.empty'],
  sharing: ['/sharing', 'kith-partner-sharing-shares'],
  links: ['/shared-links', 'kith-shared-links-links'],
  libraries: ['/libraries', '.library'],
  settings: ['/settings', '.section'],
  users: ['/users', '.list li'],
  plugins: ['/plugins', '.card'],
  server: ['/server', '.finding, details'],
  audit: ['/audit', 'main .list li, main .empty'],
  nowhere: ['/no/such/page', '.empty'],
}

/** What is done on a page before its picture is taken, by the name of the picture. */
const ACTS = {
  photo: ['photos', (page) => page.locator('.tile a').first().click(), '.viewer img'],
  'photo-info': [
    'photos',
    async (page) => {
      await page.locator('.tile a').first().click()
      await page.getByRole('button', { name: 'Information' }).click()
    },
    '.viewer aside, .viewer .info',
  ],
  keyboard: ['photos', (page) => page.keyboard.press('?'), 'dialog[open]'],
  'add-user': ['users', (page) => page.getByRole('button', { name: 'Add somebody' }).click(), 'dialog[open]'],
  'add-folder': ['libraries', (page) => page.getByRole('button', { name: 'Add a folder' }).click(), 'dialog[open]'],
}

/** So high that nothing has to be scrolled: what is fixed at the bottom stays there. */
const wholeHeight = (page) => page.locator('html').evaluate((html) => Math.max(html.clientHeight, html.scrollHeight))

/** Takes every page in every size and theme. Answers how many pictures there are. */
export async function takeScreenshots({ executablePath, into, url, email, password, only = [] }) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  })
  let taken = 0
  try {
    for (const viewport of SIZES)
      for (const colorScheme of THEMES) {
        const context = await browser.newContext({
          baseURL: url,
          viewport,
          isMobile: viewport.width < 600,
          colorScheme,
          locale: 'en-GB',
          timezoneId: 'Europe/Berlin',
          reducedMotion: 'reduce',
          serviceWorkers: 'block',
        })
        const page = await context.newPage()
        const shoot = async (name) => {
          if (only.length > 0 && !only.includes(name)) return
          if (name in PAGES && name !== 'photos')
            await page.setViewportSize({ ...viewport, height: await wholeHeight(page) })
          await page.screenshot({
            path: join(into, `${name}-${viewport.width}-${colorScheme}.png`),
            animations: 'disabled',
          })
          await page.setViewportSize(viewport)
          taken++
        }
        await page.goto('/')
        await page.getByLabel('E-mail').waitFor()
        await shoot('sign-in')
        await page.getByLabel('E-mail').fill(email)
        await page.getByLabel('Password').fill(password)
        await page.locator('button[type=submit]').click()
        await page.locator('.frame').waitFor()
        const open = async (name) => {
          const [address, ready] = PAGES[name]
          await page.goto(address)
          await page.locator(ready).first().waitFor()
          await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {})
        }
        for (const name of Object.keys(PAGES)) {
          if (only.length > 0 && !only.includes(name)) continue
          await open(name)
          await shoot(name)
        }
        for (const [name, [on, act, ready]] of Object.entries(ACTS)) {
          if (only.length > 0 && !only.includes(name)) continue
          await open(on)
          await act(page)
          await page.locator(ready).first().waitFor()
          await page.waitForTimeout(400)
          await shoot(name)
        }
        await context.close()
      }
  } finally {
    await browser.close()
  }
  return taken
}
