import type { FileChooser } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

inBrowser('The keyboard', (browser) => {
  test('goes from page to page, and a sheet says how; letters can be switched off', async () => {
    const { url } = await startServer()
    const page = await visit(browser(), url)
    // Heard from the start on: it takes a moment until the browser asks the test instead of a person.
    let asked: FileChooser | undefined
    page.on('filechooser', (chooser) => {
      asked = chooser
    })
    await setUp(page, ADA)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard' })
    await sheet.getByText('From photo to photo').waitFor()
    // The dialog has the keys now.
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })

    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await page.getByRole('heading', { name: 'No favourites yet' }).waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => asked?.isMultiple()).toBe(true)

    await page.getByRole('button', { name: ADA.name }).click()
    await page.getByRole('button', { name: 'Keyboard' }).click()
    await sheet.getByLabel('Single letters do something').uncheck()
    await sheet.getByRole('button', { name: 'Close' }).click()
    // What opened it has the focus again.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(ADA.name)
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.keyboard.press('?')
    expect(new URL(page.url()).pathname).toBe('/favourites')
    expect(await sheet.count()).toBe(0)
  })

  test('reaches everything: the first Tab skips to the content, and what has the focus is seen', async () => {
    const { url } = await startServer()
    const page = await visit(browser(), url)
    await setUp(page, ADA)
    await page.goto('/settings')
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
    const seen: string[] = []
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return undefined
        // A hidden box shows its focus on its label.
        const shown = focused.classList.contains('visually-hidden') ? focused.closest('label') : focused
        const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? focused)
        const visible = outlineStyle !== 'none' && outlineWidth !== '0px'
        const name = focused.getAttribute('name') ?? focused.textContent?.trim() ?? ''
        return { name, visible: visible || focused.tagName === 'MAIN' }
      })
      if (!found) break
      expect(found, `nothing shows that ${found.name} has the focus`).toMatchObject({ visible: true })
      seen.push(found.name)
    }
    expect(seen).toEqual(expect.arrayContaining(['theme', 'color', 'Download my data']))
  })
})
