import { request } from 'node:http'
import { plugin } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gunzipSync } from 'node:zlib'

const kith = plugin({
  package: {
    name: 'kith-plugin-shown',
    version: '1.0.0',
    peerDependencies: { '@kith/sdk': '*' },
    kith: { id: 'shown' },
  },
})
const shown = kith.define({
  widgets: {
    'kith-shown-badge': { title: 'Badge', module: './widgets/badge.js', slot: 'asset.panel', embed: true },
    'kith-shown-page': { title: 'Shown', module: './widgets/page.js', slot: 'navigation.page', icon: 'M5 12h14' },
  },
})

const start = () => testKith({ users: ['ada'], plugins: [shown] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

/** A GET as it goes over the wire: `fetch` would undo compression, and tidy the path up. */
function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(k.url)
    const asking = request({ hostname, port, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asking.once('error', reject)
    asking.end()
  })
}

describe('Kith’s own pages', () => {
  test('are answered at their addresses, with a policy that allows nothing from elsewhere and nothing inline', async () => {
    for (const path of ['/', '/setup', '/photo/1', '/sharing/core:library:1', '/plugins']) {
      const { status, headers, body } = await raw(path)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(String(headers['content-security-policy'])).toContain("default-src 'self'")
      expect(String(headers['content-security-policy'])).not.toContain('unsafe')
      expect(body.toString()).not.toMatch(/<script(?![^>]* src=)|<style|style="|\son\w+="/)
    }
  })

  test('load scripts and styles that browsers may keep for good, and one module whose address stays', async () => {
    const page = (await raw('/')).body.toString()
    const addresses = [...page.matchAll(/(?:src|href)="(\/app\/[^"]+)"/g)].map((found) => found[1] ?? '')
    expect(addresses).toHaveLength(4)
    for (const address of addresses) {
      const { status, headers } = await raw(address)
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    }
    const shared = await raw('/ui/1.js')
    expect(shared.headers).toMatchObject({
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const again = await raw('/ui/1.js', { 'if-none-match': String(shared.headers['etag']) })
    expect([again.status, again.body.length]).toEqual([304, 0])
    const small = await raw('/ui/1.js', { 'accept-encoding': 'gzip' })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(small.body)).toEqual(shared.body)
  })

  test('say in their own words that an address leads nowhere, to programs in JSON', async () => {
    const page = await raw('/nowhere', { accept: 'text/html,*/*;q=0.8' })
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    const program = await raw('/nowhere')
    expect(program.status).toBe(404)
    expect(JSON.parse(program.body.toString())).toMatchObject({ error: { code: 'no_route' } })
  })

  test.each([
    '/app/../index.html',
    '/app/..%2f..%2fcli/main.js',
    '/app/%2e%2e/index.html',
    '/ui/2.js',
    '/widgets/shown/..%2f..%2fpackage.json',
    '/widgets/shown/../../package.json',
    '/widgets/nobody/badge.js',
    '/app/main.js%00.css',
  ])('give nothing away at %s', async (path) => {
    expect((await raw(path)).status).toBe(404)
  })
})

describe('A page of a plugin in the navigation', () => {
  test('is at its id and below, as long as the plugin is enabled', async () => {
    for (const path of ['/shown', '/shown/a/b?c=d'])
      expect(await raw(path)).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    await k.disable('shown')
    expect((await raw('/shown')).status).toBe(404)
    await k.enable('shown')
  })
})

describe('What other sites load of a plugin', () => {
  test('is one script of the widgets that say so, for any origin, as long as the plugin is enabled', async () => {
    const { status, headers, body } = await raw('/embed/shown.js', { origin: 'https://blog.example' })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'text/javascript; charset=utf-8',
    })
    expect(body.toString()).toBe("import '../widgets/shown/badge.js'\n")
    await k.disable('shown')
    expect((await raw('/embed/shown.js')).status).toBe(404)
    await k.enable('shown')
    expect((await raw('/embed/core.js')).body.toString()).toContain('kith-core-photos')
    for (const path of ['/embed/nobody.js', '/embed/shown.js/x', '/embed/..%2fcore.js', '/embed/.js'])
      expect((await raw(path)).status).toBe(404)
  })
})

describe('The list of widgets', () => {
  test('has those of enabled plugins, for who is signed in', async () => {
    const ada = k.as(k.users.ada)
    expect((await ada.get('/api/web/widgets')).body).toMatchObject({
      widgets: [
        {
          plugin: 'shown',
          tag: 'kith-shown-badge',
          slot: 'asset.panel',
          title: 'Badge',
          module: '/widgets/shown/badge.js',
        },
        { tag: 'kith-shown-page', slot: 'navigation.page', icon: 'M5 12h14' },
      ],
    })
    await k.disable('shown')
    expect((await ada.get('/api/web/widgets')).body).toMatchObject({ widgets: [] })
    await k.enable('shown')
    expect((await k.as(null).get('/api/web/widgets')).status).toBe(401)
  })
})
