import type { Respond } from '@kith/sdk'
import type { Knex } from 'knex'
import * as oidc from 'openid-client'
import { ATTEMPT_COOKIE, ATTEMPT_SECONDS, type Attempt, sealAttempt } from './attempt.ts'
import { type OidcDeps, addressesOf } from './deps.ts'
import { type OidcSettings, oidcSetting } from './oidc-setting.ts'
import { SignInProblem } from './problems.ts'

export const COOKIE_PATH = '/api/oidc'

/** The settings, and the address people come back to; throws `off` unless one can sign in with the provider. */
export async function ready(
  { settings, config }: Pick<OidcDeps, 'settings' | 'config'>,
  knex: Knex,
): Promise<{ found: OidcSettings; redirectUri: string }> {
  const { redirectUri } = addressesOf(config)
  const found = await settings.read(knex, oidcSetting)
  if (!found || !redirectUri) throw new SignInProblem('off')
  return { found, redirectUri }
}

/** Has the browser keep the attempt, and answers the address at the provider to send it to. */
export async function beginAttempt(
  deps: OidcDeps,
  c: { readonly knex: Knex; readonly respond: Respond },
  attempt: Attempt,
): Promise<string> {
  const { found, redirectUri } = await ready(deps, c.knex)
  const { href } = oidc.buildAuthorizationUrl(await deps.providers.of(found), {
    redirect_uri: redirectUri,
    scope: found.scopes,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  })
  c.respond.cookie(ATTEMPT_COOKIE, sealAttempt(deps.secrets(), attempt), {
    path: COOKIE_PATH,
    seconds: ATTEMPT_SECONDS,
  })
  return href
}
