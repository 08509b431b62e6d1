import { reply } from '@kith/sdk'
import * as oidc from 'openid-client'
import { z } from 'zod'
import { signedIn } from '../auth/events.ts'
import { beginSession } from '../auth/begin-session.ts'
import { networkOf } from '../limits/network-of.ts'
import { type CoreRequestContext, type SessionFacts, core } from '../server/area.ts'
import { accountFor, linkTo } from './account-for.ts'
import { ATTEMPT_COOKIE, type Attempt, newAttempt, openAttempt } from './attempt.ts'
import { COOKIE_PATH, beginAttempt, ready } from './begin-attempt.ts'
import type { OidcDeps } from './deps.ts'
import { personOf } from './person.ts'
import { type Problem, SignInProblem, pageOf } from './problems.ts'

// No secret can be guessed here; this only spares the provider.
const PER_ADDRESS = { max: 60, per: 'minute' } as const

/** A page of Kith's own: with two slashes, or a backslash, it could be somebody else's. */
const OwnPage = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .catch('/')
  .default('/')

/** Signing in with the provider: there, and back with an answer. */
export function oidcSignInRoutes(deps: OidcDeps) {
  const { config, limiter, providers, secrets } = deps

  /** Answers the page that `go` leads to, or the one that says why not. */
  async function page(
    c: Pick<CoreRequestContext, 'log'>,
    go: () => Promise<string>,
    from?: '/settings',
  ): Promise<string> {
    try {
      return await go()
    } catch (error) {
      const problem = problemOf(error)
      c.log.warn({ problem, reason: error instanceof Error ? error.message : String(error) }, 'not signed in')
      return pageOf(problem, from)
    }
  }

  return {
    // Open: this is how one gets in.
    start: core.get(
      '/start',
      {
        summary: 'Sign in with the provider: leads to it',
        auth: 'open',
        query: { to: OwnPage.describe('The page to come back to') },
        returns: reply.redirect,
      },
      async (c) => {
        await limiter.use(`oidc-start:${networkOf(c.request.address)}`, PER_ADDRESS)
        return page(c, () => beginAttempt(deps, c, newAttempt(c.query.to)))
      },
    ),

    // Open: the provider sends people back here.
    callback: core.get(
      '/callback',
      {
        summary: 'Where the provider sends people back to; starts their session',
        auth: 'open',
        query: {
          code: z.string().max(4_000).optional(),
          state: z.string().max(500).optional(),
          iss: z.string().max(500).optional(),
          error: z.string().max(500).optional(),
        },
        returns: reply.redirect,
      },
      async (c) => {
        await limiter.use(`oidc-answer:${networkOf(c.request.address)}`, PER_ADDRESS)
        const attempt = openAttempt(secrets(), c.request.cookie(ATTEMPT_COOKIE))
        c.respond.cookie(ATTEMPT_COOKIE, null, { path: COOKIE_PATH })
        c.respond.header('cache-control', 'no-store')
        const go = async () => {
          const { found, redirectUri } = await ready(deps, c.knex)
          // Before anything else: an answer that this browser did not ask for is somebody else's.
          if (!attempt || c.query.state !== attempt.state || !isFrom(attempt, c.session))
            throw new SignInProblem('expired')
          if (c.query.error === 'access_denied') throw new SignInProblem('cancelled')
          if (c.query.error) throw new SignInProblem('refused')
          const answer = new URL(redirectUri)
          for (const [name, value] of Object.entries(c.query))
            if (value !== undefined) answer.searchParams.set(name, value)
          const person = await personOf(await providers.of(found), found, answer, attempt)
          if (attempt.linkIn !== undefined && c.caller?.kind === 'user') {
            await linkTo(c, c.caller.id, person)
            return attempt.to
          }
          const account = await accountFor(c, found, person)
          await c.transaction(async () => {
            await c.emit(signedIn, { userId: account.id })
            await beginSession(
              c,
              { userId: account.id, mustChangePassword: account.mustChange },
              config.publicUrl,
              'oidc',
            )
          })
          return attempt.to
        }
        return page(c, go, attempt?.linkIn === undefined ? undefined : '/settings')
      },
    ),

    // Open: the session in Kith is over when one comes here.
    signOut: core.get(
      '/sign-out',
      { summary: 'Sign out at the provider: leads to it', auth: 'open', returns: reply.redirect },
      async (c) =>
        page(c, async () => {
          const { found } = await ready(deps, c.knex)
          const provider = await providers.of(found)
          if (!found.signOutThere || !provider.serverMetadata().end_session_endpoint) return '/'
          return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: `${config.publicUrl}/` }).href
        }),
    ),
  }
}

/** Who links an account is still signed in with the session that asked to. */
const isFrom = ({ linkIn }: Attempt, session: SessionFacts | undefined) =>
  linkIn === undefined || linkIn === session?.id

function problemOf(error: unknown): Problem {
  if (error instanceof SignInProblem) return error.problem
  // What the network did, and what discovery could not read.
  const unreachable =
    error instanceof TypeError ||
    (error instanceof Error && (error.name === 'TimeoutError' || /discover|unexpected HTTP/i.test(error.message)))
  return unreachable ? 'unreachable' : 'refused'
}
