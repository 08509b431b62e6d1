import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import { walls } from '../test/live/world.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visitAs } from './lib/visitor.ts'

inBrowser('Open pages', (browser) => {
  test('show what happens elsewhere to photos of one’s own and of others, and notices', async () => {
    const k = await testKith({ plugins: [walls], users: ['ada', 'bob'] })
    onTestFinished(() => k.close())
    const { ada, bob } = k.users
    const [first] = [await k.asset(ada), await k.asset(ada)]
    await k.as(ada, walls).share({ params: { user: bob.id } })
    // Photos that tests make have no pictures; what was taken away is asked for once more; and some is refused on purpose.
    const page = await visitAs(browser(), k.url, bob, /status of (40[14]|503)|answered 503/)
    // What stands before the server refuses at first.
    await page.route('**/api/events', (route) => route.fulfill({ status: 503 }), { times: 1 })
    await page.goto(`/sharing/${ada.id}`)
    const tiles = page.locator('.tile')
    await tiles.nth(1).waitFor()
    await page.goto(`/photo/${first}?in=core:library:${ada.id}`)
    await page.getByRole('button', { name: 'Information' }).click()
    const info = page.getByRole('complementary', { name: 'Information' })
    await info.getByText('ada').waitFor()

    await k.as(ada).patch('/api/assets', { ids: [first], changes: { localTime: '2001-02-03T04:05:06' } })
    await info.getByText('3 February 2001').waitFor()
    // What is done on another device of one's own: a favourite is each person's.
    await k.as(bob).put(`/api/assets/${first}/favorite`)
    await page.getByRole('button', { name: 'Not a favourite any more' }).waitFor()
    await k.as(ada).post('/api/assets/trash', { ids: [first] })
    await page.getByRole('heading', { name: 'This photo is not here' }).waitFor()
    await page.goto(`/sharing/${ada.id}`)
    await expect.poll(() => tiles.count(), { timeout: 10_000 }).toBe(1)
    await k.as(ada).post('/api/assets/restore', { ids: [first] })
    await tiles.nth(1).waitFor()
    await tiles.locator('.badge.favorite').first().waitFor()
    await k.as(bob).put('/api/assets/favorites', { ids: [first], favorite: false })
    await tiles.locator('.badge.favorite').first().waitFor({ state: 'detached' })

    const bell = page.getByRole('button', { name: 'Notices' })
    await k.as(ada, walls).note({ body: { to: [bob.id] } })
    await page.getByRole('button', { name: 'Notices (1)' }).waitFor()
    await bell.click()
    await page.getByText('A note.').waitFor()

    // What cannot be read is said where it would be; the rest of the page stays.
    await page.keyboard.press('Escape')
    const refuse = (address: string) => page.route(address, (route) => route.fulfill({ status: 503 }))
    await refuse(`**/api/assets/${first}?**`)
    await refuse('**/api/notices**')
    await page.goto(`/photo/${first}?in=core:library:${ada.id}`)
    await page.getByRole('heading', { name: 'This photo could not be read' }).waitFor()
    await page.unroute(`**/api/assets/${first}?**`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Information' }).click()
    await info.getByText('3 February 2001').waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await bell.click()
    await page.getByText('The server answered 503.').waitFor()

    // Signed out elsewhere, it is here too.
    await k.as(ada).delete(`/api/users/${bob.id}/sessions`)
    await k.as(ada, walls).note({ body: { to: [bob.id] } })
    await page.getByRole('heading', { name: 'Sign in to Kith' }).waitFor()
  })
})
