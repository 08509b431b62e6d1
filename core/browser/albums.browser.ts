import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { barriers } from './lib/looks.ts'
import { ADA, BOB, addFolder, addPerson, setUp, signInFirst } from './lib/steps.ts'
import { DESKTOP, PHONE, visit } from './lib/visitor.ts'

const PATIENTLY = { timeout: 20_000 }
const tiles = (page: Page) => page.locator('.tile[data-asset]').count()
const byHand = (page: Page) =>
  page.locator('.by-hand a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))

inBrowser('Albums', (browser) => {
  test('are made of a selection, shared, talked about, put in order by hand, and photos taken out', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'photos')
    await makeSampleLibrary(photos, { photos: 4 })
    const ada = await visit(browser(), url, { ...DESKTOP, bypassCSP: true })
    await setUp(ada, ADA)
    await addPerson(ada, BOB, 'given-by-ada')
    await addFolder(ada, photos)
    await ada.getByText('4 photos ·').waitFor()

    await ada.goto('/')
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(4)
    for (const nth of [0, 1, 2]) await ada.locator('.tile').nth(nth).getByRole('button', { name: 'Select' }).click()
    await ada.getByRole('button', { name: 'Add to an album' }).click()
    await ada.getByRole('textbox', { name: 'New album' }).fill('Lisbon')
    await ada.getByRole('button', { name: 'Create' }).click()
    await ada.getByText('3 photos added.').waitFor()
    await ada.getByRole('link', { name: 'Open the album' }).click()
    await ada.getByRole('heading', { name: 'Lisbon' }).waitFor()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(3)
    expect(await barriers(ada)).toEqual([])
    // What another plugin shows above a collection is there too.
    await ada.getByRole('button', { name: 'Share a link' }).first().waitFor()

    await ada.getByRole('button', { name: 'Share', exact: true }).click()
    await ada.getByLabel(BOB.name).check()
    await ada.getByText('Save the chosen people as a group').click()
    await ada.getByLabel('Name of the group').fill('Painters')
    await ada.getByRole('region', { name: 'Members' }).getByRole('button', { name: 'Save' }).click()
    await ada.getByLabel('Painters (1)').waitFor()
    await ada.getByRole('region', { name: 'Members' }).getByRole('button', { name: 'Share', exact: true }).click()
    await ada.getByRole('button', { name: '2 members' }).click()

    const bob = await visit(browser(), url, PHONE)
    await signInFirst(bob, BOB, 'given-by-ada')
    await bob.goto('/albums')
    await bob.getByRole('link', { name: /Lisbon/ }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(3)
    expect(await bob.getByRole('button', { name: 'Add photos' }).count()).toBe(0)
    await bob.getByRole('button', { name: 'Comments' }).click()
    await bob.getByLabel('Say something').fill('What a week!')
    await bob.getByRole('button', { name: 'Send' }).click()
    await ada.getByRole('button', { name: 'Comments' }).click()
    await ada.getByText('What a week!').waitFor()
    await ada.getByRole('button', { name: 'Comments' }).click()

    await ada.locator('.tile').first().getByRole('button', { name: 'Select' }).click()
    await ada.getByRole('button', { name: 'Remove from this album' }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(2)

    await ada.getByRole('button', { name: 'Edit' }).click()
    await ada.getByLabel('Order').selectOption('manual')
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => byHand(ada), PATIENTLY).toHaveLength(2)
    const before = await byHand(ada)
    await ada.locator('.by-hand a').first().press('Alt+ArrowRight')
    await expect.poll(() => byHand(bob), PATIENTLY).toEqual(before.reverse())
  })
})
