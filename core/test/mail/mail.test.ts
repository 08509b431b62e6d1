import { plugin, reply } from '@kith/sdk'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codeOf, messageOf } from '../auth/accounts.ts'
import { type MailServer, mailServer } from './mail-server.ts'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'bells' } },
})
const rang = kith.notice('rang', z.object({ who: z.string() }), {
  label: 'Somebody rings',
  text: ({ who, count }) => (count === 1 ? `${who} rings <loudly> & long` : `${who} rings ${count} times`),
  link: () => '/bells/1',
  push: true,
})
const bells = kith.define({
  parts: [rang],
  routes: {
    ring: kith.post(
      '/',
      { body: z.object({ to: z.array(z.uuid()), gather: z.string().optional() }), returns: reply.none },
      (c) => c.notify(rang, c.body.to, { who: 'Ädä' }, c.body.gather ? { gather: c.body.gather } : {}),
    ),
  },
})

let k: TestKith<'ada' | 'bob'>
let server: MailServer
beforeAll(async () => {
  server = await mailServer()
  k = await testKith({ plugins: [bells], users: ['ada', 'bob'], publicUrl: 'https://photos.example' })
})
afterAll(async () => {
  await k.close()
  await server.close()
})
beforeEach(async () => {
  server.taken.length = 0
  await k.as(k.users.ada).delete('/api/mail/settings')
  await k.knex('core.notice').delete()
  await k.knex('core.notice_mute').delete()
})

const usable = () => ({
  host: '127.0.0.1',
  port: server.port,
  security: 'starttls',
  trustAnyCertificate: true,
  user: 'kith',
  password: 'let me in',
  from: 'kith@example.org',
})
const save = (more: object = {}) => k.as(k.users.ada).put('/api/mail/settings', { ...usable(), ...more })
const test_ = (to?: string) => k.as(k.users.ada).post('/api/mail/test', to ? { to } : {})
const ring = (more: object = {}) => k.as(k.users.ada).post('/api/bells', { to: [k.users.bob.id], ...more })
const readable = (raw: string) =>
  raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

describe('the settings', () => {
  it('are for admins, and never show the password again', async () => {
    expect((await save()).status).toBe(204)
    expect((await k.as(k.users.bob).get('/api/mail/settings')).status).toBe(403)
    expect((await k.as(k.users.bob).put('/api/mail/settings', usable())).status).toBe(403)
    const shown = await k.as(k.users.ada).get('/api/mail/settings')
    expect(shown.body).toMatchObject({ set: true, values: { host: '127.0.0.1', user: 'kith', password: null } })
    expect(JSON.stringify(shown.body)).not.toContain('let me in')
    expect(JSON.stringify(await k.knex('core.setting').where({ key: 'mail' }))).not.toContain('let me in')
  })

  it('keep a password that is not sent again, and forget one that is left out', async () => {
    await save()
    await save({ password: null, senderName: 'The photos' })
    expect((await test_()).status).toBe(200)
    expect(server.taken[0]?.raw).toContain('From: The photos <kith@example.org>')
    const { password: _, ...without } = usable()
    await k.as(k.users.ada).put('/api/mail/settings', without)
    expect(messageOf(await test_())).toContain('refused the user “kith” or the password')
  })

  it('say what is wrong with them', async () => {
    for (const wrong of [{ port: 0 }, { from: 'nobody' }, { host: 'https://example.org/' }, { colour: 'red' }]) {
      const answer = await save(wrong)
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_settings'])
    }
    expect((await k.as(k.users.ada).get('/api/mail/settings')).body).toMatchObject({ set: false, values: {} })
  })
})

describe('the test', () => {
  it('sends an e-mail to who asks', async () => {
    await save()
    expect((await test_()).body).toEqual({ to: 'ada@example.org' })
    expect(server.taken).toMatchObject([{ to: ['ada@example.org'], from: 'kith@example.org', secure: true }])
  })

  it('says what went wrong, in a sentence', async () => {
    expect(codeOf(await test_())).toBe('mail.not_set_up')
    const reasons: [object, RegExp][] = [
      [{ password: 'wrong' }, /refused the user “kith” or the password/],
      [{ host: 'mail.invalid' }, /no server called “mail\.invalid”/],
      [{ port: 1 }, /Nothing answers at 127\.0\.0\.1:1/],
      [{ security: 'tls' }, /encryption “tls”/],
      [{ trustAnyCertificate: false }, /certificate of 127\.0\.0\.1 is not trusted/],
    ]
    for (const [settings, reason] of reasons) {
      await save(settings)
      const answer = await test_()
      expect([answer.status, codeOf(answer)]).toEqual([502, 'mail.not_sent'])
      expect(messageOf(answer)).toMatch(reason)
    }
    await save()
    expect(messageOf(await test_('nobody@example.org'))).toMatch(/refused the sender or the recipient.*No such mailbox/)
  })

  it('works without encryption where that is what was chosen', async () => {
    const plain = await mailServer({ tls: false })
    await save({ port: plain.port, security: 'none' })
    expect((await test_()).status).toBe(200)
    expect(plain.taken).toMatchObject([{ secure: false }])
    await save({ port: plain.port, security: 'starttls' })
    expect(messageOf(await test_())).toMatch(/encryption “starttls”/)
    await plain.close()
  })
})

describe('a notice', () => {
  it('goes out as plain text and as HTML, with a whole link', async () => {
    await save()
    await ring()
    await k.runJobs()
    const raw = readable(server.taken[0]?.raw ?? '')
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]?.to).toEqual(['bob@example.org'])
    expect(raw).toContain('Content-Type: text/plain')
    expect(raw).toContain('https://photos.example/bells/1')
    expect(raw).toContain('<a href="https://photos.example/bells/1">')
    expect(raw).toContain('rings &lt;loudly&gt; &amp; long')
    expect(raw).toMatch(/auto-submitted: auto-generated/i)
  })

  it('does not go out while e-mail is not set up, and nobody is offered it', async () => {
    await ring()
    expect(await k.runJobs()).toBe(0)
    expect((await k.as(k.users.bob).get('/api/notices/mutes')).body).toMatchObject({ channels: [] })
    await save()
    expect((await k.as(k.users.bob).get('/api/notices/mutes')).body).toMatchObject({
      channels: [{ name: 'channel:email', label: 'E-mail', muted: false }],
    })
  })

  it('does not go out to who switched e-mail off', async () => {
    await save()
    await k.as(k.users.bob).put('/api/notices/mutes', { muted: ['channel:email'] })
    await ring()
    await k.runJobs()
    expect(server.taken).toEqual([])
  })

  it('goes out once for a burst, after a while', async () => {
    await save()
    for (const _ of [1, 2, 3]) await ring({ gather: 'all' })
    expect(await k.runJobs()).toBe(0)
    await k.knex('core.outbox').update({ run_at: new Date() })
    await k.runJobs()
    expect(server.taken).toHaveLength(1)
    expect(readable(server.taken[0]?.raw ?? '')).toContain('rings 3 times')
  })
})

it('without a known address of the server an e-mail has no link that leads nowhere', async () => {
  const plain = await testKith({ plugins: [bells], users: ['ada'] })
  await plain.as(plain.users.ada).put('/api/mail/settings', usable())
  await plain.as(plain.users.ada).post('/api/bells', { to: [plain.users.ada.id] })
  await plain.runJobs()
  expect(server.taken).toHaveLength(1)
  expect(server.taken[0]?.raw).not.toContain('href')
  await plain.close()
})
