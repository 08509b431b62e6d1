import { plugin, reply } from '@kith/sdk'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { jpeg, send } from '../assets/photos.ts'
import { codeOf, makeAccount, signIn, signedIn } from '../auth/accounts.ts'
import { openPage } from '../live/open-page.ts'
import { walls } from '../live/world.ts'
import { mailServer } from '../mail/mail-server.ts'
import { placeOf, tusOf } from '../resumable/tus.ts'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'bells' } },
})
const rang = kith.notice('rang', z.object({}), { label: 'Bells', text: () => 'A bell.', link: () => '/', push: true })
const bells = kith.define({
  parts: [rang],
  routes: {
    ring: kith.post('/:to', { params: { to: z.uuid() }, returns: reply.none }, (c) =>
      c.notify(rang, [c.params.to], {}),
    ),
  },
})

let k: TestKith<'ada' | 'cy'>
/** Who leaves: an account as people have one, with a password. */
let bob: TestUser
beforeEach(async () => {
  k = await testKith({ plugins: [walls, bells], users: ['ada', 'cy'] })
  await makeAccount(k, k.users.ada, 'bob')
  bob = await signedIn(k, 'bob')
})
afterEach(() => k.close())

const admin = () => k.as(k.users.ada)
const Key = z.object({ secret: z.string() })
const keyOf = async (user: TestUser) =>
  Key.parse((await k.as(user).post('/api/auth/keys', { name: 'script' })).body).secret
const statusOf = async (headers: Record<string, string>) => (await fetch(`${k.url}/api/auth/me`, { headers })).status
const peopleSeenBy = async (user: TestUser) => JSON.stringify((await k.as(user).get('/api/users/directory')).body)
const shareBothWays = async () => {
  const { cy } = k.users
  await k.as(bob, walls).share({ params: { user: cy.id } })
  await k.as(cy, walls).share({ params: { user: bob.id } })
  return { ofBob: await k.asset(bob), ofCy: await k.asset(cy) }
}

test('a disabled account is out of everything at once; restored, it has everything back but its sessions', async () => {
  const { cy } = k.users
  const { ofBob, ofCy } = await shareBothWays()
  const key = await keyOf(bob)
  const page = await openPage(k.url, { authorization: `Bearer ${bob.token}` })
  const both = [ofBob, ofCy].sort()
  expect(await k.see(cy, 'view')).toEqual(both)

  await admin().post(`/api/users/${bob.id}/disable`)
  expect(await statusOf({ authorization: `Bearer ${bob.token}` })).toBe(401)
  expect(await statusOf({ 'x-api-key': key })).toBe(401)
  expect(codeOf(await signIn(k, 'bob'))).toBe('auth.account_disabled')
  await k.as(cy, walls).call({ body: { to: [bob.id, cy.id] } })
  expect(await page.next()).toBeUndefined()
  expect(await peopleSeenBy(cy)).not.toContain(bob.id)
  expect(await k.see(cy, 'view')).toEqual([ofCy])
  expect((await k.as(cy).get(`/api/assets/${ofBob}`)).status).toBe(404)
  expect(JSON.stringify((await k.as(cy).get(`/api/assets/${ofCy}/access`)).body)).not.toContain(bob.id)

  await admin().post(`/api/users/${bob.id}/restore`)
  expect(await statusOf({ authorization: `Bearer ${bob.token}` })).toBe(401)
  expect(await statusOf({ 'x-api-key': key })).toBe(200)
  const back = await signedIn(k, 'bob')
  expect(await k.see(back, 'view')).toEqual(both)
  expect(await k.see(cy, 'view')).toEqual(both)
  expect(await peopleSeenBy(cy)).toContain(bob.id)
})

test('nobody tells a disabled account anything, not even what was on its way', async () => {
  const server = await mailServer()
  await admin().put('/api/mail/settings', {
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user: 'kith',
    password: 'let me in',
    from: 'kith@example.org',
  })
  const ring = () => k.as(k.users.cy, bells).ring({ params: { to: bob.id } })
  const notices = () => k.knex('core.notice').where({ user_id: bob.id })
  await ring()
  await admin().post(`/api/users/${bob.id}/disable`)
  await ring()
  await k.runJobs()
  expect(server.taken).toEqual([])
  expect(await notices()).toHaveLength(1)

  await admin().post(`/api/users/${bob.id}/restore`)
  await ring()
  await k.runJobs()
  expect(server.taken.map(({ to }) => to)).toEqual([['bob@example.net']])
  await server.close()
})

test('an upload of a disabled account stops, and goes on when it is restored', async () => {
  const photo = await jpeg(7)
  const half = Math.floor(photo.length / 2)
  const upload = tusOf(k.url, bob)
  const at = placeOf(await upload.begin(photo.length))
  expect((await upload.part(at, 0, photo.subarray(0, half))).status).toBe(204)
  await admin().post(`/api/users/${bob.id}/disable`)
  expect((await upload.part(at, half, photo.subarray(half))).status).toBe(401)
  await admin().post(`/api/users/${bob.id}/restore`)
  const back = await signedIn(k, 'bob')
  expect((await tusOf(k.url, back).part(at, half, photo.subarray(half))).status).toBe(204)
  expect(await k.see(back, 'view')).toHaveLength(1)
})

test('of a deleted account nothing is left in any table, of core or of a plugin, but in the audit log', async () => {
  const { cy } = k.users
  const { ofCy } = await shareBothWays()
  await keyOf(bob)
  await k.as(bob).put('/api/auth/pin', { pin: '7302', password: 'correct horse battery' })
  await k.as(bob).put('/api/assets/favorites', { ids: [ofCy], favorite: true })
  await k.as(bob).put('/api/notices/mutes', { name: 'bells.rang', muted: true })
  await k.as(cy, walls).note({ body: { to: [bob.id] } })
  await tusOf(k.url, bob).begin(1000)
  await k.knex('core.identity').insert({ user_id: bob.id, issuer: 'https://id.example', subject: 'bob' })
  const photo = await send(k, bob, 'a.jpg', await jpeg(8))
  await k.as(cy).put('/api/assets/favorites', { ids: [photo], favorite: true })
  const before = await tablesWith(bob.id)
  expect(before).toEqual(expect.arrayContaining(['core.session', 'core.api_key', 'core.pin', 'walls.share']))
  expect(before).toEqual(expect.arrayContaining(['core.notice', 'core.favorite', 'core.asset', 'core.identity']))

  await admin().delete(`/api/users/${bob.id}`)
  await k.runJobs()
  await removeFiles()
  // The audit log says what admins did, and counters of changes name nobody.
  const lasting = ['core.event', 'core.revision']
  expect((await tablesWith(bob.id)).filter((table) => !lasting.includes(table))).toEqual([])
  expect((await tablesWith(photo)).filter((table) => !lasting.includes(table))).toEqual([])
  expect(await k.see(cy, 'view')).toEqual([ofCy])
  expect(JSON.stringify((await admin().get('/api/audit')).body)).toContain('somebody whose account is deleted')
  await makeAccount(k, k.users.ada, 'bob')
})

/** Deletes the files whose rows are gone, as the schedule would. */
async function removeFiles(): Promise<void> {
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  const job = { queue: 'system', job: 'core.remove-files', plugin: 'core', input: '{}', options }
  await k.knex('core.outbox').insert(job)
  await k.runJobs()
}

/** The tables with a row that mentions this id, in whatever column. */
async function tablesWith(id: string): Promise<string[]> {
  const tables: { name: string }[] = (
    await k.knex.raw(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog')`,
    )
  ).rows
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await k.knex.raw(`select 1 from ${name} t where t::text like ? limit 1`, [`%${id}%`])
    if (rows.length > 0) found.push(name)
  }
  return found.sort()
}
