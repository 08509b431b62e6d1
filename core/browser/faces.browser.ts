import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import faces from '../../plugins/faces/dist/src/index.js'
import { photoOf, personOf } from '../../plugins/faces/test/faces-world.ts'
import { inBrowser } from './lib/in-browser.ts'
import { withPluginWidgets } from './lib/plugin-widgets.ts'
import { DESKTOP, visitAs } from './lib/visitor.ts'

inBrowser('The people on one’s photos', (browser) => {
  test('are named, drawn, confirmed, merged and taken apart', async () => {
    const k = await testKith({ plugins: [faces], users: ['ada'] })
    onTestFinished(() => k.close())
    const { ada } = k.users
    const first = await personOf(k, ada, 3)
    const second = await personOf(k, ada, 3)
    const unclear = await photoOf(k, ada, [null])
    const guess = { face_id: unclear.faces[0], person_id: first.id, distance: 0.5 }

    // Photos made for tests have no thumbnails.
    const page = await withPluginWidgets(await visitAs(browser(), k.url, ada, /status of 404/, DESKTOP))
    await page.goto(`/photo/${first.photos[0]}`)
    await page.getByRole('button', { name: 'Information' }).click()
    const panel = page.locator('kith-faces-panel')
    await panel.getByRole('button', { name: 'Change' }).click()
    await panel.getByLabel('Who is this?').fill('Ann')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByRole('link', { name: 'Ann' }).waitFor()

    // Frames are where the faces are, however large the picture is shown.
    const frame = await page.locator('kith-faces-overlay .frame').boundingBox()
    const picture = await page.locator('.slide.current .picture').boundingBox()
    if (!frame || !picture) throw new Error('Nothing is shown.')
    expect((frame.x - picture.x) / picture.width).toBeCloseTo(0.1, 1)
    expect(frame.width / picture.width).toBeCloseTo(0.15, 1)

    await panel.getByRole('button', { name: 'Add a face' }).click()
    const at = (x: number, y: number) => [picture.x + x * picture.width, picture.y + y * picture.height] as const
    await page.locator('kith-faces-overlay .canvas').waitFor()
    await page.mouse.move(...at(0.5, 0.3))
    await page.mouse.down()
    await page.mouse.move(...at(0.7, 0.6), { steps: 3 })
    await page.mouse.up()
    await panel.getByLabel('Who is this?').fill('Ben')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByRole('link', { name: 'Ben' }).waitFor()

    await k.knex('faces.suggestion').insert(guess)
    await page.goto('/faces')
    await page.getByText('Is this Ann?').waitFor()
    await page.getByRole('button', { name: 'Yes' }).click()
    await page.getByText('4 photos').waitFor()
    await page.getByRole('button', { name: 'Select' }).click()
    await page.getByRole('button', { name: 'Ann' }).click()
    await page.getByRole('button', { name: 'Who is this?' }).click()
    await page.getByRole('button', { name: 'Merge' }).click()
    await page.getByText('7 photos').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('4 photos').waitFor()

    await page.locator(`a[href="/faces/${second.id}"]`).click()
    const tile = page.locator(`[data-asset="${second.photos[0]}"]`)
    await tile.hover()
    await tile.getByRole('button', { name: 'Select' }).click()
    await page.getByRole('button', { name: 'Not this person' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Ben')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await tile.waitFor({ state: 'detached' })
    await page.getByText('2 photos').waitFor()
    await page.getByRole('button', { name: 'Give a name' }).click()
    await page.getByLabel('Name').fill('Cleo')
    await page.getByLabel('Birthday').fill('1990-05-04')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Cleo' }).waitFor()
    await page.getByText(/born .*1990/).waitFor()
  })
})
