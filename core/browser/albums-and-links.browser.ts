import { readFile } from 'node:fs/promises'
import { testKith } from '@kith/sdk/testing'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import albums from '../../plugins/albums/dist/src/index.js'
import partnerSharing from '../../plugins/partner-sharing/dist/src/index.js'
import sharedLinks from '../../plugins/shared-links/dist/src/index.js'
import { jpeg, send } from '../test/assets/photos.ts'
import { readZip } from '../test/assets/read-zip.ts'
import { bareSite } from './lib/bare-site.ts'
import { inBrowser } from './lib/in-browser.ts'
import { barriers } from './lib/looks.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { DESKTOP, PHONE, visit, visitAs } from './lib/visitor.ts'

const PATIENTLY = { timeout: 20_000 }
/** A wrong password and a closed link are answers that are expected here. */
const REFUSED = /status of 40[134]|Sign in first/

/** The number on the bell is not what it is called. */
const RULES = ['heading-order', 'label', 'button-name', 'link-name', 'color-contrast']

const tiles = (page: Page) => page.locator('.tile[data-asset]').count()
const byHand = (page: Page) =>
  page.locator('.by-hand a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
const select = (page: Page, nth: number) =>
  page.locator('.tile[data-asset]').nth(nth).getByRole('button', { name: 'Select' }).click()

/** Ada and Bob with photos, Dee who shares hers with Bob, and Cy. */
async function withPeople() {
  const k = await testKith({
    plugins: [albums, partnerSharing, sharedLinks],
    users: ['ada', 'bob', 'cy', 'dee'],
    unlimited: true,
  })
  onTestFinished(() => k.close())
  const { ada, bob, dee } = k.users
  let n = 0
  for (const [who, count] of [
    [ada, 4],
    [bob, 2],
    [dee, 1],
  ] as const)
    for (let i = 0; i < count; i++) await send(k, who, `${n}.jpg`, await jpeg(n++))
  const { id } = await k.as(dee, partnerSharing).startSharing({ body: { userId: bob.id } })
  await k.as(bob, partnerSharing).showInTimeline({ params: { id }, body: { show: true } })
  await k.runJobs()
  return k
}

inBrowser('Albums and links', (browser) => {
  test('three people make an album, and a guest looks at it, adds photos, and is sent away', async () => {
    const k = await withPeople()
    const ada = await withPluginWidgets(
      await visitAs(browser(), k.url, k.users.ada, undefined, { ...DESKTOP, bypassCSP: true }),
    )

    // Ada makes an album of a selection.
    await ada.goto('/')
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(4)
    for (const nth of [0, 1, 2]) await select(ada, nth)
    await ada.getByRole('button', { name: 'Add to an album' }).click()
    await ada.getByRole('textbox', { name: 'New album' }).fill('Lisbon')
    await ada.getByRole('button', { name: 'Create' }).click()
    await ada.getByText('3 photos added.').waitFor()
    await ada.getByRole('link', { name: 'Open the album' }).click()
    await ada.getByRole('heading', { name: 'Lisbon' }).waitFor()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(3)
    expect(await barriers(ada)).toEqual([])

    // She shares it: Bob may add, Cy may look.
    await ada.getByRole('button', { name: 'Share', exact: true }).click()
    const members = ada.getByRole('region', { name: 'Members' })
    for (const [name, role] of [
      ['bob', 'editor'],
      ['cy', 'viewer'],
    ] as const) {
      await members.getByLabel(name, { exact: true }).check()
      await members.getByLabel('Role', { exact: true }).selectOption(role)
      await members.getByRole('button', { name: 'Share', exact: true }).click()
      await members.getByLabel(`What ${name} may do`).waitFor()
    }
    await members.getByLabel('dee', { exact: true }).check()
    await members.getByText('Save the chosen people as a group').click()
    await members.getByLabel('Name of the group').fill('Painters')
    await members.getByRole('button', { name: 'Save' }).click()
    await members.getByLabel('Painters (1)').waitFor()
    await ada.getByRole('button', { name: '3 members' }).click()

    // Bob is told, and adds his photos and one of his partner's.
    const bob = await withPluginWidgets(await visitAs(browser(), k.url, k.users.bob, undefined, PHONE))
    await bob.goto('/')
    await bob.getByRole('button', { name: 'Notices (2)' }).click()
    await bob.getByRole('link', { name: /Lisbon/ }).click()
    await expect.poll(() => tiles(bob), PATIENTLY).toBe(3)
    await bob.getByRole('button', { name: 'Add photos' }).click()
    const choosing = bob.getByRole('dialog', { name: 'Add photos' })
    await expect.poll(() => choosing.locator('.square-photo:not(:disabled)').count(), PATIENTLY).toBe(3)
    for (const photo of await choosing.locator('.square-photo:not(:disabled)').all()) await photo.click()
    await choosing.getByRole('button', { name: 'Add 3' }).click()
    await choosing.getByText('3 photos added.').waitFor()
    await choosing.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => tiles(ada), PATIENTLY).toBe(6)

    // Cy may only look, and say something.
    const cy = await withPluginWidgets(await visitAs(browser(), k.url, k.users.cy, undefined, PHONE))
    await cy.goto('/albums')
    await cy.getByRole('link', { name: /Lisbon/ }).click()
    await expect.poll(() => tiles(cy), PATIENTLY).toBe(6)
    expect(await cy.getByRole('button', { name: 'Add photos' }).count()).toBe(0)
    await cy.getByRole('button', { name: 'Comments' }).click()
    await cy.getByLabel('Say something').fill('What a week!')
    await cy.getByRole('button', { name: 'Send' }).click()
    await ada.getByRole('button', { name: 'Comments' }).click()
    await ada.getByText('What a week!').waitFor()
    await ada.getByRole('button', { name: 'Comments' }).click()

    // Ada puts the photos in an order by hand, with the keyboard.
    await ada.getByRole('button', { name: 'Edit' }).click()
    await ada.getByLabel('Order').selectOption('manual')
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => byHand(ada), PATIENTLY).toHaveLength(6)
    const [first, second, ...rest] = await byHand(ada)
    await ada.locator('.by-hand a').first().press('Alt+ArrowRight')
    const inOrder = [second, first, ...rest]
    await expect.poll(() => byHand(bob), PATIENTLY).toEqual(inOrder)
    // The viewer goes through them like that, and what is selected has the bar of any photos.
    await ada.locator('.by-hand a').nth(1).click()
    await ada.locator('.viewer').waitFor()
    for (const [name, at] of [
      ['Next photo', 2],
      ['Previous photo', 1],
      ['Previous photo', 0],
    ] as const) {
      await ada.getByRole('button', { name }).click()
      await ada.waitForURL(({ pathname }) => inOrder[at]?.startsWith(pathname) ?? false)
    }
    await ada.locator('.viewer').getByRole('button', { name: 'Back' }).click()
    await ada.locator('.by-hand li').nth(0).hover()
    for (const nth of [0, 2]) await ada.locator('.by-hand .tick').nth(nth).click()
    await ada.getByRole('toolbar', { name: '2 selected' }).getByRole('button', { name: 'Favourite' }).click()
    await ada.getByRole('toolbar').waitFor({ state: 'detached' })

    // Opened by its address, too.
    const albumPage = ada.url()
    await ada.goto(inOrder[0] ?? '')
    await ada.getByRole('button', { name: 'Next photo' }).click()
    await ada.waitForURL(({ pathname }) => inOrder[1]?.startsWith(pathname) ?? false)
    await ada.goto(albumPage)
    await expect.poll(() => byHand(ada), PATIENTLY).toHaveLength(6)

    // She makes a link with a password, an end and a short name, for guests who add photos, and for her own site.
    const site = await bareSite()
    await ada.getByRole('button', { name: 'Share a link' }).click()
    const dialog = ada.getByRole('dialog', { name: 'Share a link' })
    await dialog.getByLabel('Title (shown to visitors)').fill('A week in Lisbon')
    await dialog.getByRole('button', { name: 'in 7 days' }).click()
    await dialog.getByLabel('Password (if you like)').fill('open sesame')
    await dialog.getByLabel('They may add photos of theirs').check()
    await dialog.getByText('More', { exact: true }).click()
    await dialog.getByLabel('Short name for the address').fill('lisbon')
    await dialog.getByLabel('Web sites that may show it, one a line').fill(site.origin)
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    const made = ada.getByRole('dialog', { name: 'The link is there' })
    const address = await made.getByLabel('The address of the link').inputValue()
    expect(address).toBe(`${k.url}/s/lisbon`)
    await made.getByRole('button', { name: 'QR code' }).click()
    await made.locator('kith-shared-links-qr svg').waitFor()
    await made.getByRole('button', { name: 'Done' }).click()

    // The guest comes from another origin, on a phone: looks, takes all along, and adds two photos.
    const guest = await withPluginWidgets(
      await visit(browser(), k.url.replace('127.0.0.1', 'localhost'), PHONE, REFUSED),
    )
    await guest.goto('/s/lisbon')
    await guest.getByLabel('Password').fill('open says me')
    await guest.getByRole('button', { name: 'Look at the photos' }).click()
    await guest.getByText('This is not the password.').waitFor()
    await guest.getByLabel('Password').fill('open sesame')
    await guest.getByRole('button', { name: 'Look at the photos' }).click()
    await guest.getByRole('heading', { name: 'A week in Lisbon' }).waitFor()
    await guest.getByText('To be seen until').waitFor()
    await guest.waitForFunction(() => document.querySelector<HTMLImageElement>('.tile img')?.naturalWidth)
    await guest.locator('.tile a').first().click()
    await guest.locator('.viewer img').first().waitFor()
    await guest.getByRole('button', { name: 'Back' }).click()
    const [zip] = await Promise.all([
      guest.waitForEvent('download'),
      guest.getByRole('link', { name: 'Download all' }).click(),
    ])
    expect(readZip(await readFile(await zip.path())).size).toBe(6)
    await guest.getByRole('button', { name: 'Add photos of yours' }).click()
    await guest.getByLabel('Your name').fill('Uncle Joe')
    const files = [21, 22].map(async (n) => ({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer: await jpeg(n) }))
    await guest.getByLabel('Photos and videos').setInputFiles(await Promise.all(files))
    await guest.getByRole('button', { name: 'Send' }).click()
    await guest.getByText('2 photos have arrived').waitFor()
    await k.runJobs()

    // Ada lets them in, and sees who was there.
    await ada.goto('/shared-links')
    await ada.getByText('1 visit · 1 download').waitFor()
    await ada.getByText('Uncle Joe').first().waitFor()
    expect(await barriers(ada, RULES)).toEqual([])
    await ada.getByRole('button', { name: 'Let all in' }).click()
    await ada.getByText('2 photos wait for you').waitFor({ state: 'detached' })
    await expect.poll(() => tiles(guest), PATIENTLY).toBe(8)
    await cy.getByText('8 photos ·').waitFor()

    // On her own site, the gallery asks for the password as well.
    const elsewhere = await withPluginWidgets(await visit(browser(), site.origin, PHONE, REFUSED))
    const {
      items: [link],
    } = await k.as(k.users.ada, sharedLinks).listLinks()
    site.show(`<script type="module" src="${k.url}/embed/shared-links.js"></script>
      <kith-shared-links-gallery server="${k.url}" link="${link?.key}"></kith-shared-links-gallery>`)
    await elsewhere.goto('/')
    await elsewhere.getByLabel('Password').fill('open sesame')
    await elsewhere.getByRole('button', { name: 'Look at the photos' }).click()
    await expect.poll(() => elsewhere.locator('kith-core-photos img').count(), PATIENTLY).toBe(8)

    // She closes it: the guest's next click says so.
    await ada.getByRole('button', { name: 'Close', exact: true }).click()
    await ada.getByRole('heading', { name: 'Closed' }).waitFor()
    await guest.getByRole('heading', { name: 'There is nothing here' }).waitFor()
    await guest.getByText('This link is closed').waitFor()
    await expect.poll(() => elsewhere.locator('kith-core-photos img').count(), PATIENTLY).toBe(0)
    await elsewhere.getByText('This link is closed, or never existed.').waitFor()
    expect(await elsewhere.getByText('Sign in first').count()).toBe(0)
  })

  test('albums lie in folders, groups are changed, a photo is talked about, and what one left behind is taken out', async () => {
    const k = await withPeople()
    const { ada, bob } = k.users
    const [first = '', second = ''] = await k.see(ada, 'view')
    const { id } = await k.as(ada, albums).createAlbum({ body: { title: 'Lisbon', ids: [first] } })
    const params = { id }
    await k.as(ada, albums).shareAlbum({ params, body: { userIds: [bob.id], role: 'editor' } })
    await k.as(bob, albums).addPhotos({ params, body: { ids: await k.see(bob, 'share') } })
    await k.as(ada, albums).createGroup({ body: { title: 'Painters', userIds: [bob.id] } })

    // A folder is made, the album moved into it, and it is shared as a whole.
    const page = await withPluginWidgets(await visitAs(browser(), k.url, ada, undefined, { ...PHONE, bypassCSP: true }))
    await page.goto('/albums')
    const newFolder = page.getByRole('button', { name: 'New folder' })
    await newFolder.click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => newFolder.evaluate((button) => button.matches(':focus'))).toBe(true)
    await newFolder.click()
    await page.getByLabel('Title').fill('Travel')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Travel 0 albums' }).click()
    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByLabel('Title').fill('Travels')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Travels' }).waitFor()
    await page.getByRole('button', { name: 'Albums in this folder' }).click()
    await page.getByLabel('Lisbon').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: /Lisbon/ }).waitFor()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const members = page.getByRole('region', { name: 'Members' })
    await members.getByLabel('cy').check()
    await members.getByRole('button', { name: 'Share' }).click()
    await members.getByRole('button', { name: 'Remove' }).waitFor()
    expect(await barriers(page, RULES)).toEqual([])
    expect((await k.as(k.users.cy, albums).listAlbums()).items).toMatchObject([{ id }])

    // Who is in a saved group is changed.
    await page.getByRole('link', { name: /Lisbon/ }).click()
    await page.getByRole('button', { name: '3 members' }).click()
    await page.getByText('Saved groups').click()
    await page.getByRole('region', { name: 'Members' }).getByRole('button', { name: 'Edit' }).click()
    const group = page.getByRole('dialog', { name: 'Change the group' })
    await group.getByLabel('dee').check()
    await group.getByRole('button', { name: 'Save' }).click()
    await page.getByText('bob, dee').waitFor()
    await page.getByRole('region', { name: 'Members' }).getByRole('button', { name: 'Delete' }).click()
    await page.getByText('bob, dee').waitFor({ state: 'detached' })

    // One photo is talked about in the viewer.
    await page.goto(`/photo/${first}?in=albums:album:${id}`)
    await page.getByRole('button', { name: 'Information' }).click()
    await page.getByText('added by ada').waitFor()
    await page.getByLabel('Say something').fill('This one!')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('button', { name: 'Comments on this photo' }).getByText('1').waitFor()
    await page.getByRole('button', { name: 'Like this photo' }).click()
    await page.getByRole('button', { name: 'Like this photo' }).getByText('1').waitFor()

    // Bob leaves without his photos, and takes them out later; Dee was never in it.
    await k.as(bob, albums).removeMember({ params: { id, userId: bob.id } })
    const bobs = await withPluginWidgets(await visitAs(browser(), k.url, bob, undefined, { ...PHONE, bypassCSP: true }))
    await bobs.goto('/albums')
    await bobs.getByText('2 photos of yours').waitFor()
    expect(await barriers(bobs, RULES)).toEqual([])
    await bobs.getByRole('button', { name: 'Take them out' }).click()
    await bobs.getByText('2 photos of yours').waitFor({ state: 'detached' })
    const bobsOwn = await k.knex('core.asset').where({ owner_id: bob.id }).pluck('id')
    const left = await k.see(ada, 'view', { in: { kind: 'albums:album', id } })
    expect(left).toContain(first)
    expect(left.filter((one) => bobsOwn.includes(one))).toEqual([])

    // Cy, in it through the folder and only to look, takes a photo of hers out, and leaves this album of it.
    const { cy } = k.users
    const cys = await send(k, cy, '31.jpg', await jpeg(31))
    await k.as(ada, albums).shareAlbum({ params, body: { userIds: [cy.id], role: 'editor' } })
    await k.as(cy, albums).addPhotos({ params, body: { ids: [cys] } })
    await k.as(ada, albums).shareAlbum({ params, body: { userIds: [cy.id], role: 'viewer' } })
    const cysPage = await withPluginWidgets(await visitAs(browser(), k.url, cy, REFUSED, PHONE))
    await cysPage.goto(`/photo/${cys}?in=albums:album:${id}`)
    await cysPage.getByRole('button', { name: 'Take mine out of this album' }).click()
    await expect.poll(async () => (await k.as(cy, albums).showAlbum({ params })).mine).toBe(0)
    await cysPage.goto(`/albums/${id}`)
    await cysPage.getByRole('button', { name: /members/ }).click()
    await cysPage.getByRole('button', { name: 'Leave' }).click()
    await cysPage.getByText('It is in the folder “Travels”').waitFor()
    expect(await cysPage.getByLabel('Leave the folder “Travels”, too').isChecked()).toBe(false)
    await cysPage.getByRole('button', { name: 'Photos stay' }).click()
    await expect.poll(async () => (await k.as(cy, albums).listAlbums()).items).toEqual([])
    expect((await k.as(ada, albums).listFolders()).items[0]?.members).toContainEqual({ userId: cy.id, role: 'viewer' })

    // A link to chosen photos takes more of them, and only videos of guests.
    await k.as(ada, sharedLinks).makeLink({ body: { assetIds: [first], description: 'A few', upload: true } })
    await page.goto(`/photo/${second}`)
    await page.getByRole('button', { name: 'Share a link' }).click()
    await page.getByText('Add to a link that is there').click()
    await page.getByRole('listitem').filter({ hasText: 'A few' }).getByRole('button', { name: 'Add' }).click()
    await page.getByText('1 photo added to the link.').waitFor()
    await page.goto('/shared-links')
    await page.getByRole('button', { name: 'Change' }).click()
    await page.locator('summary', { hasText: 'More' }).click()
    await page.getByLabel('What they may add').selectOption({ label: 'Only videos' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('2 photos · without an end').waitFor()
    const {
      items: [link],
    } = await k.as(ada, sharedLinks).listLinks()
    expect(link?.uploadTypes).toEqual(['video'])
    await page.getByRole('link', { name: 'Look at the photos' }).click()
    await expect.poll(() => tiles(page), PATIENTLY).toBe(2)
    await page.locator('.tile a').first().click()
    await page.getByRole('button', { name: 'Take out of this link' }).click()
    await page.locator('.viewer').getByRole('button', { name: 'Back' }).click()
    await expect.poll(() => tiles(page), PATIENTLY).toBe(1)
  })
})
