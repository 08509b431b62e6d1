import { expect, onTestFinished, test } from 'vitest'
import faces from '../../plugins/faces/dist/src/index.js'
import { face } from '../../plugins/faces/test/made-faces.ts'
import sharedLinks from '../../plugins/shared-links/dist/src/index.js'
import { makePeopleWorld } from '../../plugins/spaces/test/people/people-world.ts'
import { inBrowser } from './lib/in-browser.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { DESKTOP, visitAs } from './lib/visitor.ts'

inBrowser('People of spaces', (browser) => {
  test('are one with one’s own on the page of people, which asks when it is unclear', async () => {
    const { k, as, photo, person, space, add } = await makePeopleWorld(sharedLinks)
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
    // A link is to one's own photos of her, and says so.
    await page.getByText('Only your own photos of them:').waitFor()
    await page.getByRole('button', { name: 'Share a link' }).click()
    await page.getByRole('dialog', { name: 'Share a link' }).getByRole('button', { name: 'Cancel' }).click()
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

    // Cy takes two of the space for one: who owns it says so for everybody, or not.
    const { items } = await as('cy').listSpacePeople({ params: { id: lisbon }, query: { all: 'true' } })
    const [one = '', other = ''] = items.map(({ id }) => id)
    await k.as(k.users.cy, faces).saySame({ params: { id: one }, body: { id: other, same: true } })
    await page.goto('/faces')
    await page.getByText('Somebody in Lisbon thinks so.').waitFor()
    await page.getByRole('button', { name: /Notices/ }).click()
    await page.getByRole('link', { name: 'In “Lisbon” somebody takes two people for the same' }).click()
    await page.getByText('Are these the same person?').waitFor()
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await page.getByText('They are one now.').waitFor()
    await page.getByText('6 photos', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.getByText('3 photos', { exact: true }).count()).toBe(2)
  })
})
