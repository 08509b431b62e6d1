import { reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { networkOf } from '../limits/network-of.ts'
import { tooMany } from '../limits/limiter.ts'
import { core } from '../server/area.ts'
import { GivenEmail } from '../users/profile.ts'
import { SignedIn, beginSession } from './begin-session.ts'
import type { AuthDeps } from './deps.ts'
import { accountDisabled, wrongCredentials } from './errors.ts'
import { signInFailed, signedIn, signedOut } from './events.ts'
import { SESSION_COOKIE } from './identify.ts'
import { GivenPassword, verifyPassword } from './passwords.ts'

const PER_ADDRESS = { max: 30, per: 'minute' } as const
// Many an hour, so that nobody is locked out for long by somebody else's guesses.
const PER_ACCOUNT = [
  { max: 10, per: 'minute' },
  { max: 100, per: 'hour' },
] as const

/** Signing in with e-mail and password, and out again. */
export const signInRoutes = ({ limiter, config }: AuthDeps) => ({
  // Open: this is how one gets in.
  signIn: core.post(
    '/sign-in',
    {
      summary: 'Sign in with e-mail and password',
      description:
        'Answers a token for `Authorization: Bearer` and sets it as the cookie of Kith’s own pages. A wrong password and an unknown e-mail are answered alike.',
      auth: 'open',
      body: z.object({ email: GivenEmail, password: GivenPassword }),
      returns: SignedIn,
      errors: [wrongCredentials, accountDisabled, tooMany],
    },
    async (c) => {
      const { email, password } = c.body
      const account = `sign-in:account:${email}`
      await limiter.use(`sign-in:address:${networkOf(c.request.address)}`, PER_ADDRESS)
      for (const limit of PER_ACCOUNT) await limiter.use(account, limit)

      const [user] = await rows<{ id: string; disabled: boolean; hash: string; mustChange: boolean }>(
        c.knex,
        sql`select u.id, u.disabled_at is not null as disabled, k.password_hash as hash, k.must_change as "mustChange"
          from core."user" u join core.credential k on k.user_id = u.id where u.email = ${email}`,
      )
      if (!(await verifyPassword(user?.hash, password)) || !user) {
        await c.emit(signInFailed, { userId: user?.id ?? null })
        throw wrongCredentials()
      }
      if (user.disabled) {
        await c.emit(signInFailed, { userId: user.id })
        throw accountDisabled()
      }
      await limiter.reset(account)
      const answer = await c.transaction(async () => {
        await c.emit(signedIn, { userId: user.id })
        return beginSession(c, { userId: user.id, mustChangePassword: user.mustChange }, config.publicUrl)
      })
      return answer
    },
  ),

  // Open: a cookie whose session is over can be cleared, too.
  signOut: core.post('/sign-out', { summary: 'End this session', auth: 'open', returns: reply.none }, async (c) => {
    const { id } = c.session ?? {}
    if (id !== undefined)
      await c.transaction(async () => {
        await c.knex('core.session').where({ id }).delete()
        if (c.caller?.kind === 'user' && !c.caller.actor) await c.emit(signedOut, { userId: c.caller.id })
      })
    c.respond.cookie(SESSION_COOKIE, null, { path: '/' })
  }),
})
