import { events } from '@kith/sdk'
import { type TestKith, conformance, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PAUSES } from '../dist/src/deliver.js'
import webhooks from '../dist/src/index.js'
import { isPublic } from '../dist/src/reachable.js'
import { isSignedWith, startReceiver } from './receiver.ts'

type Name = 'ada' | 'bob'

let k: TestKith<Name>
let receiver: Awaited<ReturnType<typeof startReceiver>>
const as = (who: Name) => k.as(k.users[who], webhooks)
const adminSets = (settings: object) => k.as(k.users.ada).put('/api/plugins/webhooks/settings', settings)
const url = () => `http://127.0.0.1:${receiver.port}/hook`

beforeAll(async () => {
  k = await testKith({ plugins: [webhooks], users: ['ada', 'bob'], unlimited: true })
})
afterAll(() => k?.close())
beforeEach(async () => {
  receiver = await startReceiver()
  await adminSets({ privateAddresses: true })
})
afterEach(async () => {
  await k.knex('webhooks.endpoint').delete()
  await k.knex('core.outbox').delete()
  await k.knex('core.notice').delete()
  await receiver.close()
})

const wants = (who: Name, more: { events?: string[]; everything?: boolean; url?: string } = {}) =>
  as(who).addEndpoint({ body: { url: url(), events: ['core.asset_updated'], ...more } })
const touch = async (owner: Name) => {
  const assetId = await k.asset(k.users[owner])
  await k.emit(events.assetUpdated, { assetId, ownerId: k.users[owner].id })
  return assetId
}
const deliveriesOf = async (who: Name, id: string) => (await as(who).listDeliveries({ params: { id } })).items
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000)

describe('what is told', () => {
  test('an event arrives once, signed with the secret that only its owner was shown', async () => {
    const { id, secret } = await wants('bob')
    const assetId = await touch('bob')
    await k.runJobsAgain()
    expect(receiver.received).toHaveLength(1)
    const [told] = receiver.received
    if (!told) throw new Error('Nothing came.')
    expect(isSignedWith(secret, told)).toBe(true)
    expect(isSignedWith(secret, { ...told, body: `${told.body} ` })).toBe(false)
    expect(JSON.parse(told.body)).toEqual({
      type: 'core.asset_updated',
      timestamp: expect.stringMatching(/Z$/),
      data: { assetId, ownerId: k.users.bob.id },
    })
    expect(await deliveriesOf('bob', id)).toMatchObject([{ state: 'arrived', attempts: 1, problem: null }])
    expect(JSON.stringify(await as('bob').listEndpoints())).not.toContain(secret)
  })

  test('only what was asked for, and of photos that one may see', async () => {
    await wants('bob')
    await touch('ada')
    await k.emit(events.assetTrashed, { assetId: await k.asset(k.users.bob), ownerId: k.users.bob.id })
    expect(receiver.received).toEqual([])
    await touch('bob')
    expect(receiver.received).toHaveLength(1)
  })

  test('an admin may be told of everything; whoever is none, or no more, is not', async () => {
    await expect(wants('bob', { everything: true })).rejects.toMatchObject({ code: 'webhooks.admins_only' })
    const { id } = await wants('ada', { everything: true })
    await touch('bob')
    expect(receiver.received).toHaveLength(1)
    await k.knex('webhooks.endpoint').where({ id }).update({ user_id: k.users.bob.id })
    await touch('ada')
    expect(receiver.received).toHaveLength(1)
  })

  test('nobody reads, changes or removes the endpoints of others', async () => {
    const { id } = await wants('ada')
    const params = { id }
    for (const call of [
      () => as('bob').listDeliveries({ params }),
      () => as('bob').tryEndpoint({ params }),
      () => as('bob').changeEndpoint({ params, body: { enabled: false } }),
      () => as('bob').removeEndpoint({ params }),
    ])
      await expect(call()).rejects.toMatchObject({ status: 404, code: 'webhooks.no_endpoint' })
    expect(await as('bob').listEndpoints()).toEqual([])
  })

  test('an endpoint can be tried, and removed with all that was sent there', async () => {
    const { id } = await wants('bob')
    await as('bob').tryEndpoint({ params: { id } })
    await k.runJobs()
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['webhooks.try'])
    await as('bob').removeEndpoint({ params: { id } })
    expect(await k.knex('webhooks.delivery')).toEqual([])
  })
})

describe('what does not arrive', () => {
  test('is tried again after growing pauses, until it does', async () => {
    const { id } = await wants('bob')
    receiver.answers.status = 503
    await touch('bob')
    expect(await deliveriesOf('bob', id)).toMatchObject([
      { state: 'waiting', attempts: 1, problem: 'It answered 503.', nextAt: expect.any(Date) },
    ])
    await k.runJobs()
    await k.runJobs({ until: later(9) })
    expect(receiver.received).toHaveLength(1)
    receiver.answers.status = 200
    await k.runJobs({ until: later(11) })
    expect(receiver.received).toHaveLength(2)
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(ids[0]).toBe(ids[1])
    expect(await deliveriesOf('bob', id)).toMatchObject([{ state: 'arrived', attempts: 2, problem: null }])
  })

  test('is given up after a day; after several in a row the endpoint is switched off and its owner told', async () => {
    await adminSets({ privateAddresses: true, giveUpAfter: 2 })
    const { id } = await wants('bob')
    receiver.answers.status = 500
    for (const _ of [1, 2]) {
      await touch('bob')
      await k.runJobs({ until: later(2 * 86_400) })
    }
    expect(receiver.received).toHaveLength(2 * (PAUSES.length + 1))
    expect(await deliveriesOf('bob', id)).toMatchObject([{ state: 'given_up' }, { state: 'given_up' }])
    expect(await as('bob').listEndpoints()).toMatchObject([{ id, failures: 2, disabledAt: expect.any(Date) }])
    const notices = await k.as(k.users.bob).get('/api/notices')
    expect(JSON.stringify(notices.body)).toContain('is switched off: deliveries do not arrive. It answered 500.')
    await touch('bob')
    expect(await deliveriesOf('bob', id)).toHaveLength(2)
  })

  test('one that was switched off and is there again goes on with what happens from then on', async () => {
    const { id } = await wants('bob')
    await as('bob').changeEndpoint({ params: { id }, body: { enabled: false } })
    await touch('bob')
    await as('bob').changeEndpoint({ params: { id }, body: { enabled: true } })
    await touch('bob')
    expect(receiver.received).toHaveLength(1)
  })

  test('and why, is said', async () => {
    const { id } = await wants('bob', { url: 'http://127.0.0.1:9/hook' })
    await touch('bob')
    expect(await deliveriesOf('bob', id)).toMatchObject([{ problem: 'Nothing listens there.' }])
  })

  test('a redirect is no arrival: it is not followed', async () => {
    const { id } = await wants('bob')
    Object.assign(receiver.answers, { status: 307, location: url() })
    await touch('bob')
    expect(receiver.received).toHaveLength(1)
    expect(await deliveriesOf('bob', id)).toMatchObject([{ problem: 'It answered 307.' }])
  })
})

describe('private networks', () => {
  test.each(['127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', 'fd00::1'])(
    '%s is one',
    (address) => expect(isPublic(address)).toBe(false),
  )
  test.each(['::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'fe80::1', '224.0.0.1', 'nonsense', '0x7f.1'])(
    '%s is none to send to, however it is written',
    (address) => expect(isPublic(address)).toBe(false),
  )
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is not one', (address) =>
    expect(isPublic(address)).toBe(true),
  )

  test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://2130706433/', 'http://[::ffff:a00:1]/'])(
    'an endpoint at %s is refused',
    async (address) => {
      await adminSets({})
      await expect(wants('bob', { url: address })).rejects.toMatchObject({ code: 'webhooks.private_address' })
    },
  )

  test('a name that leads into one is found out when something is sent, and nothing is', async () => {
    await adminSets({})
    const { id } = await wants('bob', { url: `http://localhost:${receiver.port}/` })
    await touch('bob')
    expect(receiver.received).toEqual([])
    expect((await deliveriesOf('bob', id))[0]?.problem).toMatch(/is an address of a private network/)
  })

  test('an endpoint that was allowed is not, once an admin forbids it', async () => {
    const { id } = await wants('bob')
    await adminSets({})
    await touch('bob')
    expect(receiver.received).toEqual([])
    expect((await deliveriesOf('bob', id))[0]?.problem).toMatch(/private network/)
  })

  test.each(['ftp://example.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'example.org'])(
    '%s is no address to send to',
    async (address) => {
      await expect(wants('bob', { url: address })).rejects.toMatchObject({ status: 400 })
    },
  )
})

test('it keeps to what every plugin promises', { timeout: 180_000 }, async () => {
  const tried = await conformance(webhooks, {
    settings: { privateAddresses: true },
    fill: async (world) => {
      for (const user of [world.users.ada, world.users.bob]) {
        await world.as(user, webhooks).addEndpoint({ body: { url: url(), events: ['*'] } })
        const photo = { assetId: await world.asset(user), ownerId: user.id }
        await world.emit(events.assetUpdated, photo)
      }
    },
  })
  expect(tried.emptyTables).toEqual([])
})
