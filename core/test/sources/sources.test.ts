import { createHash } from 'node:crypto'
import { type TestKith, testKith } from '@kith/sdk/testing'
import exifr from 'exifr'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { codeOf, messageOf } from '../auth/accounts.ts'
import { idOf, lastReport, namesSeen, scanAgain } from '../libraries/library.ts'
import { drawerPlugin } from './drawer-plugin.ts'

const { plugin, drawer } = drawerPlugin()
let k: TestKith<'ada' | 'bob' | 'eve'>
let n = 900
beforeAll(async () => {
  k = await testKith({ plugins: [plugin, shelves], users: ['ada', 'bob', 'eve'] })
})
beforeEach(async () => {
  drawer.files.clear()
  drawer.trouble = drawer.afterwards = drawer.stuck = undefined
  drawer.files.set('2024/Lisbon/a.jpg', await photo())
  drawer.files.set('b.jpg', await photo())
})
afterEach(async () => {
  await k.knex('core.library').delete()
  drawer.opened.length = 0
  drawer.configs.length = 0
})
afterAll(() => k?.close())

const photo = () => jpeg(++n)
const CONFIG = { room: 'attic', key: 'open sesame' }
const add = (more: object = {}) =>
  k.as(k.users.ada).post('/api/libraries', {
    ownerId: k.users.bob.id,
    name: 'Attic',
    source: { type: 'drawer', config: CONFIG },
    ...more,
  })
async function added(more: object = {}): Promise<string> {
  const answer = await add(more)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  await k.runJobs()
  return z.object({ id: z.uuid() }).parse(answer.body).id
}
const scan = (id: string, body = {}) => scanAgain(k, k.users.ada, id, body)
const libraryOf = async (id: string) => (await k.as(k.users.bob).get(`/api/libraries/${id}`)).body
const original = (id: string, headers = {}) => k.as(k.users.bob).get(`/api/assets/${id}/original`, headers)
const thumbnail = async (id: string) => (await k.as(k.users.bob).get(`/api/assets/${id}/thumbnail`)).body
/** Runs the job that looks every few minutes which scans are due. */
async function due(): Promise<void> {
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  await k.knex('core.outbox').insert({ queue: 'system', job: 'core.scan-due', plugin: 'core', input: '{}', options })
  await k.runJobs()
}

describe('adding a library', () => {
  test('a form for each kind of place, for admins', async () => {
    const answer = await k.as(k.users.ada).get('/api/libraries/sources')
    expect(answer.body).toMatchObject([
      { type: 'drawer', title: 'A drawer', form: { required: ['room', 'key'], properties: { key: { secret: true } } } },
    ])
    expect((await k.as(k.users.bob).get('/api/libraries/sources')).status).toBe(403)
  })

  test('its photos are there, in their folders, and the plugin gets what was filled in', async () => {
    const id = await added()
    expect(await lastReport(k, k.users.bob, id)).toMatchObject({ state: 'done', found: 2, added: 2, problems: [] })
    expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
    expect(drawer.configs).toEqual([{ ...CONFIG, rows: 3 }])
    const folders = await k.as(k.users.bob).get(`/api/libraries/${id}/folders`)
    expect(folders.body).toMatchObject([
      { name: '2024', parentId: null, photos: 1 },
      { name: 'Lisbon', photos: 1 },
    ])
    const details = await k.as(k.users.bob).get(`/api/assets/${await idOf(k, 'a.jpg')}`)
    expect(details.body).toMatchObject({ width: 640, details: { fileName: 'a.jpg', exif: { make: 'Kith' } } })
  })

  test('others neither see the library nor its photos', async () => {
    const id = await added()
    expect(await namesSeen(k, k.users.eve)).toEqual([])
    expect((await k.as(k.users.eve).get(`/api/libraries/${id}`)).status).toBe(404)
    expect((await k.as(k.users.eve).get(`/api/assets/${await idOf(k, 'a.jpg')}/original`)).status).toBe(404)
  })

  test('what cannot be added is refused with a reason', async () => {
    const refused = async (more: object) => {
      const answer = await add(more)
      expect(answer.status).toBe(422)
      return `${codeOf(answer)} ${messageOf(answer)}`
    }
    expect(await refused({ source: { type: 'cellar', config: {} } })).toContain('libraries.no_source')
    expect(await refused({ source: { type: 'drawer', config: { room: '' } } })).toMatch(/bad_source[^]*room[^]*key/)
    expect(await refused({ source: { type: 'drawer', config: { ...CONFIG, roof: 1 } } })).toContain('roof')
    expect(await refused({ source: undefined })).toContain('libraries.one_place')
    expect(await refused({ folders: ['/tmp'] })).toContain('libraries.one_place')
    expect(await k.knex('core.library').select('id')).toEqual([])
  })

  test('what is left out of folders is left out here, too', async () => {
    for (const name of ['.hidden/c.jpg', '@eaDir/d.jpg', 'notes.txt', 'Private/deep/e.jpg'])
      drawer.files.set(name, await photo())
    const id = await added({ exclusions: ['Private/**'] })
    expect(await lastReport(k, k.users.bob, id)).toMatchObject({ found: 2, added: 2 })
  })

  test('a name that no file can have is reported, and stops nothing', async () => {
    drawer.files.set('folder/', await photo())
    const id = await added()
    expect(await lastReport(k, k.users.bob, id)).toMatchObject({ added: 2, problems: [{ path: 'folder/' }] })
  })
})

describe('secrets', () => {
  test('are neither shown nor readable in the database, whether the plugin is on or off', async () => {
    const id = await added()
    const shown = { type: 'drawer', title: 'A drawer', config: { room: 'attic', key: null }, problem: null }
    expect(await libraryOf(id)).toMatchObject({ type: 'source', folders: [], watch: false, source: shown })
    await k.disable('drawer')
    const answers = [await libraryOf(id), (await k.as(k.users.ada).get('/api/libraries?all=true')).body]
    await k.enable('drawer')
    expect(JSON.stringify(answers)).not.toContain('sesame')
    expect(JSON.stringify(await k.knex('core.library').select())).not.toContain('sesame')
  })

  test('stay what they were when something else is changed, until another one is said', async () => {
    const id = await added()
    const change = (config: object) => k.as(k.users.ada).patch(`/api/libraries/${id}`, { source: { config } })
    expect((await change({ room: 'cellar' })).status).toBe(204)
    expect((await change({ room: 'cellar', key: null, spare: 'under the mat' })).status).toBe(204)
    expect((await change({ room: 'cellar', key: 'abracadabra' })).status).toBe(204)
    await k.runJobs()
    expect(drawer.configs.at(-1)).toEqual({ room: 'cellar', key: 'abracadabra', spare: 'under the mat', rows: 3 })
    expect(codeOf(await change({ room: 7 }))).toBe('libraries.bad_source')
    const folders = await k.as(k.users.ada).patch(`/api/libraries/${id}`, { folders: ['/tmp'] })
    expect(codeOf(folders)).toBe('libraries.one_place')
  })
})

describe('scanning again', () => {
  test('reads nothing that has the version it had', async () => {
    const id = await added()
    drawer.opened.length = 0
    expect(await scan(id)).toMatchObject({ state: 'done', found: 2, added: 0, changed: 0, missing: 0 })
    expect(drawer.opened).toEqual([])
  })

  test('works on a photo again whose version is another one', async () => {
    const id = await added()
    const b = await idOf(k, 'b.jpg')
    const before = await thumbnail(b)
    drawer.files.set('b.jpg', await photo())
    expect(await scan(id)).toMatchObject({ changed: 1, added: 0, missing: 0 })
    expect(await thumbnail(b)).not.toEqual(before)
    expect((await original(b)).body).toEqual(drawer.files.get('b.jpg'))
    expect(await scan(id)).toMatchObject({ changed: 0 })
  })

  test('hides what is gone and shows it again when it is back', async () => {
    const id = await added()
    const bytes = await photo()
    drawer.files.set('c.jpg', bytes)
    await scan(id)
    drawer.files.delete('c.jpg')
    expect(await scan(id)).toMatchObject({ missing: 1 })
    expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
    drawer.files.set('c.jpg', bytes)
    drawer.opened.length = 0
    expect(await scan(id)).toMatchObject({ returned: 1, added: 0, changed: 0 })
    expect(drawer.opened).toEqual([])
    expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  })

  test('knows a photo that was moved by its content, and reads only what may be it', async () => {
    const id = await added()
    const b = await idOf(k, 'b.jpg')
    drawer.files.set('2025/other.jpg', drawer.files.get('b.jpg') ?? Buffer.of())
    drawer.files.set('larger.jpg', Buffer.concat([await photo(), Buffer.alloc(999)]))
    drawer.files.delete('b.jpg')
    expect(await scan(id)).toMatchObject({ moved: 1, added: 1, missing: 1 })
    expect(await idOf(k, 'other.jpg')).toBe(b)
    expect((await original(b)).status).toBe(200)
    expect(await scan(id)).toMatchObject({ added: 0, changed: 0, missing: 0 })
  })

  test('does not believe that all photos are gone, unless told so', async () => {
    const id = await added()
    drawer.files.clear()
    const report = await scan(id)
    expect(report).toMatchObject({ state: 'failed', missing: 0 })
    expect(report.error).toContain('empty all of a sudden')
    expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
    expect(await scan(id, { emptied: true })).toMatchObject({ state: 'done', missing: 2 })
    expect(await namesSeen(k, k.users.bob)).toEqual([])
  })

  test('a file that cannot be opened fails alone, and is tried again with the next scan', async () => {
    drawer.stuck = 'b.jpg'
    const id = await added()
    const failed = await k.as(k.users.bob).get(`/api/libraries/${id}/failed`)
    expect(failed.body).toMatchObject([{ path: '/b.jpg', error: expect.stringContaining('It is stuck') }])
    expect(await libraryOf(id)).toMatchObject({ offlineSince: null, photos: 1, failed: 1 })
    drawer.stuck = undefined
    await scan(id)
    expect(await libraryOf(id)).toMatchObject({ photos: 2, failed: 0 })
  })

  test('a file that is no photo is reported, and can be tried again', async () => {
    drawer.files.set('c.jpg', Buffer.from('not a photo'))
    const id = await added()
    expect(await libraryOf(id)).toMatchObject({ photos: 2, skipped: 1 })
    drawer.files.set('c.jpg', await photo())
    const retried = await k.as(k.users.bob).post(`/api/libraries/${id}/failed/retry`)
    expect(retried.body).toEqual({ count: 1 })
    await k.runJobs()
    expect(await libraryOf(id)).toMatchObject({ photos: 3, skipped: 0 })
  })

  test('a photo that is deleted for good does not come back', async () => {
    const id = await added()
    await k.as(k.users.bob).post('/api/assets/trash', { ids: [await idOf(k, 'b.jpg')] })
    expect((await k.as(k.users.bob).delete('/api/assets/trash')).status).toBeLessThan(300)
    await k.runJobs()
    drawer.opened.length = 0
    expect(await scan(id)).toMatchObject({ added: 0, changed: 0 })
    expect(drawer.opened).toEqual([])
    expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg'])
  })
})

describe('originals', () => {
  test('come from the place: whole, in parts, and as a ZIP', async () => {
    await added()
    const [a, bytes] = [await idOf(k, 'a.jpg'), drawer.files.get('2024/Lisbon/a.jpg') ?? Buffer.of()]
    expect((await original(a)).body).toEqual(bytes)
    const part = await original(a, { range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`)
    expect(part.body).toEqual(bytes.subarray(10, 20))
    const zip = await k.as(k.users.bob).post('/api/assets/zip', { ids: [a, await idOf(k, 'b.jpg')] })
    expect(readZip(z.instanceof(Buffer).parse(zip.body))).toEqual(
      new Map([
        ['a.jpg', bytes],
        ['b.jpg', drawer.files.get('b.jpg')],
      ]),
    )
  })

  test('come without their places, where these are not to be known', async () => {
    await added()
    await shelvesOf(k).share(k.users.bob, k.users.eve, { caps: ['view', 'details', 'download'] })
    const answer = await k.as(k.users.eve).get(`/api/assets/${await idOf(k, 'a.jpg')}/original`)
    expect(answer.status).toBe(200)
    expect(await exifr.gps(z.instanceof(Buffer).parse(answer.body))).toBeUndefined()
  })
})

describe('a place that cannot be read', () => {
  test('hides nothing, says why, and is found again when it is back', async () => {
    const id = await added()
    drawer.files.set('c.jpg', await photo())
    drawer.trouble = 'The door is locked'
    const report = await scan(id)
    expect(report).toMatchObject({ state: 'failed', missing: 0, added: 0 })
    expect(report.error).toBe('A drawer cannot be read: The door is locked. Its photos are kept as they were.')
    expect(await libraryOf(id)).toMatchObject({ offlineSince: expect.any(String), photos: 2 })
    await due()
    expect(await libraryOf(id)).toMatchObject({ offlineSince: expect.any(String) })
    const a = await idOf(k, 'a.jpg')
    expect(await original(a)).toMatchObject({ status: 503, body: { error: { code: 'original_unavailable' } } })
    expect(JSON.stringify((await original(a)).body)).not.toContain('door')
    expect((await thumbnail(a)) instanceof Buffer).toBe(true)
    drawer.trouble = undefined
    await due()
    expect(await libraryOf(id)).toMatchObject({ offlineSince: null, photos: 3 })
    expect((await original(a)).status).toBe(200)
  })

  test('listed to its middle hides nothing either', async () => {
    const id = await added()
    drawer.files.delete('b.jpg')
    drawer.afterwards = () => {
      throw new Error('The light went out.')
    }
    expect(await scan(id)).toMatchObject({ state: 'failed', missing: 0 })
    expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
  })

  test('has its photos wait when it goes away while they are worked on', async () => {
    const id = await added()
    drawer.files.set('c.jpg', await photo())
    drawer.files.set('b.jpg', await photo())
    drawer.afterwards = () => (drawer.trouble = 'The door is locked')
    expect(await scan(id)).toMatchObject({ state: 'done', added: 1, changed: 1 })
    expect(await libraryOf(id)).toMatchObject({ offlineSince: expect.any(String), photos: 2, failed: 0 })
    drawer.afterwards = drawer.trouble = undefined
    await due()
    expect(await libraryOf(id)).toMatchObject({ offlineSince: null, photos: 3, failed: 0 })
    const bytes = await original(await idOf(k, 'b.jpg'))
    expect(bytes.body).toEqual(drawer.files.get('b.jpg'))
    expect(bytes.headers.get('etag')).toContain(
      createHash('sha256')
        .update(drawer.files.get('b.jpg') ?? '')
        .digest('base64url'),
    )
  })

  test('says so while its plugin is off, and shows what it has', async () => {
    const id = await added()
    const a = await idOf(k, 'a.jpg')
    await k.disable('drawer')
    const off = await original(a)
    const zip = await k.as(k.users.bob).post('/api/assets/zip', { ids: [a] })
    const view = await libraryOf(id)
    const report = await scan(id)
    const offline = await libraryOf(id)
    const pictures = await thumbnail(a)
    await k.enable('drawer')
    expect(off).toMatchObject({ status: 503, body: { error: { code: 'original_unavailable' } } })
    expect(messageOf(off)).toContain('The plugin that reads this library is off.')
    expect(readZip(z.instanceof(Buffer).parse(zip.body)).get('NOT INCLUDED.txt')?.toString()).toContain('is off')
    expect(view).toMatchObject({ source: { problem: expect.stringContaining('is off') } })
    expect(report).toMatchObject({ state: 'failed', error: expect.stringContaining('is off'), missing: 0 })
    expect(offline).toMatchObject({ offlineSince: expect.any(String), photos: 2 })
    expect(pictures instanceof Buffer).toBe(true)
    await due()
    expect(await libraryOf(id)).toMatchObject({ offlineSince: null, source: { problem: null } })
    expect((await original(a)).status).toBe(200)
  })
})

test('a library is removed with its photos, and the place stays as it is', async () => {
  const id = await added()
  expect((await k.as(k.users.ada).delete(`/api/libraries/${id}`)).status).toBe(204)
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).status).toBe(404)
  expect((await k.as(k.users.ada).post(`/api/libraries/${id}/scan`)).status).toBe(404)
  await k.runJobs()
  expect(await k.knex('core.asset').select('id')).toEqual([])
  expect(await k.knex('core.library').select('id')).toEqual([])
  expect(drawer.files.size).toBe(2)
})
