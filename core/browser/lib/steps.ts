import type { Page } from 'playwright-core'

/** Somebody with an account. */
export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

export const ADA: Account = { name: 'Ada Lovelace', email: 'ada@example.org', password: 'engines-and-numbers' }
export const BOB: Account = { name: 'Bob Ross', email: 'bob@example.org', password: 'happy-little-trees' }

const submit = (page: Page) => page.locator('button[type=submit]').click()

/** Makes the first account on a new server. */
export async function setUp(page: Page, account: Account): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Name').fill(account.name)
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await submit(page)
  await page.getByRole('heading', { name: 'No photos yet' }).waitFor()
}

/** Makes an account as an administrator does. */
export async function addPerson(page: Page, account: Account, firstPassword: string): Promise<void> {
  await page.goto('/users')
  await page.getByRole('button', { name: 'Add somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(account.name)
  await dialog.getByLabel('E-mail').fill(account.email)
  await dialog.getByLabel('Password').fill(firstPassword)
  await submit(page)
  await page.getByText(account.email).waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
}

export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await submit(page)
}

/** Signs in for the first time, with a password somebody else made, and chooses one. */
export async function signInFirst(page: Page, account: Account, firstPassword: string): Promise<void> {
  await page.goto('/')
  await signIn(page, { ...account, password: firstPassword })
  await page.getByRole('heading', { name: 'Choose a password of your own' }).waitFor()
  await page.getByLabel('Current password').fill(firstPassword)
  await page.getByLabel('New password').fill(account.password)
  await submit(page)
  await page.locator('.frame').waitFor()
}

/** Adds a folder of the server as a library, of whoever adds it if not said otherwise. */
export async function addFolder(page: Page, folder: string, owner?: Account): Promise<void> {
  await page.goto('/libraries')
  await page.getByRole('button', { name: 'Add a folder' }).click()
  await page.getByRole('dialog').getByLabel('Folder').fill(folder)
  await page.getByRole('dialog').getByLabel('Name').focus()
  await page.getByText('This folder can be used.').waitFor()
  if (owner) await page.getByLabel('Whose photos are these?').selectOption({ label: owner.name })
  await submit(page)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Shares one's library with somebody, all of it. */
export async function shareWith(page: Page, person: Account): Promise<void> {
  await page.getByRole('link', { name: 'Sharing', exact: true }).click()
  await page.getByRole('button', { name: 'Share my library' }).click()
  await page.getByLabel('With whom?').selectOption({ label: person.name })
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByText('Everything, with places; may be passed on').waitFor()
}
