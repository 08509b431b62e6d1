import { type NotificationChannel, plugin, reply } from '@kith/sdk'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'n', version: '1.0.0', peerDependencies: { '@kith/sdk': '^0.1.0' }, kith: { id: 'waves' } },
})
const waved = kith.notice('waved', z.object({ hand: z.string() }), {
  label: 'Somebody waves',
  text: ({ hand, count }, language) =>
    language.startsWith('de')
      ? `${count}-mal gewinkt`
      : count === 1
        ? `A wave, ${hand} hand.`
        : `${count} waves, last with the ${hand} hand.`,
  link: ({ hand }) => `/waves/${hand}`,
})
const shouted = kith.notice('shouted', z.object({ what: z.string() }), {
  label: 'Somebody shouts',
  text: ({ what, count }) => `${what} (${count})`,
  link: () => '/shouts',
  push: true,
})
const winked = kith.notice('winked', z.object({}), {
  label: 'Somebody winks',
  text: () => {
    throw new Error('nobody knows what to say')
  },
  link: () => '/',
})
const carried: { to: string; text: string; link: string }[] = []
const chat = kith.provide<NotificationChannel>('core.channel/v1', () => ({
  type: 'chat',
  title: 'The chat',
  send: async (to, { text, link }) => void carried.push({ to: to.email, text, link }),
}))
const waves = kith.define({
  parts: [waved, winked, shouted, chat],
  routes: {
    wave: kith.post(
      '/',
      {
        body: z.object({
          to: z.array(z.uuid()),
          hand: z.string(),
          gather: z.string().optional(),
          fail: z.boolean().optional(),
        }),
        returns: reply.none,
      },
      (c) =>
        c.transaction(async () => {
          const { to, hand, gather } = c.body
          await c.notify(waved, to, { hand }, gather === undefined ? {} : { gather })
          if (c.body.fail) throw new Error('rolled back')
        }),
    ),
    shout: kith.post(
      '/shout',
      {
        body: z.object({ to: z.array(z.uuid()), what: z.string(), gather: z.string().optional() }),
        returns: reply.none,
      },
      (c) => c.notify(shouted, c.body.to, { what: c.body.what }, c.body.gather ? { gather: c.body.gather } : {}),
    ),
    stop: kith.post(
      '/stop',
      { body: z.object({ from: z.array(z.uuid()), gather: z.string() }), returns: reply.none },
      (c) => c.unnotify(waved, c.body.from, { gather: c.body.gather }),
    ),
    wink: kith.post('/wink', { body: z.object({ to: z.array(z.uuid()) }), returns: reply.none }, (c) =>
      c.notify(winked, c.body.to, {}),
    ),
  },
})

interface Said {
  id: string
  name: string
  text: string
  link: string
  count: number
  read: boolean
}

let k: TestKith<'ada' | 'bob' | 'eve'>
beforeAll(async () => {
  k = await testKith({ plugins: [waves], users: ['ada', 'bob', 'eve'] })
})
afterAll(() => k.close())
beforeEach(async () => {
  await k.knex('core.notice').delete()
  await k.knex('core.notice_mute').delete()
  carried.length = 0
})

const wave = (to: TestUser[], hand: string, more: object = {}) =>
  k.as(k.users.ada).post('/api/waves', { to: to.map((user) => user.id), hand, ...more })
const listed = async (user: TestUser, query = ''): Promise<Said[]> => {
  const { body } = await k.as(user).get(`/api/notices${query}`)
  return z.object({ items: z.array(z.custom<Said>()) }).parse(body).items
}
const texts = async (user: TestUser) => (await listed(user)).map(({ text }) => text)
const unread = async (user: TestUser) => (await k.as(user).get('/api/notices/unread')).body

describe('a notice', () => {
  it('says what its plugin says of it now, to those it was meant for', async () => {
    await wave([k.users.bob], 'left')
    const [notice] = await listed(k.users.bob)
    expect(notice).toMatchObject({
      name: 'waves.waved',
      text: 'A wave, left hand.',
      link: '/waves/left',
      count: 1,
      read: false,
    })
    expect(await listed(k.users.ada)).toEqual([])
    expect(await unread(k.users.bob)).toEqual({ count: 1 })
  })

  it('is said in the language of who reads it: the one they chose, else the one of their browser', async () => {
    const inGerman = { 'accept-language': 'de-AT,de;q=0.9' }
    const read = async (headers = {}) => {
      const { body } = await k.as(k.users.bob, headers).get('/api/notices')
      return z
        .object({ items: z.array(z.object({ text: z.string() })) })
        .parse(body)
        .items.map(({ text }) => text)
    }
    await wave([k.users.bob], 'left')
    expect(await read()).toEqual(['A wave, left hand.'])
    expect(await read(inGerman)).toEqual(['1-mal gewinkt'])
    const choose = (locale: string | null) => k.as(k.users.bob).patch('/api/auth/me', { locale })
    expect((await choose('de')).status).toBeLessThan(300)
    expect(await read()).toEqual(['1-mal gewinkt'])
    expect((await choose('en')).status).toBeLessThan(300)
    expect(await read(inGerman)).toEqual(['A wave, left hand.'])
    await choose(null)
  })

  it('is told once to somebody who is named twice, and to nobody who is unknown', async () => {
    const nobody = { ...k.users.bob, id: '00000000-0000-4000-8000-000000000000' }
    expect((await wave([k.users.bob, k.users.bob, nobody], 'left')).status).toBe(204)
    expect(await texts(k.users.bob)).toHaveLength(1)
  })

  it('is not told when the transaction it was part of is undone', async () => {
    expect((await wave([k.users.bob], 'left', { fail: true })).status).toBe(500)
    expect(await listed(k.users.bob)).toEqual([])
  })

  it('is not for accounts that are disabled', async () => {
    await k.knex('core.user').where({ id: k.users.eve.id }).update({ disabled_at: new Date() })
    await wave([k.users.eve], 'left')
    await k.knex('core.user').where({ id: k.users.eve.id }).update({ disabled_at: null })
    expect(await listed(k.users.eve)).toEqual([])
  })

  it('waits while its plugin is disabled, and does not count', async () => {
    await wave([k.users.bob], 'left')
    await k.disable('waves')
    expect([await listed(k.users.bob), await unread(k.users.bob)]).toEqual([[], { count: 0 }])
    await k.enable('waves')
    expect(await texts(k.users.bob)).toEqual(['A wave, left hand.'])
  })

  it('whose text cannot be made does not take the others along', async () => {
    await wave([k.users.bob], 'left')
    await k.as(k.users.ada).post('/api/waves/wink', { to: [k.users.bob.id] })
    expect(await texts(k.users.bob)).toEqual(['A wave, left hand.'])
  })
})

describe('a burst', () => {
  it('becomes one notice with a count and the latest of it', async () => {
    for (const hand of ['left', 'left', 'right']) await wave([k.users.bob, k.users.eve], hand, { gather: 'ada' })
    expect(await texts(k.users.bob)).toEqual(['3 waves, last with the right hand.'])
    expect(await unread(k.users.eve)).toEqual({ count: 1 })
  })

  it('stays apart by what it is gathered by', async () => {
    for (const gather of ['ada', 'ada', 'eve']) await wave([k.users.bob], 'left', { gather })
    expect((await listed(k.users.bob)).map(({ count }) => count)).toEqual([1, 2])
  })

  it('begins anew once it was read', async () => {
    await wave([k.users.bob], 'left', { gather: 'ada' })
    await k.as(k.users.bob).post('/api/notices/read', { all: true })
    await wave([k.users.bob], 'right', { gather: 'ada' })
    expect((await listed(k.users.bob)).map(({ count, read }) => [count, read])).toEqual([
      [1, false],
      [1, true],
    ])
  })

  it('is taken back by what it is gathered by, read or not, from those it is taken back from', async () => {
    const { ada, bob, eve } = k.users
    const stop = (from: TestUser[], gather: string) =>
      k.as(ada).post('/api/waves/stop', { from: from.map((user) => user.id), gather })
    for (const gather of ['ada', 'eve']) await wave([bob, eve], 'left', { gather })
    await wave([bob], 'no word')
    await k.as(bob).post('/api/notices/read', { all: true })
    await wave([bob, eve], 'right', { gather: 'ada' })
    expect((await stop([bob, ada], 'ada')).status).toBe(204)
    expect((await listed(bob)).map(({ link, read }) => [link, read])).toEqual([
      ['/waves/no word', true],
      ['/waves/left', true],
    ])
    expect(await unread(bob)).toEqual({ count: 0 })
    expect(await unread(eve)).toEqual({ count: 2 })
    await stop([], 'ada')
    expect(await unread(eve)).toEqual({ count: 2 })
  })

  it('from two sides at once loses nothing', async () => {
    await Promise.all(Array.from({ length: 8 }, () => wave([k.users.bob, k.users.eve], 'left', { gather: 'all' })))
    expect((await listed(k.users.bob)).map(({ count }) => count)).toEqual([8])
  })
})

describe('the list', () => {
  it('comes in pages, newest first, and can be of the unread only', async () => {
    for (const hand of ['a', 'b', 'c']) await wave([k.users.bob], hand)
    const first = (await k.as(k.users.bob).get('/api/notices?limit=2')).body as { items: Said[]; next: string }
    expect(first.items.map(({ link }) => link)).toEqual(['/waves/c', '/waves/b'])
    const rest = await listed(k.users.bob, `?limit=2&cursor=${first.next}`)
    expect(rest.map(({ link }) => link)).toEqual(['/waves/a'])
    await k.as(k.users.bob).post('/api/notices/read', { ids: [rest[0]?.id] })
    expect(await listed(k.users.bob, '?unread=true')).toHaveLength(2)
  })

  it('is one’s own: nobody marks or reads that of others', async () => {
    await wave([k.users.bob], 'left')
    const [notice] = await listed(k.users.bob)
    await k.as(k.users.eve).post('/api/notices/read', { ids: [notice?.id] })
    expect(await unread(k.users.bob)).toEqual({ count: 1 })
    expect((await k.as(null).get('/api/notices')).status).toBe(401)
  })

  it('refuses to mark nothing in particular', async () => {
    expect((await k.as(k.users.bob).post('/api/notices/read', {})).status).toBe(400)
    expect((await k.as(k.users.bob).post('/api/notices/read', { ids: ['x'] })).status).toBe(400)
  })
})

describe('a kind of notice', () => {
  const switchOff = (muted: string[]) => k.as(k.users.bob).put('/api/notices/mutes', { muted })

  it('can be switched off by each for oneself', async () => {
    const { body } = await switchOff(['waves.waved'])
    expect(body).toEqual({
      kinds: [
        { name: 'waves.shouted', plugin: 'waves', label: 'Somebody shouts', push: true, muted: false },
        { name: 'waves.waved', plugin: 'waves', label: 'Somebody waves', push: false, muted: true },
        { name: 'waves.winked', plugin: 'waves', label: 'Somebody winks', push: false, muted: false },
      ],
      channels: [{ name: 'channel:chat', label: 'The chat', muted: false }],
    })
    await wave([k.users.bob, k.users.eve], 'left')
    expect([await listed(k.users.bob), await texts(k.users.eve)]).toEqual([[], ['A wave, left hand.']])
    await switchOff([])
    await wave([k.users.bob], 'left')
    expect(await texts(k.users.bob)).toHaveLength(1)
  })

  it('that nobody knows is refused', async () => {
    const { status, body } = await switchOff(['waves.sneezed'])
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 'notices.unknown', details: { names: ['waves.sneezed'] } } })
  })

  it('stays off while its plugin is disabled', async () => {
    await switchOff(['waves.waved'])
    await k.disable('waves')
    expect((await switchOff([])).body).toEqual({ kinds: [], channels: [] })
    await k.enable('waves')
    await wave([k.users.bob], 'left')
    expect(await listed(k.users.bob)).toEqual([])
  })
})

describe('a channel', () => {
  const shout = (to: TestUser[], what: string, more: object = {}) =>
    k.as(k.users.ada).post('/api/waves/shout', { to: to.map((user) => user.id), what, ...more })
  /** As if the minutes had passed in which a burst may go on. */
  const later = async () => {
    await k.knex('core.outbox').update({ run_at: new Date(0) })
    await k.runJobs()
  }

  it('carries what cannot wait, to each once, and nothing else', async () => {
    await shout([k.users.bob, k.users.eve], 'Fire')
    await wave([k.users.bob], 'left')
    await k.runJobs()
    const said = { text: 'Fire (1)', link: '/shouts' }
    expect(carried).toEqual(
      expect.arrayContaining([
        { to: k.users.bob.email, ...said },
        { to: k.users.eve.email, ...said },
      ]),
    )
    expect(carried).toHaveLength(2)
  })

  it('carries a burst as one', async () => {
    for (const what of ['One', 'Two', 'Three']) await shout([k.users.bob], what, { gather: 'count' })
    await k.runJobs()
    expect(carried).toEqual([])
    await later()
    expect(carried).toEqual([{ to: k.users.bob.email, text: 'Three (3)', link: '/shouts' }])
  })

  it('carries nothing that was read, or whose reader wants no such notices or nothing through it', async () => {
    await shout([k.users.bob], 'Read', { gather: 'read' })
    await k.as(k.users.bob).post('/api/notices/read', { all: true })
    await shout([k.users.eve], 'Switched off', { gather: 'off' })
    await k.as(k.users.eve).put('/api/notices/mutes', { muted: ['channel:chat'] })
    await later()
    expect(carried).toEqual([])
    expect(await texts(k.users.eve)).toEqual(['Switched off (1)'])
  })
})
