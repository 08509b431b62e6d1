import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg, send } from '../test/assets/photos.ts'
import { embedded, openSite, shownPictures } from './lib/embedding.ts'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { otherSite } from './lib/other-site.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

inBrowser('Photos in other sites', (browser) => {
  test('are shown by what somebody copied from their settings, by core and by a plugin, until it is revoked', async () => {
    const { url, folder, log } = await startServer({ KITH_LOG: 'debug' })
    const photos = path.join(folder, 'photos')
    await makeSampleLibrary(photos, { photos: 4 })
    const ada = await visit(browser(), url)
    await setUp(ada, ADA)
    await addFolder(ada, photos)
    await ada.getByText('4 photos ·').waitFor()

    const site = await otherSite('embed-plain')
    await ada.goto('/settings')
    const section = ada.getByRole('region', { name: 'Photos in other sites' })
    await section.getByLabel('What is it for?').fill('Our summer')
    await section.getByLabel('Which collection?').selectOption('The whole library')
    await section.getByLabel('Where is the page?').fill(`${site.origin}/index.html`)
    await section.getByRole('button', { name: 'Make a token' }).click()
    const snippet = (await section.locator('pre').textContent()) ?? ''
    const [, token = '', set = ''] = /token="([^"]+)" set="([^"]+)"/.exec(snippet) ?? []
    expect(snippet).toContain(`<script type="module" src="${url}/embed/core.js"></script>`)
    site.fillIn({ server: url, token, set })

    const [cookie] = await ada.context().cookies()
    const { page, asked, errors } = await openSite(browser(), site, { url, token: cookie?.value ?? '' })
    await shownPictures(page, 4)
    // A plugin's widget stands beside it, and both share one copy of what they need.
    await page.locator('kith-partner-sharing-library img').nth(3).waitFor()
    expect(asked('/ui/1.js')).toBe(1)
    const signature = await page.locator('kith-core-photos img').first().getAttribute('src')
    expect(signature).toContain('&signature=')

    await section.getByRole('listitem').getByRole('button', { name: 'Revoke' }).click()
    await ada.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await section.getByRole('listitem').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('This embed token is not valid any more.').first().waitFor()
    expect(errors.every((error) => error.startsWith('This embed token'))).toBe(true)
    for (const secret of [token, signature?.split('signature=')[1] ?? '']) expect(log()).not.toContain(secret)
  })

  test('are shown in a page with a hostile style sheet, the strictest policy and the script three times', async () => {
    const { page, asked, k } = await embedded(browser(), 'embed-hostile', 2)
    await shownPictures(page, 2)
    // What comes later is shown when it comes.
    await send(k, k.users.ada, 'later.jpg', await jpeg(7))
    await shownPictures(page, 3)
    expect(asked('/ui/1.js')).toBe(1)
    await page.getByText('The attribute "max" is "many", which is not a number.').waitFor()
    const first = page.locator('kith-core-photos').first().getByRole('button').first()
    const { width, height } = z.object({ width: z.number(), height: z.number() }).parse(await first.boundingBox())
    expect(width / height).toBeGreaterThan(1.2)
    await first.click()
    const large = page.getByRole('dialog')
    await large.getByRole('img').waitFor()
    await page.keyboard.press('ArrowRight')
    await large.getByRole('button', { name: 'Previous photo' }).waitFor()
    expect(await large.evaluate((dialog) => getComputedStyle(dialog).color)).toBe('rgb(255, 255, 255)')
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    const second = page.locator('kith-core-photos').first().getByRole('button').nth(1)
    await expect.poll(() => second.evaluate((photo) => photo.matches(':focus'))).toBe(true)
  })

  test.each(['embed-react', 'embed-vue'])('are elements like any other to %s', async (example) => {
    const { page, errors } = await embedded(browser(), example)
    await shownPictures(page, 1)
    // Until the addresses of more are there, those that are shown stay.
    let answer = () => {}
    const asked = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/api/embeds/pictures', async (route) => {
      await asked
      await route.continue()
    })
    await page.getByRole('button', { name: 'One more than 1' }).click()
    await page.locator('kith-core-photos img').nth(1).waitFor({ state: 'attached' })
    await shownPictures(page, 1)
    answer()
    await shownPictures(page, 2)
    await page.locator('kith-core-photos').getByRole('button').first().click()
    await page.keyboard.press('Escape')
    await page.getByText('Opened: 1').waitFor()
    expect(errors).toEqual([])
  })

  test('are shown again when the page gives the widget a new token', async () => {
    const { page, k, made, site, revoke } = await embedded(browser(), 'embed-react')
    await shownPictures(page, 1)
    await revoke()
    // Without a reload: it hears of that.
    await page.getByText('This embed token is not valid any more.').waitFor()
    const { body } = await k
      .as(k.users.ada)
      .post('/api/embeds', { name: 'Again', set: made.set, origins: [site.origin] })
    const { token } = z.object({ token: z.string() }).parse(body)
    await page.locator('kith-core-photos').evaluate((widget, next) => widget.setAttribute('token', next), token)
    await shownPictures(page, 1)
  })

  test('are not shown in a page that its token was not made for', async () => {
    const { page, k, made } = await embedded(browser(), 'embed-plain')
    await shownPictures(page, 3)
    const thief = await otherSite('embed-plain')
    thief.fillIn({ server: k.url, token: made.token, set: made.set })
    await page.goto(thief.origin)
    await page.getByText(`This may not be used from ${thief.origin}.`).first().waitFor()
  })
})
