import { type TestAnswer, type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PASSWORD, codeOf, makeAccount, messageOf, signedIn } from '../auth/accounts.ts'
import { type TestProvider, testProvider } from './provider.ts'

const HOME = 'https://photos.example'

const people = {
  bob: { name: 'Bob from afar', email: 'bob@example.org', email_verified: true },
  cy: { name: 'Cy', email: 'Cy@Example.org', email_verified: true, groups: ['people', 'kith-admins'] },
  dan: { name: 'Dan', email: 'bob@example.org', email_verified: false },
  eve: { name: 'Eve' },
  fay: { email: 'fay@example.net', email_verified: true },
}

let k: TestKith<'ada' | 'bob'>
let provider: TestProvider
beforeAll(async () => {
  provider = await testProvider(people, HOME)
  k = await testKith({ plugins: [], users: ['ada', 'bob'], publicUrl: HOME })
})
afterAll(async () => {
  await k.close()
  await provider.close()
})
beforeEach(async () => {
  await k.knex('core.identity').delete()
  await setUp()
})

const setUp = (more: object = {}) =>
  k.as(k.users.ada).put('/api/oidc/settings', {
    issuer: provider.issuer,
    clientId: 'kith',
    clientSecret: 'a secret of the client',
    scopes: 'openid profile email groups',
    label: 'Sign in with Home',
    ...more,
  })

const cookieOf = (answer: TestAnswer, name: string) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => new RegExp(`^${name}=([^;]+)`).exec(cookie)?.[1])
    .find(Boolean)
const locationOf = (answer: TestAnswer) => answer.headers.get('location') ?? ''

async function begin(to = '/') {
  const answer = await k.as(null).get(`/api/oidc/start?to=${encodeURIComponent(to)}`)
  return { url: locationOf(answer), cookie: cookieOf(answer, 'kith_oidc') ?? '', answer }
}
const back = (at: URL, cookie: string) => k.as(null, { cookie: `kith_oidc=${cookie}` }).get(at.pathname + at.search)

/** Signs somebody in by the provider, all the way. */
async function signInAs(person: keyof typeof people, to = '/') {
  const { url, cookie } = await begin(to)
  const answer = await back(await provider.goAs(person, url), cookie)
  const session = cookieOf(answer, 'kith_session')
  const mine = session === undefined ? undefined : k.as(null, { cookie: `kith_session=${session}` })
  return { answer, to: locationOf(answer), mine, session }
}
const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  admin: z.boolean(),
  hasPassword: z.boolean(),
  session: z.object({ via: z.string() }),
})
const meOf = async (signedIn: Awaited<ReturnType<typeof signInAs>>) =>
  Me.parse((await signedIn.mine?.get('/api/auth/me'))?.body)

describe('the settings', () => {
  it('are for admins; everybody else learns the button’s text only, and only once they are there', async () => {
    expect((await k.as(k.users.bob).get('/api/oidc/settings')).status).toBe(403)
    const shown = await k.as(k.users.ada).get('/api/oidc/settings')
    expect(shown.body).toMatchObject({ set: true, values: { clientId: 'kith', clientSecret: null } })
    expect((await k.as(null).get('/api/oidc')).body).toEqual({ label: 'Sign in with Home', signOutThere: false })
    await k.as(k.users.ada).delete('/api/oidc/settings')
    expect((await k.as(null).get('/api/oidc')).body).toEqual({ label: null, signOutThere: false })
    expect((await begin()).url).toBe('/sign-in?problem=off')
  })

  it('can be tried, and say what is wrong', async () => {
    expect((await k.as(k.users.ada).post('/api/oidc/check')).body).toMatchObject({ issuer: provider.issuer })
    expect((await k.as(k.users.ada).get('/api/oidc/addresses')).body).toEqual({
      redirectUri: `${HOME}/api/oidc/callback`,
      afterSignOut: `${HOME}/`,
    })
    await setUp({ issuer: 'http://127.0.0.1:1/' })
    const answer = await k.as(k.users.ada).post('/api/oidc/check')
    expect([answer.status, codeOf(answer)]).toEqual([502, 'oidc.not_reached'])
    expect(messageOf(answer)).toContain('http://127.0.0.1:1/ could not be asked')
    expect((await begin()).url).toBe('/sign-in?problem=unreachable')
    expect(codeOf(await setUp({ issuer: 'ftp://example.org' }))).toBe('invalid_settings')
  })
})

describe('who comes from the provider', () => {
  it('gets the account with their verified e-mail, and later by who they are there', async () => {
    const first = await signInAs('bob', '/archive?x=1')
    expect(first.to).toBe('/archive?x=1')
    expect(await meOf(first)).toMatchObject({ id: k.users.bob.id, name: 'bob', session: { via: 'oidc' } })
    await k.knex('core.user').where({ id: k.users.bob.id }).update({ email: 'robert@example.org' })
    expect((await meOf(await signInAs('bob'))).id).toBe(k.users.bob.id)
    await k.knex('core.user').where({ id: k.users.bob.id }).update({ email: 'bob@example.org' })
    const log = await k.as(k.users.ada).get('/api/audit?kind=sign-in&limit=3')
    expect(JSON.stringify(log.body)).toContain('The account of bob was linked with the sign-in provider.')
  })

  it('does not get an account by an e-mail that nobody verified, or when accounts are not linked', async () => {
    expect((await signInAs('dan')).to).toBe('/sign-in?problem=taken')
    await setUp({ linkByEmail: false })
    expect((await signInAs('bob')).to).toBe('/sign-in?problem=taken')
    expect(await k.knex('core.identity')).toEqual([])
  })

  it('gets a new account only where an admin wants that', async () => {
    expect((await signInAs('fay')).to).toBe('/sign-in?problem=no_account')
    await setUp({ autoRegister: true })
    const fay = await signInAs('fay')
    expect(await meOf(fay)).toMatchObject({ email: 'fay@example.net', admin: false, hasPassword: false })
    expect((await signInAs('eve')).to).toBe('/sign-in?problem=no_email')
    expect((await signInAs('fay')).to).toBe('/')
  })

  it('becomes an administrator if a claim says so', async () => {
    await setUp({ autoRegister: true, adminClaim: 'groups', adminValue: 'kith-admins' })
    expect(await meOf(await signInAs('cy'))).toMatchObject({ email: 'cy@example.org', name: 'Cy', admin: true })
  })

  it('stays out with an account that is disabled', async () => {
    const id = await makeAccount(k, k.users.ada, 'fey', { email: 'fey@example.net' })
    await k.knex('core.identity').insert({ user_id: id, issuer: provider.issuer, subject: 'eve' })
    await k.as(k.users.ada).post(`/api/users/${id}/disable`)
    const eve = await signInAs('eve')
    expect([eve.to, eve.session]).toEqual(['/sign-in?problem=disabled', undefined])
  })

  it('may leave without signing in', async () => {
    const { url, cookie } = await begin()
    const answer = await back(await provider.leave(url), cookie)
    expect(locationOf(answer)).toBe('/sign-in?problem=cancelled')
  })
})

describe('somebody who is signed in', () => {
  const Identities = z.array(z.object({ issuer: z.string(), subject: z.string() }))
  const identitiesOf = async (user: TestUser) =>
    Identities.parse((await k.as(user).get('/api/oidc/identities')).body).map(({ subject }) => subject)
  const unlink = (user: TestUser, subject: string) =>
    k.as(user).delete(`/api/oidc/identities?${new URLSearchParams({ issuer: provider.issuer, subject })}`)

  async function beginLink(user: TestUser, proof: object = { password: PASSWORD }) {
    const answer = await k.as(user).post('/api/oidc/link', proof)
    const url = z.object({ url: z.string() }).safeParse(answer.body).data?.url ?? ''
    return { answer, url, cookie: cookieOf(answer, 'kith_oidc') ?? '' }
  }
  /** Back in the browser of somebody, who is signed in there. */
  const backAs = (user: TestUser, at: URL, cookie: string) =>
    k.as(null, { cookie: `kith_oidc=${cookie}; kith_session=${user.token}` }).get(at.pathname + at.search)
  async function link(user: TestUser, person: keyof typeof people, proof?: object) {
    const { url, cookie } = await beginLink(user, proof)
    return locationOf(await backAs(user, await provider.goAs(person, url), cookie))
  }
  let n = 0
  async function somebody() {
    const name = `gil${n++}`
    await makeAccount(k, k.users.ada, name)
    return signedIn(k, name)
  }

  it('links the account with whoever they are there, signs in so, and unlinks it', async () => {
    const gil = await somebody()
    expect(await link(gil, 'eve')).toBe('/settings')
    expect(await identitiesOf(gil)).toEqual(['eve'])
    expect((await meOf(await signInAs('eve'))).id).toBe(gil.id)
    expect((await unlink(gil, 'eve')).status).toBe(204)
    expect(await identitiesOf(gil)).toEqual([])
    expect((await signInAs('eve')).to).toBe('/sign-in?problem=no_account')
    expect((await unlink(gil, 'eve')).status).toBe(404)
    const log = JSON.stringify((await k.as(k.users.ada).get(`/api/audit?person=${gil.id}&kind=sign-in`)).body)
    expect(log).toMatch(/was unlinked from.*was linked with/)
  })

  it('needs the password, so that nobody makes a lasting way in of a session they found', async () => {
    const gil = await somebody()
    expect(codeOf((await beginLink(gil, {})).answer)).toBe('auth.needs_proof')
    expect(codeOf((await beginLink(gil, { password: 'a wrong guess' })).answer)).toBe('auth.wrong_password')
    const key = await k.as(gil).post('/api/auth/keys', { name: 'script' })
    const program = k.as(null, { 'x-api-key': String(Reflect.get(Object(key.body), 'secret')) })
    expect(codeOf(await program.post('/api/oidc/link', { password: PASSWORD }))).toBe('auth.needs_session')
    expect((await k.as(null).post('/api/oidc/link', {})).status).toBe(401)
  })

  it('does not get who is linked with another account, nor is anybody else linked by the answer', async () => {
    const [gil, other] = [await somebody(), await somebody()]
    await link(gil, 'eve')
    expect(await link(other, 'eve')).toBe('/settings?problem=linked_elsewhere')
    expect(await link(gil, 'eve')).toBe('/settings')
    const { url, cookie } = await beginLink(other)
    const at = await provider.goAs('fay', url)
    expect(locationOf(await backAs(gil, at, cookie))).toBe('/settings?problem=expired')
    expect(locationOf(await back(at, cookie))).toBe('/settings?problem=expired')
    expect([await identitiesOf(gil), await identitiesOf(other)]).toEqual([['eve'], []])
    expect((await unlink(other, 'eve')).status).toBe(404)
  })

  it('keeps the only way in', async () => {
    expect((await signInAs('bob')).to).toBe('/')
    const refused = await unlink(k.users.bob, 'bob')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'oidc.only_way_in'])
    expect(await identitiesOf(k.users.bob)).toEqual(['bob'])
    expect(await link(k.users.bob, 'eve', {})).toBe('/settings')
    expect((await unlink(k.users.bob, 'bob')).status).toBe(204)
  })

  it('is told when there is no provider, or it does not answer', async () => {
    const gil = await somebody()
    await setUp({ issuer: 'http://127.0.0.1:1/' })
    expect(codeOf((await beginLink(gil)).answer)).toBe('oidc.not_reached')
    await k.as(k.users.ada).delete('/api/oidc/settings')
    expect(codeOf((await beginLink(gil)).answer)).toBe('oidc.not_set_up')
  })
})

describe('an answer', () => {
  it('counts only in the browser that asked, once, and with the right state', async () => {
    const { url, cookie } = await begin()
    const at = await provider.goAs('bob', url)
    expect(locationOf(await k.as(null).get(at.pathname + at.search))).toBe('/sign-in?problem=expired')
    const other = await begin()
    expect(locationOf(await back(at, other.cookie))).toBe('/sign-in?problem=expired')
    expect(locationOf(await back(at, 'nonsense'))).toBe('/sign-in?problem=expired')
    expect(locationOf(await back(at, cookie))).toBe('/')
    expect(locationOf(await back(at, cookie))).toBe('/sign-in?problem=refused')
  })

  it('that was made up is refused', async () => {
    const { url, cookie } = await begin()
    const state = new URL(url).searchParams.get('state')
    const made = new URL(`${HOME}/api/oidc/callback?code=made-up&state=${state}&iss=${provider.issuer}`)
    expect(locationOf(await back(made, cookie))).toBe('/sign-in?problem=refused')
  })

  it('with the wrong secret of the client lets nobody in', async () => {
    await setUp({ clientSecret: 'another' })
    expect((await signInAs('bob')).to).toBe('/sign-in?problem=refused')
  })

  it('leads to pages of this server only', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect((await signInAs('bob', to)).to).toBe('/')
  })
})

it('asks with PKCE, a state and a nonce, in a cookie that scripts cannot read', async () => {
  const { url, answer } = await begin()
  const asked = new URL(url).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toHaveLength(43)
  expect(asked.get('redirect_uri')).toBe(`${HOME}/api/oidc/callback`)
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('kith_oidc=')) ?? ''
  expect(cookie).toMatch(/path=\/api\/oidc;.*samesite=lax; secure; httponly/i)
  expect(cookie).not.toContain(asked.get('state'))
})

it('signing out of Kith leads to the provider where an admin wants that', async () => {
  expect(locationOf(await k.as(null).get('/api/oidc/sign-out'))).toBe('/')
  await setUp({ signOutThere: true })
  const there = new URL(locationOf(await k.as(null).get('/api/oidc/sign-out')))
  expect(there.origin).toBe(provider.issuer)
  expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${HOME}/`)
})

it('without an address of the server nobody can be sent back, so it is off', async () => {
  const plain = await testKith({ plugins: [], users: ['ada'] })
  await plain.as(plain.users.ada).put('/api/oidc/settings', { issuer: provider.issuer, clientId: 'kith' })
  expect((await plain.as(null).get('/api/oidc')).body).toEqual({ label: null, signOutThere: false })
  expect(locationOf(await plain.as(null).get('/api/oidc/start'))).toBe('/sign-in?problem=off')
  await plain.close()
})
