import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type World, codeOf, enter, linksOf, shown, startWorld } from './links-world.ts'

let k: World
beforeAll(async () => {
  k = await startWorld()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('shared_links.link').delete()
  await k.knex('core.asset').delete()
})

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const open = (by: object) => k.as(null).post('/api/shared-links/enter', by)

async function makeLink(options: object = {}) {
  const photo = await k.asset(k.users.ada)
  const link = await linksOf(k, 'ada').makeLink({ body: { assetIds: [photo], ...options } })
  return { link, photo, params: { id: link.id } }
}

describe('a password', () => {
  test('guards everything behind the link, and not only its page', async () => {
    const { link, photo } = await makeLink({ password: 'open sesame' })
    expect(codeOf(await open({ key: link.key }))).toBe('shared-links.password_needed')
    expect(codeOf(await open({ key: link.key, password: 'no idea' }))).toBe('shared-links.wrong_password')
    const paths = [
      `/api/assets/${photo}`,
      `/api/assets/${photo}/thumbnail`,
      `/api/assets/${photo}/preview`,
      `/api/assets/${photo}/original`,
      `/api/assets/${photo}/video`,
      `/api/assets/zip?in=shared-links:selection:${link.id}`,
      `/api/timeline/months?in=shared-links:selection:${link.id}`,
      `/api/sets/shared-links:selection:${link.id}`,
      '/api/shared-links/visited',
    ]
    for (const credential of ['x-kith-visitor', 'x-kith-link', 'authorization', 'x-api-key']) {
      const value = credential === 'authorization' ? `Bearer ${link.key}` : (link.key ?? '')
      const bare = k.as(null, { [credential]: value })
      for (const path of paths) {
        expect((await bare.get(path)).status, `${path} with ${credential}`).toBe(401)
        expect((await bare.get(`${path}${path.includes('?') ? '&' : '?'}key=${link.key}`)).status).toBe(401)
      }
    }
    const { guest } = await enter(k, { key: link.key, password: 'open sesame' })
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(200)
  })

  test('is never readable again, and its change throws visitors out', async () => {
    const { link, params, photo } = await makeLink({ password: 'open sesame' })
    const { guest } = await enter(k, { key: link.key, password: 'open sesame' })
    const changed = await linksOf(k, 'ada').changeLink({ params, body: { password: 'another one' } })
    expect(JSON.stringify([link, changed, await k.knex('shared_links.link')])).not.toMatch(/sesame|another one/)
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(401)
    expect(codeOf(await open({ key: link.key, password: 'open sesame' }))).toBe('shared-links.wrong_password')
    await linksOf(k, 'ada').changeLink({ params, body: { password: null } })
    expect((await open({ key: link.key })).status).toBe(200)
  })

  test('cannot be tried a hundred times, and right ones do not count', async () => {
    const { link } = await makeLink({ password: 'open sesame' })
    for (let n = 0; n < 3; n++) await enter(k, { key: link.key, password: 'open sesame' })
    const codes = new Set<string>()
    const guess = async (n: number) => codes.add(codeOf(await open({ key: link.key, password: `guess ${n}` })))
    for (let n = 0; n < 100; n += 10) await Promise.all(Array.from({ length: 10 }, (_, i) => guess(n + i)))
    expect([...codes]).toEqual(['shared-links.wrong_password', 'too_many'])
    expect(codeOf(await open({ key: link.key, password: 'open sesame' }))).toBe('too_many')
  })

  test('that others try out from many addresses still lets those in who know it', async () => {
    const { link } = await makeLink({ password: 'open sesame' })
    const from = (n: number, password: string) => openFrom(`127.0.9.${n}`, { key: link.key, password })
    for (let n = 1; n <= 6; n++) {
      const guesses = await Promise.all(Array.from({ length: 60 }, (_, i) => from(n, `guess ${i}`)))
      expect(new Set(guesses)).toEqual(new Set(n < 6 ? [403] : [403, 429]))
    }
    expect(await from(6, 'open sesame')).toBe(429)
    expect(await from(7, 'open sesame')).toBe(200)
  }, 60_000)
})

/** The status that somebody at another address is answered. */
const openFrom = (localAddress: string, body: object) =>
  new Promise<number>((resolve, reject) => {
    const headers = { 'content-type': 'application/json' }
    const options = { method: 'POST', localAddress, headers, agent: false }
    const asking = request(new URL('/api/shared-links/enter', k.url), options, (answer) => {
      text(answer).then(() => resolve(answer.statusCode ?? 0), reject)
    })
    asking.once('error', reject).end(JSON.stringify(body))
  })

describe('options', () => {
  test('defaults are to look and download, and not to add', async () => {
    const { link } = await makeLink()
    const expected = { download: true, metadata: true, upload: false, endsAt: null, password: false, slug: null }
    expect(link).toMatchObject({ ...expected, viewLimit: null, origins: [], visits: 0, downloads: 0 })
  })

  test('changing one never changes another', async () => {
    const everything = {
      description: 'Summer',
      slug: 'summer-24',
      startsAt: inHours(-1),
      endsAt: inHours(48),
      password: 'open sesame',
      download: false,
      metadata: false,
      viewLimit: 7,
      upload: true,
      approve: false,
      uploadMost: 5,
      uploadBytes: 1000,
      uploadTypes: ['image'],
      origins: ['https://blog.example'],
    } as const
    const { link, params } = await makeLink(everything)
    const changes = {
      description: 'Winter',
      slug: null,
      startsAt: null,
      endsAt: inHours(24),
      password: null,
      download: true,
      metadata: true,
      viewLimit: null,
      upload: false,
      approve: true,
      uploadMost: null,
      uploadBytes: null,
      uploadTypes: ['video'],
      origins: [],
    } as const
    let before: Record<string, unknown> = { ...link }
    for (const [option, value] of Object.entries(changes)) {
      const after = { ...(await linksOf(k, 'ada').changeLink({ params, body: { [option]: value } })) }
      const { [option]: _, ...restBefore } = before
      const { [option]: now, ...restAfter } = after as Record<string, unknown>
      expect(restAfter).toEqual(restBefore)
      expect(option === 'password' ? now : JSON.parse(JSON.stringify(now))).toEqual(
        option === 'password' ? false : value,
      )
      before = after
    }
    expect(await linksOf(k, 'ada').changeLink({ params, body: {} })).toEqual(before)
  })

  test('a slug opens the same link; a taken or impossible one is refused and leaves nothing', async () => {
    const { link, photo } = await makeLink({ slug: 'our-wedding' })
    const { guest, set } = await enter(k, { slug: 'our-wedding' })
    expect(await shown(guest, set)).toEqual([photo])
    await expect(makeLink({ slug: 'our-wedding' })).rejects.toThrow('409 shared-links.slug_taken')
    const { params } = await makeLink()
    const taken = linksOf(k, 'ada').changeLink({ params, body: { slug: 'our-wedding', download: false } })
    await expect(taken).rejects.toThrow('409 shared-links.slug_taken')
    expect(await linksOf(k, 'ada').showLink({ params })).toMatchObject({ slug: null, download: true })
    for (const slug of ['ab', 'Wedding', 'a b c', 'ä-b-c', 'x'.repeat(65), ''])
      await expect(makeLink({ slug })).rejects.toThrow('400')
    expect((await linksOf(k, 'ada').listLinks()).items.map((one) => one.id)).toEqual([params.id, link.id])
  })

  test('nonsense is refused with a sentence', async () => {
    const nonsense = [
      { endsAt: inHours(-1) },
      { startsAt: inHours(5), endsAt: inHours(4) },
      { viewLimit: 0 },
      { viewLimit: 1.5 },
      { password: 'abc' },
      { password: 'x'.repeat(201) },
      { uploadMost: 0 },
      { uploadBytes: -1 },
      { uploadTypes: [] },
      { uploadTypes: ['program'] },
      { origins: ['blog.example'] },
      { origins: ['https://blog.example/page'] },
      { description: 'x'.repeat(1001) },
    ]
    for (const options of nonsense) await expect(makeLink(options), JSON.stringify(options)).rejects.toThrow('400')
    expect((await linksOf(k, 'ada').listLinks()).items).toEqual([])
  })

  test('a link is closed before it begins and after its end, and its maker is told why', async () => {
    const early = await makeLink({ startsAt: inHours(1), endsAt: inHours(2) })
    expect(early.link).toMatchObject({ state: 'early', photos: 1 })
    expect(codeOf(await open({ key: early.link.key }))).toBe('shared-links.closed')
    const { link, photo, params } = await makeLink({ endsAt: inHours(1) })
    const { guest } = await enter(k, { key: link.key })
    await k.knex('shared_links.link').where({ id: link.id }).update({ ends_at: new Date() })
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(404)
    const [unknown, over] = [await open({ key: 'no-such-key' }), await open({ key: link.key })]
    expect([over.status, over.body]).toEqual([
      unknown.status,
      { error: { ...(unknown.body as { error: object }).error, requestId: expect.anything() } },
    ])
    const mine = await k.as(k.users.ada).post('/api/shared-links/enter', { key: link.key })
    expect(mine).toMatchObject({ status: 410, body: { error: { code: 'shared-links.yours_closed' } } })
    expect(JSON.stringify(mine.body)).toContain('over')
    expect(await linksOf(k, 'ada').showLink({ params })).toMatchObject({ state: 'over' })
  })

  test('a link opens as often as it may, not once more, and those inside stay', async () => {
    const { link, photo } = await makeLink({ viewLimit: 2 })
    const { guest } = await enter(k, { key: link.key })
    const both = await Promise.all([open({ key: link.key }), open({ key: link.key })])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 404])
    expect(codeOf(await open({ key: link.key }))).toBe('shared-links.closed')
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(200)
    expect((await linksOf(k, 'ada').listLinks()).items).toMatchObject([{ state: 'used_up', visits: 2 }])
  })

  test('without download there are no originals', async () => {
    const { link, photo } = await makeLink({ download: false })
    const { guest, set } = await enter(k, { key: link.key })
    expect((await guest.get(`/api/assets/${photo}/original`)).status).toBe(403)
    expect((await guest.post('/api/assets/zip', { ids: [photo] })).status).toBe(403)
    expect((await guest.get(`/api/assets/${photo}`)).body).toMatchObject({ can: ['view', 'details', 'places'] })
    expect(await shown(guest, set)).toEqual([photo])
  })

  test('from pages of other sites a link works where it says, and nowhere else', async () => {
    const { link, photo } = await makeLink({ origins: ['https://blog.example'] })
    const { token } = await enter(k, { key: link.key })
    const from = (origin: string) => k.as(null, { 'x-kith-visitor': token, origin }).get(`/api/assets/${photo}`)
    expect((await from('https://blog.example')).status).toBe(200)
    expect(codeOf(await from('https://evil.example'))).toBe('wrong_origin')
  })
})

describe('closing', () => {
  test('a revoked link lets nobody in and throws out who is inside, and stays in the list', async () => {
    const { link, photo, params } = await makeLink()
    const { guest } = await enter(k, { key: link.key })
    await linksOf(k, 'ada').revokeLink({ params })
    expect((await guest.get(`/api/assets/${photo}`)).status).toBe(401)
    expect(codeOf(await open({ key: link.key }))).toBe('shared-links.closed')
    expect((await linksOf(k, 'ada').listLinks()).items).toMatchObject([{ id: link.id, state: 'revoked' }])
    await linksOf(k, 'ada').deleteLink({ params })
    expect((await linksOf(k, 'ada').listLinks()).items).toEqual([])
  })

  test('all of one’s links are closed at once, and nobody else’s', async () => {
    await makeLink()
    await makeLink()
    const bobs = await linksOf(k, 'bob').makeLink({ body: { assetIds: [await k.asset(k.users.bob)] } })
    expect(await linksOf(k, 'ada').revokeAll()).toEqual({ revoked: 2 })
    expect((await linksOf(k, 'ada').listLinks()).items.map((link) => link.state)).toEqual(['revoked', 'revoked'])
    expect((await open({ key: bobs.key })).status).toBe(200)
  })

  test('links of others are not there; an administrator sees that they are, not what, and closes them', async () => {
    const link = await linksOf(k, 'bob').makeLink({
      body: { assetIds: [await k.asset(k.users.bob)], description: 'Private' },
    })
    const params = { id: link.id }
    await expect(linksOf(k, 'ada').showLink({ params })).rejects.toThrow('404')
    await expect(linksOf(k, 'ada').changeLink({ params, body: { download: false } })).rejects.toThrow('404')
    await expect(linksOf(k, 'ada').revokeLink({ params })).rejects.toThrow('404')
    await expect(linksOf(k, 'ada').deleteLink({ params })).rejects.toThrow('404')
    await expect(linksOf(k, 'bob').listAllLinks()).rejects.toThrow('403')
    const { items } = await linksOf(k, 'ada').listAllLinks()
    expect(items).toMatchObject([{ id: link.id, maker: { name: 'bob' }, state: 'open' }])
    expect(JSON.stringify(items)).not.toMatch(/Private/)
    expect(JSON.stringify(items)).not.toContain(link.key)
    await linksOf(k, 'ada').revokeAny({ params })
    expect(codeOf(await open({ key: link.key }))).toBe('shared-links.closed')
  })
})

describe('insight', () => {
  test('visits and downloads are counted, the maker’s own are not, and no address is kept', async () => {
    const { link, photo } = await makeLink()
    const { guest } = await enter(k, { key: link.key })
    await k.as(k.users.ada).post('/api/shared-links/enter', { key: link.key })
    await guest.post('/api/assets/zip', { ids: [photo] })
    await k.runJobs()
    await k.runJobsAgain()
    const { items } = await linksOf(k, 'ada').listLinks()
    expect(items).toMatchObject([{ visits: 1, downloads: 1, lastSeenAt: expect.any(Date) }])
    const kept = [await k.knex('shared_links.count'), await k.knex('shared_links.download'), await k.knex('core.visit')]
    expect(JSON.stringify(kept)).not.toMatch(/127\.0\.0\.1|::1/)
  })

  test('the key is told to its maker, and kept nowhere in clear', async () => {
    const { link } = await makeLink()
    expect(link.key).toMatch(/^[\w-]{43}$/)
    expect((await linksOf(k, 'ada').listLinks()).items[0]?.key).toBe(link.key)
    expect(JSON.stringify(await k.knex('shared_links.link'))).not.toContain(link.key)
  })
})

describe('what the administrator allows', () => {
  test('new links end after the default, and none is good for longer than the most', async () => {
    const settings = (value: object) => k.as(k.users.ada).put('/api/plugins/shared-links/settings', value)
    expect((await settings({ defaultDays: 7, mostDays: 30 })).status).toBeLessThan(300)
    const { link, params } = await makeLink()
    expect(link.endsAt?.getTime()).toBeGreaterThan(Date.now() + 6.9 * 24 * HOUR)
    await expect(makeLink({ endsAt: null })).rejects.toThrow('too_long')
    await expect(makeLink({ endsAt: inHours(31 * 24) })).rejects.toThrow('too_long')
    await expect(linksOf(k, 'ada').changeLink({ params, body: { endsAt: null } })).rejects.toThrow('too_long')
    await linksOf(k, 'ada').changeLink({ params, body: { description: 'still fine', endsAt: inHours(29 * 24) } })
    await settings({})
  })
})
