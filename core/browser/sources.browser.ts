import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import { jpeg } from '../test/assets/photos.ts'
import { drawerPlugin } from '../test/sources/drawer-plugin.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visit } from './lib/visitor.ts'

inBrowser('A place that a plugin reads', (browser) => {
  test('is added and changed in the form that its plugin asks for', async () => {
    const { plugin, drawer } = drawerPlugin()
    drawer.files.set('2024/a.jpg', await jpeg(950))
    const k = await testKith({ plugins: [plugin], users: ['ada'] })
    onTestFinished(() => k.close())
    const page = await visit(browser(), k.url)
    await page.context().addCookies([{ name: 'kith_session', value: k.users.ada.token, url: k.url }])

    await page.goto('/libraries')
    await page.getByRole('button', { name: 'Add a folder' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Where are the photos?').selectOption('A drawer')
    await dialog.getByLabel('Room').fill('attic')
    await dialog.getByLabel('Key').fill('open sesame')
    await dialog.getByRole('button', { name: 'Add' }).click()
    await dialog.waitFor({ state: 'detached' })
    await k.runJobs()
    const card = page.getByRole('article')
    await card.getByText('1 photo ·').waitFor()
    expect(drawer.configs).toEqual([{ room: 'attic', key: 'open sesame', rows: 3 }])

    await card.getByRole('button', { name: 'Details' }).click()
    await card.getByText('Change where its photos are').click()
    expect(await card.getByLabel('Key').inputValue()).toBe('')
    await card.getByLabel('Room').fill('cellar')
    await card.getByRole('button', { name: 'Save' }).click()
    await card.getByRole('button', { name: 'Stop' }).waitFor()
    await k.runJobs()
    expect(drawer.configs.at(-1)).toEqual({ room: 'cellar', key: 'open sesame', rows: 3 })
    await card.getByRole('button', { name: 'Scan now' }).waitFor()

    drawer.trouble = 'The door is locked'
    await card.getByRole('button', { name: 'Scan now' }).click()
    await card.getByRole('button', { name: 'Stop' }).waitFor()
    await k.runJobs()
    await card.getByText('A drawer cannot be read: The door is locked.').first().waitFor()
  })
})
