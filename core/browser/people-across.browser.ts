import { expect, onTestFinished, test } from 'vitest'
import { face } from '../../plugins/faces/test/made-faces.ts'
import { makePeopleWorld } from '../../plugins/spaces/test/people/people-world.ts'
import { inBrowser } from './lib/in-browser.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { DESKTOP, visitAs } from './lib/visitor.ts'

inBrowser('People of spaces', (browser) => {
  test('are one with one’s own on the page of people, which asks when it is unclear', async () => {
    const { k, photo, person, space, add } = await makePeopleWorld()
    onTestFinished(() => k.close())
    const lisbon = await space()
    await person('ada', 0, 3, 'Grandma')
    await person('ada', 2, 3, 'Ben')
    // Ben’s father, who is like him, but not as like as one is to oneself.
    const near = { 2: 1, 3: 0.98 }
    const [row] = await k.knex('faces.person').insert({ owner_user_id: k.users.bob.id }).returning('id')
    const unclear = []
    for (let n = 0; n < 3; n++) unclear.push(await photo(k.users.bob, [{ vector: face(near), person: row.id }]))
    const oma = await person('bob', 0, 3, 'Oma', 3)
    await add('bob', lisbon, [...oma.photos, ...unclear])
    await k.runJobs()

    // Photos made for tests have no thumbnails.
    const page = await withPluginWidgets(await visitAs(browser(), k.url, k.users.ada, /status of 404/, DESKTOP))
    await page.goto('/faces')
    await page.getByText('Is this Ben too?').waitFor()
    await page.getByRole('button', { name: 'No', exact: true }).click()
    await page.getByText('Is this Ben too?').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Grandma' }).click()
    await page.getByText('6 photos').waitFor()
    await page.getByText('Also known in').waitFor()
    await expect.poll(() => page.locator('.tile').count()).toBe(6)
    await page.locator('.tile').first().hover()
    await page.locator('.tile').first().getByRole('button', { name: 'Select' }).click()
    await page.getByRole('button', { name: 'Not this person' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Somebody else' }).click()
    await page.getByText('3 photos').waitFor()
    await page.getByRole('link', { name: 'All people' }).click()

    // Taken for somebody else, she can be said to be the same again.
    await page.getByRole('button', { name: 'Select' }).click()
    await page.getByRole('button', { name: 'Grandma' }).click()
    await page.getByRole('button', { name: 'Oma' }).click()
    await page.getByRole('button', { name: 'Merge' }).click()
    await page.getByText('6 photos').waitFor()
    expect(await page.getByText('Oma').count()).toBe(0)

    // In the space she is named for everybody, and for oneself; the log tells it.
    await page.goto(`/spaces/${lisbon}/people`)
    await page.getByRole('link', { name: 'Oma' }).click()
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await page.getByLabel('Name, for everybody in this space').fill('Erna')
    await page.getByLabel('What only I call them here').fill('Nan')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Nan' }).waitFor()
    await expect.poll(() => page.locator('.tile').count()).toBe(3)
    await page.getByRole('link', { name: 'Activity' }).click()
    await page.getByText('Erna').waitFor()
    await page.goto('/faces')
    await page.getByRole('link', { name: 'Grandma' }).click()
    await page.getByText('(Nan)').waitFor()
  })
})
