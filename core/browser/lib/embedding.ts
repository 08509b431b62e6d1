import { testKith } from '@kith/sdk/testing'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { elsewhere } from '../../test/embeds/world.ts'
import { jpeg, send } from '../../test/assets/photos.ts'
import { type OtherSite, otherSite } from './other-site.ts'

/** A page of another site, and what its browser asked a Kith for. */
export interface ElsewherePage {
  readonly page: Page
  readonly errors: string[]
  /** How often a path was asked for. */
  asked(path: string): number
}

/** Opens a site with a browser that somebody is signed in with at the Kith. The test fails when a request takes that along. */
export async function openSite(
  browser: Browser,
  site: Pick<OtherSite, 'origin'>,
  kith: { url: string; token: string },
): Promise<ElsewherePage> {
  const context = await browser.newContext({ locale: 'en-GB' })
  context.setDefaultTimeout(20_000)
  await context.addCookies([{ name: 'kith_session', value: kith.token, url: kith.url }])
  const page = await context.newPage()
  const errors: string[] = []
  const paths: string[] = []
  const cookies: Promise<string | null>[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(kith.url)) return
    paths.push(new URL(request.url()).pathname)
    cookies.push(request.headerValue('cookie').catch(() => null))
  })
  onTestFinished(async () => {
    expect((await Promise.all(cookies)).filter(Boolean)).toEqual([])
    await context.close()
  })
  await page.goto(site.origin)
  return { page, errors, asked: (path) => paths.filter((one) => one === path).length }
}

/** A Kith with some photos, and an example on another site that has a token for them. */
export async function embedded(browser: Browser, example: string, photos = 3) {
  const k = await testKith({ plugins: [], users: ['ada'] })
  onTestFinished(() => k.close())
  const { ada } = k.users
  for (let n = 0; n < photos; n++) await send(k, ada, `${n}.jpg`, await jpeg(n))
  const site = await otherSite(example)
  const made = await elsewhere(k).make(ada, `core:library:${ada.id}`, { origins: [site.origin] })
  site.fillIn({ server: k.url, token: made.token, set: made.set })
  const opened = await openSite(browser, site, { url: k.url, token: ada.token })
  const revoke = () => k.as(ada).delete(`/api/embeds/${made.id}`)
  return { ...opened, k, made, site, revoke }
}

/** Waits until so many pictures of a page are there, not only their places. */
export const shownPictures = (page: Page, count: number) =>
  expect
    .poll(
      () =>
        page
          .locator('kith-core-photos img')
          .evaluateAll((all) => all.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 0).length),
      { timeout: 20_000 },
    )
    .toBe(count)
