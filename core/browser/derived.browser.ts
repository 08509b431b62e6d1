import { plugin } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { visit } from './lib/visitor.ts'

inBrowser('Work on photos', (browser) => {
  test('is paused, goes on, and what failed is tried again', async () => {
    let grey: string | undefined
    const kith = plugin({
      package: { name: 'tints', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'tints' } },
    })
    const options = { title: 'Colours of photos', of: 'image', queue: 'media', version: () => '1' } as const
    const tint = kith.derive('tint', options, async ({ photos }) => {
      if (photos.some((photo) => photo.id === grey)) throw new Error('It has no colours.')
    })
    const k = await testKith({ plugins: [kith.define({ parts: [tint] })], users: ['ada'] })
    onTestFinished(() => k.close())
    await k.runJobs()
    await k.asset(k.users.ada)
    grey = await k.asset(k.users.ada)
    // Photos that tests make arrive without work being begun on them.
    for (const paused of [true, false]) await k.as(k.users.ada).put('/api/derived/tints/tint/paused', { paused })
    await k.runJobs()
    const page = await visit(browser(), k.url)
    await page.context().addCookies([{ name: 'kith_session', value: k.users.ada.token, url: k.url }])
    await page.goto('/plugins')
    const work = page.getByRole('region', { name: 'Colours of photos' })
    await work.getByText('1 of 2 photos done').waitFor()
    await work.getByRole('button', { name: '1 photo failed' }).click()
    await work.getByRole('link').waitFor()
    await work.getByText('It has no colours.').waitFor()
    await work.getByRole('button', { name: 'Try again' }).click()
    await work.getByRole('button', { name: 'Pause' }).click()
    await work.getByText('1 of 2 photos done · paused').waitFor()
    await k.runJobs()
    grey = undefined
    await work.getByRole('button', { name: 'Go on' }).click()
    await work.getByRole('button', { name: 'Pause' }).waitFor()
    await k.runJobs()
    await work.getByText('2 of 2 photos done').waitFor()
    await expect.poll(() => work.getByRole('button').count()).toBe(0)
  })
})
