import { testKith } from '@kith/sdk/testing'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { jpeg, send } from '../test/assets/photos.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visit } from './lib/visitor.ts'

/** Somebody with photos that were taken in Lisbon. */
async function withPhotos(browser: Browser, count: number) {
  const k = await testKith({ plugins: [], users: ['ada'] })
  onTestFinished(() => k.close())
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await send(k, k.users.ada, `${n}.jpg`, await jpeg(700 + n)))
  const page = await visit(browser, k.url)
  await page.context().addCookies([{ name: 'kith_session', value: k.users.ada.token, url: k.url }])
  const details = async (id?: string) => (await k.as(k.users.ada).get(`/api/assets/${id}`)).body
  return { page, ids, details }
}

const dialog = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('form') })

inBrowser('What is said of photos', (browser) => {
  test('is changed where it is shown, and a place that is none is refused in a sentence', async () => {
    const { page, ids, details } = await withPhotos(browser(), 1)
    await page.goto(`/photo/${ids[0]}`)
    await page.getByRole('button', { name: 'Information' }).click()
    const info = page.getByRole('complementary', { name: 'Information' })
    await info.getByRole('button', { name: 'Edit' }).click()
    const form = dialog(page).last()
    expect(await form.getByLabel('When, where it was taken').inputValue()).toMatch(/^2024-05-01T12:00/)
    expect(await form.getByLabel('From UTC').inputValue()).toBe('+01:00')
    await form.getByLabel('When, where it was taken').fill('2023-06-07T08:09:10')
    await form.getByLabel('Description').fill('Before breakfast')
    await form.getByLabel('Rating').selectOption('★★★★')
    await form.getByLabel('Coordinates').fill('138.7, -9')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Write latitude and longitude as two numbers').waitFor()
    await form.getByLabel('Coordinates').fill('48.2082, 16.3738')
    await form.getByRole('button', { name: 'Save' }).click()
    await info.getByText('Before breakfast').waitFor()
    await info.getByText('Austria').waitFor()
    await info.getByLabel('4 of 5 stars').waitFor()
    expect(await details(ids[0])).toMatchObject({
      localTime: '2023-06-07T08:09:10',
      details: { takenAt: '2023-06-07T07:09:10.000Z', description: 'Before breakfast', rating: 4 },
    })

    await info.getByRole('button', { name: 'Edit' }).click()
    await form.getByLabel('From UTC').fill('-05:30')
    await form.getByLabel('Coordinates').fill('')
    await form.getByRole('button', { name: 'Save' }).click()
    await info.getByText('Austria').waitFor({ state: 'detached' })
    expect(await details(ids[0])).toMatchObject({ place: null, details: { takenAt: '2023-06-07T13:39:10.000Z' } })
  })

  test('is changed of many at once, and only what one chooses', async () => {
    const { page, ids, details } = await withPhotos(browser(), 3)
    await page.goto('/')
    await page.locator('.tile').nth(2).waitFor()
    const select = async (some: readonly string[]) => {
      for (const id of some) {
        const tile = page.locator(`[data-asset="${id}"]`)
        await tile.hover()
        await tile.getByRole('button', { name: 'Select' }).click()
      }
    }
    await select(ids.slice(0, 2))
    await page.getByRole('button', { name: 'Edit' }).click()
    const form = dialog(page)
    await form.getByRole('heading', { name: 'Edit 2 photos' }).waitFor()
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Choose what to change.').waitFor()
    await form.getByRole('checkbox', { name: 'Place' }).check()
    await form.getByRole('checkbox', { name: 'Description' }).check()
    await form.getByLabel('Description').last().fill('Together')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('2 photos changed.').waitFor()
    await page.locator('.selection-bar').waitFor({ state: 'detached' })
    for (const id of ids.slice(0, 2))
      expect(await details(id)).toMatchObject({
        localTime: '2024-05-01T12:00:00',
        place: null,
        details: { description: 'Together' },
      })
    expect(await details(ids[2])).toMatchObject({ place: { country: 'Portugal' }, details: { description: null } })

    await select(ids)
    await page.getByRole('button', { name: 'Edit' }).click()
    await form.getByRole('checkbox', { name: 'Time', exact: true }).check()
    await form.getByRole('checkbox', { name: 'Move the time' }).check()
    expect(await form.getByRole('checkbox', { name: 'Time', exact: true }).isChecked()).toBe(false)
    await form.getByLabel('By hours and minutes').fill('an hour')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Write hours and minutes with a sign').waitFor()
    await form.getByLabel('By hours and minutes').fill('-1:30')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('3 photos changed.').waitFor()
    for (const id of ids) expect(await details(id)).toMatchObject({ localTime: '2024-05-01T10:30:00' })
  })
})
