import { cp, readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import type { Browser, Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, BOB, addFolder, addPerson, setUp, shareWith, signInFirst } from './lib/steps.ts'
import { DESKTOP, PHONE, visit } from './lib/visitor.ts'

const ADAS = 6
const BOBS = 3
const BOTH = 2

/** Ada and Bob with a library each, signed in: two photos are in both. */
async function adaAndBob(browser: Browser, bobs: typeof PHONE | typeof DESKTOP): Promise<{ ada: Page; bob: Page }> {
  const { url, folder } = await startServer()
  const [adas, theirs] = [path.join(folder, 'ada'), path.join(folder, 'bob')]
  await makeSampleLibrary(adas, { photos: ADAS })
  await makeSampleLibrary(theirs, { photos: BOBS, first: 500 })
  const files = (await readdir(adas, { recursive: true })).filter((file) => file.endsWith('.jpg')).sort()
  for (const file of files.slice(0, BOTH)) await cp(path.join(adas, file), path.join(theirs, path.basename(file)))
  const ada = await visit(browser, url)
  await setUp(ada, ADA)
  await addPerson(ada, BOB, 'given-by-ada')
  await addFolder(ada, adas)
  await addFolder(ada, theirs, BOB)
  await ada.getByText(`${ADAS} photos ·`).waitFor()
  await ada.getByText(`${BOBS + BOTH} photos ·`).waitFor()
  const bob = await visit(browser, url, bobs)
  await signInFirst(bob, BOB, 'given-by-ada')
  return { ada, bob }
}

/** Others’ photos come and go by events, on a machine that may be busy. */
const PATIENTLY = { timeout: 15_000 }
const tiles = (page: Page) => page.locator('.tile[data-asset]').count()
const ofOthers = (page: Page) => page.locator('.tile', { has: page.locator('.badge.owner') })

async function begin(of: Download): Promise<string> {
  return (await readFile(await of.path())).subarray(0, 2).toString('latin1')
}

inBrowser('Partners', (browser) => {
  test('have one timeline with each photo once, look at and save each other’s photos, until sharing ends', async () => {
    const { ada, bob } = await adaAndBob(browser(), DESKTOP)
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(BOBS + BOTH)
    await shareWith(ada, BOB)

    await bob.getByRole('link', { name: 'Sharing', exact: true }).click()
    await bob.getByRole('link', { name: `${ADAS} photos` }).waitFor()
    await bob.getByLabel('Show in my timeline').click()
    await bob.getByRole('checkbox', { checked: true }).waitFor()
    await bob.getByRole('link', { name: 'Photos', exact: true }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(ADAS + BOBS)
    await bob.getByRole('link', { name: 'Shared with me' }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(ADAS)

    await bob.getByRole('link', { name: ADA.name, exact: true }).click()
    await bob.waitForURL('**/?owner=*-*')
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(ADAS)
    await bob.getByRole('link', { name: 'Mine', exact: true }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(BOBS + BOTH)

    await bob.getByRole('link', { name: 'All', exact: true }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(ADAS + BOBS)
    const id = (await ofOthers(bob).first().getAttribute('data-asset')) ?? ''
    await ofOthers(bob).first().getByRole('link').click()
    await bob.keyboard.press('i')
    const panel = bob.getByRole('complementary', { name: 'Information' })
    await panel.getByText(ADA.name).waitFor()
    await panel.getByText('Canon EOS R6').waitFor()
    const viewer = bob.locator('.viewer')
    expect(await viewer.getByRole('button', { name: 'Move to trash' }).count()).toBe(0)
    const [saved] = await Promise.all([
      bob.waitForEvent('download'),
      viewer.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(await begin(saved)).toBe('\u00ff\u00d8')
    await bob.keyboard.press('Escape')

    await bob.locator('.tile').first().hover()
    for (const n of [0, 1]) await bob.locator('.tile').nth(n).getByRole('button', { name: 'Select' }).click()
    const [zipped] = await Promise.all([
      bob.waitForEvent('download'),
      bob.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(await begin(zipped)).toBe('PK')
    await bob.keyboard.press('Escape')

    await ada.getByRole('button', { name: 'Stop sharing' }).click()
    await ada.getByText('sees none of your photos any more').waitFor()
    await ada.getByRole('group').getByRole('button', { name: 'Stop sharing' }).click()
    await ada.getByText('You share your library with nobody.').waitFor()
    for (const what of ['', '/thumbnail', '/preview', '/original'])
      expect((await bob.request.get(`/api/assets/${id}${what}`)).status()).toBe(404)
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(BOBS + BOTH)
    await bob.getByRole('link', { name: 'Sharing', exact: true }).click()
    await bob.getByText('Nobody shares their library with you yet.').waitFor()
  })

  test('share as far as they like, on a phone too', async () => {
    const { ada, bob } = await adaAndBob(browser(), PHONE)
    await bob.getByRole('link', { name: 'Sharing', exact: true }).click()
    await bob.getByRole('button', { name: 'Share my library' }).click()
    await bob.getByLabel('With whom?').selectOption({ label: ADA.name })
    await bob.getByLabel('With places').click()
    await bob.getByRole('radio', { name: 'Only these folders' }).click()
    await bob.getByRole('button', { name: 'Share', exact: true }).click()
    await bob.getByText('Choose at least one folder.').waitFor()
    await bob.getByLabel('bob', { exact: true }).click()
    await bob.getByRole('button', { name: 'Share', exact: true }).click()
    await bob.getByText('Only bob, without places').waitFor()

    await ada.getByRole('link', { name: 'Sharing', exact: true }).click()
    await ada.getByRole('link', { name: `${BOBS + BOTH} photos` }).click()
    await ada.getByRole('heading', { name: `${BOB.name}’s library` }).waitFor()
    await expect.poll(() => tiles(ada)).toBe(BOBS + BOTH)

    // From a day on that no photo was taken on.
    await bob.getByRole('button', { name: 'Change' }).click()
    await bob.getByLabel('Only photos from this day on').fill('2099-01-01')
    await bob.getByRole('button', { name: 'Save' }).click()
    await bob.getByText('Only bob, from 1 Jan 2099 on, without places').waitFor()
    await ada.getByRole('heading', { name: 'No photos here' }).waitFor()
  })
})
