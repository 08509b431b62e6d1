import { plugin } from '@kith/sdk'
import { type TestKith, testKith } from '@kith/sdk/testing'
import openapiTS from 'openapi-typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'notes' } },
})
const never = async (): Promise<never> => Promise.reject(new Error('never called'))
const notes = kith.define({
  routes: {
    listNotes: kith.get('/', { returns: z.array(z.string()) }, never),
  },
})

const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [notes], users: ['ada'] })
})
afterAll(() => k.close())

const nobody = () => k.as(null)
const read = async () => {
  const { body, headers } = await nobody().get('/api/openapi.json')
  return { document: Document.parse(body), etag: headers.get('etag') ?? '' }
}

describe('GET /api/openapi.json', () => {
  it('is the document of core and of the plugins that are enabled now', async () => {
    const before = await read()
    expect(before.document.paths).toHaveProperty(['/api/auth/me'])
    expect(before.document.paths).toHaveProperty(['/api/notes', 'get'])
    await k.disable('notes')
    const after = await read()
    expect(after.document.paths).not.toHaveProperty(['/api/notes'])
    expect(after.etag).not.toBe(before.etag)
    await k.enable('notes')
  })

  it('costs nothing to who has it already', async () => {
    const { etag } = await read()
    expect((await nobody().get('/api/openapi.json', { 'if-none-match': etag })).status).toBe(304)
  })

  it('is valid, as tools that read it see it', async () => {
    const { document } = await read()
    await expect(openapiTS(JSON.stringify(document), { silent: true })).resolves.not.toHaveLength(0)
  })
})

describe('GET /api/docs', () => {
  it('is a page that needs no other host and no script of its own', async () => {
    const { body, headers } = await nobody().get('/api/docs')
    const page = z.string().parse(body)
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => String(address))
    expect(addresses.filter((address) => /^(\w+:|\/)/.test(address))).toEqual([])
    expect(page).not.toMatch(/<script>| on\w+=/)
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    for (const address of addresses) {
      const file = await fetch(new URL(address, `${k.url}/api/docs`))
      expect([address, file.status, (await file.arrayBuffer()).byteLength > 50]).toEqual([address, 200, true])
      expect(file.headers.get('content-type')).toMatch(/^(text\/(css|javascript)|image\/png)/)
    }
  })

  it('has these files and no others', async () => {
    for (const name of ['package.json', '..%2f..%2fpackage.json', 'swagger-ui.css.map'])
      expect((await nobody().get(`/api/docs/${name}`)).status).toBe(404)
  })
})
