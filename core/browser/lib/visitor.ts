import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const
export const DESKTOP = { viewport: { width: 1280, height: 850 } } as const

/** Answers that a page is expected to get: whether somebody is signed in is asked by asking who it is. */
const EXPECTED = /status of 401/

/** What a page looked like when its test failed. */
const SCREENSHOTS = fileURLToPath(new URL('../screenshots', import.meta.url))
let pages = 0

/** A page of somebody with a browser of their own. Errors in the page fail the test, but for those it provokes. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESKTOP,
  expected = EXPECTED,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    // What it keeps is tried out where it is meant to.
    serviceWorkers: 'block',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const wrong: string[] = []
  const hear = (said: string) => void (expected.test(said) || wrong.push(said))
  page.on('pageerror', (error) => hear(error.message))
  page.on('console', (message) => {
    // Of an answer the text says its status only; where it came from is told beside it.
    if (message.type() === 'error') hear(`${message.text()} ${message.location().url}`)
  })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: `${SCREENSHOTS}/${task.id}-${pages++}.png` })
    await context.close()
    expect(wrong).toEqual([])
  })
  return page
}

/** A page of somebody who is signed in already. */
export async function visitAs(
  browser: Browser,
  url: string,
  user: { readonly token: string },
  expected = EXPECTED,
  options: BrowserContextOptions = DESKTOP,
): Promise<Page> {
  const page = await visit(browser, url, options, expected)
  await page.context().addCookies([{ name: 'kith_session', value: user.token, url }])
  return page
}
