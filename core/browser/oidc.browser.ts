import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { onTestFinished, test } from 'vitest'
import { testProvider } from '../test/oidc/provider.ts'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, setUp, signIn } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

/** A port that was free a moment ago: the provider has to know the server's address before it starts. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.')
  return address.port
}

/** A server and a provider that know of each other. Nobody is found by their e-mail. */
async function withProvider() {
  const port = await freePort()
  const home = `http://127.0.0.1:${port}`
  const provider = await testProvider({ countess: { name: 'The Countess' } }, home)
  onTestFinished(() => provider.close())
  const { url } = await startServer({ KITH_PORT: String(port), KITH_PUBLIC_URL: home })
  return { url, provider }
}

/** Signs in at the provider, and agrees to what it asks. */
async function passProvider(page: Page, login: string): Promise<void> {
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

inBrowser('A sign-in provider', (browser) => {
  test('is set up by an admin, linked with one’s account, signs in, and is unlinked', async () => {
    const { url, provider } = await withProvider()
    // The provider's pages have a font from elsewhere, and no icon.
    const page = await visit(browser(), url, undefined, /status of (401|403|404)|ERR_/)
    await setUp(page, ADA)
    await page.goto('/server')
    const setup = page.getByRole('region', { name: 'Sign-in provider' })
    await setup.locator('[name=issuer]').fill(provider.issuer)
    await setup.locator('[name=clientId]').fill('kith')
    await setup.locator('[name=clientSecret]').fill('a secret of the client')
    await setup.locator('[name=label]').fill('Sign in with Home')
    await setup.getByRole('button', { name: 'Save' }).click()
    await setup.getByRole('button', { name: 'Ask the provider' }).click()
    await page.getByText('People can sign in with it.').waitFor()

    await page.goto('/settings')
    const link = page.getByRole('region', { name: 'Sign-in provider' })
    await link.getByLabel('Current password').fill('not the password')
    await link.getByRole('button', { name: 'Link with the provider' }).click()
    await link.getByRole('alert').waitFor()
    await link.getByLabel('Current password').fill(ADA.password)
    await link.getByRole('button', { name: 'Link with the provider' }).click()
    await passProvider(page, 'countess')
    await link.getByText(provider.issuer).waitFor()

    await page.context().clearCookies()
    await page.goto('/archive')
    await page.getByRole('link', { name: 'Sign in with Home' }).click()
    await passProvider(page, 'countess')
    await page.getByRole('heading', { name: 'The archive is empty' }).waitFor()
    await page.goto('/settings')
    await link.getByRole('button', { name: 'Unlink' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
    await link.getByLabel('Current password').waitFor()

    await page.context().clearCookies()
    await page.goto('/')
    await page.getByRole('link', { name: 'Sign in with Home' }).click()
    await passProvider(page, 'countess')
    await page.getByRole('alert').getByText('There is no account for you here yet.').waitFor()
    await signIn(page, ADA)
    await page.getByRole('heading', { name: 'No photos yet' }).waitFor()
  })
})
