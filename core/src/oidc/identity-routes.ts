import { KithError, datetime, errorOf, notFound, reply } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { needsProof, needsSession, wrongPassword } from '../auth/errors.ts'
import { GivenPassword } from '../auth/passwords.ts'
import type { Proof } from '../auth/proof.ts'
import { sessionOf } from '../auth/session-of.ts'
import { tooMany } from '../limits/limiter.ts'
import { core } from '../server/area.ts'
import { lockUser } from '../users/lock-user.ts'
import { newAttempt } from './attempt.ts'
import { beginAttempt } from './begin-attempt.ts'
import type { OidcDeps } from './deps.ts'
import { identityUnlinked } from './events.ts'
import { SignInProblem } from './problems.ts'
import { notReached, notSetUp } from './setup-routes.ts'

export const onlyWayIn = errorOf(
  'oidc.only_way_in',
  409,
  'This is the only way you can sign in. Ask an administrator for a password first.',
)

const Identity = z.object({ issuer: z.string(), subject: z.string(), createdAt: datetime })

/** Which people at sign-in providers are the caller. */
export const identityRoutes = (deps: OidcDeps, proof: Pick<Proof, 'password'>) => ({
  listIdentities: core.get(
    '/identities',
    { summary: 'Who one is at sign-in providers, oldest first', returns: z.array(Identity) },
    async (c) =>
      rows<z.output<typeof Identity>>(
        c.knex,
        sql`select issuer, subject, created_at as "createdAt" from core.identity
          where user_id = ${c.caller.id}::uuid order by created_at, subject`,
      ),
  ),

  link: core.post(
    '/link',
    {
      summary: 'Link one’s account with the sign-in provider: answers the address to go to',
      description: 'The provider sends the browser back to the settings. An account that has a password needs it here.',
      body: z.object({ password: GivenPassword.optional() }),
      returns: z.object({ url: z.string() }),
      errors: [needsProof, wrongPassword, needsSession, notSetUp, notReached, tooMany],
    },
    async (c) => {
      const session = sessionOf(c.session)
      // Whoever finds a session open could otherwise make a way in that lasts.
      if (c.body.password !== undefined) await proof.password(c.knex, c.caller, c.body.password)
      else if (await hasPassword(c)) throw needsProof()
      try {
        return { url: await beginAttempt(deps, c, newAttempt('/settings', session)) }
      } catch (error) {
        if (error instanceof SignInProblem) throw notSetUp()
        const message = 'The provider does not answer just now. Try again later.'
        throw new KithError(notReached.code, notReached.status, message, undefined, { cause: error })
      }
    },
  ),

  unlink: core.delete(
    '/identities',
    {
      summary: 'Unlink one’s account from somebody at a sign-in provider',
      query: { issuer: z.string().max(500), subject: z.string().max(500) },
      returns: reply.none,
      errors: [onlyWayIn, needsSession],
    },
    async (c) => {
      sessionOf(c.session)
      await c.transaction(async () => {
        const user_id = c.caller.id
        await lockUser(c.knex, user_id)
        const gone = await c
          .knex('core.identity')
          .where({ user_id, ...c.query })
          .delete()
        if (gone === 0) throw notFound('The link')
        const others = await c.knex('core.identity').where({ user_id }).first('issuer')
        if (!others && !(await hasPassword(c))) throw onlyWayIn()
        await c.emit(identityUnlinked, { userId: user_id })
      })
    },
  ),
})

const hasPassword = async (c: { readonly knex: Knex; readonly caller: { readonly id: string } }) =>
  (await c.knex('core.credential').where({ user_id: c.caller.id }).first('user_id')) !== undefined
