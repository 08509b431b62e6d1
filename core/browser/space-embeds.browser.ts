import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import spaces from '../../plugins/spaces/dist/src/index.js'
import { jpeg, send } from '../test/assets/photos.ts'
import { elsewhere } from '../test/embeds/world.ts'
import { bareSite } from './lib/bare-site.ts'
import { openSite } from './lib/embedding.ts'
import { inBrowser } from './lib/in-browser.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'

const PATIENTLY = { timeout: 20_000 }

inBrowser('A space in other sites', (browser) => {
  test('is shown as its photos and as a card by a token of an owner, follows what happens, and goes with the token', async () => {
    const k = await testKith({ plugins: [spaces], users: ['ada', 'bob'], unlimited: true })
    onTestFinished(() => k.close())
    const { ada, bob } = k.users
    const [asAda, asBob] = [k.as(ada, spaces), k.as(bob, spaces)]
    const { id } = await asAda.createSpace({ body: { name: 'Lisbon' } })
    await asAda.invite({ params: { id }, body: { userIds: [bob.id], role: 'editor' } })
    await asBob.acceptInvitation({ params: { id } })
    await send(k, ada, '0.jpg', await jpeg(0))
    await send(k, bob, '1.jpg', await jpeg(1))
    await k.runJobs()
    for (const [as, user] of [
      [asAda, ada],
      [asBob, bob],
    ] as const)
      await as.addPhotos({ params: { id }, body: { ids: await k.see(user, 'share', { timeline: true }) } })

    // Only who may hand the space on makes a token for it.
    const site = await bareSite()
    const set = `spaces:space:${id}`
    const more = { origins: [site.origin] }
    await expect(elsewhere(k).make(bob, set, more)).rejects.toThrow('No token was made')
    const made = await elsewhere(k).make(ada, set, more)
    const given = `server="${k.url}" token="${made.token}" space="${id}"`
    site.show(
      `<script type="module" src="${k.url}/widgets/spaces/timeline.js"></script>
      <script type="module" src="${k.url}/widgets/spaces/card.js"></script>
      <kith-spaces-timeline ${given}></kith-spaces-timeline>
      <kith-spaces-card ${given} href="https://family.example/lisbon"></kith-spaces-card>`,
    )
    const { page } = await openSite(browser(), site, { url: k.url, token: ada.token })
    await withPluginWidgets(page)
    await page.reload()
    const shown = (tag: string) =>
      page
        .locator(`${tag} img`)
        .evaluateAll((all) => all.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 0).length)
    await expect.poll(() => shown('kith-spaces-timeline'), PATIENTLY).toBe(2)
    await expect.poll(() => shown('kith-spaces-card'), PATIENTLY).toBe(2)
    await page.getByRole('heading', { name: 'Lisbon' }).waitFor()
    const card = page.getByRole('link', { name: /Lisbon/ })
    expect(await card.innerText()).toContain('2 photos')
    expect(await card.getAttribute('href')).toBe('https://family.example/lisbon')

    // What comes later is there when it comes; without its token all of it goes.
    await send(k, bob, '2.jpg', await jpeg(2))
    await k.runJobs()
    await asBob.addPhotos({ params: { id }, body: { ids: await k.see(bob, 'share', { timeline: true }) } })
    await expect.poll(() => shown('kith-spaces-timeline'), PATIENTLY).toBe(3)
    await card.getByText('3 photos').waitFor()
    await k.as(ada).delete(`/api/embeds/${made.id}`)
    await page.getByText('This embed token is not valid any more.').nth(1).waitFor()
    expect(await page.locator('img').count()).toBe(0)
  })
})
