import path from 'node:path'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { overflow } from './lib/looks.ts'
import { writePictures } from './lib/pictures.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { DESKTOP, PHONE, visit } from './lib/visitor.ts'

inBrowser('The language of the pages', (browser) => {
  test('is chosen in one’s settings, and widgets, dates and the page before signing in follow', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'photos')
    await writePictures(photos, ['IMG_20240504_101500.jpg'])
    const page = await visit(browser(), url)
    await setUp(page, ADA)
    await addFolder(page, photos)
    await page.getByText('1 photo ·').waitFor()

    await page.goto('/settings')
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')

    await page.goto('/')
    await page.getByRole('heading', { name: 'Mai 2024' }).waitFor()
    await page.goto('/sharing')
    await page.getByRole('heading', { name: 'Mit dir geteilt' }).waitFor()

    // What the server says is German too: its log, its health, why something did not work.
    await page.goto('/audit')
    await page.getByText(`${ADA.name} hat eine Bibliothek von ${ADA.name} hinzugefügt.`).waitFor()
    await page.goto('/server')
    await page.getByText('Die eingebettete Datenbank antwortet: PostgreSQL').waitFor({ state: 'attached' })
    await page.getByLabel('Verschlüsselung').waitFor()
    await page.goto('/plugins')
    await page.getByRole('heading', { name: 'Teilen mit Partnern' }).waitFor()

    await page.getByRole('button', { name: ADA.name }).click()
    await page.getByRole('button', { name: 'Abmelden' }).click()
    await page.getByRole('heading', { name: 'Bei Kith anmelden' }).waitFor()
    await page.getByLabel('E-Mail').fill(ADA.email)
    await page.getByLabel('Passwort').fill('not the password')
    await page.locator('button[type=submit]').click()
    await page.getByText('Zu dieser E-Mail und diesem Passwort gibt es kein Konto.').waitFor()
  })

  test('is German where the browser is, until another one is chosen', async () => {
    const { url } = await startServer()
    const page = await visit(browser(), url, { ...DESKTOP, locale: 'de-AT' })
    await page.goto('/')
    await page.getByRole('heading', { name: 'Willkommen bei Kith' }).waitFor()
    await page.getByLabel('Name').fill(ADA.name)
    await page.getByLabel('E-Mail').fill(ADA.email)
    await page.getByLabel('Passwort').fill(ADA.password)
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await page.getByRole('heading', { name: 'Noch keine Fotos' }).waitFor()
    await page.goto('/settings')
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
  })

  test('may be written from right to left: nothing is wider than the screen, and the navigation changes sides', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'photos')
    await writePictures(photos, ['IMG_20240504_101500.jpg', 'IMG_20240505_101500.jpg'])
    const setter = await visit(browser(), url)
    await setUp(setter, ADA)
    await addFolder(setter, photos)
    await setter.getByText('2 photos ·').waitFor()
    const state = await setter.context().storageState()
    for (const size of [PHONE, DESKTOP]) {
      const page = await visit(browser(), url, { ...size, storageState: state })
      const wide: string[] = []
      for (const [address, ready] of [
        ['/', '.tile'],
        ['/settings', '.section'],
        ['/libraries', '.library'],
        ['/plugins', '.card'],
        ['/users', '.list li'],
      ] as const) {
        await page.goto(address)
        await page.locator(ready).first().waitFor()
        await page.evaluate(() => (document.documentElement.dir = 'rtl'))
        if ((await overflow(page)) > 0) wide.push(address)
      }
      expect(wide).toEqual([])
      if (size === DESKTOP) {
        const rail = await page.getByRole('navigation').first().boundingBox()
        expect(rail?.x).toBeGreaterThan(size.viewport.width / 2)
      }
    }
  })
})
