import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { kith, serve, tempFolder } from '../faults/server.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
beforeAll(async () => {
  temp = await tempFolder()
})
afterAll(() => temp.remove())

const Answer = z.object({
  mustChangePassword: z.boolean().optional(),
  error: z.object({ code: z.string() }).optional(),
})

async function signInAt(url: string, email: string, password: string): Promise<z.output<typeof Answer>> {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return Answer.parse(await answer.json())
}

test.each([
  [['add', 'no e-mail', '--name', 'Ada'], /email: This is not an e-mail address/],
  [['add', 'ada@example.org', '--name', 'Ada', '--password', 'short'], /password: Use at least 8 characters/],
  [['add', 'ada@example.org', '--name', 'Ada', '--password', 'password'], /first that are guessed/],
  [['add', 'ada@example.org', '--name', ' '], /^name: /],
  [['reset-password', 'ada@example.org', '--password', 'aaaaaaaaaa'], /first that are guessed/],
])('what the pages would not take is refused here, too: kith user %j', async (args, reason) => {
  const { code, output } = await kith(temp.path, ['user', ...args])
  expect(code).toBe(1)
  expect(output).toMatch(reason)
})

test('accounts made on the command line sign in; whose password was made up chooses another one first', async () => {
  const chosen = ['--password', 'correct horse battery']
  await kith(temp.path, ['user', 'add', 'Ada@Example.org', '--name', 'Ada', ...chosen])
  const bob = await kith(temp.path, ['user', 'add', 'bob@example.org', '--name', 'Bob'])
  const password = /^bob@example\.org signs in with (\S+)$/m.exec(bob.output)?.[1] ?? ''
  const again = await kith(temp.path, ['user', 'add', 'ADA@example.org', '--name', 'Other', ...chosen])
  expect([again.code, again.output]).toEqual([1, expect.stringMatching(/already an account with this e-mail/)])
  const nobody = await kith(temp.path, ['user', 'reset-password', 'eve@example.org'])
  expect([nobody.code, nobody.output]).toEqual([1, expect.stringMatching(/eve@example\.org does not exist/)])
  expect((await kith(temp.path, ['user', 'list'])).output).toMatch(
    /ada@example\.org +Ada +admin\nbob@example\.org +Bob/,
  )

  const server = await serve(temp.path)
  try {
    expect(await signInAt(server.url, 'ada@example.org', 'correct horse battery')).toEqual({
      mustChangePassword: false,
    })
    expect(await signInAt(server.url, 'bob@example.org', password)).toEqual({ mustChangePassword: true })
  } finally {
    await server.stop()
  }
}, 120_000)

test('a password is reset while the server is stopped', async () => {
  const reset = await kith(temp.path, ['user', 'reset-password', 'bob@example.org', '--password', 'another passphrase'])
  expect([reset.code, reset.output]).toEqual([0, expect.stringMatching(/bob@example\.org is out everywhere/)])
  const server = await serve(temp.path)
  try {
    expect(await signInAt(server.url, 'bob@example.org', 'another passphrase')).toEqual({ mustChangePassword: false })
  } finally {
    await server.stop()
  }
}, 60_000)
