import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import albums from '../../plugins/albums/dist/src/index.js'
import faces from '../../plugins/faces/dist/src/index.js'
import partnerSharing from '../../plugins/partner-sharing/dist/src/index.js'
import spaces from '../../plugins/spaces/dist/src/index.js'
import { jpeg, send } from '../test/assets/photos.ts'
import { inBrowser } from './lib/in-browser.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { PHONE, visitAs } from './lib/visitor.ts'

inBrowser('What is in a space', (browser) => {
  test('a person is connected from a day on, an album linked and opened, places kept to oneself, and one’s own taken over', async () => {
    const k = await testKith({
      plugins: [spaces, faces, albums, partnerSharing],
      users: ['root', 'ada', 'bob'],
      unlimited: true,
    })
    onTestFinished(() => k.close())
    const { ada, bob } = k.users
    const photo = await send(k, ada, '0.jpg', await jpeg(0))
    await k.knex('core.asset').where({ id: photo }).update({ local_at: '2024-05-01T12:00:00' })
    const [grace]: { id: string }[] = await k
      .knex('faces.person')
      .insert({ owner_user_id: ada.id, name: 'Grace' }, 'id')
    await k.knex('faces.face').insert({
      ...{ asset_id: photo, owner_id: ada.id, person_id: grace?.id, model: 'test' },
      ...{ x: 0, y: 0, w: 0.5, h: 0.5 },
    })
    const { id } = await k.as(ada, spaces).createSpace({ body: { name: 'Lisbon' } })
    await k.as(ada, spaces).invite({ params: { id }, body: { userIds: [bob.id], role: 'viewer' } })
    await k.as(bob, spaces).acceptInvitation({ params: { id } })

    const page = await withPluginWidgets(await visitAs(browser(), k.url, ada, undefined, { ...PHONE, bypassCSP: true }))
    await page.goto(`/spaces/${id}`)
    await page.getByRole('link', { name: /^Connected/ }).click()
    const connected = page.getByRole('region', { name: 'Connected' })
    await connected.getByLabel('What to connect').selectOption({ label: 'Grace' })
    await connected.getByLabel('Only photos taken since').fill('2024-01-01')
    await connected.getByRole('button', { name: 'Connect', exact: true }).click()
    await connected.getByText(/since .*2024/).waitFor()
    expect(await k.see(bob, 'view', { in: { kind: 'spaces:space', id } })).toEqual([photo])

    // An album of hers, too: she opens it by the space, and it has a page of its own for her, not for Bob.
    const { id: album } = await k.as(ada, albums).createAlbum({ body: { title: 'Best of', ids: [photo] } })
    await page.getByRole('link', { name: 'Albums', exact: true }).last().click()
    const linked = page.getByRole('region', { name: 'Albums' })
    await linked.getByLabel('Which album').selectOption({ label: 'Best of' })
    await linked.getByRole('button', { name: 'Link', exact: true }).click()
    const his = await withPluginWidgets(await visitAs(browser(), k.url, bob, undefined, { ...PHONE, bypassCSP: true }))
    await his.goto(`/spaces/${id}/albums`)
    expect(await his.getByRole('button', { name: /Unlink/ }).count()).toBe(0)
    for (const one of [page, his]) {
      await one.getByRole('link', { name: 'Best of 1 photo · from ada' }).click()
      await one.getByRole('heading', { name: 'Best of' }).waitFor()
      await one.locator(`.tile[data-asset="${photo}"]`).waitFor()
    }
    expect(await his.getByRole('link', { name: 'Open the album' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Open the album' }).getAttribute('href')).toBe(`/albums/${album}`)
    await his.goto('/')
    await page.getByRole('link', { name: 'All albums' }).click()
    await linked.getByRole('button', { name: 'Unlink “Best of”' }).click()
    await linked.getByText('No album is linked to this space.').waitFor()

    // The cover is moved by keys alone, from the button to saving; what was opened gives the focus back.
    await k.as(ada, spaces).changeSpace({ params: { id }, body: { cover: photo } })
    await page.getByRole('button', { name: 'Move the cover' }).press('Enter')
    await page.locator('[role=slider]:focus').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' })
    expect(await k.as(ada, spaces).showSpace({ params: { id } })).toMatchObject({ coverPosition: 54 })
    await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter')
    await page.getByRole('dialog').press('Escape')
    await page.locator('button:focus', { hasText: 'Edit' }).waitFor()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByLabel('Keep to myself where my photos were taken').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await k.see(bob, 'places', { in: { kind: 'spaces:space', id } })).toEqual([])
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    expect(await page.getByLabel('Keep to myself where my photos were taken').isChecked()).toBe(true)
    await page.getByRole('dialog').press('Escape')

    // Bob connects what Ada shares with him. It is hers: she takes it over, and the log says so.
    await k.as(ada, spaces).changeRole({ params: { id, userId: bob.id }, body: { role: 'editor' } })
    await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
    await his.goto(`/spaces/${id}/connected`)
    await his.getByLabel('What to connect').selectOption({ label: 'All photos of ada' })
    await his.getByRole('button', { name: 'Connect', exact: true }).click()
    await his.getByText('connected by bob').waitFor()
    await page.getByRole('link', { name: /^Connected/ }).click()
    await connected.getByRole('button', { name: 'Take over “All photos of ada”' }).click()
    await his.getByText('connected by bob').waitFor({ state: 'detached' })
    expect(await his.getByRole('button', { name: 'Disconnect' }).count()).toBe(0)
    // What is disconnected stays in the space by what else it is in.
    const since = connected.getByRole('listitem').filter({ hasText: /since .*2024/ })
    await since.getByRole('button', { name: 'Disconnect' }).click()
    await since.waitFor({ state: 'detached' })
    expect(await k.see(bob, 'view', { in: { kind: 'spaces:space', id } })).toEqual([photo])
    await page.getByRole('link', { name: 'Activity' }).click()
    await page.getByText('ada took over from bob: all their photos').waitFor()
    await page.getByText('bob connected all photos of ada').waitFor()
  })
})
