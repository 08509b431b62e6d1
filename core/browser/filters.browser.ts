import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import { shelves } from '../test/assets/shelves-plugin.ts'
import { shelvesOf } from '../test/assets/shelves.ts'
import { inBrowser } from './lib/in-browser.ts'
import { DESKTOP, visit } from './lib/visitor.ts'

inBrowser('The filters of the timeline', (browser) => {
  test('narrow it by kind, favourites, what plugins offer, and show what two have from each', async () => {
    const k = await testKith({ plugins: [shelves], users: ['ada', 'bob'] })
    onTestFinished(() => k.close())
    const { ada, bob } = k.users
    const s = shelvesOf(k)
    const at = (minute: number, more = {}) => ({ takenAt: `2024-05-01T12:0${minute}:00Z`, ...more })
    const video = await k.asset(ada, at(1, { type: 'video' }))
    const red = await k.asset(ada, at(2))
    const mine = await k.asset(ada, at(3, { content: 'the same' }))
    const twin = await k.asset(bob, at(3, { content: 'the same' }))
    const theirs = await k.asset(bob, at(4))
    await s.mark(red, 'red')
    await s.share(bob, ada)

    // Photos made for tests have no pictures.
    const page = await visit(browser(), k.url, DESKTOP, /status of (401|404)/)
    await page.context().addCookies([{ name: 'kith_session', value: ada.token, url: k.url }])
    await page.goto('/')
    const shown = () =>
      page.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-asset') ?? '').sort())
    const shows = (...ids: string[]) => expect.poll(shown, { timeout: 20_000 }).toEqual(ids.sort())
    await shows(video, red, mine, theirs)

    // A heart on somebody else's photo is one's own.
    await page.locator(`[data-asset="${theirs}"] a`).click()
    await page.getByRole('button', { name: 'Favourite', exact: true }).click()
    await page.getByRole('button', { name: 'Not a favourite any more' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator(`[data-asset="${mine}"] a`).click()
    await page.getByRole('button', { name: 'Information' }).click()
    await page.getByText('Also of bob').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Filters' }).click()
    const menu = page.getByRole('group', { name: 'Filters' })
    await menu.getByLabel('What').selectOption('Videos only')
    await shows(video)
    await menu.getByLabel('What').selectOption('Photos only')
    await shows(red, mine, theirs)
    await menu.getByLabel('Favourites only').click()
    await shows(theirs)
    await menu.getByRole('button', { name: 'Show everything' }).click()
    await shows(video, red, mine, theirs)
    await menu.getByLabel('Photos that several people have, from each').click()
    await shows(video, red, mine, twin, theirs)
    await menu.getByLabel('Marked').selectOption('red')
    await shows(red)
    await page.getByRole('button', { name: 'Filters (2 are on)' }).waitFor()
    await menu.getByLabel('Marked').selectOption('blue')
    await page.getByRole('heading', { name: 'Nothing like that here' }).waitFor()
    await menu.getByLabel('Marked').selectOption('red')
    await shows(red)

    // What is chosen is in the address, and stays when one looks at somebody's photos only.
    await page.reload()
    await shows(red)
    await page.getByRole('link', { name: 'Shared with me' }).click()
    await page.getByRole('heading', { name: 'Nothing like that here' }).waitFor()
    await page.getByRole('link', { name: 'Show everything' }).click()
    await shows(twin, theirs)
  })
})
