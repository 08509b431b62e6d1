import path from 'node:path'
import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { writePictures } from './lib/pictures.ts'
import { ADA, BOB, setUp, signInFirst } from './lib/steps.ts'
import { PHONE, visit } from './lib/visitor.ts'

const FIRST = 'given-by-ada'

inBrowser('The first minutes', (browser) => {
  test('lead from setting up to photos and to somebody to share them with, each page saying what is next', async () => {
    const { url, folder } = await startServer({}, { first: true })
    const photos = path.join(folder, 'photos')
    await writePictures(photos, ['IMG_20240504_101500.jpg', 'IMG_20240505_101500.jpg'])
    const ada = await visit(browser(), url)
    await setUp(ada, ADA)
    const timeline = await ada.context().newPage()
    await timeline.goto('/')
    await timeline.getByRole('heading', { name: 'No photos yet' }).waitFor()

    // Photos: what is empty leads there.
    await ada.getByRole('link', { name: 'Add photos' }).click()
    await ada.getByText('Choose files').waitFor()
    await ada.getByRole('button', { name: 'Add a folder' }).click()
    await ada.getByRole('dialog').getByLabel('Folder').fill(photos)
    await ada.getByRole('dialog').getByLabel('Name').fill('Ours')
    await ada.getByText('This folder can be used.').waitFor()
    await ada.getByRole('dialog').locator('button[type=submit]').click()
    await expect.poll(() => timeline.locator('.tile').count(), { timeout: 20_000 }).toBe(2)

    // Somebody to share with.
    await ada.getByRole('link', { name: 'Sharing', exact: true }).click()
    await ada.getByRole('heading', { name: 'You are alone here' }).waitFor()
    await ada.getByRole('link', { name: 'Add somebody' }).click()
    const dialog = ada.getByRole('dialog')
    await dialog.getByLabel('Name').fill(BOB.name)
    await dialog.getByLabel('E-mail').fill(BOB.email)
    await dialog.getByLabel('Password').fill(FIRST)
    await dialog.getByRole('button', { name: 'Add' }).click()
    const invitation = await dialog.getByLabel('What to tell them').inputValue()
    for (const word of [url, BOB.email, FIRST]) expect(invitation).toContain(word)

    // Who follows the invitation is told what to do, too.
    const bob = await visit(browser(), url, PHONE)
    await signInFirst(bob, BOB, FIRST)
    await bob.getByText('Upload some, or wait until somebody shares theirs with you.').waitFor()

    await dialog.getByRole('link', { name: 'Share photos' }).click()
    await ada.getByRole('button', { name: 'Share my library' }).click()
    await ada.getByLabel('With whom?').selectOption({ label: BOB.name })
    await ada.getByRole('button', { name: 'Share', exact: true }).click()
    await ada.getByText('Everything, with places; may be passed on').waitFor()
    await bob.getByRole('button', { name: /Notices/ }).click()
    await bob.getByText('Ada Lovelace shares their library with you').waitFor()
  }, 120_000)
})
