import type { TestAnswer, TestKith, TestUser } from '@kith/sdk/testing'
import { z } from 'zod'

export const PASSWORD = 'correct horse battery'

const SignedIn = z.object({ token: z.string(), userId: z.string() })
const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Makes an account with a password through the admin's front door. */
export async function makeAccount(k: TestKith, admin: TestUser, name: string, more: object = {}): Promise<string> {
  const made = await k
    .as(admin)
    .post('/api/users', { email: `${name}@example.net`, name, password: PASSWORD, mustChangePassword: false, ...more })
  return z.object({ id: z.string() }).parse(made.body).id
}

export const signIn = (k: TestKith, name: string, password = PASSWORD): Promise<TestAnswer> =>
  k.as(null).post('/api/auth/sign-in', { email: `${name}@example.net`, password })

/** Signs in and answers the user as tests know one. */
export async function signedIn(k: TestKith, name: string, password = PASSWORD): Promise<TestUser> {
  const { token, userId } = SignedIn.parse((await signIn(k, name, password)).body)
  return { id: userId, name, email: `${name}@example.net`, token }
}

/** The code of an error answer. */
export const codeOf = (answer: TestAnswer): string | undefined => Failure.safeParse(answer.body).data?.error.code
export const messageOf = (answer: TestAnswer): string | undefined => Failure.safeParse(answer.body).data?.error.message
