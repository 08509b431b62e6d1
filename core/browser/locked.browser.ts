import { testKith } from '@kith/sdk/testing'
import { onTestFinished, test } from 'vitest'
import { jpeg, send } from '../test/assets/photos.ts'
import { PASSWORD, makeAccount, signedIn } from '../test/auth/accounts.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visitAs } from './lib/visitor.ts'

inBrowser('Locked photos', (browser) => {
  test('are behind a PIN, and come back', async () => {
    const k = await testKith({ plugins: [], users: ['ada'] })
    onTestFinished(() => k.close())
    await makeAccount(k, k.users.ada, 'bob')
    const bob = await signedIn(k, 'bob')
    const photo = await send(k, bob, 'lisbon.jpg', await jpeg(1))
    // Wrong PINs are tried on purpose.
    const page = await visitAs(browser(), k.url, bob, /status of (401|403)/)
    await page.clock.install()

    await page.goto('/settings')
    const pin = page.getByRole('region', { name: 'PIN' })
    await pin.getByLabel('New PIN').fill('7302')
    await pin.getByLabel('Current password').fill(PASSWORD)
    await pin.getByRole('button', { name: 'Choose this PIN' }).click()
    await pin.getByRole('button', { name: 'Remove the PIN' }).waitFor()

    await page.goto(`/photo/${photo}`)
    await page.getByRole('button', { name: 'More', exact: true }).last().click()
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await page.getByText('Locked. Only you can see it').waitFor()
    await page.goto('/locked')
    await page.getByLabel('PIN').fill('1111')
    await page.getByRole('button', { name: 'Show them' }).click()
    await page.getByText('This is not your PIN').waitFor()
    await page.getByLabel('PIN').fill('7302')
    await page.getByRole('button', { name: 'Show them' }).click()
    await page.getByRole('link', { name: /^Photo, / }).click()
    // After a quarter of an hour none is shown, not even the one that is looked at.
    await page.locator('.current .ready').waitFor()
    await page.clock.fastForward('16:00')
    await page.getByRole('heading', { name: 'This photo is not here' }).waitFor()
    await page.getByRole('button', { name: 'To the photos' }).click()
    await page.getByLabel('PIN').fill('7302')
    await page.getByRole('button', { name: 'Show them' }).click()
    await page.getByRole('link', { name: /^Photo, / }).click()
    await page.getByRole('button', { name: 'More', exact: true }).last().click()
    await page.getByRole('button', { name: 'Unlock, back to the photos' }).click()
    await page.getByText('Nothing is locked').waitFor()
    await page.getByRole('button', { name: 'Lock again' }).click()
    await page.getByLabel('PIN').waitFor()
  })
})
