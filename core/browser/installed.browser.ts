import { expect, test } from 'vitest'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { ADA, setUp } from './lib/steps.ts'
import { PHONE, visit } from './lib/visitor.ts'

const OFFLINE = /status of (401|503)|ERR_INTERNET_DISCONNECTED/

inBrowser('Kith as an app', (browser) => {
  test('is installable: a manifest, icons that are there, and a worker', async () => {
    const { url } = await startServer()
    const manifest = Object(await (await fetch(`${url}/manifest.webmanifest`)).json())
    expect(manifest.share_target.action).toBe('/receive')
    const purposes = manifest.icons.map((icon: { purpose?: string }) => icon.purpose ?? 'any')
    expect(purposes).toEqual(['any', 'any', 'maskable'])
    for (const { src, type } of manifest.icons) {
      const icon = await fetch(url + src)
      expect([icon.status, icon.headers.get('content-type')]).toEqual([200, type])
    }

    const page = await visit(browser(), url, { ...PHONE, serviceWorkers: 'allow' }, OFFLINE)
    await setUp(page, ADA)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys()
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return all.flat().map((request) => new URL(request.url).pathname)
      })
    await page.reload()
    await page.getByRole('heading', { name: 'No photos yet' }).waitFor()
    expect((await kept()).filter((path) => path.startsWith('/api/'))).toEqual([])

    // Without a connection it opens all the same, and is back with it.
    await page.context().setOffline(true)
    await page.goto('/favourites')
    await page.getByRole('heading', { name: 'Kith cannot be reached' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'No favourites yet' }).waitFor()
    // A server that answers only that it cannot is as good as none.
    await page.route('**/api/auth/me', (route) => route.fulfill({ status: 503 }))
    await page.reload()
    await page.getByRole('heading', { name: 'Kith cannot be reached' }).waitFor()
    await page.unroute('**/api/auth/me')

    // A page of the version before finds its files until there is another one.
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).unregister()
      for (const version of ['first', 'second'])
        await (await caches.open(`kith-shell-${version}`)).put(`/app/${version}.js`, new Response(version))
    })
    await page.reload()
    await page.getByRole('heading', { name: 'No favourites yet' }).waitFor()
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    const file = (name: string) => page.evaluate(async (path) => (await fetch(path)).text(), `/app/${name}.js`)
    expect(await file('second')).toBe('second')
    expect(await page.evaluate(() => caches.keys())).not.toContain('kith-shell-first')
  })

  test('uploads what is shared with it after it was asked, and forgets it when one signs out', async () => {
    const { url } = await startServer()
    const page = await visit(browser(), url, { ...PHONE, serviceWorkers: 'allow' }, OFFLINE)
    await setUp(page, ADA)
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (active?.state !== 'activated')
        await new Promise((done) => active?.addEventListener('statechange', done, { once: true }))
    })
    await page.reload()
    // As the share sheet does: a form that is sent to the address in the manifest.
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(320, 240)
      canvas.getContext('2d')?.fillRect(20, 20, 100, 80)
      const file = new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'Straße.jpg', { type: 'image/jpeg' })
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: '/receive', enctype: 'multipart/form-data' })
      const input = document.createElement('input')
      Object.assign(input, { type: 'file', name: 'files' })
      const transfer = new DataTransfer()
      transfer.items.add(file)
      input.files = transfer.files
      form.append(input)
      document.body.append(form)
      form.submit()
    })
    await page.waitForURL('**/libraries')
    const question = page.getByRole('dialog', { name: 'Upload what was shared with Kith?' })
    await question.getByText('1 file waits: Straße.jpg').waitFor()
    await question.getByRole('button', { name: 'Upload', exact: true }).click()
    await page.getByText('1 photo uploaded.').waitFor()
    const waiting = () => page.evaluate(async () => (await (await caches.open('kith-received')).keys()).length)
    expect(await waiting()).toBe(0)

    await page.evaluate(async () => (await caches.open('kith-received')).put('/received/left', new Response('x')))
    await page.getByRole('button', { name: ADA.name }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in to Kith' }).waitFor()
    expect(await waiting()).toBe(0)
  })
})
