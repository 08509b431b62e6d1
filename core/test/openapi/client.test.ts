import { KithClientError, PartlyDone, createClient, inParts, orThrow } from '@kith/sdk/client'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let k: TestKith<'ada' | 'bob'>
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
afterAll(() => k.close())

const clientOf = (token: string) => createClient({ server: k.url, token })

describe('the typed client', () => {
  it('reads, writes and filters as the documents say', async () => {
    const client = clientOf(k.users.ada.token)
    await orThrow(client.PATCH('/api/auth/me', { body: { name: 'Ada L.' } }))
    expect(await orThrow(client.GET('/api/auth/me'))).toMatchObject({ id: k.users.ada.id, name: 'Ada L.', admin: true })
    const library = `core:library:${k.users.ada.id}`
    const query = { in: [library], kind: 'image' as const, owner: 'mine' as const }
    await orThrow(client.GET('/api/timeline/months', { params: { query } }))
  })

  it('makes an API key, and is let in by it as far as its scopes go', async () => {
    const keys = clientOf(k.users.bob.token)
    const { secret } = await orThrow(keys.POST('/api/auth/keys', { body: { name: 'Frame', scopes: ['notices.read'] } }))
    const frame = createClient({ server: k.url, apiKey: secret })
    expect(await orThrow(frame.GET('/api/notices/unread'))).toEqual({ count: 0 })
    const refused: unknown = await orThrow(frame.GET('/api/users/directory')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(KithClientError)
    expect(refused).toMatchObject({ status: 403, code: 'scope_missing', details: { scope: 'users.read' } })
  })

  it('does something to more photos than one request may name, and says how far it came', async () => {
    const client = clientOf(k.users.bob.token)
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => k.asset(k.users.bob)))
    const trash = (some: readonly string[]) => orThrow(client.POST('/api/assets/trash', { body: { ids: [...some] } }))
    const steps: number[] = []
    await inParts(ids, trash, { atOnce: 2, onPart: (done) => steps.push(done) })
    expect(steps).toEqual([0, 2, 4])
    expect(await k.see(k.users.bob, 'view')).toEqual([])

    const restore = (some: readonly string[]) =>
      orThrow(client.POST('/api/assets/restore', { body: { ids: [...some] } }))
    const stranger = await k.asset(k.users.ada)
    const [a = '', b = '', c = '', d = ''] = ids
    const failed: unknown = await inParts([a, b, c, stranger, d], restore, { atOnce: 2 }).catch(
      (error: unknown) => error,
    )
    expect(failed).toBeInstanceOf(PartlyDone)
    expect(failed).toMatchObject({ done: [a, b], cause: { status: 404 } })
    expect((await k.see(k.users.bob, 'view')).sort()).toEqual([a, b].sort())
    await expect(inParts([stranger, a], restore, { atOnce: 1 })).rejects.toMatchObject({ status: 404 })
  })

  it('without a credential is told to sign in', async () => {
    await expect(orThrow(createClient({ server: k.url }).GET('/api/auth/me'))).rejects.toMatchObject({
      status: 401,
      code: 'unauthenticated',
    })
  })
})
