import { z } from 'zod'
import type { Owner } from './ledger.ts'

/** An answer; a request whose connection ended has none and throws. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** What an answer says; one of another form is an error with all of it. */
export function said<S extends z.ZodType>(schema: S, { status, body }: Answer): z.output<S> {
  const read = schema.safeParse(body)
  if (!read.success) throw new Error(`It answered ${status} ${JSON.stringify(body)}.`)
  return read.data
}

export type Client = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** Requests of one person to a server. */
export const clientOf =
  (url: string, token: string): Client =>
  async (method, path, body, headers = {}) => {
    const isJson = body !== undefined && !(body instanceof FormData) && !(body instanceof Uint8Array)
    const answer = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(isJson && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData) }),
    })
    const type = answer.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await answer.arrayBuffer())
    return {
      status: answer.status,
      headers: answer.headers,
      body: type.includes('json') && bytes.length > 0 ? JSON.parse(bytes.toString()) : bytes,
    }
  }

/** Who takes part, with sessions that outlive the server. */
export interface People {
  readonly tokens: Record<Owner | 'cleo', string>
  readonly ids: Record<Owner | 'cleo', string>
}

const PASSWORD = 'a long enough password'
const Made = z.object({ id: z.uuid() })
const SignedIn = z.object({ token: z.string() })

/** Ada is the admin; Cleo owns the library of the folder. */
export async function makePeople(url: string): Promise<People> {
  const nobody = clientOf(url, '')
  const signIn = async (email: string) =>
    said(SignedIn, await nobody('POST', '/api/auth/sign-in', { email, password: PASSWORD })).token
  const account = (name: string) => ({ email: `${name}@example.org`, name, password: PASSWORD })
  await nobody('POST', '/api/auth/setup', account('ada'))
  const ada = await signIn('ada@example.org')
  const asAda = clientOf(url, ada)
  const add = async (name: string) => {
    const made = await asAda('POST', '/api/users', { ...account(name), mustChangePassword: false })
    return { id: said(Made, made).id, token: await signIn(`${name}@example.org`) }
  }
  const [bob, cleo] = [await add('bob'), await add('cleo')]
  const { id } = said(Made, await asAda('GET', '/api/auth/me'))
  return {
    tokens: { ada, bob: bob.token, cleo: cleo.token },
    ids: { ada: id, bob: bob.id, cleo: cleo.id },
  }
}
