import path from 'node:path'
import { testKith } from '@kith/sdk/testing'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import spaces from '../../plugins/spaces/dist/src/index.js'
import { jpeg, send } from '../test/assets/photos.ts'
import { addLibrary, put, scanAgain, tempFolder } from '../test/libraries/library.ts'
import { inBrowser } from './lib/in-browser.ts'
import { barriers } from './lib/looks.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { DESKTOP, PHONE, visitAs } from './lib/visitor.ts'

const PATIENTLY = { timeout: 20_000 }

/** The number on the bell is not what it is called. */
const RULES = ['heading-order', 'label', 'button-name', 'link-name', 'color-contrast']

const tiles = (page: Page) => page.locator('.tile[data-asset]').count()

/** Ada and Bob with photos, Dee with a folder of them, and Cy without any. */
async function withPeople() {
  const k = await testKith({ plugins: [spaces], users: ['root', 'ada', 'bob', 'cy', 'dee'], unlimited: true })
  onTestFinished(() => k.close())
  const { root, ada, bob, dee } = k.users
  await send(k, ada, '0.jpg', await jpeg(0))
  await send(k, bob, '1.jpg', await jpeg(1))
  await send(k, bob, '2.jpg', await jpeg(2))
  const temp = await tempFolder()
  onTestFinished(() => temp.remove())
  const folder = path.join(temp.path, 'Lisbon trip')
  await put(folder, '3.jpg', await jpeg(3))
  const library = await addLibrary(k, root, dee, [folder])
  return { k, folder, library }
}

inBrowser('Spaces', (browser) => {
  test('four people share one timeline, see what is new, leave, and the space lives on without who made it', async () => {
    const { k, folder, library } = await withPeople()
    const come = async (who: 'ada' | 'bob' | 'cy' | 'dee', device: typeof DESKTOP | typeof PHONE = PHONE) =>
      withPluginWidgets(await visitAs(browser(), k.url, k.users[who], undefined, { ...device, bypassCSP: true }))

    // Ada makes a space, and invites three people.
    const ada = await come('ada', DESKTOP)
    await ada.goto('/spaces')
    await ada.getByRole('button', { name: 'New space' }).click()
    await ada.getByRole('textbox', { name: 'Name' }).fill('Lisbon')
    await ada.getByLabel('Teal').check()
    await ada.getByRole('button', { name: 'Create' }).click()
    await ada.getByRole('heading', { name: 'Lisbon' }).waitFor()
    await ada.getByText('0 of 3 first steps done').waitFor()
    await ada.getByRole('link', { name: 'Invite people' }).click()
    const members = ada.getByRole('region', { name: 'Members' })
    const invite = async (name: string, role: string) => {
      await members.getByLabel(name, { exact: true }).check()
      await members.getByLabel('Role', { exact: true }).selectOption(role)
      await members.getByRole('button', { name: 'Invite' }).click()
      await members.getByLabel(`What ${name} may do`).waitFor()
    }
    await invite('bob', 'editor')
    await invite('cy', 'viewer')
    await invite('dee', 'editor')
    expect(await barriers(ada, RULES)).toEqual([])

    // Dee declines, and is asked once more.
    const dee = await come('dee')
    await dee.goto('/spaces')
    await dee.getByRole('button', { name: 'Decline' }).click()
    await dee.getByText('No spaces yet.').waitFor()
    await members.getByLabel('What dee may do').waitFor({ state: 'detached' })
    await invite('dee', 'editor')
    await ada.goto('/')

    // Bob accepts, and adds all his photos with one click.
    const bob = await come('bob')
    await bob.goto('/spaces')
    await bob.getByText('ada invites you · Editor').waitFor()
    await bob.getByRole('button', { name: 'Accept' }).click()
    await bob.getByRole('link', { name: /Lisbon/ }).click()
    await bob.getByRole('button', { name: 'Add photos' }).click()
    const adding = bob.getByRole('dialog', { name: 'Add photos' })
    await adding.locator('summary').click()
    await adding.getByRole('button', { name: 'Add all my photos' }).click()
    await adding.getByText('Your photos are being added').waitFor()
    await k.runJobs()
    await adding.getByText('2 photos added.').waitFor()
    await adding.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(2)
    expect(await barriers(bob, RULES)).toEqual([])

    // Dee accepts, and connects the folder of her library; later she copies new files into it.
    await dee.getByRole('button', { name: 'Accept' }).click()
    await dee.getByRole('link', { name: /Lisbon/ }).click()
    await dee.getByRole('link', { name: 'Connected' }).click()
    await dee.getByLabel('What to connect').selectOption({ label: 'Lisbon trip' })
    await dee.getByRole('button', { name: 'Connect', exact: true }).click()
    await dee.getByText('connected by dee').waitFor()
    await put(folder, 'later.jpg', await jpeg(9))
    await scanAgain(k, k.users.root, library)
    await dee
      .getByRole('link', { name: /^Photos/ })
      .last()
      .click()
    await expect.poll(() => tiles(dee), PATIENTLY).toBe(4)

    // Cy sees it all on his own timeline, until he hides it there.
    const cy = await come('cy')
    await cy.goto('/spaces')
    await cy.getByRole('button', { name: 'Accept' }).click()
    await cy.getByRole('link', { name: /Lisbon/ }).waitFor()
    await cy.goto('/')
    await expect.poll(() => tiles(cy), PATIENTLY).toBe(4)
    await cy.goto('/spaces')
    await cy.getByRole('link', { name: /Lisbon/ }).click()
    expect(await cy.getByRole('button', { name: 'Add photos' }).count()).toBe(0)
    await cy.getByRole('button', { name: 'Settings' }).click()
    await cy.getByLabel('Show its photos on my timeline').uncheck()
    await cy.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => tiles(cy), PATIENTLY).toBe(4)
    await cy.goto('/')
    await expect.poll(() => tiles(cy), PATIENTLY).toBe(0)

    // He says something of a photo of the space, in the panel beside it.
    await cy.goto('/spaces')
    await cy.getByRole('link', { name: /Lisbon/ }).click()
    await cy.locator('.tile[data-asset] a').first().click()
    await cy.getByRole('button', { name: 'Information' }).click()
    await cy.getByLabel('Say something').fill('What light!')
    await cy.getByRole('button', { name: 'Send' }).click()
    await cy.getByText('What light!').waitFor()
    await cy.getByRole('button', { name: 'Like this photo' }).click()
    await cy.locator('[aria-pressed=true][aria-label="Like this photo"]').waitFor()
    expect(await barriers(cy, RULES)).toEqual([])
    await cy.goto('/')

    // Ada is told what is new, and by whom; she puts in a photo of hers, which is not, and looks at just the new ones.
    await ada.goto('/spaces')
    await ada.getByText(/^4 new — by (bob and dee|dee and bob)$/).waitFor()
    await ada.getByRole('button', { name: 'Show as a table' }).click()
    await ada.getByRole('columnheader', { name: 'Last activity' }).waitFor()
    expect(await barriers(ada, RULES)).toEqual([])
    await ada.getByRole('link', { name: /Lisbon/ }).click()
    const divider = ada.locator('.grid-divider')
    await divider.getByText(/^4 new since .*, by (bob and dee|dee and bob)/).waitFor()
    await ada.getByRole('button', { name: 'Add photos' }).click()
    const choosing = ada.getByRole('dialog', { name: 'Add photos' })
    await choosing.locator('.square-photo:not(:disabled)').first().click()
    await choosing.getByRole('button', { name: 'Add 1' }).click()
    await choosing.getByText('1 photo added.').waitFor()
    await choosing.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(5)
    await divider.getByRole('button', { name: 'Jump to new' }).click()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(4)
    await divider.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(5)
    // It stays at the top of the photos as far as they go, below the name of the space and its tabs.
    const height = (await ada.viewportSize())?.height ?? 0
    await ada.setViewportSize({ width: 400, height: 300 })
    await ada.mouse.wheel(0, 5_000)
    await expect.poll(async () => (await divider.boundingBox())?.y, PATIENTLY).toBeCloseTo(148, 0)
    await ada.locator('.bar-title').getByText('Lisbon').waitFor()
    await ada.setViewportSize({ width: DESKTOP.viewport.width, height })

    // The log tells it all.
    await ada.getByRole('link', { name: 'Activity' }).click()
    for (const line of [
      'cy said of a photo: What light!',
      'cy likes a photo',
      'ada added 1 photo',
      'dee connected Lisbon trip',
      'dee declined the invitation',
      'bob added all their photos: 2',
      'ada invited cy as Viewer',
      'ada made this space',
    ])
      await ada.getByText(line, { exact: true }).waitFor()
    expect(await barriers(ada, RULES)).toEqual([])

    // Dee leaves with her photos.
    await dee.getByRole('link', { name: /^Members/ }).click()
    await dee.getByRole('button', { name: 'Leave' }).click()
    await dee.getByRole('button', { name: 'Photos leave too' }).click()
    await dee.getByText('No spaces yet.').waitFor()
    await bob.reload()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(3)

    // Ada’s account is disabled, and the space lives on as Bob’s.
    await k.as(k.users.root).post(`/api/users/${k.users.ada.id}/disable`)
    await k.runJobs()
    await bob.reload()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(2)
    await bob.getByText(/Owner$/).waitFor()
  })
})
