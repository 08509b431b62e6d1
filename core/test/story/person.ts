import { z } from 'zod'

const SignedIn = z.object({ token: z.string(), userId: z.uuid() })

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
  /** Throws when it was not JSON. */
  json(): unknown
}

/** Somebody who has signed in to a server that runs. */
export interface Person {
  readonly id: string
  ask(path: string, method?: string, body?: unknown): Promise<Answer>
}

export async function signInAs(url: string, email: string, password: string): Promise<Person> {
  const { token, userId } = SignedIn.parse((await send(url, '/api/auth/sign-in', 'POST', { email, password })).json())
  return { id: userId, ask: (path, method = 'GET', body) => send(url, path, method, body, token) }
}

async function send(url: string, path: string, method: string, body: unknown, token?: string): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes, json: () => JSON.parse(bytes.toString()) }
}
