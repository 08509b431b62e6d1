import { testKith } from '@kith/sdk/testing'
import { onTestFinished, test } from 'vitest'
import { send } from '../test/assets/photos.ts'
import { rawWithoutPreview } from '../test/media/raw-files.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visit } from './lib/visitor.ts'

inBrowser('Photos that failed', (browser) => {
  test('are listed with what is wrong, opened and downloaded all the same, and tried again', async () => {
    const k = await testKith({ plugins: [], users: ['ada'] })
    onTestFinished(() => k.close())
    await send(k, k.users.ada, 'night.dng', rawWithoutPreview())
    const page = await visit(browser(), k.url)
    await page.context().addCookies([{ name: 'kith_session', value: k.users.ada.token, url: k.url }])
    await page.goto('/libraries')
    await page.getByRole('button', { name: '1 could not be read' }).click()
    await page.getByRole('region', { name: 'What failed, and why' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'This photo could not be read' }).waitFor()
    await page.locator('.viewer').getByText('There is no preview in this RAW file').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ])
    await download.path()
    await page.locator('.viewer').getByRole('button', { name: 'Try again' }).click()
    await page.getByText('This photo is being worked on.').waitFor()
    await k.runJobs()
    await page.getByRole('heading', { name: 'This photo could not be read' }).waitFor()
    await k.as(k.users.ada).patch('/api/auth/me', { locale: 'de' })
    await page.reload()
    await page.locator('.viewer').getByText('In der RAW-Datei ist keine Vorschau').waitFor()
  })
})
