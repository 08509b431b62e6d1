import { readFile } from 'node:fs/promises'
import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import { jpeg, send } from '../test/assets/photos.ts'
import { readZip } from '../test/assets/read-zip.ts'
import { makeAccount, signedIn } from '../test/auth/accounts.ts'
import { mailServer } from '../test/mail/mail-server.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visitAs } from './lib/visitor.ts'

async function withAccounts() {
  const k = await testKith({ plugins: [], users: ['ada'] })
  onTestFinished(() => k.close())
  await makeAccount(k, k.users.ada, 'bob')
  return { k, ada: k.users.ada, bob: await signedIn(k, 'bob') }
}

inBrowser('Accounts', (browser) => {
  test('an admin edits an account, and signs it out everywhere', async () => {
    const { k, ada, bob } = await withAccounts()
    const page = await visitAs(browser(), k.url, ada)
    await page.goto('/users')
    const row = page.getByRole('listitem').filter({ hasText: 'bob@example.net' })
    await row.getByRole('button', { name: 'Edit…' }).click()
    const dialog = page.getByRole('dialog', { name: 'The account of bob' })
    await dialog.getByLabel('Name').fill('Robert')
    await dialog.getByLabel('Room for uploads, in GB').fill('1.5')
    await dialog.getByLabel('Administrator').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    const changed = page.getByRole('listitem').filter({ hasText: '0 bytes of 1.5 GB uploaded' })
    await changed.getByText('Robert').waitFor()
    await changed.getByText('Administrator').waitFor()

    await changed.getByRole('button', { name: 'Edit…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByText('Robert is signed out everywhere.').waitFor()
    expect((await k.as(bob).get('/api/auth/me')).status).toBe(401)
  })

  test('one signs out everywhere else', async () => {
    const { k, bob } = await withAccounts()
    const phone = await signedIn(k, 'bob')
    const page = await visitAs(browser(), k.url, bob)
    await page.goto('/settings')
    const sessions = page.getByRole('region', { name: 'Signed in on' })
    await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.getByText('You are signed in here only.').waitFor()
    await sessions.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' })
    expect((await k.as(phone).get('/api/auth/me')).status).toBe(401)
  })

  test('one downloads one’s data', async () => {
    const { k, bob } = await withAccounts()
    await send(k, bob, 'lisbon.jpg', await jpeg(3))
    const page = await visitAs(browser(), k.url, bob)
    await page.goto('/settings')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my data' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^kith-.*\.zip$/)
    const names = [...readZip(await readFile(await download.path())).keys()]
    expect(names).toContain('photos/Uploads/2024-05/lisbon.jpg')
  })

  test('an admin sets up e-mail and tries it, and finds that in the audit log', async () => {
    const server = await mailServer()
    onTestFinished(() => server.close())
    const { k, ada } = await withAccounts()
    // The mail server is not found at first.
    const page = await visitAs(browser(), k.url, ada, /status of (401|502)/)
    await page.goto('/server')
    const mail = page.getByRole('region', { name: 'E-mail' })
    const field = (name: string) => mail.locator(`[name="${name}"]`)
    await field('host').fill('127.0.0.1')
    await field('port').fill('1')
    await field('trustAnyCertificate').check()
    await field('user').fill('kith')
    await field('password').fill('let me in')
    await field('from').fill('kith@example.org')
    await mail.getByRole('button', { name: 'Save' }).click()
    await mail.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('Nothing answers at 127.0.0.1:1').waitFor()
    await field('port').fill(String(server.port))
    await mail.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').last().waitFor()
    await mail.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('took an e-mail to ada@example.org').waitFor()
    expect(server.taken).toHaveLength(1)

    await page.getByRole('link', { name: 'Audit log' }).first().click()
    await page.getByText('Ada changed the server’s settings: mail.').first().waitFor()
    await page.getByLabel('What').selectOption('Sharing')
    await page.getByText('Nothing yet').waitFor()
    await page.getByLabel('What').selectOption('Everything')
    await page.getByLabel('Person').selectOption('bob')
    await page.getByText('Ada made the account of bob.').waitFor()
    await page.getByText('Ada changed the server’s settings').waitFor({ state: 'detached' })
  })
})
