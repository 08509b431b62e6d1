import { fileURLToPath } from 'node:url'
import { forgetAuditJob } from '#core/audit/forget-audit.js'
import { plugin, reply } from '@kith/sdk'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeAccount, signIn, signedIn } from '../auth/accounts.ts'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'gifts' } },
})
const gave = kith.event('gave', z.object({ to: z.uuid() }), {
  audit: true,
  says: ({ to }, { by, user }) => ({
    en: `${by} gave ${user(to)} a photo.`,
    de: `${by} hat ${user(to)} ein Foto geschenkt.`,
  }),
})
const took = kith.event('took', z.object({ from: z.uuid() }), { audit: true })
const gifts = kith.define({
  parts: [gave, took],
  routes: {
    give: kith.post('/', { body: z.object({ to: z.uuid() }), returns: reply.none }, (c) => c.emit(gave, c.body)),
    take: kith.post('/take', { body: z.object({ from: z.uuid() }), returns: reply.none }, (c) => c.emit(took, c.body)),
  },
})

const Page = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      byId: z.string().nullable(),
      text: z.string(),
      address: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})

let k: TestKith<'ada' | 'bob' | 'eve'>
beforeAll(async () => {
  k = await testKith({ plugins: [gifts], users: ['ada', 'bob', 'eve'] })
})
afterAll(() => k.close())

const log = async (query = '') => Page.parse((await k.as(k.users.ada).get(`/api/audit${query}`)).body)
const texts = async (query = '') => (await log(query)).items.map(({ text }) => text)
const as = (user: TestUser) => k.as(user)

test('it says who did what, and from where, newest first', async () => {
  const cy = await makeAccount(k, k.users.ada, 'cy')
  await signedIn(k, 'cy')
  await signIn(k, 'cy', 'not the password')
  await signIn(k, 'nobody', 'not the password')
  await as(k.users.ada).patch(`/api/users/${cy}`, { quotaBytes: 5 })
  const { items } = await log('?limit=5')
  expect(items.map(({ text, kind }) => [text, kind])).toEqual([
    ['Ada changed the account of cy: quotaBytes.', 'admin'],
    ['Somebody tried to sign in with an e-mail that has no account.', 'sign-in'],
    ['Somebody tried to sign in as cy.', 'sign-in'],
    ['Cy signed in.', 'sign-in'],
    ['Ada made the account of cy.', 'admin'],
  ])
  expect(new Set(items.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']))
  expect(items[0]?.byId).toBe(k.users.ada.id)
})

test('plugins’ changes of what is shared are in it, in their words, or by name without', async () => {
  await as(k.users.bob).post('/api/gifts', { to: k.users.eve.id })
  await as(k.users.eve).post('/api/gifts/take', { from: k.users.bob.id })
  expect(await texts('?kind=sharing')).toEqual(['eve: gifts.took', 'Bob gave eve a photo.'])
  await k.disable('gifts')
  expect(await texts('?kind=sharing')).toEqual(['eve: gifts.took', 'bob: gifts.gave'])
  await k.enable('gifts')
})

test('it speaks the language of who reads it', async () => {
  await as(k.users.bob).post('/api/gifts', { to: k.users.eve.id })
  await as(k.users.ada).patch('/api/auth/me', { locale: 'de' })
  const [given] = await texts('?kind=sharing&limit=1')
  expect(given).toBe('Bob hat eve ein Foto geschenkt.')
  expect(await texts('?kind=sign-in&limit=500')).toContain('Cy hat sich angemeldet.')
  await as(k.users.ada).patch('/api/auth/me', { locale: 'en' })
  expect(await texts('?kind=sign-in&limit=500')).toContain('Cy signed in.')
})

test('it can be of one person, doing or done to, and of one kind', async () => {
  await as(k.users.ada).post(`/api/users/${k.users.eve.id}/disable`)
  await as(k.users.ada).post(`/api/users/${k.users.eve.id}/restore`)
  expect(await texts(`?person=${k.users.eve.id}&kind=admin`)).toEqual([
    'Ada restored the account of eve.',
    'Ada disabled the account of eve.',
  ])
  expect(await texts(`?person=${k.users.bob.id}&kind=sign-in`)).toEqual([])
  expect((await as(k.users.ada).get('/api/audit?kind=weather')).status).toBe(400)
  expect((await as(k.users.ada).get('/api/audit?person=eve')).status).toBe(400)
})

test('it comes in pages', async () => {
  const whole = await texts()
  const first = await log('?limit=2')
  const second = await log(`?limit=500&cursor=${first.next}`)
  expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(whole)
  expect(second.next).toBeNull()
})

test('it is for admins', async () => {
  expect((await k.as(null).get('/api/audit')).status).toBe(401)
  expect((await as(k.users.eve).get('/api/audit')).status).toBe(401)
  expect((await as(k.users.bob).get('/api/audit')).status).toBe(403)
  expect((await as(k.users.bob).put('/api/audit/settings', { keepDays: 1 })).status).toBe(403)
})

test('plugins, libraries and settings of the server are in it', async () => {
  await as(k.users.ada).post('/api/plugins/gifts/disable', {})
  await as(k.users.ada).post('/api/plugins/gifts/enable', {})
  await as(k.users.ada).put('/api/plugins/gifts/settings', {})
  await as(k.users.ada).put('/api/audit/settings', { keepDays: 30 })
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const made = await as(k.users.ada).post('/api/libraries', {
    ownerId: k.users.bob.id,
    name: 'Walks',
    folders: [folder],
    watch: false,
  })
  const { id } = z.object({ id: z.string() }).parse(made.body)
  await as(k.users.ada).patch(`/api/libraries/${id}`, { name: 'Long walks' })
  await as(k.users.ada).delete(`/api/libraries/${id}`)
  expect((await texts('?limit=7')).reverse()).toEqual([
    'Ada switched the plugin gifts off.',
    'Ada switched the plugin gifts on.',
    'Ada changed the settings of the plugin gifts.',
    'Ada changed the server’s settings: audit.',
    'Ada added a library of bob.',
    'Ada changed a library of bob: name.',
    'Ada removed a library of bob.',
  ])
})

test('what is older than an admin wants it is forgotten, and nothing else', async () => {
  await k.knex('core.event').insert({
    name: 'core.user_created',
    payload: JSON.stringify({ userId: k.users.bob.id }),
    audit: true,
    at: new Date(Date.now() - 40 * 86_400_000),
  })
  const all = (await texts('?limit=500')).length
  // Only its name is used: the job itself is the server's.
  const job = forgetAuditJob({} as never)
  await as(k.users.ada).put('/api/audit/settings', { keepDays: 0 })
  await k.run(job, {})
  expect((await texts('?limit=500')).length).toBe(all + 1)
  await as(k.users.ada).put('/api/audit/settings', { keepDays: 30 })
  await k.run(job, {})
  expect((await texts('?limit=500')).length).toBe(all + 1)
})

test('who deleted their account is not named any more', async () => {
  const dan = await makeAccount(k, k.users.ada, 'dan')
  await as(k.users.ada).delete(`/api/users/${dan}`)
  await k.runJobs()
  expect(await texts(`?person=${dan}`)).toContain('Ada made the account of somebody whose account is deleted.')
})

test('signing out and ending a session elsewhere are in it', async () => {
  await makeAccount(k, k.users.ada, 'fay')
  const there = await signedIn(k, 'fay')
  const here = await signedIn(k, 'fay')
  const sessions = z.array(z.object({ id: z.string(), current: z.boolean() }))
  const listed = sessions.parse((await as(here).get('/api/auth/sessions')).body)
  await as(here).delete(`/api/auth/sessions/${listed.find(({ current }) => !current)?.id}`)
  expect((await as(there).get('/api/auth/me')).status).toBe(401)
  await as(here).post('/api/auth/sign-out')
  expect(await texts(`?person=${here.id}&kind=sign-in&limit=2`)).toEqual([
    'Fay signed out.',
    'Fay was signed out somewhere.',
  ])
})
