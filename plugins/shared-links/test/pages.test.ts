import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import sharedLinks from '../dist/src/index.js'
import { type World, enter, linksOf, startWorld } from './links-world.ts'

let k: World
beforeAll(async () => {
  k = await startWorld({ unlimited: true })
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('shared_links.link').delete()
  await k.knex('core.asset').delete()
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(k.url + path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' })

async function makeLink(options: object = {}) {
  const photo = await k.asset(k.users.ada, { preview: new Uint8Array([1, 2, 3]) })
  return { photo, link: await linksOf(k, 'ada').makeLink({ body: { assetIds: [photo], ...options } }) }
}

describe('the page of a link', () => {
  test('names its widget, says what is shared, and is not to be found', async () => {
    const { link } = await makeLink({ description: 'Summer <in> "Portugal"', slug: 'summer' })
    for (const address of [`/share/${link.key}`, '/s/summer']) {
      const page = await ask(address)
      expect(page.status).toBe(200)
      expect(page.headers.get('x-robots-tag')).toContain('noindex')
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
      const html = await page.text()
      expect(html).toContain('content="kith-shared-links-visit /widgets/shared-links/visit.js"')
      expect(html).toContain('Summer &#60;in&#62; &#34;Portugal&#34;')
      expect(html).toContain(`${k.url}${address}/picture`)
      expect(Buffer.from(await (await ask(`${address}/picture`)).arrayBuffer())).toEqual(Buffer.from([1, 2, 3]))
    }
    expect(await linksOf(k, 'ada').listLinks()).toMatchObject({ items: [{ visits: 0 }] })
  })

  test('with a password says nothing and shows nothing', async () => {
    const { link } = await makeLink({ description: 'Secret summer', password: 'open sesame' })
    expect(await (await ask(`/share/${link.key}`)).text()).not.toMatch(/Secret summer|og:image|1 photo/)
    expect((await ask(`/share/${link.key}/picture`)).status).toBe(404)
  })

  test('is the same for links that are closed and that never were', async () => {
    const { link } = await makeLink()
    await linksOf(k, 'ada').revokeLink({ params: { id: link.id } })
    const [closed, never] = [await ask(`/share/${link.key}`), await ask('/share/never-was')]
    expect([closed.status, await closed.text()]).toEqual([never.status, await never.text()])
    expect(closed.status).toBe(404)
  })

  test('pictures are seen by a cookie of the visit, by one whose address names it, and by nothing else', async () => {
    const { link, photo } = await makeLink()
    const { token } = await enter(k, { key: link.key })
    const picture = `/api/assets/${photo}/preview`
    const cookie = `kith_visitor.${link.id}=${token}`
    expect((await ask(`${picture}?visitor=${link.id}`, { cookie })).status).toBe(200)
    expect((await ask(picture, { cookie })).status).toBe(401)
    expect((await ask(`${picture}?visitor=${link.id}`)).status).toBe(401)
    const other = await makeLink()
    const both = `${cookie}; kith_visitor.${other.link.id}=${(await enter(k, { key: other.link.key })).token}`
    expect((await ask(`${picture}?visitor=${link.id}`, { cookie: both })).status).toBe(200)
    expect((await ask(`${picture}?visitor=${other.link.id}`, { cookie: both })).status).toBe(404)
    const swapped = `kith_visitor.${other.link.id}=${token}`
    expect((await ask(`${picture}?visitor=${other.link.id}`, { cookie: swapped })).status).toBe(401)
  })

  test('whoever is signed in sees there what visitors see, and what a cookie proves is not written with', async () => {
    const { link, photo } = await makeLink({ metadata: false, upload: true })
    const { token } = await enter(k, { key: link.key })
    const cookie = `kith_visitor.${link.id}=${token}`
    const details = await ask(`/api/assets/${photo}?visitor=${link.id}`, {
      cookie,
      authorization: `Bearer ${k.users.ada.token}`,
    })
    expect(await details.json()).toMatchObject({ details: null, mine: null })
    const form = new FormData()
    form.append('name', 'Mallory')
    const headers = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const written = await fetch(`${k.url}/api/shared-links/uploads?visitor=${link.id}`, {
      method: 'POST',
      body: form,
      headers,
    })
    expect(written.status).toBe(403)
  })
})

describe('on another site', () => {
  const SITE = 'https://blog.example'

  test('pictures have signed addresses, from the sites the link names, until its visitors are thrown out', async () => {
    const { link, photo } = await makeLink({ origins: [SITE], password: 'open sesame' })
    const { token } = await enter(k, { key: link.key, password: 'open sesame' })
    const page = k.as(null, { 'x-kith-visitor': token, origin: SITE })
    const { body } = await page.post('/api/embeds/pictures', { ids: [photo] })
    const { embed, until, signatures } = body as { embed: string; until: number; signatures: string[] }
    expect(embed).not.toBe(token)
    const picture = `/api/assets/${photo}/preview?embed=${embed}&until=${until}&signature=${signatures[0]}`
    expect((await ask(picture, { referer: `${SITE}/summer` })).status).toBe(200)
    expect((await ask(picture, { referer: 'https://evil.example/' })).status).toBe(403)
    expect((await ask(picture.replace(photo, await k.asset(k.users.ada)))).status).toBe(403)
    const elsewhere = k.as(null, { 'x-kith-visitor': token, origin: 'https://evil.example' })
    expect((await elsewhere.post('/api/embeds/pictures', { ids: [photo] })).status).toBe(403)
    await linksOf(k, 'ada').changeLink({ params: { id: link.id }, body: { password: 'another one' } })
    expect((await ask(picture, { referer: `${SITE}/summer` })).status).toBe(403)
  })

  test('the gallery is loaded by one script', async () => {
    const script = await (await ask('/embed/shared-links.js')).text()
    expect(script).toMatch(/widgets\/shared-links\/gallery\.js/)
  })
})

test('its pages are gone with the plugin', async () => {
  const { link } = await makeLink()
  await k.disable(sharedLinks.id)
  expect((await ask(`/share/${link.key}`)).status).toBe(404)
  await k.enable(sharedLinks.id)
})
