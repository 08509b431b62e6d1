import { KithClientError, createClient, orThrow } from '@kith/sdk/client'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { bodyOf } from '../../dist/client/body.js'

/** A client whose requests end here. */
const clientWith = (answer: () => Response, options: object = {}) => {
  const asked: Request[] = []
  const fetch = async (request: Request) => {
    asked.push(request)
    return answer()
  }
  return { asked, client: createClient({ server: 'https://photos.example.org/kith/', fetch, ...options }) }
}
const json = (status: number, body: unknown) => () => Response.json(body, { status })

describe('a client', () => {
  it('asks its server, below a path too, with the credential it was given', async () => {
    const { asked, client } = clientWith(json(200, []), { apiKey: 'k', token: 't', link: 'l' })
    await client.GET('/api/users/directory')
    expect(asked[0]?.url).toBe('https://photos.example.org/kith/api/users/directory')
    const sent = ['x-api-key', 'authorization', 'x-kith-link'].map((name) => asked[0]?.headers.get(name))
    expect(sent).toEqual(['k', 'Bearer t', 'l'])
  })

  it('knows the routes, what they take and what they answer', async () => {
    const { client } = clientWith(json(200, { name: 'Ada' }))
    const me = await orThrow(client.GET('/api/auth/me'))
    expectTypeOf(me.name).toEqualTypeOf<string>()
    // @ts-expect-error there is no such field
    expect(me.nickname).toBeUndefined()
    // @ts-expect-error there is no such route
    await client.GET('/api/nothing')
    // @ts-expect-error a name is text
    await client.PATCH('/api/auth/me', { body: { name: 1 } })
  })
})

describe('an error', () => {
  const failing = async (answer: () => Response) => {
    const failed: unknown = await orThrow(clientWith(answer).client.GET('/api/auth/me')).catch(
      (error: unknown) => error,
    )
    if (!(failed instanceof KithClientError)) throw new Error('It did not fail as it should.')
    return failed
  }

  it('carries what the server said', async () => {
    const error = { code: 'too_many', message: 'Too many attempts.', requestId: 'r1', retryAfter: 7 }
    const failed = await failing(json(429, { error }))
    expect(failed).toMatchObject({ status: 429, code: 'too_many', message: 'Too many attempts.', requestId: 'r1' })
    expect(failed.details['retryAfter']).toBe(7)
  })

  it('of something that is not Kith says so', async () => {
    const page = () => new Response('<h1>Bad gateway</h1>', { status: 502 })
    const message = 'The server answered 502 without saying why.'
    expect(await failing(page)).toMatchObject({ status: 502, code: 'unknown', message })
    const nothing = () => new Response(null, { status: 502, headers: { 'content-length': '0' } })
    expect(await failing(nothing)).toMatchObject({ status: 502, code: 'unknown', message })
  })

  it('is none when there is simply nothing to answer', async () => {
    const { client } = clientWith(() => new Response(null, { status: 204 }))
    expect(await orThrow(client.POST('/api/notices/read', { body: { all: true } }))).toBeUndefined()
  })
})

describe('a body', () => {
  it('with files is a form, fields first', () => {
    const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' })
    const form = bodyOf({ files: [photo, new Blob(['y'])], name: 'Ada', message: undefined, tags: ['a', 'b'] })
    if (!(form instanceof FormData)) throw new Error('It is no form.')
    const entries: string[][] = []
    form.forEach((value, name) => entries.push([name, typeof value === 'string' ? value : value.name]))
    expect(entries).toEqual([
      ['name', 'Ada'],
      ['tags', 'a'],
      ['tags', 'b'],
      ['files', 'a.jpg'],
      ['files', 'file'],
    ])
  })

  it('without files is JSON', () => {
    expect(bodyOf({ ids: ['a'], name: null })).toBe('{"ids":["a"],"name":null}')
    expect([bodyOf(undefined), bodyOf([1]), bodyOf('x')]).toEqual([undefined, '[1]', '"x"'])
  })
})
