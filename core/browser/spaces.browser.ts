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
import { PHONE, visitAs } from './lib/visitor.ts'

const PATIENTLY = { timeout: 20_000 }

/** The number on the bell is not what it is called. */
const RULES = ['heading-order', 'label', 'button-name', 'link-name', 'color-contrast']

/** High enough for all photos of the story. */
const TALL_PHONE = { ...PHONE, viewport: { width: 390, height: 3_200 } }
const TALL_DESKTOP = { viewport: { width: 1280, height: 3_200 } }

/** What Bob has, and Dee's folder before and after she copies more into it. */
const [BOBS, DEES_FIRST, DEES_LATER] = [20, 9, 8]
const ALL = BOBS + DEES_FIRST + DEES_LATER

const tiles = (page: Page) => page.locator('.tile[data-asset]').count()

const idsOf = (page: Page) =>
  page.locator('.tile[data-asset]').evaluateAll((all) => all.map((tile) => tile.getAttribute('data-asset')).sort())

/** Photos of several days. */
const photos = (from: number, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      jpeg(from + i, `2024-0${1 + (i % 5)}-1${i % 10}`).then((bytes) => ({ name: `${from + i}.jpg`, bytes })),
    ),
  )

async function copyInto(folder: string, from: number, count: number): Promise<void> {
  for (const { name, bytes } of await photos(from, count)) await put(folder, name, bytes)
}

/** Ada and Bob with photos, Dee with a folder of them, and Cy without any. */
async function withPeople() {
  const k = await testKith({ plugins: [spaces], users: ['root', 'ada', 'bob', 'cy', 'dee'], unlimited: true })
  onTestFinished(() => k.close())
  const { root, ada, bob, dee } = k.users
  await send(k, ada, '0.jpg', await jpeg(0))
  const form = new FormData()
  for (const { name, bytes } of await photos(100, BOBS)) form.append('file', new File([new Uint8Array(bytes)], name))
  expect((await k.as(bob).post('/api/uploads', form)).status).toBe(201)
  await k.runJobs()
  const temp = await tempFolder()
  onTestFinished(() => temp.remove())
  const folder = path.join(temp.path, 'Lisbon trip')
  await copyInto(folder, 200, DEES_FIRST)
  const library = await addLibrary(k, root, dee, [folder])
  return { k, folder, library }
}

/** Pages are open while photos are taken back: a picture that is asked for just then is not found. */
const TAKEN_BACK = /status of 401|status of 404 .*\/thumbnail\?in=spaces%3Aspace%3A/

inBrowser('Spaces', (browser) => {
  test('four people share one timeline, see what is new, leave, and the space lives on without who made it', async () => {
    const { k, folder, library } = await withPeople()
    const come = async (
      who: 'ada' | 'bob' | 'cy' | 'dee',
      device: typeof TALL_DESKTOP | typeof TALL_PHONE = TALL_PHONE,
    ) => withPluginWidgets(await visitAs(browser(), k.url, k.users[who], TAKEN_BACK, { ...device, bypassCSP: true }))

    // Ada makes a space, and invites three people.
    const ada = await come('ada', TALL_DESKTOP)
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
    await adding.getByText(`${BOBS} photos added.`).waitFor()
    await adding.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(BOBS)
    expect(await barriers(bob, RULES)).toEqual([])

    // Dee accepts, and connects the folder of her library; later she copies new files into it.
    await dee.getByRole('button', { name: 'Accept' }).click()
    await dee.getByRole('link', { name: /Lisbon/ }).click()
    await dee.getByRole('link', { name: 'Connected' }).click()
    await dee.getByLabel('What to connect').selectOption({ label: 'Lisbon trip' })
    await dee.getByRole('button', { name: 'Connect', exact: true }).click()
    await dee.getByText('connected by dee').waitFor()
    await copyInto(folder, 300, DEES_LATER)
    await scanAgain(k, k.users.root, library)
    await dee
      .getByRole('link', { name: /^Photos/ })
      .last()
      .click()
    await expect.poll(() => tiles(dee), PATIENTLY).toBe(ALL)

    // Cy sees it all on his own timeline, until he hides it there.
    const cy = await come('cy')
    await cy.goto('/spaces')
    await cy.getByRole('button', { name: 'Accept' }).click()
    await cy.getByRole('link', { name: /Lisbon/ }).waitFor()
    await cy.goto('/')
    await expect.poll(() => tiles(cy), PATIENTLY).toBe(ALL)
    await cy.goto('/spaces')
    await cy.getByRole('link', { name: /Lisbon/ }).click()
    expect(await cy.getByRole('button', { name: 'Add photos' }).count()).toBe(0)
    await cy.getByRole('button', { name: 'Settings' }).click()
    await cy.getByLabel('Show its photos on my timeline').uncheck()
    await cy.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => tiles(cy), PATIENTLY).toBe(ALL)
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

    // Next day Ada is told what is new, and by whom. It is marked; while she is there she puts in a photo of hers, and
    // Bob one more: neither is among what was new when she came.
    const { id }: { id: string } = await k.knex('spaces.space').first('id')
    const brought = await k.knex('core.asset').whereNot({ owner_id: k.users.ada.id }).pluck('id')
    expect(brought).toHaveLength(37)
    await k
      .knex('spaces.own')
      .where({ user_id: k.users.ada.id })
      .update({ seen_at: k.knex.raw(`seen_at - interval '1 day'`) })
    await ada.goto('/spaces')
    await ada.getByText(`${ALL} new — by bob and dee`, { exact: true }).waitFor()
    await ada.getByRole('button', { name: 'Show as a table' }).click()
    await ada.getByRole('columnheader', { name: 'Last activity' }).waitFor()
    expect(await barriers(ada, RULES)).toEqual([])
    await ada.getByRole('link', { name: /Lisbon/ }).click()
    const divider = ada.locator('.grid-divider')
    await divider.getByText(/^37 new since \d+ \w+( \d{4})?, by bob and dee/).waitFor()
    await ada.getByRole('button', { name: 'Add photos' }).click()
    const choosing = ada.getByRole('dialog', { name: 'Add photos' })
    await choosing.locator('.square-photo:not(:disabled)').first().click()
    await choosing.getByRole('button', { name: 'Add 1' }).click()
    await choosing.getByText('1 photo added.').waitFor()
    await choosing.getByRole('button', { name: 'Close' }).click()
    const late = await send(k, k.users.bob, 'late.jpg', await jpeg(99))
    await k.as(k.users.bob, spaces).addPhotos({ params: { id }, body: { ids: [late] } })
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(ALL + 2)
    await expect.poll(() => ada.locator('.tile-mark').count(), PATIENTLY).toBe(ALL)
    await divider.getByRole('button', { name: 'Jump to new' }).click()
    await expect.poll(() => idsOf(ada), PATIENTLY).toEqual(brought.sort())
    await divider.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(ALL + 2)
    // It stays at the top of the photos as far as they go, below the name of the space and its tabs.
    const height = (await ada.viewportSize())?.height ?? 0
    await ada.setViewportSize({ width: 400, height: 300 })
    await ada.mouse.wheel(0, 5_000)
    await expect.poll(async () => (await divider.boundingBox())?.y, PATIENTLY).toBeCloseTo(148, 0)
    await ada.locator('.bar-title').getByText('Lisbon').waitFor()
    await ada.setViewportSize({ width: TALL_DESKTOP.viewport.width, height })

    // The log tells it all.
    await ada.getByRole('link', { name: 'Activity' }).click()
    for (const line of [
      'cy said of a photo: What light!',
      'cy likes a photo',
      'ada added 1 photo',
      'dee connected Lisbon trip',
      'dee declined the invitation',
      `bob added all their photos: ${BOBS}`,
      'ada invited cy as Viewer',
      'ada made this space',
    ])
      await ada.getByText(line, { exact: true }).waitFor()
    expect(await barriers(ada, RULES)).toEqual([])

    // Cy leaves. What he said stays, with his name, until he takes it back.
    await cy.goto(`/spaces/${id}/members`)
    await cy.getByRole('button', { name: 'Leave' }).click()
    await cy.getByRole('button', { name: 'Photos stay' }).click()
    const { asset_id: spokenOf }: { asset_id: string } = await k.knex('spaces.comment').first('asset_id')
    await bob.goto(`/photo/${spokenOf}?in=spaces:space:${id}`)
    await bob.getByRole('button', { name: 'Information' }).click()
    await bob.getByText(/ · no longer a member$/).waitFor()
    const his = cy.getByRole('region', { name: 'What is yours in spaces you are not in' })
    await his.getByText('1 comment of yours · 1 like of yours').waitFor()
    await his.getByRole('button', { name: 'Delete' }).click()
    await his.getByText('1 like of yours', { exact: true }).waitFor()
    await his.getByRole('button', { name: 'Take all of it out' }).click()
    await his.waitFor({ state: 'detached' })
    await bob.goto(`/spaces/${id}`)

    // Dee leaves with her photos.
    await dee.getByRole('link', { name: /^Members/ }).click()
    await dee.getByRole('button', { name: 'Leave' }).click()
    await dee.getByRole('button', { name: 'Photos leave too' }).click()
    await dee.getByText('No spaces yet.').waitFor()
    await bob.reload()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(BOBS + 2)

    // Ada’s account is disabled, and the space lives on as Bob’s.
    await k.as(k.users.root).post(`/api/users/${k.users.ada.id}/disable`)
    await k.runJobs()
    await bob.reload()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(BOBS + 1)
    await bob.getByText(/Owner$/).waitFor()
  })
})
