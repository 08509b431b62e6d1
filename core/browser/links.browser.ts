import path from 'node:path'
import { makeSampleLibrary } from '#core/media/index.js'
import { expect, test } from 'vitest'
import { jpeg } from '../test/assets/photos.ts'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { PHONE, visit } from './lib/visitor.ts'

/** A wrong password and a closed link are answers that are expected here. */
const EXPECTED = /status of 40[134]/

inBrowser('Links', (browser) => {
  test('are made for a photo, opened on a phone with a password, added to by a guest, let in, counted and closed', async () => {
    const { url, folder } = await startServer()
    const photos = path.join(folder, 'photos')
    await makeSampleLibrary(photos, { photos: 3 })
    const ada = await visit(browser(), url)
    await setUp(ada, ADA)
    await addFolder(ada, photos)
    await ada.getByText('3 photos ·').waitFor()
    await ada.goto('/')
    await ada.locator('.tile a').first().click()
    await ada.getByRole('button', { name: 'Share a link' }).click()
    const dialog = ada.getByRole('dialog', { name: 'Share a link' })
    await dialog.getByLabel('Title (shown to visitors)').fill('A day out')
    await dialog.getByLabel('Password (if you like)').fill('open sesame')
    await dialog.getByLabel('They may add photos of theirs').check()
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    const address = await dialog.getByLabel('The address of the link').inputValue()
    expect(address).toMatch(/\/share\/[\w-]{43}$/)
    await dialog.getByRole('button', { name: 'QR code' }).click()
    await dialog.locator('kith-shared-links-qr svg').waitFor()

    const guest = await visit(browser(), url, PHONE, EXPECTED)
    await guest.goto(address)
    await guest.getByLabel('Password').fill('open says me')
    await guest.getByRole('button', { name: 'Look at the photos' }).click()
    await guest.getByText('This is not the password.').waitFor()
    await guest.getByLabel('Password').fill('open sesame')
    await guest.getByRole('button', { name: 'Look at the photos' }).click()
    await guest.getByRole('heading', { name: 'A day out' }).waitFor()
    const picture = guest.locator('.tile img').first()
    await picture.waitFor()
    await guest.waitForFunction(() => document.querySelector<HTMLImageElement>('.tile img')?.naturalWidth)
    await guest.locator('.tile a').first().click()
    await guest.locator('.viewer img').first().waitFor()
    await guest.getByRole('button', { name: 'Back' }).click()
    await guest.getByRole('button', { name: 'Add photos of yours' }).click()
    await guest.getByLabel('Your name').fill('Uncle Joe')
    const file = { name: 'mine.jpg', mimeType: 'image/jpeg', buffer: await jpeg(7) }
    await guest.getByLabel('Photos and videos').setInputFiles(file)
    await guest.getByRole('button', { name: 'Send' }).click()
    await guest.getByText('1 photo has arrived').waitFor()

    await ada.goto('/shared-links')
    await ada.getByText('1 visit ·').waitFor()
    await ada.getByText('Uncle Joe').waitFor()
    await ada.getByRole('button', { name: 'Let all in' }).click()
    await ada.getByText('1 photo waits for you').waitFor({ state: 'detached' })
    await guest.reload()
    await guest.getByText('2 photos').waitFor()
    await ada.getByRole('button', { name: 'Close', exact: true }).click()
    await ada.getByRole('heading', { name: 'Closed' }).waitFor()
    await guest.reload()
    await guest.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  })
})
