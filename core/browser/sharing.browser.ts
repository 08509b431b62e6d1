import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, BOB, addFolder, addPerson, setUp, shareWith, signInFirst } from './lib/steps.ts'
import { PHONE, visit } from './lib/visitor.ts'

const PHOTOS = 8

inBrowser('A new server', (browser) => {
  test('is set up, shows the photos of a folder, shares them with a partner until the plugin is switched off', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'photos')
    await makeSampleLibrary(photos, { photos: PHOTOS })

    const ada = await visit(browser(), url)
    await setUp(ada, ADA)
    await addFolder(ada, photos)
    await ada.getByText(`${PHOTOS} photos ·`).waitFor()
    await ada.getByRole('link', { name: 'Photos', exact: true }).click()
    await ada
      .locator('.tile')
      .nth(PHOTOS - 1)
      .waitFor()
    expect(await ada.locator('.tile').count()).toBe(PHOTOS)

    await addPerson(ada, BOB, 'given-by-ada')
    const bob = await visit(browser(), url, PHONE)
    await signInFirst(bob, BOB, 'given-by-ada')
    await bob.getByRole('heading', { name: 'No photos yet' }).waitFor()

    await shareWith(ada, BOB)

    // Told at once, by the bell, without loading anything again.
    await bob.getByRole('button', { name: 'Notices (1)' }).click()
    await bob.getByRole('link', { name: new RegExp(ADA.name) }).waitFor()
    await bob.keyboard.press('Escape')
    // Bob's start page shows what is new, until he looked at it.
    await bob.getByRole('link', { name: `${ADA.name} ${PHOTOS} new photos` }).click()
    await bob.locator('.tile').first().waitFor()
    await bob.getByRole('link', { name: 'Sharing', exact: true }).click()
    await bob.getByLabel('Show in my timeline').click()
    await bob.getByRole('checkbox', { checked: true }).waitFor()
    await bob.getByRole('link', { name: 'Photos', exact: true }).click()
    await bob.locator('.tile').first().waitFor()
    expect(await bob.getByRole('region', { name: 'New from partners' }).count()).toBe(0)

    await ada.getByRole('link', { name: 'Plugins', exact: true }).click()
    const whom = ada.getByRole('region', { name: 'Who shares with whom' })
    await whom.getByRole('listitem').getByText('The whole library').waitFor()
    expect(await whom.getByRole('listitem').textContent()).toContain(BOB.name)
    const plugin = ada.getByRole('article').filter({ hasText: '@kith/plugin-partner-sharing' })
    await plugin.getByRole('button', { name: 'Switch off' }).click()
    await ada.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
    await plugin.getByText('Off', { exact: true }).waitFor()
    await bob.locator('.tile').first().waitFor({ state: 'detached' })
    await bob.getByRole('heading', { name: 'No photos yet' }).waitFor()

    await plugin.getByRole('button', { name: 'Switch on' }).click()
    await bob.locator('.tile').first().waitFor()
  })
})
