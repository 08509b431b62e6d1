import path from 'node:path'
import { plugin } from '@kith/sdk'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jpeg, send } from '../assets/photos.ts'
import { readZip } from '../assets/read-zip.ts'
import { PASSWORD, codeOf, makeAccount, signedIn } from '../auth/accounts.ts'
import { addLibrary, put, tempFolder } from '../libraries/library.ts'
import { walls } from '../live/world.ts'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'diary' } },
})
const diary = kith.define({
  parts: [
    kith.personal('pages', async (userId, { caller }) => [{ of: userId, said: `by ${caller.kind}`, at: new Date(0) }]),
    kith.personal('thoughts', async function* (userId, c) {
      yield { of: userId, photos: (await c.assets.visible('view')).length }
      throw new Error('the rest is torn out')
    }),
  ],
})

let k: TestKith<'ada' | 'cy'>
let bob: TestUser
beforeAll(async () => {
  k = await testKith({ plugins: [walls, diary], users: ['ada', 'cy'] })
})
afterAll(() => k.close())

let n = 0
async function somebody(): Promise<TestUser> {
  const name = `bob${n++}`
  await makeAccount(k, k.users.ada, name)
  return signedIn(k, name)
}

async function exportOf(user: TestUser, headers: Record<string, string> = {}) {
  const answer = await k.as(user, headers).get('/api/export')
  if (!Buffer.isBuffer(answer.body) && !(answer.body instanceof Uint8Array)) throw new Error(`It is ${answer.status}.`)
  const files = readZip(Buffer.from(answer.body))
  const text = (path: string) => files.get(path)?.toString() ?? ''
  return { answer, names: [...files.keys()], files, text, json: (path: string): unknown => JSON.parse(text(path)) }
}

describe('an export', () => {
  it('has the originals by their names, with what is known of each, whatever state they are in', async () => {
    bob = await somebody()
    const [beach, twin, binned] = [await jpeg(31), await jpeg(32), await jpeg(33)]
    const first = await send(k, bob, 'beach.jpg', beach)
    await send(k, bob, 'beach.jpg', twin)
    const trashed = await send(k, bob, 'old.jpg', binned)
    await k.as(bob).patch('/api/assets', { ids: [first], changes: { description: 'Where we swam' } })
    await k.as(bob).post('/api/assets/trash', { ids: [trashed] })
    await send(k, k.users.cy, 'not-his.jpg', await jpeg(34))

    const { answer, files, names, json } = await exportOf(bob)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toMatch(/filename="kith-\d{4}-\d\d-\d\d\.zip"/)
    const photos = names.filter((name) => name.startsWith('photos/')).sort()
    expect(photos).toEqual(['beach (2).jpg', 'beach.jpg', 'old.jpg'].map((name) => `photos/Uploads/2024-05/${name}`))
    const bytes = photos.map((name) => files.get(name)?.toString('base64'))
    expect(bytes.sort()).toEqual([beach, twin, binned].map((one) => one.toString('base64')).sort())
    const Facts = z.array(z.looseObject({ id: z.string(), file: z.string(), metadata: z.looseObject({}) }))
    const facts = Facts.parse(json('assets/Uploads/2024-05.json'))
    expect(facts.find(({ id }) => id === first)).toMatchObject({
      fileName: 'beach.jpg',
      localTime: '2024-05-01 12:00:00',
      edits: { description: 'Where we swam' },
      metadata: { make: 'Kith', description: 'Where we swam' },
    })
    expect(facts.find(({ id }) => id === trashed)?.trashedAt).not.toBeNull()
    expect(files.get(facts.find(({ id }) => id === first)?.file ?? '')).toEqual(beach)
  })

  it('has the account, sessions, favourites, notices and what is shared both ways, and no secrets', async () => {
    const one = await somebody()
    const { cy } = k.users
    const theirs = await k.asset(cy)
    await k.as(one, walls).share({ params: { user: cy.id } })
    await k.as(cy, walls).share({ params: { user: one.id } })
    await k.as(one).put('/api/assets/favorites', { ids: [theirs], favorite: true })
    await k.as(cy, walls).note({ body: { to: [one.id] } })
    const key = await k.as(one).post('/api/auth/keys', { name: 'frame' })
    await k.as(one).put('/api/auth/pin', { pin: '7302', password: PASSWORD })

    const { text, json, files } = await exportOf(one)
    expect(json('account.json')).toMatchObject({ id: one.id, email: one.email, name: one.name, libraries: [] })
    expect(json('sessions.json')).toMatchObject({ sessions: [{ via: 'password' }], apiKeys: [{ name: 'frame' }] })
    expect(json('favourites.json')).toMatchObject([{ id: theirs, mine: false }])
    expect(json('notices.json')).toMatchObject([{ name: 'walls.noted', readAt: null }])
    const library = (id: string) => ({ kind: 'core:library', id })
    expect(json('sharing.json')).toMatchObject({
      given: [{ to: cy.id, of: library(one.id), can: ['view'], grant: 'walls:shares' }],
      received: [{ of: library(cy.id), can: ['view'], grant: 'walls:shares' }],
    })
    expect(text('README.txt')).toContain('Your locked photos are not in here')
    const all = [...files.values()].map(String).join('\n')
    expect(all).not.toContain(one.token)
    expect(all).not.toContain(String(Reflect.get(Object(key.body), 'secret')))
    expect(all).not.toMatch(/\$argon2|\$scrypt|hash/i)
  })

  it('has what plugins keep, and says which could not say all', async () => {
    const one = await somebody()
    const { json, text } = await exportOf(one)
    expect(json('plugins/diary/pages.json')).toEqual([{ of: one.id, said: 'by user', at: '1970-01-01T00:00:00.000Z' }])
    expect(json('plugins/diary/thoughts.json')).toEqual([{ of: one.id, photos: 0 }])
    expect(text('NOT INCLUDED.txt')).toBe('plugins/diary/thoughts.json: the plugin could not say all of it\n')
  })

  it('has locked photos only where they are shown just now', async () => {
    const one = await somebody()
    const photo = await send(k, one, 'secret.jpg', await jpeg(41))
    const film = await k.asset(one, { type: 'video', visibility: 'hidden' })
    await k.knex('core.asset').where({ id: photo }).update({ live_video_id: film })
    await k.as(one).patch('/api/assets', { ids: [photo], changes: { visibility: 'locked' } })
    const before = await exportOf(one)
    const text = [...before.files.values()].map(String).join()
    for (const secret of ['secret.jpg', photo, film]) expect(text).not.toContain(secret)
    await k.as(one).post('/api/auth/unlock', { password: PASSWORD })
    const shown = await exportOf(one)
    expect(shown.names).toContain('photos/Uploads/2024-05/secret.jpg')
    expect([...shown.files.values()].map(String).join()).toContain(film)
    expect(shown.text('README.txt')).toContain('Your locked photos are in here.')
  })

  it('says which file is missing, and goes on', async () => {
    const one = await somebody()
    const gone = await k.asset(one, { takenAt: '2023-02-03T10:00:00Z' })
    await send(k, one, 'here.jpg', await jpeg(42))
    const { text, names, json } = await exportOf(one)
    expect(names).toContain('photos/Uploads/2024-05/here.jpg')
    expect(text('NOT INCLUDED.txt')).toMatch(/2023-02\/.*: /)
    const folder = names.find((name) => /^assets\/.*2023-02\.json$/.test(name))
    expect(json(folder ?? '')).toMatchObject([{ id: gone, file: null }])
  })

  it('says of files in folders where they lie', async () => {
    const anna = await somebody()
    const folder = await tempFolder()
    try {
      await put(folder.path, 'Holidays/Lisbon/tram.jpg', await jpeg(35))
      await addLibrary(k, k.users.ada, anna, [folder.path], { name: 'Disk' })
      const [tram] = z
        .array(z.object({ fileName: z.string(), folder: z.string(), file: z.string() }))
        .parse((await exportOf(anna)).json('assets/Disk/2024-05.json'))
      expect(tram).toEqual({
        fileName: 'tram.jpg',
        folder: path.join(folder.path, 'Holidays/Lisbon'),
        file: 'photos/Disk/2024-05/tram.jpg',
      })
    } finally {
      await folder.remove()
    }
  })

  it('is for oneself only: not for guests, and not for an admin who looks through somebody’s eyes', async () => {
    const one = await somebody()
    expect((await k.as(null).get('/api/export')).status).toBe(401)
    await k.knex('core.session').where({ user_id: one.id }).update({ actor_id: k.users.ada.id })
    const answer = await k.as(one).get('/api/export')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'forbidden'])
  })

  it('is limited, and in the audit log', async () => {
    const one = await somebody()
    for (let i = 0; i < 10; i++) expect((await k.as(one).get('/api/export')).status).toBe(200)
    expect((await k.as(one).get('/api/export')).status).toBe(429)
    const log = JSON.stringify((await k.as(k.users.ada).get(`/api/audit?person=${one.id}&kind=sign-in`)).body)
    expect(log.match(/exported their data/g)).toHaveLength(10)
  })
})
