import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PASSWORD, codeOf, makeAccount, messageOf, signedIn } from './accounts.ts'

let k: TestKith<'ada'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada'] })
})
afterAll(() => k.close())

let n = 0
async function somebody(): Promise<TestUser> {
  const name = `bob${n++}`
  await makeAccount(k, k.users.ada, name)
  return signedIn(k, name)
}
const setPin = (user: TestUser, pin: string, proof: object = { password: PASSWORD }) =>
  k.as(user).put('/api/auth/pin', { pin, ...proof })
const unlock = (user: TestUser, proof: object) => k.as(user).post('/api/auth/unlock', proof)
const Me = z.object({ hasPin: z.boolean(), session: z.object({ unlockedUntil: z.string().nullable() }) })
const me = async (user: TestUser) => Me.parse((await k.as(user).get('/api/auth/me')).body)

describe('a PIN', () => {
  it('is chosen with the password, unlocks, is changed with itself, and is removed', async () => {
    const bob = await somebody()
    expect(codeOf(await unlock(bob, { pin: '7302' }))).toBe('auth.no_pin')
    expect((await setPin(bob, '7302')).status).toBe(204)
    expect((await me(bob)).hasPin).toBe(true)
    expect((await unlock(bob, { pin: '7302' })).status).toBe(200)
    expect((await me(bob)).session.unlockedUntil).not.toBeNull()
    await k.as(bob).post('/api/auth/lock')
    expect((await me(bob)).session.unlockedUntil).toBeNull()

    expect((await setPin(bob, '993311', { current: '7302' })).status).toBe(204)
    expect(codeOf(await unlock(bob, { pin: '7302' }))).toBe('auth.wrong_pin')
    expect((await unlock(bob, { pin: '993311' })).status).toBe(200)
    expect((await unlock(bob, { password: PASSWORD })).status).toBe(200)

    expect((await k.as(bob).post('/api/auth/pin/remove', { password: PASSWORD })).status).toBe(204)
    expect((await me(bob)).hasPin).toBe(false)
    expect(codeOf(await unlock(bob, { pin: '993311' }))).toBe('auth.no_pin')
  })

  it('is not chosen by whoever finds a session open', async () => {
    const bob = await somebody()
    expect(codeOf(await setPin(bob, '7302', {}))).toBe('auth.needs_proof')
    expect(codeOf(await setPin(bob, '7302', { password: 'not the password' }))).toBe('auth.wrong_password')
    await setPin(bob, '7302')
    expect(codeOf(await setPin(bob, '9933', { current: '1111' }))).toBe('auth.wrong_pin')
    expect(codeOf(await k.as(bob).post('/api/auth/pin/remove', {}))).toBe('auth.needs_proof')
    const key = await k.as(bob).post('/api/auth/keys', { name: 'script' })
    const program = k.as(null, { 'x-api-key': String(Reflect.get(Object(key.body), 'secret')) })
    expect(codeOf(await program.put('/api/auth/pin', { pin: '8412', password: PASSWORD }))).toBe('auth.needs_session')
  })

  it('is one that is not guessed first', async () => {
    const bob = await somebody()
    for (const pin of ['123', '1234', '0000', '12a4', '1234567890123']) {
      const answer = await setPin(bob, pin)
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_body'])
    }
    expect(messageOf(await setPin(bob, '7777'))).toContain('among the first that are guessed')
  })

  it('is stored as a hash, and each session is unlocked by itself', async () => {
    const bob = await somebody()
    await setPin(bob, '73025')
    expect(JSON.stringify(await k.knex('core.pin'))).not.toContain('73025')
    const there = await signedIn(k, bob.name)
    await unlock(bob, { pin: '73025' })
    expect((await me(there)).session.unlockedUntil).toBeNull()
  })

  it('cannot be tried through: after five wrong ones one waits, and the password helps', async () => {
    const bob = await somebody()
    await setPin(bob, '7302')
    for (let i = 0; i < 5; i++) expect(codeOf(await unlock(bob, { pin: `111${i}` }))).toBe('auth.wrong_pin')
    const refused = await unlock(bob, { pin: '7302' })
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too_many'])
    expect((await unlock(bob, { password: PASSWORD })).status).toBe(200)
    expect((await unlock(bob, { pin: '7302' })).status).toBe(200)
  })
})

describe('an account without a password', () => {
  it('chooses its first PIN without proof, and the next one with it', async () => {
    const ada = k.users.ada
    expect((await setPin(ada, '7302', {})).status).toBe(204)
    expect(codeOf(await setPin(ada, '9933', {}))).toBe('auth.needs_proof')
    expect((await setPin(ada, '9933', { current: '7302' })).status).toBe(204)
  })
})

describe('locked photos', () => {
  it('leave the timeline, are listed while unlocked, and come back', async () => {
    const bob = await somebody()
    await setPin(bob, '7302')
    const photo = await k.asset(bob, { takenAt: '2024-05-01T10:00:00Z' })
    const months = async (state: string) => (await k.as(bob).get(`/api/timeline/months?state=${state}`)).body
    const move = (visibility: string) => k.as(bob).patch('/api/assets', { ids: [photo], changes: { visibility } })
    await move('locked')
    expect(JSON.stringify(await months('timeline'))).not.toContain('2024-05')
    expect((await k.as(bob).get('/api/timeline/months?state=locked')).status).toBe(403)
    expect((await move('timeline')).status).toBe(404)
    await unlock(bob, { pin: '7302' })
    expect(JSON.stringify(await months('locked'))).toContain('2024-05')
    expect(JSON.stringify(await months('timeline'))).not.toContain('2024-05')
    expect((await move('timeline')).status).toBe(200)
    expect(JSON.stringify(await months('timeline'))).toContain('2024-05')
    await k.as(bob).post('/api/auth/lock')
    expect((await k.as(bob).get('/api/timeline/months?state=locked')).status).toBe(403)
  })
})

it('choosing and removing a PIN is in the audit log', async () => {
  const bob = await somebody()
  await setPin(bob, '7302')
  await k.as(bob).post('/api/auth/pin/remove', { current: '7302' })
  const log = JSON.stringify((await k.as(k.users.ada).get(`/api/audit?person=${bob.id}&kind=sign-in`)).body)
  expect(log).toMatch(/removed the PIN.*chose a PIN/)
})
